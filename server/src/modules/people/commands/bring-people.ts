import { PeopleToBring, type PersonToBring } from '@waymark/domain/people/bring-people.ts';
import { type BroughtFault, checkBroughtPeople } from '@waymark/domain/people/check-brought-people.ts';
import { handleStem, nameGiver, slugStem } from '@waymark/domain/people/free-name.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { peopleBrought } from '../events.ts';
import { canKeepEverybody } from '../policy.ts';
import { type Batch, insertBatch, listHandles, listSlugs, personRow, refreshStatistics } from '../repository/batch.ts';
import type { Row } from '../repository/insert-rows.ts';
import { listHolders } from '../repository/known.ts';
import { lockStructure } from '../repository/person-record.ts';

/** Ids by the keys that were brought. */
export interface BroughtPeople {
  readonly personIds: ReadonlyMap<string, string>;
  readonly teamIds: ReadonlyMap<string, string>;
}

const MANY = 1000;

/** Brings many people at once, with teams, managers and jobs over time; all of them, or with a list of faults none. */
export const bringPeople = command({
  name: 'people.bring_people',
  input: PeopleToBring,
  audit: () => ({ kind: 'person', id: null, fields: ['*'] }),
  run: async (ctx, input): Promise<BroughtPeople> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    refuseFaults(checkBroughtPeople(input, today(ctx)));
    await lockStructure(ctx.db);
    await refuseTaken(ctx, input.people);
    const newId = (): string => uuidv7(ctx.now().getTime());
    const ids: BroughtPeople = {
      personIds: new Map(input.people.map(({ key }) => [key, newId()])),
      teamIds: new Map(input.teams.map(({ key }) => [key, newId()])),
    };
    await insertBatch(ctx.db, await batchOf(ctx, input, ids));
    if (input.people.length >= MANY) await refreshStatistics(ctx.db);
    await ctx.announce(peopleBrought, { runId: null, people: input.people.length });
    return ids;
  },
});

async function refuseTaken(ctx: Context, people: readonly PersonToBring[]): Promise<void> {
  const emails = people.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
  const holders = await listHolders(ctx.db, { keys: people.map(({ key }) => key), emails });
  const taken = new Set(holders.map(({ value }) => value));
  const seen = new Set<string>();
  refuseFaults(
    people.flatMap(({ key, email }, at) => {
      const address = email?.toLowerCase() ?? '';
      const isShared = address !== '' && (taken.has(address) || seen.has(address));
      seen.add(address);
      const fault = (field: string, value: string) => ({
        pointer: `/people/${at}/${field}`,
        code: 'taken',
        message: `${value} is somebody else's.`,
      });
      return [...(taken.has(key) ? [fault('key', key)] : []), ...(isShared ? [fault('email', address)] : [])];
    }),
  );
}

function refuseFaults(faults: readonly BroughtFault[]): void {
  if (faults.length === 0) return;
  throw new Refusal('invalid', 'people_do_not_fit', {
    message: 'These people cannot be brought as they are. Nothing was changed.',
    faults,
  });
}

async function batchOf(ctx: Context, { people, teams, source }: PeopleToBring, ids: BroughtPeople): Promise<Batch> {
  const handles = handlesOf(people, await listHandles(ctx.db));
  const giveSlug = nameGiver(await listSlugs(ctx.db));
  const at = ctx.now().toISOString();
  const newId = (): string => uuidv7(ctx.now().getTime());
  const personId = (key: string): string => idIn(ids.personIds, key);
  const teamId = (key: string): string => idIn(ids.teamIds, key);
  const of = <T>(part: (person: PersonToBring) => readonly T[], row: (one: T) => Row): Row[] =>
    people.flatMap((person) => part(person).map((one) => ({ id: newId(), person_id: personId(person.key), ...row(one) })));
  return {
    teams: parentsFirst(teams).map(({ key, name, parentKey }) => ({
      id: teamId(key),
      parent_id: parentKey === null ? null : teamId(parentKey),
      name,
      slug: giveSlug(slugStem(name)),
      source,
    })),
    people: people.map((person, index) =>
      personRow({
        id: personId(person.key),
        handle: handles[index] ?? '',
        key: person.key,
        fields: person,
        willingToTalk: person.willingToTalk,
        source,
        at,
      }),
    ),
    jobs: of(
      (person) => person.jobs,
      ({ jobProfileId, jobTitle, isPrimary, from, to }) => ({
        job_profile_id: jobProfileId,
        job_title: jobTitle,
        is_primary: isPrimary,
        valid_from: from,
        valid_to: to,
        source,
      }),
    ),
    memberships: of(
      (person) => person.teams,
      ({ teamKey, from, to }) => ({ team_id: teamId(teamKey), valid_from: from, valid_to: to }),
    ),
    lines: of(
      (person) => person.managers,
      ({ managerKey, from, to }) => ({ manager_id: personId(managerKey), valid_from: from, valid_to: to }),
    ),
  };
}

/** Those told come first, so that nobody else's name takes them. */
function handlesOf(people: readonly PersonToBring[], taken: readonly string[]): string[] {
  const give = nameGiver(taken);
  const told = people.map(({ handle }) => (handle === undefined ? undefined : give(handle)));
  return people.map(({ displayName }, index) => told[index] ?? give(handleStem(displayName)));
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error('every key was checked');
  return id;
}

type TeamToBring = PeopleToBring['teams'][number];

function parentsFirst(teams: readonly TeamToBring[]): TeamToBring[] {
  const below = Map.groupBy(teams, (team) => team.parentKey);
  const walk = (key: string | null): TeamToBring[] => (below.get(key) ?? []).flatMap((team) => [team, ...walk(team.key)]);
  return walk(null);
}
