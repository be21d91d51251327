import { handleStem, nameGiver, slugStem } from '@waymark/domain/people/free-name.ts';
import type { ChangedPerson, NewPerson, PeoplePlan } from '@waymark/domain/people/people-plan.ts';
import type { Spell } from '@waymark/domain/people/person-row.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { tiedJobColumns } from '../queries/tied-job-columns.ts';
import { fieldColumns, insertBatch, listHandles, listSlugs, personRow, type Source } from '../repository/batch.ts';
import { type Row, rewriteRows } from '../repository/insert-rows.ts';
import { endLinesToLeavers, type KnownRecord } from '../repository/known.ts';
import { applySpellBatch } from '../repository/spell-batch.ts';

/** What a plan made: the ids of new people by their ref, and of new teams by their key. */
export interface AppliedPlan {
  readonly personIds: ReadonlyMap<string, string>;
  readonly teamIds: ReadonlyMap<string, string>;
  /** Those whose manager left with it: their lines ended. */
  readonly leftAlone: readonly string[];
}

interface Names {
  readonly personId: (ref: string) => string;
  readonly teamId: (key: string) => string;
  readonly jobColumns: (title: string) => Row;
  readonly source: Source;
}

/** Does what a plan of an import says, all of it set by set; the caller holds the tables and checked that the plan is not blocked. */
export async function applyPeoplePlan(ctx: Context, plan: PeoplePlan, known: readonly KnownRecord[]): Promise<AppliedPlan> {
  const newId = (): string => uuidv7(ctx.now().getTime());
  const personIds = new Map(plan.create.map((person) => [person.ref, newId()]));
  const teamIds = new Map(plan.teams.map((team) => [team.key, newId()]));
  const names: Names = {
    personId: (ref) => personIds.get(ref) ?? idIn(ref),
    teamId: (key) => teamIds.get(key) ?? plan.teamIds.get(key) ?? idIn(key),
    jobColumns: await tiedJobColumns(ctx),
    source: 'import',
  };
  await insertNew(ctx, plan, names);
  await rewritePeople(ctx, plan.update, known);
  await rewriteSpells(ctx, plan.update, names);
  const leavers = plan.leavers.map(({ ref }) => names.personId(ref));
  const leftAlone = await endLinesToLeavers(ctx.db, leavers, today(ctx));
  return { personIds, teamIds, leftAlone };
}

/** A ref or key of something that was there before: `id:` and the id. */
function idIn(ref: string): string {
  if (!ref.startsWith('id:')) throw new Error(`the plan names ${ref}, which it does not make`);
  return ref.slice(3);
}

async function insertNew(ctx: Context, plan: PeoplePlan, names: Names): Promise<void> {
  const [giveHandle, giveSlug] = [nameGiver(await listHandles(ctx.db)), nameGiver(await listSlugs(ctx.db))];
  const { source } = names;
  const at = ctx.now().toISOString();
  const spells = (of: (person: NewPerson) => readonly Spell[], columns: (value: string) => Row): Row[] =>
    plan.create.flatMap((person) =>
      of(person).map((spell) => ({
        id: uuidv7(ctx.now().getTime()),
        person_id: names.personId(person.ref),
        ...columns(spell.value),
        valid_from: spell.from,
        valid_to: spell.to,
      })),
    );
  await insertBatch(ctx.db, {
    teams: plan.teams.map(({ key, path, parentKey }) => ({
      id: names.teamId(key),
      parent_id: parentKey === null ? null : names.teamId(parentKey),
      name: path.at(-1) ?? '',
      slug: giveSlug(slugStem(path.at(-1) ?? '')),
      source,
    })),
    people: plan.create.map(({ ref, key, fields }) => {
      const handle = giveHandle(handleStem(fields.displayName));
      return personRow({ id: names.personId(ref), handle, key, fields, willingToTalk: false, source, at });
    }),
    jobs: spells(
      (person) => person.jobs,
      (title) => ({ ...names.jobColumns(title), is_primary: true, source }),
    ),
    memberships: spells(
      (person) => person.memberships,
      (team) => ({ team_id: names.teamId(team) }),
    ),
    lines: spells(
      (person) => person.reportingLines,
      (ref) => ({ manager_id: names.personId(ref) }),
    ),
  });
}

async function rewritePeople(ctx: Context, changed: readonly ChangedPerson[], known: readonly KnownRecord[]): Promise<void> {
  const before = new Map(known.map((person) => [person.id, person]));
  const rows = changed.flatMap(({ id, key, changes }): Row[] => {
    const person = before.get(id);
    if (person === undefined || changes.length === 0) return [];
    const fields = { ...person, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
    const revision = person.revision + 1;
    return [{ id, employee_key: key, ...fieldColumns(fields), revision, updated_at: ctx.now().toISOString() }];
  });
  await rewriteRows(ctx.db, 'person', rows);
}

async function rewriteSpells(ctx: Context, changed: readonly ChangedPerson[], names: Names): Promise<void> {
  const people = (part: 'jobs' | 'memberships' | 'reportingLines') =>
    changed.map((person) => ({ personId: person.id, changes: person[part] }));
  const now = ctx.now();
  await applySpellBatch(ctx.db, {
    table: 'job_assignment',
    columnsOf: names.jobColumns,
    own: { is_primary: true, source: names.source },
    people: people('jobs'),
    now,
  });
  const teams = { columnsOf: (key: string) => ({ team_id: names.teamId(key) }), own: {}, people: people('memberships'), now };
  await applySpellBatch(ctx.db, { table: 'team_membership', ...teams });
  const lines = { columnsOf: (ref: string) => ({ manager_id: names.personId(ref) }), own: {}, people: people('reportingLines'), now };
  await applySpellBatch(ctx.db, { table: 'reporting_line', ...lines });
}
