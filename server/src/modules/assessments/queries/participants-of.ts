import type { Context } from '#platform/use-case/context.ts';
import type { Participants } from '../policy.ts';
import { listAssessments } from '../repository/rounds.ts';

/** Who takes part in a round; undefined for an absent one. */
export async function participantsOf(
  ctx: Pick<Context, 'db'>,
  round: { id: string; subject_id: string } | undefined,
): Promise<Participants | undefined> {
  if (round === undefined) return undefined;
  const sides = await listAssessments(ctx.db, [round.id]);
  return { subjectId: round.subject_id, assessorIds: sides.filter((side) => side.kind !== 'self').map((side) => side.assessor_id) };
}
