import type { Seats, TeamPlan } from './brightwater-teams.ts';
import { seededRandom } from './seeded-random.ts';

/** The departments of the large size: the leadership sits in Finance and people. */
export const largeDepartments: readonly (readonly [string, string])[] = [
  ['engineering', 'Engineering'],
  ['marketing', 'Marketing'],
  ['customer-success', 'Customer Success'],
  ['sales', 'Sales'],
  ['product-and-design', 'Product and design'],
  ['operations', 'Operations'],
  ['finance-and-people', 'Finance and people'],
];

type Share = readonly (readonly [seat: string, part: number])[];
interface Block {
  readonly department: string;
  readonly names: readonly string[];
  readonly people: number;
  /** Out of each team; the last seat takes what is left. */
  readonly seats: Share;
  readonly under: (at: number) => string;
}

const crafts = [
  'Checkout',
  'Payments',
  'Platform',
  'Data',
  'Search',
  'Pricing',
  'Mobile',
  'Identity',
  'Integrations',
  'Quality',
  'Infrastructure',
  'Tools',
];
const directors = 12;

/** The 211 teams of 10,248 people; with the departments they make 218 groups. */
export function largeTeams(): readonly TeamPlan[] {
  return [
    ...engineering(),
    ...marketing(),
    ...customerSuccess(),
    ...sales(),
    ...productAndDesign(),
    ...operations(),
    ...financeAndPeople(),
  ];
}

function engineering(): readonly TeamPlan[] {
  const seat = (profile: string, part: number) => [`engineering/${profile}`, part] as const;
  const office = plan('engineering', 'Engineering office', {
    together: true,
    under: 'vp-engineering',
    seats: [seat('director-of-engineering', directors)],
  });
  const seats: Share = [
    ...[
      seat('engineering-manager', 2),
      seat('team-lead', 4),
      seat('junior-developer', 5),
      seat('senior-engineer', 10),
      seat('staff-engineer', 3),
    ],
    ...[seat('principal-engineer', 1), seat('software-engineer', 0)],
  ];
  const names = numbered(crafts, 7).slice(0, 83);
  return [office, ...block({ department: 'engineering', names, people: 3412 - directors, seats, under: () => 'engineering-office' })];
}

/** People of each group of Marketing, and how many hold each profile in all of it. */
const marketingGroups: readonly (readonly [string, number])[] = [
  ['Brand and creative', 212],
  ['Growth marketing', 184],
  ['Product marketing', 97],
  ['Events', 61],
  ['Regional, Nordics', 4],
  ['Content and web', 231],
  ['Regional DACH', 148],
  ['Regional UK and Ireland', 139],
  ['Regional South', 130],
];
const marketingProfiles: Readonly<Record<string, number>> = {
  cmo: 1,
  director: 65,
  'senior-manager': 106,
  manager: 150,
  principal: 172,
  'senior-specialist': 340,
  specialist: 274,
  coordinator: 98,
};
const nordics: readonly string[] = ['manager', 'senior-specialist', 'specialist', 'coordinator'];

function marketing(): readonly TeamPlan[] {
  const pool = Object.entries(marketingProfiles).flatMap(([profile, people]) => Array.from({ length: people }, () => profile));
  for (const profile of ['cmo', ...nordics]) pool.splice(pool.indexOf(profile), 1);
  const dealt = seededRandom('seats of Marketing').shuffle(pool);
  return marketingGroups.map(([name, people], at) => {
    const given = at === 0 ? ['cmo', ...dealt.splice(0, people - 1)] : name === 'Regional, Nordics' ? nordics : dealt.splice(0, people);
    const seats = Object.keys(marketingProfiles).map(
      (profile) => [`marketing/${profile}`, given.filter((one) => one === profile).length] as const,
    );
    const under = at === 0 ? 'ceo' : 'brand-and-creative';
    return plan('marketing', name, { under, seats: seats.filter(([, count]) => count > 0) });
  });
}

function customerSuccess(): readonly TeamPlan[] {
  const seat = (profile: string, part: number) => [`customer-success/${profile}`, part] as const;
  const ledBy = [...numberFrom('Key accounts', 4), ...numberFrom('Programmes', 3)].map(keyOf);
  const lead = seat('customer-success-manager', 4);
  const rep = seat('customer-support-rep', 0);
  const specialist = seat('customer-success-specialist', 0);
  const senior = seat('senior-success-manager', 0);
  const director = seat('director-of-customer-success', 1);
  const kinds: [string[], Share][] = [
    [numberFrom('Key accounts', 4), [director, lead, seat('enterprise-success-manager', 12), seat('success-analyst', 3), senior]],
    [numberFrom('Programmes', 3), [director, lead, seat('success-analyst', 16), specialist]],
    [Array.from({ length: 22 }, (_, at) => `Support ${at + 1}`), [lead, seat('success-analyst', 2), rep]],
    [numberFrom('Onboarding', 8), [lead, seat('customer-support-rep', 12), seat('senior-success-manager', 3), specialist]],
    [numberFrom('Renewals', 5), [lead, seat('senior-success-manager', 10), specialist]],
    [numberFrom('Growing accounts', 4), [lead, seat('enterprise-success-manager', 3), seat('customer-success-specialist', 15), senior]],
    [numberFrom('Partner accounts', 3), [lead, seat('enterprise-success-manager', 3), seat('customer-success-specialist', 18), senior]],
    [numberFrom('Customer data', 3), [lead, seat('customer-success-specialist', 10), seat('success-analyst', 0)]],
  ];
  const teams = kinds.reduce((sum, [names]) => sum + names.length, 0);
  const people = 2240;
  let done = 0;
  return kinds.flatMap(([names, seats]) => {
    const share = sizes(people, teams).slice(done, done + names.length);
    done += names.length;
    const ofDirectors = names[0] === 'Key accounts' || names[0] === 'Programmes';
    const under = ofDirectors ? underFirst(names, 'coo') : (at: number) => ledBy[at % ledBy.length] ?? 'programmes';
    return block({ department: 'customer-success', names, people: share.reduce((sum, size) => sum + size, 0), seats, under });
  });
}

