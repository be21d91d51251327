import type { PeopleImportRun } from '@waymark/domain/people/people-import.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { canStillUndo } from '#platform/import/can-still-undo.ts';
import { type ImportRun, listImportRuns } from '#platform/import/journal.ts';
import { query } from '#platform/use-case/query.ts';
import { canKeepEverybody } from '../policy.ts';

/** The imports of people, the latest first. */
export const listPeopleImports = query({
  name: 'people.list_people_imports',
  input: PageQuery,
  run: async (ctx, { limit, cursor }): Promise<Page<PeopleImportRun>> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    const [beforeId] = readCursor(cursor, z.tuple([z.guid()])) ?? [];
    const runs = await listImportRuns(ctx.db, { kind: 'people', limit: limit + 1, beforeId });
    const page = cutPage(runs, limit, (run) => [run.id]);
    return { items: page.items.map((run) => entryOf(run, ctx.now())), nextCursor: page.nextCursor };
  },
});

function entryOf(run: ImportRun, now: Date): PeopleImportRun {
  const count = (name: string): number => (typeof run.counts[name] === 'number' ? run.counts[name] : 0);
  return {
    id: run.id,
    fileName: run.fileName,
    startedAt: run.startedAt.toISOString(),
    undoneAt: run.undoneAt?.toISOString() ?? null,
    created: count('created'),
    updated: count('updated'),
    can: { undo: canStillUndo(run, now) },
  };
}
