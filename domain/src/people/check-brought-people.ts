import type { PeopleToBring, PersonToBring } from './bring-people.ts';
import { findCycles } from './reporting-tree.ts';

/** What is wrong with people to bring: where it is, and what. */
export interface BroughtFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface Spelt {
  readonly from: string;
  readonly to: string | null;
}

/** Checks keys, references, dates and circles among people who are brought at once; empty when they can be taken as they are. */
export function checkBroughtPeople({ teams, people }: PeopleToBring, day: string): BroughtFault[] {
  const teamKeys = new Set(teams.map((team) => team.key));
  const keys = new Set(people.map((person) => person.key));
  return [
    ...repeated('teams', teams),
    ...repeated('people', people),
    ...teams.flatMap((team, at) =>
      team.parentKey === null || teamKeys.has(team.parentKey) ? [] : [unknownKey(`/teams/${at}/parentKey`, team.parentKey)],
    ),
    ...circleFaults('teams', new Map(teams.map((team) => [team.key, team.parentKey]))),
    ...people.flatMap((person, at) => personFaults(person, at, { teamKeys, keys })),
    ...reportingDays(people, day).flatMap((on) => circleFaults('people', managersOn(people, on))),
  ];
}

function repeated(place: string, things: readonly { key: string }[]): BroughtFault[] {
  const seen = new Set<string>();
  return things.flatMap(({ key }, at) => {
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain ? [{ pointer: `/${place}/${at}/key`, code: 'key_repeated', message: `The key ${key} stands twice.` }] : [];
  });
}

interface Known {
  readonly teamKeys: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

function personFaults(person: PersonToBring, at: number, known: Known): BroughtFault[] {
  const pointer = `/people/${at}`;
  const strangers = [
    ...person.teams.filter(({ teamKey }) => !known.teamKeys.has(teamKey)).map(({ teamKey }) => unknownKey(`${pointer}/teams`, teamKey)),
    ...person.managers
      .filter(({ managerKey }) => !known.keys.has(managerKey))
      .map(({ managerKey }) => unknownKey(`${pointer}/managers`, managerKey)),
  ];
  const main = person.jobs.filter((job) => job.isPrimary);
  const wrong = [main, person.teams, person.managers].flatMap((spells) => (followEachOther(spells) ? [] : [datesFault(pointer)]));
  const { joinedOn, leftOn } = person;
  return [...strangers, ...wrong, ...(joinedOn !== null && leftOn !== null && leftOn < joinedOn ? [datesFault(pointer)] : [])];
}

/** Whether spells end after they begin and do not overlap. */
function followEachOther(spells: readonly Spelt[]): boolean {
  const sorted = [...spells].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.every(({ from, to }, at) => {
    const next = sorted[at + 1];
    return (to === null || to > from) && (next === undefined || (to !== null && to <= next.from));
  });
}

/** Today, and each later day on which a reporting line begins. */
function reportingDays(people: readonly PersonToBring[], day: string): string[] {
  const coming = people.flatMap((person) => person.managers.filter(({ from }) => from > day).map(({ from }) => from));
  return [day, ...new Set(coming)];
}

function managersOn(people: readonly PersonToBring[], day: string): Map<string, string | null> {
  return new Map(
    people.map((person) => {
      const line = person.managers.find(({ from, to }) => from <= day && (to === null || to > day));
      return [person.key, line?.managerKey ?? null];
    }),
  );
}

function circleFaults(place: string, above: ReadonlyMap<string, string | null>): BroughtFault[] {
  return findCycles(above).map((circle) => ({
    pointer: `/${place}`,
    code: 'circle',
    message: `${[...circle, circle[0]].join(' is below ')}.`,
  }));
}

const unknownKey = (pointer: string, key: string): BroughtFault => ({ pointer, code: 'key_unknown', message: `There is no ${key}.` });
const datesFault = (pointer: string): BroughtFault => ({
  pointer,
  code: 'dates_wrong',
  message: 'Something ends before it begins, or overlaps with what follows.',
});
