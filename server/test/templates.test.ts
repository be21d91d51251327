import { checkFramework } from '@waymark/domain/job-architecture/check-framework.ts';
import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { describe, expect, it } from 'vitest';
import { checkedFromDocument } from './checked-from-document.ts';
import { readTemplate, templateSlugs } from './read-template.ts';

const all = templateSlugs.map((slug) => ({ slug, document: readTemplate(slug) }));

describe.each(all)('the $slug template', ({ slug, document }) => {
  it('raises no finding of any kind', () => {
    expect(checkFramework(checkedFromDocument(document))).toEqual([]);
  });

  it('describes every step of each competency with a sentence of its own and 3 to 5 indicators', () => {
    for (const { descriptors } of document.competencies) {
      expect(descriptors.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
      expect(new Set(descriptors.map(({ text }) => text)).size).toBe(5);
      for (const { indicators } of descriptors) expect([3, 4, 5]).toContain(indicators.length);
    }
  });

  it('describes each role in full and leaves pay to the organisation', () => {
    for (const profile of profilesOf(document)) {
      expect(profile.purpose.length, profile.slug).toBeGreaterThan(80);
      expect(profile.scope, profile.slug).not.toBe('');
      expect(profile.typicalWeek.length, profile.slug).toBeGreaterThanOrEqual(4);
      expect(profile.goodLooksLike.length, profile.slug).toBeGreaterThanOrEqual(2);
      expect(profile.payBands).toEqual([]);
    }
  });

  it('asks 4 to 6 competencies of each role, AI collaboration among them with importance 4', () => {
    for (const { expectations } of profilesOf(document)) {
      expect([4, 5, 6]).toContain(expectations.length);
      expect(expectations.map(({ competency, importance }) => [competency, importance])).toContainEqual(['ai-and-tools', 4]);
      expect(expectations.filter(({ competency }) => competency !== 'ai-and-tools').every(({ importance }) => importance === 3)).toBe(true);
    }
  });

  it('shares its competencies, levels and scale with the other templates word for word', () => {
    for (const other of all.filter((one) => one.slug !== slug)) {
      expect(other.document.levels).toEqual(document.levels);
      expect(other.document.scales).toEqual(document.scales);
      for (const competency of document.competencies) {
        const shared = other.document.competencies.find((one) => one.slug === competency.slug);
        if (shared !== undefined) expect(shared).toEqual(competency);
      }
    }
  });

  it('holds no word that the screens avoid, and no exclamation mark', () => {
    const words = JSON.stringify(document).toLowerCase();
    const avoided = [
      'weakness',
      'deficien',
      'underperform',
      'high potential',
      'talent',
      'rejected',
      'failed',
      'ladder',
      'strong communicator',
      '!',
    ];
    expect(avoided.filter((word) => words.includes(word))).toEqual([]);
  });
});

describe('what each role asks', () => {
  it.each(Object.entries(asked()))('%s', (address, expected) => {
    const [family = '', slug = ''] = address.split('/');
    const profile = profilesOf(documentOf(family)).find((one) => one.slug === slug);
    const found = profile?.expectations.map(({ competency, required, mustHave }) => `${competency} ${required}${mustHave ? '!' : ''}`);
    expect(found?.toSorted()).toEqual(expected.split(', ').toSorted());
  });

  it('is asked of 27 roles, and of no other', () => {
    expect(all.flatMap(({ document }) => profilesOf(document).map(({ slug }) => `${document.framework.slug}/${slug}`)).sort()).toEqual(
      Object.keys(asked()).sort(),
    );
  });

  it('draws on exactly thirteen competencies', () => {
    const kinds = new Map(
      all.flatMap(({ document }) => document.competencies.map(({ name, kind, category }) => [name, `${kind}, ${category}`])),
    );
    expect(Object.fromEntries(kinds)).toEqual({
      'Strategic thinking': 'behavioural, Core',
      Collaboration: 'behavioural, Core',
      'Technical skills': 'technical, Craft',
      'AI and tools': 'ai_collaboration, Core',
      'Coaching others': 'leadership, Core',
      Delivery: 'technical, Craft',
      'People leadership': 'leadership, Leadership',
      'Customer knowledge': 'technical, Craft',
      'Account growth': 'technical, Craft',
      'Programme design': 'technical, Craft',
      'Creative strategy': 'technical, Craft',
      'Data analysis': 'technical, Craft',
      'Campaign execution': 'technical, Craft',
    });
  });

  it('has words of its own in every cell of Engineering, but for AI and tools at Principal Engineer', () => {
    const empty = profilesOf(documentOf('engineering')).flatMap(({ slug, expectations }) =>
      expectations.filter(({ wording }) => wording === '').map(({ competency }) => `${slug} ${competency}`),
    );
    expect(empty).toEqual(['principal-engineer ai-and-tools']);
  });
});

describe('career moves', () => {
  const moves = all.flatMap(({ document }) => document.moves);
  const named = moves.map(({ from, to, kind }) => `${kind}: ${from} > ${to}`);

  it('run up every track, with a diagonal move where tracks fork', () => {
    expect(named.filter((one) => !one.startsWith('lateral')).sort()).toEqual(climbs().sort());
  });

  it('run sideways both ways between tracks and families', () => {
    const pairs = sideways();
    const expected = pairs.flatMap(([one, other]) => [`lateral: ${one} > ${other}`, `lateral: ${other} > ${one}`]);
    expect(named.filter((one) => one.startsWith('lateral')).sort()).toEqual(expected.sort());
  });

  it('are kept in the file that owns their beginning, and lead to a role that one of the files holds', () => {
    const known = new Set(all.flatMap(({ document }) => profilesOf(document).map(({ slug }) => `${document.framework.slug}/${slug}`)));
    for (const { document } of all) {
      expect(document.moves.every(({ from }) => from.startsWith(`${document.framework.slug}/`))).toBe(true);
      expect(document.moves.filter(({ to }) => !known.has(to))).toEqual([]);
    }
  });

  it('join Software Engineer and Associate Product Manager by rotation, and no others', () => {
    const rotations = moves.filter(({ rotation }) => rotation).map(({ from, to }) => `${from} > ${to}`);
    expect(rotations.sort()).toEqual([
      'engineering/software-engineer > product/associate-product-manager',
      'product/associate-product-manager > engineering/software-engineer',
    ]);
  });

  it('lead on from Software Engineer three ways, in two moves to Customer Success by 2 routes and to Marketing by 1', () => {
    const onwards = (from: string) => moves.filter((one) => one.from === from).map(({ to }) => to);
    const first = onwards('engineering/software-engineer');
    expect(first).toHaveLength(3);
    const second = first.flatMap(onwards);
    expect(second.filter((to) => to.startsWith('customer-success/'))).toHaveLength(2);
    expect(second.filter((to) => to.startsWith('marketing/'))).toHaveLength(1);
  });
});

function documentOf(slug: string): FrameworkDocument {
  const found = all.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`no template ${slug}`);
  return found.document;
}

