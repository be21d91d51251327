import type { FrameworkImportRun } from '@waymark/domain/job-architecture/imports-contract.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { canStillUndo } from '#platform/import/can-still-undo.ts';
import { type ImportRun, listImportRuns } from '#platform/import/journal.ts';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';

/** The imports of frameworks, the latest first. */
export const listFrameworkImports = query({
  name: 'job_architecture.list_framework_imports',
  input: PageQuery,
  run: async (ctx, { limit, cursor }): Promise<Page<FrameworkImportRun>> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const [beforeId] = readCursor(cursor, z.tuple([z.guid()])) ?? [];
    const runs = await listImportRuns(ctx.db, { kind: 'framework', limit: limit + 1, beforeId });
    const page = cutPage(runs, limit, (run) => [run.id]);
    return { items: page.items.map((run) => entryOf(run, ctx.now())), nextCursor: page.nextCursor };
  },
});

const Roles = z.object({ jobProfiles: z.number().int() }).catch({ jobProfiles: 0 });
const Counts = z.object({ framework: z.string().nullable().catch(null), created: Roles, updated: Roles });

function entryOf(run: ImportRun, now: Date): FrameworkImportRun {
  const { framework, created, updated } = Counts.parse(run.counts);
  return {
    id: run.id,
    fileName: run.fileName,
    framework,
    startedAt: run.startedAt.toISOString(),
    undoneAt: run.undoneAt?.toISOString() ?? null,
    created: created.jobProfiles,
    updated: updated.jobProfiles,
    can: { undo: canStillUndo(run, now) },
  };
}
