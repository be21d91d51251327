import { noRelation } from '@waymark/domain/people/relation.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { canKeepRecord } from '../policy.ts';
import { findPersonRow, type PersonRow } from '../repository/person-record.ts';
import { getRelation } from './get-relation.ts';
import { namedPerson } from './named-person.ts';

/** The person's row for somebody who keeps their record, held for this transaction; refuses everybody else. */
export async function openRecord(ctx: Context, personId: string): Promise<PersonRow> {
  const id = namedPerson(ctx.actor, personId);
  const relation = id === null ? noRelation : await getRelation(ctx, { personId: id });
  const row = id === null ? undefined : await findPersonRow(ctx.db, id, true);
  ctx.authorize(canKeepRecord(ctx.actor, { exists: row !== undefined, relation }));
  if (row === undefined) throw new Error('a policy never allows an absent person');
  return row;
}

/** Refuses to change where somebody works who has left, or from a day after their last. */
export function mustBeHere(row: PersonRow, ctx: Context, from: string): void {
  if (row.left_on === null || (row.left_on >= today(ctx) && from <= row.left_on)) return;
  throw new Refusal('conflict', 'has_left', {
    message: `The last day is ${row.left_on}. Take the person back first, or choose an earlier day.`,
    data: { leftOn: row.left_on },
  });
}
