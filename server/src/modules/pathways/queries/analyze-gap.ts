import type { GapAnalysis } from '@waymark/domain/pathways/contract.ts';
import { judgeReadiness } from '@waymark/domain/pathways/judge-readiness.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { PersonRef, ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { countPeopleByProfile } from '#modules/people/queries/count-people-by-profile.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { listWillingToTalk } from '#modules/people/queries/list-willing-to-talk.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeGap } from '../policy.ts';
import { findAspiration } from '../repository.ts';
import { loadAtlas } from './load-atlas.ts';
import { loadMoves, moveBetween } from './load-moves.ts';
import { showGaps } from './show-gaps.ts';
import { showPay } from './show-pay.ts';

/** A person against a role: what is shown, what is left, in words; with the readiness figure and its parts for "why". */
export const analyzeGap = query({
  name: 'pathways.analyze_gap',
  input: z.object({ personId: PersonRef, jobProfileId: ThingId }),
  looksAt: (input) => input.personId,
  run: async (ctx, input): Promise<GapAnalysis> => {
    const personId = personMeant(ctx.actor, input.personId);
    const { jobProfileId } = input;
    const relation = await getRelation(ctx, { personId });
    const [person] = await findPeople(ctx, { personIds: [personId] });
    const aspiration = await findAspiration(ctx.db, personId);
    ctx.authorize(
      canSeeGap(ctx.actor, {
        relation,
        isCurrentRole: person?.jobProfileId === jobProfileId,
        isSharedTarget: aspiration?.job_profile_id === jobProfileId && aspiration.shared_at !== null,
      }),
    );
    const atlas = await loadAtlas(ctx);
    const role = atlas.placeOf(jobProfileId);
    if (role === undefined) throw notFound();
    const hereId = person?.jobProfileId ?? null;
    const gaps = showGaps(atlas, jobProfileId, (await getProficiencies(ctx, { personId })).items);
    return {
      role,
      publishedAt: atlas.contentOf(jobProfileId)?.publishedAt ?? null,
      ...gaps,
      readiness: judgeReadiness(gaps.rows),
      move: hereId === null ? null : moveBetween(await loadMoves(ctx, atlas), hereId, jobProfileId),
      pay: await showPay(ctx, jobProfileId, hereId),
      peopleHere: (await countPeopleByProfile(ctx, { jobProfileIds: [jobProfileId] }))[0]?.people ?? 0,
      willingToTalk: relation.self && hereId !== null ? await openToChats(ctx, { hereId, jobProfileId, personId }) : [],
    };
  },
});

async function openToChats(
  ctx: Context,
  move: { hereId: string; jobProfileId: string; personId: string },
): Promise<GapAnalysis['willingToTalk']> {
  const people = await listWillingToTalk(ctx, { fromProfileId: move.hereId, toProfileId: move.jobProfileId });
  return people.filter((one) => one.id !== move.personId).map(({ id, handle, displayName }) => ({ id, handle, displayName }));
}