function sales(): readonly TeamPlan[] {
  const markets = ['UK and Ireland', 'DACH', 'France', 'Nordics', 'Benelux', 'Iberia', 'Italy', 'Inside', 'Partner'].map(
    (market) => `Sales ${market}`,
  );
  const seats: Share = [
    ['Head of Sales Region', 1],
    ['Sales Team Lead', 5],
    ['Senior Account Executive', 11],
    ['Sales Development Rep', 9],
    ['Account Executive', 0],
  ];
  const names = numbered(markets, 4);
  return block({ department: 'sales', names, people: 1630, seats, under: underFirst(names, 'vp-sales') });
}

function productAndDesign(): readonly TeamPlan[] {
  const seat = (profile: string, part: number) => [`product/${profile}`, part] as const;
  const product: Share = [
    seat('group-product-manager', 6),
    seat('senior-product-manager', 12),
    seat('associate-product-manager', 11),
    seat('product-manager', 0),
  ];
  const design: Share = [
    ['Head of Design', 1],
    ['Design Team Lead', 6],
    ['Senior Designer', 15],
    ['Junior Designer', 8],
    ['Designer', 0],
  ];
  const department = 'product-and-design';
  const productNames = numberFrom('Product', 8);
  const designNames = numberFrom('Design', 6);
  return [
    ...block({ department, names: productNames, people: 424, seats: product, under: underFirst(productNames, 'coo') }),
    ...block({ department, names: designNames, people: 318, seats: design, under: underFirst(designNames, 'coo') }),
  ];
}

function operations(): readonly TeamPlan[] {
  const names = [
    'Fulfilment Leeds',
    'Fulfilment Rotterdam',
    'Fulfilment Gdynia',
    'Supplier care',
    'Payment operations',
    'Facilities',
    'Risk and fraud',
    'Planning',
    'Returns',
  ];
  const seats: Share = [
    ['Head of Operations', 1],
    ['Operations Team Lead', 8],
    ['Senior Operations Specialist', 14],
    ['Operations Specialist', 0],
  ];
  const it: Share = [
    ['Head of IT', 1],
    ['IT Team Lead', 7],
    ['Service Desk Analyst', 30],
    ['Systems Administrator', 0],
  ];
  return [
    ...block({ department: 'operations', names, people: 621, seats, under: () => 'coo' }),
    ...block({ department: 'operations', names: ['IT'], people: 69, seats: it, under: () => 'coo' }),
  ];
}

function financeAndPeople(): readonly TeamPlan[] {
  const department = 'finance-and-people';
  const finance: Share = [
    ['Head of Finance', 1],
    ['Finance Team Lead', 7],
    ['Finance Analyst', 25],
    ['Accountant', 0],
  ];
  const people: Share = [
    ['Head of People Operations', 1],
    ['People Team Lead', 6],
    ['People Partner', 16],
    ['Recruiter', 20],
    ['People Operations Specialist', 0],
  ];
  const leadership: Seats = [
    ...['CEO', 'COO', 'CFO', 'Chief People Officer', 'VP Engineering', 'VP Sales'].map((title) => [title, 1] as const),
  ];
  return [
    ...block({ department, names: ['Finance', 'Finance 2', 'Controlling'], people: 193, seats: finance, under: () => 'cfo' }),
    ...block({ department, names: ['People', 'People 2'], people: 129, seats: people, under: () => 'chief-people-officer' }),
    plan(department, 'Leadership', { under: null, seats: leadership }),
  ];
}

function block({ department, names, people, seats, under }: Block): readonly TeamPlan[] {
  const share = sizes(people, names.length);
  const fixed = seats.reduce((sum, [, part]) => sum + part, 0);
  return names.map((name, at) => {
    const left = (share[at] ?? 0) - fixed;
    const filled = seats.map(([seat, part], place) => [seat, place === seats.length - 1 ? part + left : part] as const);
    return plan(department, name, { under: under(at), seats: filled });
  });
}

/** People shared out over teams as evenly as can be, the first ones larger. */
function sizes(people: number, teams: number): readonly number[] {
  const least = Math.floor(people / teams);
  return Array.from({ length: teams }, (_, at) => least + (at < people - least * teams ? 1 : 0));
}

function numbered(names: readonly string[], times: number): readonly string[] {
  return Array.from({ length: times }, (_, at) => names.map((name) => (at === 0 ? name : `${name} ${at + 1}`))).flat();
}

function numberFrom(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => (at === 0 ? name : `${name} ${at + 1}`));
}

function plan(department: string, name: string, rest: Pick<TeamPlan, 'under' | 'together' | 'seats'>): TeamPlan {
  return { key: keyOf(name), name, department, ...rest };
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

// the first team of a name reports to the top, its numbered sisters to it
function underFirst(names: readonly string[], top: string): (at: number) => string {
  return (at) => {
    const first = (names[at] ?? '').replace(/ \d+$/, '');
    return first === names[at] ? top : keyOf(first);
  };
}