function profilesOf(document: FrameworkDocument) {
  return document.families.flatMap(({ profiles }) => profiles);
}

function asked(): Record<string, string> {
  const engineering = ['strategic-thinking', 'collaboration', 'technical-skills', 'delivery', 'ai-and-tools', 'coaching-others'];
  const leads = ['strategic-thinking', 'collaboration', 'delivery', 'ai-and-tools', 'coaching-others', 'people-leadership'];
  const marketing = ['strategic-thinking', 'collaboration', 'ai-and-tools', 'creative-strategy', 'data-analysis', 'campaign-execution'];
  const marketingLeads = ['strategic-thinking', 'collaboration', 'ai-and-tools', 'data-analysis', 'campaign-execution', 'coaching-others'];
  const relationship = ['strategic-thinking', 'collaboration', 'ai-and-tools', 'customer-knowledge', 'account-growth', 'coaching-others'];
  const strategy = ['strategic-thinking', 'collaboration', 'ai-and-tools', 'customer-knowledge', 'data-analysis', 'programme-design'];
  const product = ['strategic-thinking', 'collaboration', 'ai-and-tools', 'delivery', 'data-analysis', 'customer-knowledge'];
  const rows: [string, string[], string][] = [
    ['engineering/junior-developer', engineering, '1 1! 1! 1 1 1'],
    ['engineering/software-engineer', engineering, '2 2! 2! 2 2 2'],
    ['engineering/senior-engineer', engineering, '3 3! 3! 3 3 3'],
    ['engineering/staff-engineer', engineering, '4 4! 4! 4 4 3'],
    ['engineering/principal-engineer', engineering, '5 5! 5! 5 4 4'],
    ['engineering/team-lead', engineering, '3 3! 3 3 3 4!'],
    ['engineering/engineering-manager', leads, '4 4! 4 4 4! 3!'],
    ['engineering/director-of-engineering', leads, '5! 5! 4 5 4 5!'],
    ['marketing/coordinator', marketing, '1 1 1 1! 1! 1'],
    ['marketing/specialist', marketing, '2 2 2 2! 3! 2'],
    ['marketing/senior-specialist', marketing, '3 3 3 3! 3! 3'],
    ['marketing/principal', marketing, '4 4 4 4! 4! 4'],
    ['marketing/manager', marketingLeads, '2 3! 2 3 3 2!'],
    ['marketing/senior-manager', marketingLeads, '3 3! 3 3 3 3!'],
    ['marketing/director', marketingLeads, '4 4! 3 3 3 4!'],
    ['marketing/cmo', marketingLeads, '5 5! 4 4 3 5!'],
    ['customer-success/customer-support-rep', relationship.slice(0, 4), '1 1 1 1!'],
    ['customer-success/customer-success-specialist', relationship, '2 2 2 2! 2! 1'],
    ['customer-success/senior-success-manager', relationship, '3 3 3 3! 3! 2'],
    ['customer-success/enterprise-success-manager', relationship, '4 4 3 4! 4! 3'],
    ['customer-success/success-analyst', strategy, '2 2 2 2! 2 2!'],
    ['customer-success/customer-success-manager', strategy, '3 3 3 3! 3 3!'],
    ['customer-success/director-of-customer-success', strategy, '4 4 3 4! 3 4!'],
    [
      'product/associate-product-manager',
      ['strategic-thinking', 'collaboration', 'ai-and-tools', 'delivery', 'technical-skills', 'customer-knowledge'],
      '3 2 2 2 2 2!',
    ],
    ['product/product-manager', product, '4! 3 3 3 3 3!'],
    ['product/senior-product-manager', product, '4! 4 4 4 4 4!'],
    ['product/group-product-manager', product, '5! 4 4 4 4 4!'],
  ];
  return Object.fromEntries(
    rows.map(([address, competencies, steps]) => [
      address,
      competencies.map((one, index) => `${one} ${steps.split(' ')[index]}`).join(', '),
    ]),
  );
}

