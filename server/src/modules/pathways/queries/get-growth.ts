import type { Proficiency } from '@waymark/domain/assessments/proficiency.ts';
import { movesFrom } from '@waymark/domain/job-architecture/moves-from.ts';
import type { Growth } from '@waymark/domain/pathways/contract.ts';
import type { CurrentAssignment } from '@waymark/domain/people/job-assignment.ts';
import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { getCurrentAssignment } from '#modules/people/queries/get-current-assignment.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canExplore } from '../policy.ts';
import { findAspiration, type StoredAspiration } from '../repository.ts';
import { type Atlas, loadAtlas } from './load-atlas.ts';
import { loadMoves, moveBetween } from './load-moves.ts';
import { showGaps } from './show-gaps.ts';

/** Where a person stands, where they head, and what is left: what My growth opens with. */
export const getGrowth = query({
  name: 'pathways.get_growth',
  input: z.object({ personId: PersonRef }),
  run: async (ctx, input): Promise<Growth> => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canExplore(ctx.actor, personId));
    const atlas = await loadAtlas(ctx);
    const assignment = await getCurrentAssignment(ctx, { personId });
    const { items: proficiencies } = await getProficiencies(ctx, { personId });
    const aspiration = await findAspiration(ctx.db, personId);
    const hereId = assignment?.jobProfileId ?? null;
    return {
      ...standing(atlas, assignment),
      ...(await heading(ctx, atlas, { hereId, aspiration, proficiencies })),
      toOwnRole: hereId !== null && atlas.profiles.has(hereId) ? showGaps(atlas, hereId, proficiencies) : null,
    };
  },
});

type Standing = Pick<Growth, 'here' | 'jobTitle' | 'since' | 'history' | 'movesOn'>;

function standing(atlas: Atlas, assignment: CurrentAssignment | null): Standing {
  if (assignment === null) return { here: null, jobTitle: '', since: null, history: [], movesOn: 0 };
  const hereId = assignment.jobProfileId;
  return {
    here: hereId === null ? null : (atlas.placeOf(hereId) ?? null),
    jobTitle: assignment.jobTitle,
    since: assignment.since,
    history: assignment.previous.map((job) => ({
      title: job.jobTitle,
      jobProfileId: job.jobProfileId,
      from: job.validFrom,
      to: job.validTo,
    })),
    movesOn: hereId === null ? 0 : movesFrom(atlas.moves, hereId).length,
  };
}

interface HeadingFacts {
  readonly hereId: string | null;
  readonly aspiration: StoredAspiration | undefined;
  readonly proficiencies: readonly Proficiency[];
}

type Heading = Pick<Growth, 'target' | 'targetSharedAt' | 'afterTarget' | 'monthsToTarget' | 'toTarget'>;

async function heading(ctx: Context, atlas: Atlas, facts: HeadingFacts): Promise<Heading> {
  const target = facts.aspiration && atlas.placeOf(facts.aspiration.job_profile_id);
  if (target === undefined) return { target: null, targetSharedAt: null, afterTarget: null, monthsToTarget: null, toTarget: null };
  const move = facts.hereId === null ? null : moveBetween(await loadMoves(ctx, atlas), facts.hereId, target.id);
  return {
    target,
    targetSharedAt: facts.aspiration?.shared_at?.toISOString() ?? null,
    afterTarget: stationAfter(atlas, target.id),
    monthsToTarget: move?.months ?? null,
    toTarget: showGaps(atlas, target.id, facts.proficiencies),
  };
}

/** The next role on the target's own track. */
function stationAfter(atlas: Atlas, targetId: string): Growth['afterTarget'] {
  const tracks = atlas.contentOf(targetId)?.tracks ?? [];
  const track = tracks.find((one) => one.profileIds.includes(targetId));
  const nextId = track?.profileIds[track.profileIds.indexOf(targetId) + 1];
  return nextId === undefined ? null : (atlas.placeOf(nextId) ?? null);
}
