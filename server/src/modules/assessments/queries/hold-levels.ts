import { holdProficiencies } from '@waymark/domain/assessments/hold-proficiencies.ts';
import type { Proficiency } from '@waymark/domain/assessments/proficiency.ts';
import { personOf } from '#platform/use-case/actor.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { listAgreedStatements, listOpenStatements } from '../repository/statements.ts';

/**
 * The levels held true of people, by person, for an actor who was found to be allowed to see them: what is agreed, and of rounds
 * that run only what the actor takes part in (as `canSeeRound`).
 */
export async function holdLevels(ctx: Context, personIds: readonly string[]): Promise<Map<string, Proficiency[]>> {
  const partyId = personOf(ctx.actor);
  const agreed = await listAgreedStatements(ctx.db, personIds);
  const open = partyId === null ? [] : await listOpenStatements(ctx.db, { personIds, partyId, timeZone: ctx.timeZone });
  const statements = Map.groupBy([...agreed, ...open], (one) => one.personId);
  return new Map([...statements].map(([personId, ofPerson]) => [personId, holdProficiencies(ofPerson, today(ctx))]));
}
