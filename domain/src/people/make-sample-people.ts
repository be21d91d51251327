import type { CalendarDate } from '../shared/calendar-date.ts';
import { slugify } from '../shared/slugify.ts';
import type { PeopleToBring, PersonToBring } from './bring-people.ts';
import { sampleNames } from './sample-names.ts';

type SampleTeam = PeopleToBring['teams'][number];

/** A family of roles, its titles from the first to the last. */
export interface TitledFamily {
  readonly name: string;
  readonly titles: readonly string[];
}

export interface SampleCrowd {
  readonly teams: readonly SampleTeam[];
  readonly people: readonly PersonToBring[];
}

const WANTED = 40;

/**
 * About 40 made-up people (at least 7 a family) over the titles of the families: each family is a team with two teams below, its last
 * title leads it, and the earlier titles have the more people. One has a title that is no role.
 */
export function makeSamplePeople(families: readonly TitledFamily[], from: CalendarDate): SampleCrowd {
  const size = Math.max(7, Math.floor((WANTED - 1) / Math.max(1, families.length)));
  const seats = families.flatMap((family) => seatsOf(family, size));
  const office = { team: 'sample-office', title: 'Office Manager', manager: undefined };
  const everyone = families.length === 0 ? [] : [...seats, office];
  const people = everyone.map(({ team, title, manager }, at) => {
    const { given, family } = sampleNames[at % sampleNames.length] ?? { given: 'Sample', family: 'Person' };
    return {
      ...nobody,
      key: keyOf(at),
      displayName: `${given} ${family}`,
      givenName: given,
      familyName: family,
      joinedOn: from,
      jobs: [{ jobProfileId: null, jobTitle: title, isPrimary: true, from, to: null }],
      teams: [{ teamKey: team, from, to: null }],
      managers: manager === undefined ? [] : [{ managerKey: keyOf(everyone.indexOf(manager)), from, to: null }],
    };
  });
  return {
    teams: families.length === 0 ? [] : [...families.flatMap(teamsOf), { key: office.team, name: 'Office', parentKey: null }],
    people,
  };
}

const nobody = { email: null, location: '', employmentShare: 1, leftOn: null, onLeaveSince: null, willingToTalk: false } as const;
const keyOf = (at: number): string => `sample-${at + 1}`;
const teamKey = (family: string, part = ''): string => `sample-${slugify(`${family} ${part}`)}`;
const parts = ['North', 'South'] as const;

function teamsOf({ name }: TitledFamily): SampleTeam[] {
  const above = { key: teamKey(name), name, parentKey: null };
  return [above, ...parts.map((part) => ({ key: teamKey(name, part), name: `${name} ${part}`, parentKey: above.key }))];
}

interface Seat {
  readonly team: string;
  readonly title: string;
  readonly manager: Seat | undefined;
}

function seatsOf({ name, titles }: TitledFamily, size: number): Seat[] {
  const head: Seat = { team: teamKey(name), title: titles.at(-1) ?? name, manager: undefined };
  const below = titles.length > 1 ? titles.slice(0, -1) : titles;
  const leads = parts.map((part): Seat => ({ team: teamKey(name, part), title: below.at(-1) ?? name, manager: head }));
  const crowd = spread(below.length > 1 ? below.slice(0, -1) : below, size - 1 - leads.length);
  const others = crowd.map((title, at) => {
    const lead = leads[at % leads.length] ?? head;
    return { team: lead.team, title, manager: lead };
  });
  return [head, ...leads, ...others];
}

/** Every title once where there is room; then the earlier ones again and again. */
function spread(titles: readonly string[], places: number): string[] {
  const rounds = Array.from({ length: places }, (_one, round) => titles.slice(0, Math.max(2, titles.length - 2 * round)));
  return rounds.flat().slice(0, places);
}
