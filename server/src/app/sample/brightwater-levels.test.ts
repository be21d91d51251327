import { describe, expect, it } from 'vitest';
import { readOwnActions, readSampleFrameworks, readSampleSources } from '#test/read-sample.ts';
import { agreedLevels, currentJob } from '#test/sample-answers.ts';
import { engineeringDraftCells } from './brightwater-frameworks.ts';
import { brightwaterPeople } from './brightwater-people.ts';
import { brightwaterEvidence } from './brightwater-story.ts';
import { askedLevels } from './profile-facts.ts';
import type { SampleLevels } from './sample-company.ts';

const sources = readSampleSources();
const company = brightwaterPeople(sources);
const person = new Map(company.people.map((one) => [one.key, one]));
const levels = agreedLevels(company);
const live = askedLevels(sources.frameworks);
const draft = askedLevels(readSampleFrameworks().flatMap((one) => one.draft ?? []));
const individual = ['junior-developer', 'software-engineer', 'senior-engineer', 'staff-engineer', 'principal-engineer'].map(
  (slug) => `engineering/${slug}`,
);
const shows = (key: string, profile: string, asked = live) =>
  (asked.get(profile) ?? []).filter(({ competency, required }) => (levels.get(key)?.[competency] ?? 0) >= required).length;

describe('the autumn cycle', () => {
  const autumn = company.rounds.filter(({ cycle }) => cycle === 'autumn-2026');

  it('asks everyone with a profile; 270 of 329 are agreed', () => {
    expect(autumn.map((one) => [one.person, one.profile])).toEqual(
      company.people.flatMap((one) => (currentJob(one).profile === null ? [] : [[one.key, currentJob(one).profile]])),
    );
    expect([autumn.filter(({ state }) => state === 'agreed').length, autumn.length]).toEqual([270, 329]);
  });

  it('has 80 of the 86 of the individual line agreed and six open: Amara, Owen, Mina, Jin and two in Data', () => {
    const line = autumn.filter(({ profile }) => individual.includes(profile));
    const open = line.filter(({ state }) => state !== 'agreed');
    expect([line.length, open.length]).toEqual([86, 6]);
    expect(open.filter((one) => person.get(one.person)?.team === 'data')).toHaveLength(2);
    const named = {
      'amara-okafor': 'not_started',
      'owen-clarke': 'self_submitted',
      'mina-rahimi': 'self_submitted',
      'jin-park': 'self_in_progress',
    };
    expect(Object.fromEntries(open.map((one) => [one.person, one.state]))).toMatchObject(named);
  });

  it('leaves the levels of summer to those who are not agreed yet', () => {
    const open = autumn.filter(({ state, profile }) => state !== 'agreed' && individual.includes(profile));
    for (const one of open) expect(Object.keys(levels.get(one.person) ?? {}), one.person).toHaveLength(6);
    for (const { state, agreedOn, levels: agreed } of company.rounds) {
      expect(agreedOn === null).toBe(state !== 'agreed');
      if (agreedOn === null) expect(agreed).toEqual({});
      else expect(agreedOn >= '2026-07-13' && agreedOn <= '2026-11-20').toBe(true);
    }
    const summer = company.rounds.filter(({ cycle }) => cycle === 'summer-2026');
    expect(summer.every(({ agreedOn }) => agreedOn !== null && agreedOn <= '2026-09-18')).toBe(true);
    expect(summer.every((one) => (currentJob(person.get(one.person)).from ?? '') < '2026-07-01')).toBe(true);
  });
});

describe('agreed levels of the stories', () => {
  it.each([
    ['amara-okafor', '2 2 3 3 4 3'],
    ['tomas-rivera', '4 4 4 3 4 3'],
    ['noor-haddad', '3 3 4 3 3 3'],
    ['luca-moretti', '3 3 4 4 3 3'],
    ['owen-clarke', '2 2 2 3 3 2'],
    ['mina-rahimi', '2 2 3 2 3 3'],
    ['elena-popova', '- 2 1 1 - -'],
    ['theo-lambert', '- - - - - -'],
    ['leila-nasser', '4 4 4 4 4 4'],
    ['jin-park', '3 3 3 3 3 3'],
    ['sam-whitlock', '1 2 1 3'],
    ['sofia-marchetti', '3 4 3 4 2 4'],
    ['dev-patel', '2 2 3 2 2 3'],
    ['hana-kim', '2 3 2 3 1 2'],
    ['jonas-weber', '1 1 2 1 2 2'],
    ['aisha-bello', '2 3 3 3 3 4'],
  ])('%s: %s', (key, expected) => {
    const asked = live.get(currentJob(person.get(key)).profile ?? '') ?? [];
    expect(asked.map(({ competency }) => levels.get(key)?.[competency] ?? '-').join(' ')).toBe(expected);
  });

  it('leave 9 of 42 in Checkout not assessed', () => {
    const reports = company.people.filter(({ team, key }) => team === 'checkout' && key !== 'tomas-rivera');
    const known = reports.map(({ key }) => Object.keys(levels.get(key) ?? {}).length);
    expect([reports.length * 6, reports.length * 6 - known.reduce((sum, count) => sum + count, 0)]).toEqual([42, 9]);
  });

  it('put Amara where her map says', () => {
    const round = company.rounds.find((one) => one.person === 'amara-okafor' && one.state === 'agreed');
    expect([round?.agreedOn, round?.manager]).toEqual(['2026-09-12', 'tomas-rivera']);
    const counts = {
      'software-engineer': 6,
      'senior-engineer': 4,
      'staff-engineer': 2,
      'principal-engineer': 1,
      'team-lead': 3,
      'engineering-manager': 1,
    };
    for (const [slug, count] of Object.entries(counts)) expect(shows('amara-okafor', `engineering/${slug}`), slug).toBe(count);
    expect(shows('amara-okafor', 'engineering/director-of-engineering')).toBe(0);
    const product = { 'associate-product-manager': 4, 'product-manager': 2, 'senior-product-manager': 1 };
    for (const [slug, count] of Object.entries(product)) expect(shows('amara-okafor', `product/${slug}`), slug).toBe(count);
    expect([missing('senior-engineer'), missing('team-lead')]).toEqual([2, 3]);
  });

  it('put Tomás at 5 of 6 of his own role and 2 of 6 of the next', () => {
    expect(shows('tomas-rivera', 'engineering/engineering-manager')).toBe(5);
    expect(shows('tomas-rivera', 'engineering/director-of-engineering')).toBe(2);
  });

  function missing(slug: string): number {
    const held: SampleLevels = levels.get('amara-okafor') ?? {};
    return (live.get(`engineering/${slug}`) ?? []).reduce(
      (sum, { competency, required }) => sum + Math.max(0, required - (held[competency] ?? required)),
      0,
    );
  }
});

