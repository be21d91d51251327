import { addDays, type CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import type { Stint } from './job-histories.ts';
import type { SampleAssignment, SamplePerson } from './sample-company.ts';
import { nameKey, sampleEmail } from './sample-names.ts';
import { choosePeople, type Holder } from './seat-people.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface Description {
  readonly stints: ReadonlyMap<string, readonly Stint[]>;
  readonly titles: ReadonlyMap<string, string>;
  readonly partTime: ReadonlySet<string>;
  readonly onLeave: number;
  readonly asOf: CalendarDate;
}

/** Everything about people but their levels; the people of the stories work full time and are not on leave. */
export function describePeople(
  holders: readonly Holder[],
  rules: Description,
): { readonly people: readonly SamplePerson[]; readonly onLeave: ReadonlySet<string> } {
  const unnamed = holders.filter(({ cast }) => cast === undefined);
  // a leave that began this summer or autumn needs somebody who was there before
  const settled = unnamed.filter(
    ({ key, seat }) => (lastFrom(rules, key) ?? rules.asOf) < '2026-05-01' && !/director|manager|lead|head|chief|ceo|cfo|vp/i.test(seat),
  );
  const onLeave = choosePeople(settled, 'on leave', rules.onLeave);
  const people = holders.map((holder, at) => {
    const chance = seededRandom(`person ${holder.key}`);
    const assignments = assignmentsOf(holder, rules);
    const joinedOn = assignments[0]?.from ?? rules.asOf;
    return {
      key: holder.key,
      employeeKey: `BW${String(10_001 + at)}`,
      givenName: holder.given,
      familyName: holder.family,
      email: sampleEmail(holder),
      location: locationOf(holder, chance),
      department: holder.department,
      team: holder.team,
      teamSince: assignments.at(-1)?.from ?? joinedOn,
      employmentShare: rules.partTime.has(holder.key) ? chance.pick([0.5, 0.6, 0.6, 0.8, 0.8]) : 1,
      joinedOn,
      leftOn: null,
      onLeaveSince: onLeave.has(holder.key) ? addDays(rules.asOf, -chance.between(20, 170)) : null,
      willingToTalk: holder.cast?.willingToTalk ?? false,
      assignments,
    };
  });
  return { people, onLeave };
}

/** The lead in Facilities who left on 30 October, and whose four people still have no manager. */
export function leaverOf(holders: readonly Holder[], asOf: CalendarDate): SamplePerson {
  const name = { given: 'Ottilie', family: 'Marwood' };
  const title = 'Facilities Team Lead';
  return {
    key: nameKey(name),
    employeeKey: `BW${String(10_001 + holders.length)}`,
    givenName: name.given,
    familyName: name.family,
    email: sampleEmail(name),
    location: 'Leeds',
    department: 'operations',
    team: 'facilities',
    teamSince: '2019-04-01',
    employmentShare: 1,
    joinedOn: '2019-04-01',
    leftOn: addDays(asOf, -23),
    onLeaveSince: null,
    willingToTalk: false,
    assignments: [{ profile: null, title, from: '2019-04-01', to: '2026-10-31', rotation: false }],
  };
}

function lastFrom({ stints }: Description, key: string): CalendarDate | undefined {
  return stints.get(key)?.at(-1)?.from;
}

function assignmentsOf({ key }: Holder, { stints, titles }: Description): readonly SampleAssignment[] {
  const jobs = stints.get(key) ?? [];
  return jobs.map(({ seat, from }, at) => {
    const profile = seat.includes('/') ? seat : null;
    const before = jobs[at - 1]?.seat;
    return {
      profile,
      title: titles.get(seat) ?? seat,
      from,
      to: jobs[at + 1]?.from ?? null,
      rotation: before === 'engineering/software-engineer' && seat === 'product/associate-product-manager',
    };
  });
}

function locationOf({ team, cast }: Holder, chance: SeededRandom): string {
  if (/nordics/.test(team)) return 'Malmö';
  if (/dach/.test(team)) return 'Berlin';
  if (/rotterdam|benelux/.test(team)) return 'Rotterdam';
  if (cast !== undefined) return 'Leeds';
  return chance.pick(['Leeds', 'Leeds', 'Leeds', 'Leeds', 'Leeds', 'Leeds', 'Remote', 'Remote', 'London', 'Berlin']);
}
