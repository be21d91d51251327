import type { RoundSummary } from '@waymark/domain/assessments/round-view.ts';
import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import type { Context } from '#platform/use-case/context.ts';
import type { HeldRound } from './stand-today.ts';

type Who = RoundSummary['subject'];

/** The people that rounds name, by id: the person, the assessors of now and before, who agreed and who cancelled. */
export async function whoIs(ctx: Context, held: readonly HeldRound[]): Promise<Map<string, PersonSummary>> {
  const ids = held.flatMap(({ round, sides }) => [
    ...[round.subject_id, round.assessor_id, round.passed_from, round.cancelled_by, round.reopened_by, ...round.agreed_by],
    ...sides.map((side) => side.assessor_id),
  ]);
  const personIds = [...new Set(ids.filter((id) => id !== null))];
  return new Map((await findPeople(ctx, { personIds })).map((person) => [person.id, person]));
}

/** One of the people by id; a manager is also known from those who report to them. Who is no longer there keeps an empty name. */
export function personFrom(people: ReadonlyMap<string, PersonSummary>, id: string): Who {
  const found = people.get(id);
  if (found !== undefined) return { id, handle: found.handle, displayName: found.displayName };
  const report = [...people.values()].find((person) => person.managerId === id);
  return { id, handle: report?.managerHandle ?? '', displayName: report?.managerName ?? '' };
}
