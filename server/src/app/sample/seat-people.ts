import type { CastMember } from './brightwater-cast.ts';
import type { TeamPlan } from './brightwater-teams.ts';
import { nameKey, sampleNames } from './sample-names.ts';
import { seededRandom } from './seeded-random.ts';

/** One person in one seat. */
export interface Holder {
  readonly key: string;
  readonly given: string;
  readonly family: string;
  readonly team: string;
  readonly department: string;
  /** A profile as `family/profile`, or a title. */
  readonly seat: string;
  readonly cast: CastMember | undefined;
}

/** Fills every seat of every team, the named people first and the rest by generated names; always the same. */
export function seatPeople(teams: readonly TeamPlan[], cast: readonly CastMember[]): readonly Holder[] {
  const waiting = Map.groupBy(cast, ({ team, seat }) => `${team} ${seat}`);
  const seats = teams.flatMap(({ key, department, seats: plan }) =>
    plan.flatMap(([seat, people]) => {
      const named = waiting.get(`${key} ${seat}`) ?? [];
      return Array.from({ length: people }, (_, at) => ({ team: key, department, seat, cast: named[at] }));
    }),
  );
  const names = sampleNames(seats.length, new Set(cast.map(({ key }) => key)));
  return seats.map((seat, at) => {
    const { given, family } = seat.cast ?? names[at] ?? { given: 'Somebody', family: `Number ${at}` };
    return { ...seat, given, family, key: seat.cast?.key ?? nameKey({ given, family }) };
  });
}

/** Titles of people who lead others without a profile. */
const leadingTitles = /^(Head of|.*Team Lead$)/;
const leadingProfiles: ReadonlySet<string> = new Set([
  ...['engineering/director-of-engineering', 'engineering/engineering-manager', 'engineering/team-lead'],
  ...['marketing/cmo', 'marketing/director', 'marketing/senior-manager', 'marketing/manager'],
  ...['customer-success/director-of-customer-success', 'customer-success/customer-success-manager'],
  'product/group-product-manager',
]);
/** Experts who report to the upper of two managers of a team. */
const upperExperts: ReadonlySet<string> = new Set(['marketing/principal', 'marketing/senior-specialist', 'engineering/principal-engineer']);

/** The manager of each person by key; nobody above a person who leads the whole. */
export function assignManagers(teams: readonly TeamPlan[], holders: readonly Holder[]): ReadonlyMap<string, string> {
  const byTeam = Map.groupBy(holders, ({ team }) => team);
  const office = officeHolders(holders);
  const inTeams = teams.flatMap(({ key, under, together }, at) => {
    const heads = headsOf(byTeam.get(under ?? ''));
    const above = under === null ? undefined : (heads[at % heads.length] ?? office.get(under));
    return insideTeam(byTeam.get(key) ?? [], above, together === true);
  });
  const named = holders.flatMap(({ cast, key }) =>
    cast?.manager === undefined ? [] : [[key, office.get(cast.manager) ?? cast.manager] as const],
  );
  return new Map([...inTeams, ...named]);
}

// where several lead a team together, the teams below are shared out among them
function headsOf(members: readonly Holder[] = []): readonly string[] {
  return members.filter(({ seat }) => seat === members[0]?.seat).map(({ key }) => key);
}

function insideTeam(members: readonly Holder[], above: string | undefined, together: boolean): readonly (readonly [string, string])[] {
  const leaders = members.filter(({ seat }, at) => at === 0 || leadingProfiles.has(seat) || leadingTitles.test(seat));
  const ranks = [...Map.groupBy(leaders, ({ seat }) => seat).values()];
  const lines: [string, string][] = [];
  for (const [at, { key }] of (ranks[0] ?? []).entries()) push(lines, key, at === 0 || together ? above : ranks[0]?.[0]?.key);
  ranks.slice(1).forEach((rank, level) => {
    const bosses = ranks[level] ?? [];
    for (const [at, { key }] of rank.entries()) push(lines, key, bosses[at % bosses.length]?.key);
  });
  const lowest = ranks.at(-1) ?? [];
  const upper = ranks.at(-2) ?? lowest;
  const others = members.filter((one) => !leaders.includes(one));
  for (const [at, { key, seat }] of others.entries()) {
    const bosses = upperExperts.has(seat) ? upper : lowest;
    push(lines, key, bosses[at % bosses.length]?.key);
  }
  return lines;
}

function push(lines: [string, string][], person: string, manager: string | undefined): void {
  if (manager !== undefined && manager !== person) lines.push([person, manager]);
}

// the leadership team has no lead: its CEO leads the others, and each of them is named by their title
function officeHolders(holders: readonly Holder[]): ReadonlyMap<string, string> {
  return new Map(
    holders.filter(({ team }) => team === 'leadership').map(({ seat, key }) => [seat.toLowerCase().replaceAll(' ', '-'), key]),
  );
}

/** As many people as wanted, by lot and always the same: their keys. */
export function choosePeople(from: readonly Holder[], what: string, count: number): ReadonlySet<string> {
  const order = seededRandom(what).shuffle(from);
  return new Set(order.slice(0, count).map(({ key }) => key));
}
