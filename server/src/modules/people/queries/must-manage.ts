import { addDays } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Context } from '#platform/use-case/context.ts';
import { findPersonRow } from '../repository/person-record.ts';

/** Refuses a manager who does not exist or is not here on that day; tells the day from which the manager is gone, if one is set. */
export async function mustManage(ctx: Context, managerId: string | null, from: string): Promise<{ stopsOn?: string }> {
  const row = managerId === null ? null : await findPersonRow(ctx.db, managerId);
  if (row === null || row?.left_on === null) return {};
  if (row !== undefined && row.left_on >= from) return { stopsOn: addDays(row.left_on, 1) };
  const message =
    row === undefined ? 'There is nobody with this id.' : `${row.display_name} leaves on ${row.left_on}. Name somebody who is there.`;
  throw new Refusal('invalid', 'manager_unknown', { message, faults: [{ pointer: '/managerId', code: 'manager_unknown', message }] });
}