function climbs(): string[] {
  const tracks = [
    'engineering: junior-developer software-engineer senior-engineer staff-engineer principal-engineer',
    'engineering: team-lead engineering-manager director-of-engineering',
    'marketing: coordinator specialist senior-specialist principal',
    'marketing: manager senior-manager director cmo',
    'customer-success: customer-support-rep customer-success-specialist senior-success-manager enterprise-success-manager',
    'customer-success: success-analyst customer-success-manager director-of-customer-success',
    'product: associate-product-manager product-manager senior-product-manager',
  ];
  const up = tracks.flatMap((line) => {
    const [family = '', names = ''] = line.split(': ');
    const profiles = names.split(' ').map((name) => `${family}/${name}`);
    return profiles.slice(1).map((to, index) => `vertical: ${profiles[index]} > ${to}`);
  });
  const forks = [
    'engineering/software-engineer > engineering/team-lead',
    'marketing/coordinator > marketing/manager',
    'customer-success/customer-support-rep > customer-success/success-analyst',
    'product/product-manager > product/group-product-manager',
  ];
  return [...up, ...forks.map((one) => `diagonal: ${one}`)];
}

function sideways(): [string, string][] {
  return [
    ['engineering/software-engineer', 'product/associate-product-manager'],
    ['engineering/senior-engineer', 'engineering/team-lead'],
    ['engineering/staff-engineer', 'engineering/engineering-manager'],
    ['engineering/senior-engineer', 'product/product-manager'],
    ['product/associate-product-manager', 'customer-success/success-analyst'],
    ['product/associate-product-manager', 'customer-success/customer-success-specialist'],
    ['product/associate-product-manager', 'marketing/specialist'],
    ['marketing/specialist', 'marketing/manager'],
    ['customer-success/customer-success-specialist', 'customer-success/success-analyst'],
    ['customer-success/customer-success-specialist', 'marketing/specialist'],
    ['customer-success/customer-success-manager', 'product/product-manager'],
  ];
}
