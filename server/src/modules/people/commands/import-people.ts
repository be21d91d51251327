import { PeopleImportOptions, type PeopleImportReport } from '@waymark/domain/people/people-import.ts';
import { reportPeopleImport } from '@waymark/domain/people/report-people-import.ts';
import { z } from 'zod';
import { importBlocked } from '#platform/import/import-blocked.ts';
import { recordImportChanges, startImportRun } from '#platform/import/journal.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { peopleBrought } from '../events.ts';
import { canKeepEverybody } from '../policy.ts';
import { planPeopleFiles } from '../queries/plan-people-files.ts';
import { readPeopleFiles } from '../queries/read-people-files.ts';
import { refreshStatistics } from '../repository/batch.ts';
import { lockPeople } from '../repository/known.ts';
import { lockStructure } from '../repository/person-record.ts';
import { applyPeoplePlan } from './apply-people-plan.ts';
import { journalPeoplePlan } from './journal-people-plan.ts';

const MANY = 1000;

/**
 * Imports people from files: all of it, or with a list of problems nothing. The first file holds the people; a mapping may name
 * further ones. What was done is kept in a journal, so that it can be taken back.
 */
export const importPeople = command({
  name: 'people.import_people',
  input: PeopleImportOptions.omit({ dryRun: true }).extend({
    files: z.array(z.object({ name: z.string(), bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array) })),
    /** Hears which part begins: reading, planning, writing. */
    onStep: z.custom<(step: 'read' | 'plan' | 'write') => void>().optional(),
  }),
  run: async (ctx, { files, onStep, ...options }): Promise<PeopleImportReport> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    onStep?.('read');
    const read = await readPeopleFiles(files, options.mapping);
    await lockStructure(ctx.db);
    await lockPeople(ctx.db);
    onStep?.('plan');
    const planned = await planPeopleFiles(ctx, read, { ...options, dryRun: false });
    const { plan, known } = planned;
    if (plan.blocked) throw importBlocked(reportPeopleImport({ ...planned, importId: null, dryRun: false }));
    if (plan.create.length + plan.update.length + plan.teams.length === 0) {
      return reportPeopleImport({ ...planned, importId: null, dryRun: false });
    }
    onStep?.('write');
    const applied = await applyPeoplePlan(ctx, plan, known);
    const counts = { created: plan.create.length, updated: plan.update.length, teamsCreated: plan.teams.length };
    const run = { kind: 'people', fileName: files[0]?.name ?? '', actorId: accountOf(ctx.actor), counts } as const;
    const importId = await startImportRun(ctx.db, run, ctx.now());
    await recordImportChanges(ctx.db, importId, await journalPeoplePlan(ctx, { plan, known, applied }));
    if (plan.create.length >= MANY) await refreshStatistics(ctx.db);
    await ctx.announce(peopleBrought, { runId: importId, people: plan.create.length + plan.update.length });
    return reportPeopleImport({ ...planned, importId, dryRun: false });
  },
  audit: (_input, report) => ({ kind: 'import_run', id: report.importId, fields: ['*'] }),
});
