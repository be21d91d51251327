import type { CalendarDate } from '../shared/calendar-date.ts';
import { diffSpells, endSpells, laySpell, type SpellChanges, spellOn } from './lay-spells.ts';
import type { KnownSpell } from './person-row.ts';

/** What somebody sets by hand: a value (null: none) from a day on, until another day or for good. */
export interface Setting {
  readonly value: string | null;
  readonly from: CalendarDate;
  /** The first day on which it no longer holds; null: for good. */
  readonly to: CalendarDate | null;
  /** The first day on which nothing may hold, such as the one after a manager's last. */
  readonly stopsOn?: CalendarDate;
}

/**
 * What changes in the dated values of one fact when somebody sets it: what is covered gives way, also what was planned for later;
 * after a setting with an end, things go on as they were. Undefined when it holds already.
 */
export function setFrom(known: readonly KnownSpell[], setting: Setting): SpellChanges | undefined {
  const { value, from, to, stopsOn } = setting;
  const running = spellOn(known, from);
  const start = running?.value === value && running.from < from ? running.from : from;
  const wished = value === null ? endSpells(known, from) : laySpell(known, { value, from: start, to });
  const changes = diffSpells(known, stopsOn === undefined ? wished : endSpells(wished, stopsOn));
  return changes.create.length + changes.update.length + changes.remove.length === 0 ? undefined : changes;
}
