import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';

export interface SampleVersion {
  readonly number: number;
  readonly publishedOn: CalendarDate;
  readonly document: FrameworkDocument;
}

/** One of Brightwater's frameworks: its published versions, the last of them live, and a draft where there is one. */
export interface SampleFramework {
  readonly slug: string;
  readonly versions: readonly SampleVersion[];
  readonly draft: FrameworkDocument | null;
  /** When the draft was last saved. */
  readonly draftSavedAt: string;
}

/** One cell of a framework that a draft or a company changes. */
export interface CellChange {
  readonly profile: string;
  readonly competency: string;
  readonly required?: number;
  readonly wording?: string;
}

type Profile = FrameworkDocument['families'][number]['profiles'][number];
type Cell = Profile['expectations'][number];

/** Friday at 12:04 in London. */
const draftSavedAt = '2026-11-20T12:04:00Z';

/** What Brightwater's live Engineering says otherwise than the template: one vague text, and two cells not written yet. */
const engineeringCells: readonly CellChange[] = [
  { profile: 'senior-engineer', competency: 'delivery', wording: 'Delivers work that spans the team and is a strong communicator' },
  { profile: 'senior-engineer', competency: 'ai-and-tools', wording: '' },
  { profile: 'principal-engineer', competency: 'collaboration', wording: '' },
];

/** The nine cells that the draft of Engineering version 4 changes; the first three ask for more. */
export const engineeringDraftCells: readonly CellChange[] = [
  {
    profile: 'software-engineer',
    competency: 'ai-and-tools',
    required: 3,
    wording: 'Works with AI step by step, drafts, tests and revises, and shows others how',
  },
  {
    profile: 'senior-engineer',
    competency: 'ai-and-tools',
    required: 4,
    wording: 'Redesigns how the team works around AI, and shares what helped',
  },
  {
    profile: 'staff-engineer',
    competency: 'collaboration',
    required: 5,
    wording: 'Leads initiatives with three or more groups of stakeholders',
  },
  {
    profile: 'senior-engineer',
    competency: 'strategic-thinking',
    wording: 'Develops an approach others follow, and explains the trade-offs to people outside engineering',
  },
  {
    profile: 'software-engineer',
    competency: 'coaching-others',
    wording: 'Helps new joiners through their first month, and reviews their work kindly',
  },
  {
    profile: 'staff-engineer',
    competency: 'technical-skills',
    wording: 'Owns architecture decisions across services, and writes down why',
  },
  {
    profile: 'staff-engineer',
    competency: 'ai-and-tools',
    wording: 'Sets guardrails for AI in code, review and incidents that other teams follow',
  },
  {
    profile: 'staff-engineer',
    competency: 'coaching-others',
    wording: 'Mentors engineers of other teams towards a stretch they have chosen',
  },
  {
    profile: 'principal-engineer',
    competency: 'collaboration',
    wording: 'Brings together groups whose goals conflict, and gets to a decision',
  },
];

/** Pay ranges from April 2026 in thousands of pounds, by profile or by family and level. */
const pay: Readonly<Record<string, readonly [number, number]>> = {
  'engineering/junior-developer': [36, 46.5],
  'engineering/software-engineer': [48, 61],
  'engineering/senior-engineer': [62, 78.5],
  'engineering/staff-engineer': [80, 101],
  'engineering/principal-engineer': [103, 131],
  'engineering/team-lead': [64, 81],
  'engineering/engineering-manager': [82, 104],
  'engineering/director-of-engineering': [112, 142],
  'product/associate-product-manager': [47, 60],
  'product/product-manager': [61, 78],
  'product/senior-product-manager': [79, 100],
  'product/group-product-manager': [88, 111],
  ...byLevel('marketing'),
  ...byLevel('customer-success'),
};

/** Brightwater's frameworks from the templates of the same slugs: pay filled in, a history of versions, the draft of Engineering. */
export function brightwaterFrameworks(templates: readonly FrameworkDocument[]): readonly SampleFramework[] {
  return templates.map((template) => {
    const slug = template.framework.slug;
    const own = slug === 'engineering' ? withCells(template, engineeringCells) : template;
    const live = withPay(own);
    if (slug === 'product')
      return { slug, versions: [{ number: 1, publishedOn: '2026-06-08', document: live }], draft: null, draftSavedAt };
    return {
      slug,
      versions: [
        { number: 1, publishedOn: '2024-06-03', document: beforeAi(live) },
        { number: 2, publishedOn: '2025-06-09', document: withAiImportance(live, 3) },
        { number: 3, publishedOn: '2026-06-08', document: live },
      ],
      draft: slug === 'engineering' ? withCells(live, engineeringDraftCells) : null,
      draftSavedAt,
    };
  });
}

/** A framework with some cells changed; a cell that is not there stays absent. */
export function withCells(document: FrameworkDocument, changes: readonly CellChange[]): FrameworkDocument {
  const find = (profile: string, competency: string) => changes.find((one) => one.profile === profile && one.competency === competency);
  return mapCells(document, (profile, cell) => {
    const change = find(profile.slug, cell.competency);
    return { ...cell, required: change?.required ?? cell.required, wording: change?.wording ?? cell.wording };
  });
}

function withAiImportance(document: FrameworkDocument, importance: number): FrameworkDocument {
  return mapCells(document, (_profile, cell) => (cell.competency === 'ai-and-tools' ? { ...cell, importance } : cell));
}

// the first version came before anyone asked how people work with AI
function beforeAi(document: FrameworkDocument): FrameworkDocument {
  return mapProfiles(document, (profile) => ({
    ...profile,
    expectations: profile.expectations.filter(({ competency }) => competency !== 'ai-and-tools'),
  }));
}

function withPay(document: FrameworkDocument): FrameworkDocument {
  return mapProfiles(document, (profile, family) => {
    const range = pay[`${family}/${profile.slug}`] ?? pay[`${family} ${profile.level}`];
    if (range === undefined) return profile;
    const [minimum, maximum] = [range[0] * 1000, range[1] * 1000];
    return { ...profile, payBands: [{ currency: 'GBP', locationZone: '', minimum, maximum, validFrom: '2026-04-01' }] };
  });
}

function mapCells(document: FrameworkDocument, change: (profile: Profile, cell: Cell) => Cell): FrameworkDocument {
  return mapProfiles(document, (profile) => ({ ...profile, expectations: profile.expectations.map((cell) => change(profile, cell)) }));
}

function mapProfiles(document: FrameworkDocument, change: (profile: Profile, family: string) => Profile): FrameworkDocument {
  return {
    ...document,
    families: document.families.map((family) => ({ ...family, profiles: family.profiles.map((profile) => change(profile, family.slug)) })),
  };
}

function byLevel(family: string): Record<string, readonly [number, number]> {
  const ranges: readonly (readonly [number, number])[] = [
    [26, 34],
    [34, 43],
    [44, 56],
    [57, 73],
    [80, 120],
  ];
  return Object.fromEntries(ranges.map((range, at) => [`${family} L${at + 1}`, range]));
}
