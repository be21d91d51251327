import { diffSpells, type SpellChanges } from '@waymark/domain/people/lay-spells.ts';
import type { PeopleImportUndone } from '@waymark/domain/people/people-import.ts';
import type { KnownSpell } from '@waymark/domain/people/person-row.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { refuseLateUndo } from '#platform/import/can-still-undo.ts';
import { findImportRun, markImportUndone } from '#platform/import/journal.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { importUndone } from '../events.ts';
import { canKeepEverybody } from '../policy.ts';
import { type PeopleUndo, planPeopleUndo, spellsIn } from '../queries/plan-people-undo.ts';
import { tiedJobColumns } from '../queries/tied-job-columns.ts';
import { fieldColumns } from '../repository/batch.ts';
import { type Row, rewriteRows } from '../repository/insert-rows.ts';
import { deletePeople, listTeamNames, lockPeople } from '../repository/known.ts';
import { lockStructure } from '../repository/person-record.ts';
import { applySpellBatch } from '../repository/spell-batch.ts';
import { deleteUnusedTeams } from '../repository/team.ts';

/**
 * Takes an import of people back within 30 days: people it made go, fields it changed return to what they were; what somebody changed
 * or used since stays, and is named.
 */
export const undoPeopleImport = command({
  name: 'people.undo_people_import',
  input: z.object({ importId: z.string() }),
  audit: (input) => ({ kind: 'import_run', id: input.importId, fields: ['undoneAt'] }),
  run: async (ctx, { importId }): Promise<PeopleImportUndone> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    await lockStructure(ctx.db);
    await lockPeople(ctx.db);
    const run = z.guid().safeParse(importId).success ? await findImportRun(ctx.db, importId) : undefined;
    if (run?.kind !== 'people') throw notFound();
    refuseLateUndo(run, ctx.now());
    const undo = await planPeopleUndo(ctx, importId);
    await restorePeople(ctx, undo.restore);
    await restoreSpells(ctx, undo.restore);
    await deletePeople(ctx.db, undo.removePeople);
    const removedTeams = await deleteUnusedTeams(ctx.db, { ids: undo.removeTeams });
    const keptTeams = [...(await listTeamNames(ctx.db, undo.removeTeams))].map(([id, name]) => {
      return { kind: 'team' as const, id, name, field: null, reason: 'in_use' as const };
    });
    await markImportUndone(ctx.db, importId, ctx.now());
    await ctx.announce(importUndone, { runId: importId });
    return {
      importId,
      removedPeople: undo.removePeople.length,
      restoredPeople: undo.restore.length,
      removedTeams,
      kept: [...undo.kept, ...keptTeams],
    };
  },
});

async function restorePeople(ctx: Context, restore: PeopleUndo['restore']): Promise<void> {
  const rows = restore.map(({ person, values }): Row => {
    const before = { ...person, ...Object.fromEntries([...values].filter(([field]) => !FACT_NAMES.has(field))) };
    const revision = person.revision + 1;
    return { id: person.id, employee_key: before.key, ...fieldColumns(before), revision, updated_at: ctx.now().toISOString() };
  });
  await rewriteRows(ctx.db, 'person', rows);
}

const FACT_NAMES: ReadonlySet<string> = new Set(['jobs', 'memberships', 'reportingLines']);

async function restoreSpells(ctx: Context, restore: PeopleUndo['restore']): Promise<void> {
  const changed = (fact: 'jobs' | 'memberships' | 'reportingLines') =>
    restore.flatMap(({ person, values }) => {
      const before = spellsIn(values.get(fact));
      return before === undefined ? [] : [{ personId: person.id, changes: backTo(person[fact], before) }];
    });
  const now = ctx.now();
  const jobColumns = await tiedJobColumns(ctx);
  const jobs = { columnsOf: jobColumns, own: { is_primary: true, source: 'import' }, people: changed('jobs'), now };
  await applySpellBatch(ctx.db, { table: 'job_assignment', ...jobs });
  const teams = { columnsOf: (id: string) => ({ team_id: id }), own: {}, people: changed('memberships'), now };
  await applySpellBatch(ctx.db, { table: 'team_membership', ...teams });
  const lines = { columnsOf: (id: string) => ({ manager_id: id }), own: {}, people: changed('reportingLines'), now };
  await applySpellBatch(ctx.db, { table: 'reporting_line', ...lines });
}

const backTo = (now: readonly KnownSpell[], before: NonNullable<ReturnType<typeof spellsIn>>): SpellChanges => diffSpells(now, before);
