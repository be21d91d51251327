import { diffSpells, endSpells } from '@waymark/domain/people/lay-spells.ts';
import type { PersonRecord } from '@waymark/domain/people/person-record.ts';
import type { KnownSpell, Spell } from '@waymark/domain/people/person-row.ts';
import { planSpells } from '@waymark/domain/people/plan-spells.ts';
import { addDays, CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { personLeft } from '../events.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { openRecord } from '../queries/open-record.ts';
import { endLinesOfLeaver, endSecondJobs, reopenLinesOfLeaver } from '../repository/leaver.ts';
import { lockStructure, type PersonRow, updatePersonRow } from '../repository/person-record.ts';
import { applySpellChanges, type Fact, listSpells } from '../repository/spell.ts';
import { nothingChanged } from './change-manager.ts';
import { wrongOrder } from './update-person.ts';

/**
 * Sets the last day of a person, or moves it, or (null) takes it back while it has not passed. Lines, memberships and jobs end after
 * it, also the lines of those who report to the person; what had ended with a last day taken back goes on.
 */
export const endEmployment = command({
  name: 'people.end_employment',
  input: z.object({ personId: z.string(), lastDay: CalendarDate.nullable() }),
  run: async (ctx, { personId, lastDay }): Promise<PersonRecord> => {
    await lockStructure(ctx.db);
    const row = await openRecord(ctx, personId);
    check(ctx, row, lastDay);
    if (lastDay === row.left_on) throw nothingChanged();
    for (const fact of ['job', 'team', 'manager'] as const) await endFact(ctx, row, { fact, lastDay });
    if (row.left_on !== null) await reopenLinesOfLeaver(ctx.db, row.id, addDays(row.left_on, 1));
    if (lastDay !== null) {
      await endSecondJobs(ctx.db, row.id, addDays(lastDay, 1));
      await endLinesOfLeaver(ctx.db, row.id, addDays(lastDay, 1));
    }
    await updatePersonRow(ctx.db, row.id, { columns: { left_on: lastDay }, now: ctx.now() });
    await ctx.announce(personLeft, { personId: row.id });
    return await getPersonRecord(ctx, { personId: row.id });
  },
  audit: (_input, person) => ({ kind: 'person', id: person.id, fields: ['leftOn'] }),
});

function check(ctx: Context, row: PersonRow, lastDay: string | null): void {
  if (row.left_on !== null && row.left_on < today(ctx)) {
    throw new Refusal('conflict', 'has_left', {
      message: `The person left on ${row.left_on}. To have them back, use their return with a first day.`,
      data: { leftOn: row.left_on },
    });
  }
  if (lastDay !== null && row.joined_on !== null && lastDay < row.joined_on) throw wrongOrder('/lastDay');
}

async function endFact(ctx: Context, row: PersonRow, { fact, lastDay }: { fact: Fact; lastDay: string | null }): Promise<void> {
  const known = await listSpells(ctx.db, row.id, fact);
  const changes = diffSpells(known, wished(known, { row, lastDay, today: today(ctx) }));
  await applySpellChanges(ctx.db, { personId: row.id, fact, changes, source: 'hand', now: ctx.now() });
}

function wished(known: readonly KnownSpell[], end: { row: PersonRow; lastDay: string | null; today: string }): readonly Spell[] {
  const { row, lastDay } = end;
  if (row.left_on === null) return lastDay === null ? known : endSpells(known, addDays(lastDay, 1));
  const { spells } = planSpells({
    known,
    history: [],
    now: undefined,
    since: undefined,
    firstDay: null,
    cancelledLeaving: lastDay === null || lastDay > row.left_on ? row.left_on : null,
    joinedOn: row.joined_on,
    leftOn: lastDay,
    today: end.today,
  });
  return spells;
}
