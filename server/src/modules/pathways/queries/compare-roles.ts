import { wordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import { compareRoles as compare } from '@waymark/domain/pathways/compare-roles.ts';
import type { RoleComparison } from '@waymark/domain/pathways/contract.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { countPeopleByProfile } from '#modules/people/queries/count-people-by-profile.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { personOf } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canCompare } from '../policy.ts';
import { type Atlas, loadAtlas } from './load-atlas.ts';
import { loadMoves, moveBetween } from './load-moves.ts';
import { showPay } from './show-pay.ts';

/** An id, or `family.role` as addresses name a role. */
const RoleRef = z.string().max(250);

/** What changes between two published roles, with the asker's own levels where they are known. */
export const compareRoles = query({
  name: 'pathways.compare_roles',
  input: z.object({ fromId: RoleRef, toId: RoleRef }),
  run: async (ctx, input): Promise<RoleComparison> => {
    ctx.authorize(canCompare(ctx.actor));
    const atlas = await loadAtlas(ctx);
    const [fromId, toId] = [idOf(atlas, input.fromId), idOf(atlas, input.toId)];
    const me = personOf(ctx.actor);
    const held = new Map(
      (me === null ? [] : (await getProficiencies(ctx, { personId: me })).items).map((one) => [one.competencyId, one.step]),
    );
    const asked = (id: string) => atlas.profiles.get(id)?.expectations ?? [];
    return {
      from: await headOf(ctx, atlas, fromId),
      to: await headOf(ctx, atlas, toId),
      rows: compare(asked(fromId), asked(toId)).flatMap((row) => {
        const competency = atlas.competencyOf(toId, row.competencyId) ?? atlas.competencyOf(fromId, row.competencyId);
        if (competency === undefined) return [];
        const words = (profileId: string) => wordsOf(atlas, profileId, row.competencyId);
        const base = { competency, change: row.change, from: row.from, to: row.to, held: held.get(row.competencyId) ?? null };
        return [{ ...base, fromWording: words(fromId), toWording: words(toId) }];
      }),
      move: moveBetween(await loadMoves(ctx, atlas), fromId, toId),
    };
  },
});

function idOf(atlas: Atlas, ref: string): string {
  if (atlas.profiles.has(ref)) return ref;
  const found = [...atlas.profiles.keys()].find((id) => {
    const place = atlas.placeOf(id);
    return place !== undefined && `${place.familySlug}.${place.slug}` === ref;
  });
  if (found === undefined) throw notFound();
  return found;
}

async function headOf(ctx: Context, atlas: Atlas, id: string): Promise<RoleComparison['from']> {
  const [place, profile] = [atlas.placeOf(id), atlas.profiles.get(id)];
  if (place === undefined || profile === undefined) throw notFound();
  const me = personOf(ctx.actor);
  const [person] = me === null ? [] : await findPeople(ctx, { personIds: [me] });
  const pay = await showPay(ctx, id, person?.jobProfileId ?? null);
  const [headcount] = await countPeopleByProfile(ctx, { jobProfileIds: [id] });
  return { ...place, scope: profile.scope, peopleHere: headcount?.people ?? 0, pay };
}

function wordsOf(atlas: Atlas, profileId: string, competencyId: string): string {
  const expectation = atlas.profiles.get(profileId)?.expectations.find((one) => one.competencyId === competencyId);
  const competency = atlas.competencyOf(profileId, competencyId);
  if (expectation === undefined || competency === undefined) return '';
  return wordingOf(expectation, competency);
}
