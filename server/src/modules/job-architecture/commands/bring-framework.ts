import type { BringCounts, BringReport } from '@waymark/domain/job-architecture/bring-report.ts';
import { isFixed } from '@waymark/domain/job-architecture/framework-version.ts';
import { type ChangeCount, noChange, sameThing } from '@waymark/domain/shared/change-counts.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { applyLibraryPlan } from '#modules/competencies/commands/apply-library-plan.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canEditFrameworks } from '../policy.ts';
import { FrameworkFile, type FrameworkPlan, planFramework } from '../queries/plan-framework.ts';
import { insertDraft, insertFramework, lockFrameworks, touchDraft, updateFramework } from '../repository/frameworks.ts';
import { insertIdentities } from '../repository/identities.ts';
import { saveLevels } from '../repository/job-levels.ts';
import { savePayBands } from '../repository/pay-bands.ts';
import { writeBody } from '../repository/version-body.ts';

/**
 * Lays a framework file over the draft of its framework, making both where they are absent. The published version stays as it is;
 * a second time changes nothing. Refused whole when the file has a fault.
 */
export const bringFramework = command({
  name: 'job_architecture.bring_framework',
  input: FrameworkFile.extend({ templateSlug: z.string().nullable().default(null) }),
  audit: (_input, report: BringReport) => ({ kind: 'framework_version', id: report.versionId, fields: ['content'] }),
  run: async (ctx, input): Promise<BringReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    await lockFrameworks(ctx.db);
    return applyPlan(ctx, await planFramework(ctx, input), input.templateSlug);
  },
});

/** Writes a plan that was made in this transaction, after frameworks were locked. */
export async function applyPlan(ctx: Context, plan: FrameworkPlan, templateSlug: string | null): Promise<BringReport> {
  const { framework, frameworkBefore } = plan;
  await applyLibraryPlan(ctx, { scales: [...plan.library.scales], competencies: [...plan.library.competencies] });
  if (!frameworkBefore) await insertFramework(ctx.db, { ...framework, templateSlug }, ctx.now());
  else if (!sameThing(frameworkBefore, framework)) await updateFramework(ctx.db, framework);
  if (!sameThing(plan.levels.levels, plan.levelsBefore)) await saveLevels(ctx.db, plan.levels.levels);
  await insertIdentities(ctx.db, framework.id, plan.identities);
  const changed = needsDraft(plan);
  const versionId = changed ? await writeDraft(ctx, plan) : (plan.base?.id ?? null);
  await savePayBands(ctx.db, plan.payBands.changed);
  return reportOf(plan, { versionId, changed });
}

/** A draft is written when the content differs, or when words that the live version keeps are different in the library now. */
export function needsDraft({ base, baseBody, merge, library }: FrameworkPlan): boolean {
  if (!base || !sameThing(merge.body, baseBody)) return true;
  return isFixed(base.state) && library.competencies.length > 0;
}

async function writeDraft(ctx: Context, { base, framework, merge }: FrameworkPlan): Promise<string> {
  if (base && !isFixed(base.state)) {
    await writeBody(ctx.db, base.id, merge.body);
    await touchDraft(ctx.db, base.id, ctx.now());
    return base.id;
  }
  const id = uuidv7(ctx.now().getTime());
  await insertDraft(ctx.db, { id, frameworkId: framework.id, by: accountOf(ctx.actor), at: ctx.now() });
  await writeBody(ctx.db, id, merge.body);
  return id;
}

/** What a plan amounts to, in the figures people are shown. */
export function reportOf(plan: FrameworkPlan, outcome: Pick<BringReport, 'versionId' | 'changed'>): BringReport {
  const counts: Record<keyof BringCounts, ChangeCount> = {
    ...plan.merge.counts,
    ...plan.library.counts,
    jobLevels: { ...noChange, created: plan.levels.created, unchanged: plan.document.levels.length - plan.levels.created },
    payBands: plan.payBands.count,
  };
  const pick = (outcomeOf: (count: ChangeCount) => number): BringCounts => ({
    jobFamilies: outcomeOf(counts.jobFamilies),
    tracks: outcomeOf(counts.tracks),
    jobProfiles: outcomeOf(counts.jobProfiles),
    competencies: outcomeOf(counts.competencies),
    levelDescriptors: outcomeOf(counts.levelDescriptors),
    expectations: outcomeOf(counts.expectations),
    careerMoves: outcomeOf(counts.careerMoves),
    jobLevels: outcomeOf(counts.jobLevels),
    scales: outcomeOf(counts.scales),
    payBands: outcomeOf(counts.payBands),
  });
  return {
    framework: plan.framework.slug,
    ...outcome,
    created: pick(({ created }) => created),
    updated: pick(({ updated }) => updated),
    unchanged: pick(({ unchanged }) => unchanged),
    removed: pick(({ removed }) => removed),
    notes: notesOf(plan),
  };
}

function notesOf({ merge, levels, keptApart, familiesApart }: FrameworkPlan): BringReport['notes'] {
  return [
    ...[...familiesApart].map(([slug, own]) => ({
      code: 'family_kept_apart' as const,
      message: `The family ${slug} belongs to another framework already, so the file's one is kept apart as ${own}.`,
    })),
    ...merge.droppedMoves.map(({ from, to }) => ({
      code: 'move_dropped' as const,
      message: `The move from ${from} to ${to} was left out: one of the two does not exist here. Bring its family and then this file again.`,
    })),
    ...levels.matched.map(({ code, as }) => ({
      code: 'level_matched' as const,
      message: `Level ${code} of the file is the organisation's level ${as}, which stands at the same place.`,
    })),
    ...[...keptApart].map(([slug, own]) => ({
      code: 'competency_kept_apart' as const,
      message: `${slug} is on another scale here and asked for by another framework, so the file's one is kept apart as ${own}.`,
    })),
  ];
}
