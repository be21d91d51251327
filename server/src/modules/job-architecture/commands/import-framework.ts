import { type FrameworkImportReport, importCounts } from '@waymark/domain/job-architecture/import-report.ts';
import { z } from 'zod';
import { findLibraryBySlugs } from '#modules/competencies/queries/find-library-by-slugs.ts';
import { importBlocked } from '#platform/import/import-blocked.ts';
import { type ImportChange, recordImportChanges, startImportRun } from '#platform/import/journal.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canEditFrameworks } from '../policy.ts';
import { type FrameworkPlan, planFramework } from '../queries/plan-framework.ts';
import { FrameworkFiles, readFrameworkFile } from '../queries/read-framework-file.ts';
import { reportImport } from '../queries/report-import.ts';
import { lockFrameworks } from '../repository/frameworks.ts';
import { listPayBands } from '../repository/pay-bands.ts';
import { applyPlan } from './bring-framework.ts';
import { publishVersion } from './publish-version.ts';

/** Brings framework files into a draft, whole or not at all, and keeps what is needed to take it back; publishes where asked. */
export const importFramework = command({
  name: 'job_architecture.import_framework',
  input: FrameworkFiles.extend({
    mode: z.enum(['merge', 'replace']).default('merge'),
    publish: z.boolean().default(false),
    /** Told as each part of the work begins. */
    onStep: z.custom<(step: 'read' | 'plan' | 'write') => void>().optional(),
  }),
  audit: (_input, report: FrameworkImportReport) => ({ kind: 'framework_version', id: report.versionId, fields: ['content'] }),
  run: async (ctx, { mode, publish, onStep, ...files }): Promise<FrameworkImportReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    await lockFrameworks(ctx.db);
    onStep?.('read');
    const read = await readFrameworkFile(ctx, files);
    const file = files.main.name;
    if (read.blocked) throw importBlocked(reportImport(read, { file, dryRun: false }));
    onStep?.('plan');
    const plan = await planFramework(ctx, { document: read.document, mode });
    const before = await stateBefore(ctx, plan);
    onStep?.('write');
    const brought = await applyPlan(ctx, plan, null);
    const changes = changesOf(plan, { before, versionId: brought.changed ? brought.versionId : null });
    const importId =
      changes.length === 0
        ? null
        : await journal(ctx, { fileName: file, counts: { ...importCounts(brought), framework: brought.framework } }, changes);
    const isDraft = brought.changed || plan.base?.state === 'draft';
    const published = publish && isDraft ? (await publishVersion(ctx, { framework: brought.framework })).number : null;
    return reportImport(read, { file, dryRun: false, brought, importId, published });
  },
});

async function journal(ctx: Context, run: { fileName: string; counts: object }, changes: readonly ImportChange[]): Promise<string> {
  const noted = { kind: 'framework' as const, fileName: run.fileName, actorId: accountOf(ctx.actor), counts: { ...run.counts } };
  const importId = await startImportRun(ctx.db, noted, ctx.now());
  await recordImportChanges(ctx.db, importId, changes);
  return importId;
}

type Before = Awaited<ReturnType<typeof stateBefore>>;

async function stateBefore(ctx: Context, { library, payBands }: FrameworkPlan) {
  const { competencies, scales } = await findLibraryBySlugs(ctx, {
    competencies: library.competencies.map(({ slug }) => slug),
    scales: library.scales.map(({ slug }) => slug),
  });
  const bands = await listPayBands(ctx.db, [...new Set(payBands.changed.map(({ jobProfileId }) => jobProfileId))]);
  const byId = <T extends { readonly id: string }>(things: readonly T[]) => new Map(things.map((thing) => [thing.id, thing]));
  return { competencies: byId(competencies), scales: byId(scales), payBands: byId(bands) };
}

/** What the import made and changed, each with how it was, so that it can be taken back while nobody edited it. */
function changesOf(plan: FrameworkPlan, { before, versionId }: { before: Before; versionId: string | null }): ImportChange[] {
  const { framework, frameworkBefore, base, baseBody, library, levels, levelsBefore, payBands } = plan;
  const change = (table: string, rowId: string, states: { before: unknown; after: unknown }): ImportChange =>
    states.before === undefined
      ? { table, rowId, kind: 'insert', field: '', before: null, after: states.after }
      : { table, rowId, kind: 'update', field: 'content', ...states };
  const isEdit = base?.id === versionId;
  const known = new Set(levelsBefore.map(({ id }) => id));
  return [
    ...(frameworkBefore ? [] : [change('framework', framework.id, { before: undefined, after: { slug: framework.slug } })]),
    ...levels.levels.filter(({ id }) => !known.has(id)).map((level) => change('job_level', level.id, { before: undefined, after: level })),
    ...library.scales.map((scale) => change('proficiency_scale', scale.id, { before: before.scales.get(scale.id), after: scale })),
    ...library.competencies.map((competency) => {
      const old = before.competencies.get(competency.id);
      return change('competency', competency.id, { before: old, after: { revision: old ? old.revision + 1 : 1 } });
    }),
    ...payBands.changed.map((band) => change('pay_band', band.id, { before: before.payBands.get(band.id), after: band })),
    ...(versionId === null
      ? []
      : [
          change('framework_version', versionId, {
            before: isEdit ? baseBody : undefined,
            after: { revision: isEdit && base ? base.revision + 1 : 1 },
          }),
        ]),
  ];
}
