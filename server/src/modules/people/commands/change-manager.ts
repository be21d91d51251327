import type { PersonRecord } from '@waymark/domain/people/person-record.ts';
import { setFrom } from '@waymark/domain/people/set-from.ts';
import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { managerChanged } from '../events.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { mustManage } from '../queries/must-manage.ts';
import { mustBeHere, openRecord } from '../queries/open-record.ts';
import { lockStructure } from '../repository/person-record.ts';
import { findCircle } from '../repository/reporting-line.ts';
import { applySpellChanges, listSpells } from '../repository/spell.ts';

/** Sets whom a person reports to from a day on (today unless told); null: nobody. Later planned changes give way. */
export const changeManager = command({
  name: 'people.change_manager',
  input: z.object({ personId: z.string(), managerId: z.uuid().nullable(), from: CalendarDate.optional() }),
  run: async (ctx, { personId, managerId, from = today(ctx) }): Promise<PersonRecord> => {
    await lockStructure(ctx.db);
    const row = await openRecord(ctx, personId);
    mustBeHere(row, ctx, from);
    const limit = await mustManage(ctx, managerId, from);
    const changes = setFrom(await listSpells(ctx.db, row.id, 'manager'), { value: managerId, from, to: null, ...limit });
    if (changes === undefined) throw nothingChanged();
    if (managerId !== null) await refuseCircle(ctx, { personId: row.id, managerId, from });
    await applySpellChanges(ctx.db, { personId: row.id, fact: 'manager', changes, source: 'hand', now: ctx.now() });
    await ctx.announce(managerChanged, { personId: row.id, managerId });
    return await getPersonRecord(ctx, { personId: row.id });
  },
  audit: (_input, person) => ({ kind: 'person', id: person.id, fields: ['manager'] }),
});

async function refuseCircle(ctx: Context, line: { personId: string; managerId: string; from: string }): Promise<void> {
  const circle = await findCircle(ctx.db, { ...line, to: null });
  if (line.personId !== line.managerId && circle.length === 0) return;
  throw new Refusal('conflict', 'reports_in_circle', {
    message: 'These people would report to each other in a circle. Change one of the lines above first.',
    data: { personIds: circle },
  });
}

/** The refusal for a change that changes nothing. */
export function nothingChanged(): Refusal {
  return new Refusal('conflict', 'nothing_changed', { message: 'It is so already, so nothing was changed.' });
}
