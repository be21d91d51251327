import { addDays, type CalendarDate } from '../shared/calendar-date.ts';
import { endSpells, laySpell, runStart, spellOn } from './lay-spells.ts';
import type { Spell } from './person-row.ts';

/** What a file says about one dated fact of one person (their title, team or manager). */
export interface WishedSpells {
  readonly known: readonly Spell[];
  /** Dated rows of a history file, in order and without overlaps. */
  readonly history: readonly Spell[];
  /** What holds now: a value, `null` to end it, `undefined` to leave it alone. */
  readonly now: string | null | undefined;
  /** Since when, where the file says. */
  readonly since: CalendarDate | undefined;
  /** Where nothing holds and the file gives no date: the first day of somebody new or back; null: today. */
  readonly firstDay: CalendarDate | null;
  /** The last day that Waymark knew and that no longer stands: what ended with it goes on. */
  readonly cancelledLeaving: CalendarDate | null;
  readonly joinedOn: CalendarDate | null;
  readonly leftOn: CalendarDate | null;
  readonly today: CalendarDate;
}

export interface PlannedSpells {
  readonly spells: readonly Spell[];
  /** The history says something else about the time of which the row speaks; the row counts. */
  readonly disagrees: boolean;
}

/**
 * The spells that should be: history is laid over what is known, then what holds now; a leaver's end on their last day.
 * A value that already holds is not begun anew, and spells planned for the future stay unless a date in the file reaches them.
 */
export function planSpells(whole: WishedSpells): PlannedSpells {
  const known = whole.cancelledLeaving === null ? whole.known : reopen(whole.known, addDays(whole.cancelledLeaving, 1));
  const history = agreeingHistory({ ...whole, known, history: endWithPerson(whole.history, whole.leftOn) });
  const wish = { ...whole, known, history };
  const past = endWithPerson(wish.history.reduce<Spell[]>(laySpell, [...known]), wish.leftOn);
  const disagrees = typeof whole.now === 'string' && whole.history.some((spell) => spell.value !== wish.now && !history.includes(spell));
  return { spells: endWithPerson(layNow(past, wish), wish.leftOn), disagrees };
}

/** The history up to the day from which the row itself speaks: what holds now is the row's to say. */
function agreeingHistory(wish: WishedSpells): readonly Spell[] {
  const { history, now } = wish;
  if (typeof now !== 'string') return history;
  const day = referenceDay(wish);
  const from = wish.since ?? contradictedFrom(wish, day);
  if (from === undefined) return goingOn(wish, day);
  return [...endSpells(history, from), ...history.filter((spell) => spell.from > later(from, day))];
}

/** The last period of the history goes on where the row names the same value. */
function goingOn({ history, known, now }: WishedSpells, day: CalendarDate): readonly Spell[] {
  const last = history.at(-1);
  if (last?.value !== now || last?.to === null || last === undefined || last.to > day) return history;
  return [...history.slice(0, -1), { ...last, to: known.find((spell) => spell.from > day)?.from ?? null }];
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** Where the history claims something else for today: since when Waymark has what the row says, else today. */
function contradictedFrom({ history, known, now }: WishedSpells, day: CalendarDate): CalendarDate | undefined {
  const claimed = spellOn(history, day);
  if (claimed === undefined || claimed.value === now) return undefined;
  const running = spellOn(known, day);
  return running && running.value === now ? runStart(known, running) : day;
}

const endWithPerson = (spells: readonly Spell[], leftOn: CalendarDate | null): Spell[] =>
  leftOn === null ? [...spells] : endSpells(spells, addDays(leftOn, 1));

function reopen(spells: readonly Spell[], end: CalendarDate): Spell[] {
  const isLast = (spell: Spell): boolean => spell.to === end && spells.every((other) => other.from < end);
  return spells.map((spell) => (isLast(spell) ? { ...spell, to: null } : spell));
}

function layNow(spells: Spell[], wish: WishedSpells): Spell[] {
  const day = referenceDay(wish);
  const running = spellOn(spells, day);
  if (wish.now === undefined) return spells;
  if (wish.now === null) return running ? endRunning(spells, running, day) : spells;
  const last = running ?? endedWithPerson(spells, wish);
  return last?.value === wish.now ? keepRunning(spells, last, wish) : begin(spells, wish, last);
}

function keepRunning(spells: Spell[], running: Spell, wish: WishedSpells): Spell[] {
  const { since } = wish;
  if (since === undefined || since > referenceDay(wish)) return spells;
  return running.to !== null && running.to <= since ? begin(spells, wish, running) : moveStart(spells, running, since);
}

function begin(spells: readonly Spell[], wish: WishedSpells, running: Spell | undefined): Spell[] {
  const from = wish.since ?? startOf(spells, wish, running);
  const next = spells.find((spell) => spell.from > later(from, referenceDay(wish)));
  return laySpell(spells, { value: wish.now ?? '', from, to: next?.from ?? null });
}

const hasLeft = (wish: WishedSpells): boolean => wish.leftOn !== null && wish.leftOn < wish.today;

/** "Now" is today, the last day of somebody who has left, the first of somebody who is still to come. */
function referenceDay(wish: WishedSpells): CalendarDate {
  if (wish.leftOn !== null && hasLeft(wish)) return wish.leftOn;
  return wish.joinedOn !== null && wish.joinedOn > wish.today ? wish.joinedOn : wish.today;
}

/** A leaver's last spell counts as running though it may end before their last day. */
function endedWithPerson(spells: readonly Spell[], wish: WishedSpells): Spell | undefined {
  return hasLeft(wish) ? spells.at(-1) : undefined;
}

/** A spell lasts a day at least, so one that began today is taken back. */
function endRunning(spells: readonly Spell[], running: Spell, day: CalendarDate): Spell[] {
  return spells.flatMap((spell) => {
    if (spell !== running) return [spell];
    return spell.from < day ? [{ ...spell, to: day }] : [];
  });
}

function moveStart(spells: readonly Spell[], running: Spell, since: CalendarDate): Spell[] {
  const start = runStart(spells, running);
  const run = spells.filter((spell) => spell.value === running.value && spell.from >= start && spell.from <= running.from);
  if (run.some((spell) => spell.from === since)) return [...spells];
  const passed = run.filter((spell) => spell !== running && spell.to !== null && spell.to <= since);
  return laySpell(
    spells.filter((spell) => !passed.includes(spell)),
    { ...running, from: since },
  );
}

/** Where the file gives no date: after its last history row, a leaver's last spell as a whole, the first day, else today. */
function startOf(spells: readonly Spell[], wish: WishedSpells, running: Spell | undefined): CalendarDate {
  const day = referenceDay(wish);
  const afterHistory = wish.history.at(-1)?.to;
  if (afterHistory && afterHistory <= day) return afterHistory;
  if (hasLeft(wish) && running) return running.from;
  const { firstDay } = wish;
  return firstDay !== null && spells.every((spell) => spell.to !== null && spell.to <= firstDay) ? firstDay : day;
}
