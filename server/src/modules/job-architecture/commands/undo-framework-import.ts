import { Competency, ProficiencyScale } from '@waymark/domain/competencies/competency.ts';
import { JobLevel } from '@waymark/domain/job-architecture/framework-content.ts';
import { PayBand } from '@waymark/domain/job-architecture/pay-band.ts';
import { VersionBody } from '@waymark/domain/job-architecture/version-body.ts';
import { notFound, Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { withdrawLibraryChanges } from '#modules/competencies/commands/withdraw-library-changes.ts';
import { refuseLateUndo } from '#platform/import/can-still-undo.ts';
import { findImportRun, type ImportChange, listImportChanges, markImportUndone } from '#platform/import/journal.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canEditFrameworks } from '../policy.ts';
import { deleteFramework, deleteVersion, listVersions, lockFrameworks, touchDraft } from '../repository/frameworks.ts';
import { deleteLevel } from '../repository/job-levels.ts';
import { deletePayBands, savePayBands } from '../repository/pay-bands.ts';
import { writeBody } from '../repository/version-body.ts';

/** Takes an import back within 30 days: its draft is as it was, and what it made for it goes. Refused once the draft was edited or published. */
export const undoFrameworkImport = command({
  name: 'job_architecture.undo_framework_import',
  input: z.object({ importId: z.uuid() }),
  audit: ({ importId }) => ({ kind: 'import_run', id: importId, fields: ['undone'] }),
  run: async (ctx, { importId }): Promise<{ kept: string[] }> => {
    await lockFrameworks(ctx.db);
    const run = await findImportRun(ctx.db, importId);
    ctx.authorize(canEditFrameworks(ctx.actor, run?.kind === 'framework'));
    if (run === undefined) throw notFound();
    refuseLateUndo(run, ctx.now());
    const changes = await listImportChanges(ctx.db, importId);
    const of = (table: string) => changes.filter((change) => change.table === table);
    for (const change of of('framework_version')) await undoVersion(ctx, change);
    await undoPayBands(ctx, of('pay_band'));
    const kept: string[] = [];
    for (const { rowId, after } of of('framework')) if (!(await deleteFramework(ctx.db, rowId))) kept.push(slugOf(after));
    const library = await withdrawLibraryChanges(ctx, {
      competencies: of('competency').map(({ rowId, before, after }) => ({
        id: rowId,
        revision: revisionOf(after),
        before: Competency.nullable().parse(before),
      })),
      scales: of('proficiency_scale').map(({ before, after }) => ({
        after: ProficiencyScale.parse(after),
        before: ProficiencyScale.nullable().parse(before),
      })),
    });
    kept.push(...library.kept);
    for (const { after } of of('job_level').toReversed()) {
      const level = JobLevel.parse(after);
      if (!(await deleteLevel(ctx.db, level.id))) kept.push(level.name);
    }
    await markImportUndone(ctx.db, importId, ctx.now());
    return { kept };
  },
});

async function undoVersion(ctx: Context, { rowId, kind, before, after }: ImportChange): Promise<void> {
  const [found] = await listVersions(ctx.db, { ids: [rowId] });
  if (!found) throw changedSince('The draft was discarded since; there is nothing to take back.');
  if (found.version.state !== 'draft') throw changedSince('The draft was published since. Start a draft and change it there.');
  if (found.version.revision !== revisionOf(after)) {
    throw changedSince('The draft was edited since. Discard it, or go on editing it; taking the import back would lose those edits.');
  }
  if (kind === 'insert') return await deleteVersion(ctx.db, rowId);
  await writeBody(ctx.db, rowId, VersionBody.parse(before));
  await touchDraft(ctx.db, rowId, ctx.now());
}

async function undoPayBands(ctx: Context, changes: readonly ImportChange[]): Promise<void> {
  await deletePayBands(
    ctx.db,
    changes.filter(({ kind }) => kind === 'insert').map(({ rowId }) => rowId),
  );
  await savePayBands(
    ctx.db,
    changes.filter(({ kind }) => kind === 'update').map(({ before }) => PayBand.parse(before)),
  );
}

function changedSince(message: string): Refusal {
  return new Refusal('unmet_condition', 'import_changed_since', { message });
}

const revisionOf = (after: unknown): number => z.object({ revision: z.number() }).parse(after).revision;
const slugOf = (after: unknown): string => z.object({ slug: z.string() }).parse(after).slug;