describe('the draft of Engineering version 4', () => {
  const gapsIn = (profile: string, asked: typeof live) =>
    company.people.filter((one) => currentJob(one).profile === profile && lacks(one.key, profile, asked)).map(({ key }) => key);

  it.each([
    ['junior-developer', 0, 0],
    ['software-engineer', 9, 10],
    ['senior-engineer', 6, 13],
    ['staff-engineer', 2, 5],
    ['principal-engineer', 0, 0],
  ])('%s: people with a gap %i, in the draft %i', (slug, before, after) => {
    expect([gapsIn(`engineering/${slug}`, live).length, gapsIn(`engineering/${slug}`, draft).length]).toEqual([before, after]);
  });

  it('gives a new gap to 11 people, none of whom had one', () => {
    const before = new Set(individual.flatMap((profile) => gapsIn(profile, live)));
    const widened = company.people.filter((one) => raisedBeyond(one.key, currentJob(one).profile ?? ''));
    expect(widened).toHaveLength(11);
    expect(widened.filter(({ key }) => before.has(key))).toEqual([]);
  });

  it('changes nine cells, two of them written for the first time, and leaves Amara her 4 of 6', () => {
    const engineering = readSampleFrameworks().find(({ slug }) => slug === 'engineering');
    const before = cellsOf(engineering?.versions.at(-1)?.document);
    const changed = [...cellsOf(engineering?.draft ?? undefined)].filter(([cell, text]) => before.get(cell) !== text);
    expect(changed.map(([cell]) => cell).sort()).toEqual(
      engineeringDraftCells.map(({ profile, competency }) => `${profile} ${competency}`).sort(),
    );
    expect(changed).toHaveLength(9);
    expect(changed.filter(([cell]) => before.get(cell)?.endsWith(' '))).toHaveLength(2);
    expect(shows('amara-okafor', 'engineering/senior-engineer', draft)).toBe(4);
  });

  function lacks(key: string, profile: string, asked: typeof live): boolean {
    return (asked.get(profile) ?? []).some(({ competency, required }) => (levels.get(key)?.[competency] ?? required) < required);
  }
  function raisedBeyond(key: string, profile: string): boolean {
    const now = new Map(live.get(profile)?.map(({ competency, required }) => [competency, required]));
    return (draft.get(profile) ?? []).some(({ competency, required }) => {
      const held = levels.get(key)?.[competency] ?? required;
      return held < required && held >= (now.get(competency) ?? required);
    });
  }
  function cellsOf(document: (typeof sources.frameworks)[number] | undefined): ReadonlyMap<string, string> {
    const profiles = document?.families.flatMap((family) => family.profiles) ?? [];
    return new Map(
      profiles.flatMap(({ slug, expectations }) =>
        expectations.map((one) => [`${slug} ${one.competency}`, `${one.required} ${one.wording}`]),
      ),
    );
  }
});

describe("what Amara's story needs", () => {
  it("has Brightwater's own actions of two kinds or more for each of her two steps", () => {
    const own = readOwnActions().actions;
    for (const competency of ['collaboration', 'strategic-thinking']) {
      const fitting = own.filter(({ builds }) => builds.some((one) => one.competency === competency && one.from === 2 && one.to === 3));
      expect(new Set(fitting.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
    }
    expect(own.map(({ title, kind }) => `${kind}: ${title}`)).toEqual(
      expect.arrayContaining([
        'stretch_assignment: Lead the checkout latency review with Payments',
        'mentoring: Monthly mentoring with Leila Nasser',
      ]),
    );
    expect(sources.catalogue.map(({ title }) => title).join()).not.toContain('pricing experiment squad');
  });

  it('has five pieces of evidence attached to the levels of 12 September, one private note, and none for Strategic thinking', () => {
    expect(
      brightwaterEvidence.map(({ title, competencies, occurredOn, attachedTo }) => [title, competencies.join(), occurredOn, attachedTo]),
    ).toEqual([
      ['Checkout redesign', 'delivery', '2026-08-28', '2026-09-12'],
      ['Latency work with Payments', 'technical-skills', '2026-07-17', '2026-09-12'],
      ['Test-writing workflow', 'ai-and-tools', '2026-06-11', '2026-09-12'],
      ['Two notes from the pricing squad', 'collaboration', '2026-08-25', '2026-09-12'],
      ["Elena's first release", 'coaching-others', '2026-09-02', '2026-09-12'],
      ['Idea for the retry page', 'collaboration', '2026-11-13', null],
    ]);
  });
});
