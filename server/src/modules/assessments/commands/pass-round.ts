import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { assessmentCancelled, assessmentPassed } from '../events.ts';
import { canPassRound } from '../policy.ts';
import { participantsOf } from '../queries/participants-of.ts';
import { type Standing, standToday } from '../queries/stand-today.ts';
import { whoIs } from '../queries/who-is.ts';
import { dropDraftsAside, setDraftAside } from '../repository/drafts-aside.ts';
import { findRound, listAssessments, type StoredRound, updateRound } from '../repository/rounds.ts';

/**
 * Writes down what a change in the reporting lines means for a round that runs: it passes to the manager of today, with what the
 * former one has sent, or with a clean sheet while their draft lies aside unread; the round of somebody who left is cancelled.
 */
export const passRound = command({
  name: 'assessments.follow_reporting_line',
  input: z.object({ roundId: ThingId }),
  audit: (input, output: { did: 'nothing' | 'passed' | 'cancelled' }) => ({
    kind: 'assessment_round',
    id: input.roundId,
    fields: { nothing: [], passed: ['assessor'], cancelled: ['state'] }[output.did],
  }),
  run: async (ctx, { roundId }) => {
    const round = await findRound(ctx.db, roundId, 'change');
    const standing = round && (await standingOf(ctx, round));
    ctx.authorize(canPassRound(ctx.actor, standing && participantsOf(standing.round)));
    if (standing?.hasMoved !== true) return { did: 'nothing' as const };
    return standing.round.state === 'cancelled' ? await cancel(ctx, standing) : await pass(ctx, standing);
  },
});

async function standingOf(ctx: Context, round: StoredRound): Promise<Standing> {
  const held = { round, sides: await listAssessments(ctx.db, [round.id]) };
  return standToday(ctx, held, await whoIs(ctx, [held]));
}

async function cancel(ctx: Context, { round }: Standing) {
  await dropDraftsAside(ctx.db, round.id);
  await updateRound(ctx.db, round.id, { state: 'cancelled', cancelled_at: round.cancelled_at });
  await ctx.announce(assessmentCancelled, { roundId: round.id, subjectId: round.subject_id });
  return { did: 'cancelled' as const };
}

async function pass(ctx: Context, { round, freshSideId }: Standing) {
  const { assessor_id, assessor_named, passed_from, passed_at } = round;
  if (freshSideId !== null && assessor_id !== null) {
    await setDraftAside(ctx.db, { sideId: freshSideId, asideId: uuidv7(ctx.now().getTime()), to: assessor_id });
  }
  await updateRound(ctx.db, round.id, { assessor_id, assessor_named, passed_from, passed_at });
  await ctx.announce(assessmentPassed, { roundId: round.id, subjectId: round.subject_id });
  return { did: 'passed' as const };
}
