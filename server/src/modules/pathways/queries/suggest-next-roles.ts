import { suggestNextRoles as rank } from '@waymark/domain/pathways/suggest-next-roles.ts';
import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { getCurrentAssignment } from '#modules/people/queries/get-current-assignment.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canExplore } from '../policy.ts';
import { findAspiration } from '../repository.ts';
import { loadAtlas } from './load-atlas.ts';
import { loadMoves, moveBetween } from './load-moves.ts';

/** Roles one move away from a person's place, nearest first, each with its reasons; empty while no role is known. */
export const suggestNextRoles = query({
  name: 'pathways.suggest_next_roles',
  input: z.object({ personId: PersonRef }),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canExplore(ctx.actor, personId));
    const atlas = await loadAtlas(ctx);
    const hereId = (await getCurrentAssignment(ctx, { personId }))?.jobProfileId;
    if (hereId == null) return { items: [] };
    const moves = await loadMoves(ctx, atlas);
    const peopleMoved = new Map(
      [...atlas.profiles.keys()].flatMap((toId) => {
        const people = moveBetween(moves, hereId, toId)?.people;
        return people == null ? [] : [[toId, people] as const];
      }),
    );
    const roles = rank({
      hereId,
      profiles: [...atlas.profiles.values()],
      moves: atlas.moves,
      proficiencies: (await getProficiencies(ctx, { personId })).items,
      targetId: (await findAspiration(ctx.db, personId))?.job_profile_id ?? null,
      peopleMoved,
    });
    return {
      items: roles.flatMap((role) => {
        const place = atlas.placeOf(role.jobProfileId);
        return place === undefined ? [] : [{ ...role, role: place }];
      }),
    };
  },
});
