import { KeptPersonFields, PersonFields, type PersonRecord } from '@waymark/domain/people/person-record.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { openRecord } from '../queries/open-record.ts';
import { columnsOf, fieldsOf, findClash, updatePersonRow } from '../repository/person-record.ts';

/** Changes fields of a person's record; `revision` is the one that was read. */
export const updatePerson = command({
  name: 'people.update_person',
  input: z.object({ personId: z.string(), revision: z.number().int(), change: PersonFields.partial() }),
  run: async (ctx, { personId, revision, change }): Promise<PersonRecord> => {
    const row = await openRecord(ctx, personId);
    refuseStale(row.revision, revision);
    const fields = KeptPersonFields.parse({ ...fieldsOf(row), employeeKey: row.employee_key, ...change });
    if (row.left_on !== null && fields.joinedOn !== null && fields.joinedOn > row.left_on) throw wrongOrder('/joinedOn');
    await checkFields(ctx, row.id, fields);
    const columns = { ...columnsOf(fields), employee_key: fields.employeeKey };
    if (holdsAlready(row, columns)) ctx.unchanged();
    else await updatePersonRow(ctx.db, row.id, { columns, now: ctx.now() });
    return await getPersonRecord(ctx, { personId: row.id });
  },
  audit: (input, person) => ({ kind: 'person', id: person.id, fields: Object.keys(input.change) }),
});

/** Refuses a key or an address that somebody else has. */
export async function checkFields(ctx: Context, id: string, fields: PersonFields): Promise<void> {
  const clash = await findClash(ctx.db, { id, employeeKey: fields.employeeKey, email: fields.email });
  if (clash === undefined) return;
  const [pointer, what] = clash === 'email' ? ['/email', 'e-mail address'] : ['/employeeKey', 'key'];
  const message = `Somebody else has this ${what}. Choose another, or find that person first.`;
  throw new Refusal('conflict', `${clash}_taken`, { message, faults: [{ pointer, code: `${clash}_taken`, message }] });
}

/** The refusal for a first day after the last. */
export function wrongOrder(pointer: string): Refusal {
  const message = 'The last day cannot come before the first.';
  return new Refusal('invalid', 'dates_out_of_order', { message, faults: [{ pointer, code: 'dates_out_of_order', message }] });
}
