import type { PersonRecord } from '@waymark/domain/people/person-record.ts';
import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { today } from '#platform/use-case/context.ts';
import { personAdded } from '../events.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { openRecord } from '../queries/open-record.ts';
import { updatePersonRow } from '../repository/person-record.ts';
import { wrongOrder } from './update-person.ts';

/** Takes back somebody who has left: earlier jobs, teams and managers stay as history, and nothing of it is running. */
export const rehirePerson = command({
  name: 'people.rehire_person',
  input: z.object({ personId: z.string(), joinedOn: CalendarDate }),
  run: async (ctx, { personId, joinedOn }): Promise<PersonRecord> => {
    const row = await openRecord(ctx, personId);
    if (row.left_on === null || row.left_on >= today(ctx)) {
      throw new Refusal('conflict', 'has_not_left', { message: 'The person is still here. Change the last day instead.' });
    }
    if (joinedOn <= row.left_on) throw wrongOrder('/joinedOn');
    const columns = { joined_on: joinedOn, left_on: null, on_leave_since: null };
    await updatePersonRow(ctx.db, row.id, { columns, now: ctx.now() });
    await ctx.announce(personAdded, { personId: row.id });
    return await getPersonRecord(ctx, { personId: row.id });
  },
  audit: (_input, person) => ({ kind: 'person', id: person.id, fields: ['joinedOn', 'leftOn'] }),
});
