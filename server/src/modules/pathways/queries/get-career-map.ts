import { movesAway } from '@waymark/domain/job-architecture/moves-from.ts';
import { computeGaps, countShown } from '@waymark/domain/pathways/compute-gaps.ts';
import type { CareerMap } from '@waymark/domain/pathways/contract.ts';
import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { countPeopleByProfile } from '#modules/people/queries/count-people-by-profile.ts';
import { getCurrentAssignment } from '#modules/people/queries/get-current-assignment.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canExplore } from '../policy.ts';
import { findAspiration } from '../repository.ts';
import { loadAtlas } from './load-atlas.ts';
import { loadMoves } from './load-moves.ts';

/** Every published role and move as seen from a person's place, with what they show of each. */
export const getCareerMap = query({
  name: 'pathways.get_career_map',
  input: z.object({ personId: PersonRef }),
  run: async (ctx, input): Promise<CareerMap> => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canExplore(ctx.actor, personId));
    const atlas = await loadAtlas(ctx);
    const assignment = await getCurrentAssignment(ctx, { personId });
    const { items: proficiencies } = await getProficiencies(ctx, { personId });
    const headcounts = new Map((await countPeopleByProfile(ctx, {})).map((one) => [one.jobProfileId, one.people]));
    const moves = await loadMoves(ctx, atlas);
    const hereId = assignment?.jobProfileId != null && atlas.profiles.has(assignment.jobProfileId) ? assignment.jobProfileId : null;
    const away = hereId === null ? new Map<string, number>() : movesAway(atlas.moves, hereId);
    const held = new Map((assignment?.previous ?? []).map((job) => [job.jobProfileId, { from: job.validFrom, to: job.validTo }]));
    return {
      hereId,
      hereSince: assignment?.since ?? null,
      jobTitle: assignment?.jobTitle ?? '',
      targetId: (await findAspiration(ctx.db, personId))?.job_profile_id ?? null,
      levels: [...atlas.levels],
      families: atlas.contents.flatMap((content) => content.families),
      tracks: atlas.contents.flatMap((content) => content.tracks),
      roles: [...atlas.profiles.values()].flatMap((profile) => {
        const place = atlas.placeOf(profile.id);
        if (place === undefined) return [];
        const counts = countShown(computeGaps(profile.expectations, proficiencies));
        return [
          {
            ...place,
            ...counts,
            movesAway: away.get(profile.id) ?? null,
            peopleHere: headcounts.get(profile.id) ?? 0,
            held: held.get(profile.id) ?? null,
          },
        ];
      }),
      moves,
    };
  },
});
