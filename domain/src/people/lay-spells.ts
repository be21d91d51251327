import type { CalendarDate } from '../shared/calendar-date.ts';
import type { KnownSpell, Spell } from './person-row.ts';

/** What has to change so that what Waymark knows becomes what the file says. */
export interface SpellChanges {
  readonly create: readonly Spell[];
  readonly update: readonly { readonly id: string; readonly before: Spell; readonly after: Spell }[];
  readonly remove: readonly KnownSpell[];
}

const END = '9999-12-31';
const endOf = (spell: Spell): string => spell.to ?? END;
const make = (value: string, from: string, to: string): Spell => ({ value, from, to: to === END ? null : to });
const overlaps = (a: Spell, b: Spell): boolean => a.from < endOf(b) && b.from < endOf(a);

/** Lays a spell over others: what it covers gives way, a spell of the same value is stretched or cut to it. */
export function laySpell(spells: readonly Spell[], laid: Spell): Spell[] {
  const same = spells.filter((spell) => spell.value === laid.value && overlaps(spell, laid));
  const others = spells.filter((spell) => !same.includes(spell)).flatMap((spell) => without(spell, laid));
  return [...others, ...fit(same, laid)].sort((a, b) => a.from.localeCompare(b.from));
}

/** The parts of a spell outside another. */
function without(spell: Spell, cut: Spell): Spell[] {
  if (!overlaps(spell, cut)) return [spell];
  const before = spell.from < cut.from ? [make(spell.value, spell.from, cut.from)] : [];
  const after = endOf(spell) > endOf(cut) ? [make(spell.value, endOf(cut), endOf(spell))] : [];
  return [...before, ...after];
}

/** Spells of one value that lie within the laid one, its outer days moved and its inner borders kept. */
function fit(same: readonly Spell[], laid: Spell): Spell[] {
  if (same.length === 0) return [laid];
  const sorted = [...same].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.map((spell, index) => make(spell.value, index === 0 ? laid.from : spell.from, sorted[index + 1]?.from ?? endOf(laid)));
}

/** Ends every spell on a day: later ones go, running ones stop. */
export function endSpells(spells: readonly Spell[], day: CalendarDate): Spell[] {
  return spells.filter((spell) => spell.from < day).map((spell) => (endOf(spell) > day ? make(spell.value, spell.from, day) : spell));
}

/** The spell that runs on a day. */
export function spellOn<T extends Spell>(spells: readonly T[], day: CalendarDate): T | undefined {
  return spells.find((spell) => spell.from <= day && day < endOf(spell));
}

/** The first day of the unbroken run of one value that a spell belongs to. */
export function runStart(spells: readonly Spell[], spell: Spell): CalendarDate {
  const before = spells.find((other) => other.value === spell.value && other.to === spell.from);
  return before ? runStart(spells, before) : spell.from;
}

/** Compares known spells with wished ones: by first day, then by value, so that a moved date is one update. */
export function diffSpells(known: readonly KnownSpell[], wished: readonly Spell[]): SpellChanges {
  const left = new Set(known);
  const update: { id: string; before: Spell; after: Spell }[] = [];
  const pair = (spell: Spell, match: (other: KnownSpell) => boolean): boolean => {
    const found = [...left].find(match);
    if (!found) return false;
    left.delete(found);
    if (!equal(found, spell)) update.push({ id: found.id, before: bare(found), after: bare(spell) });
    return true;
  };
  const unpaired = wished.filter((spell) => !pair(spell, (other) => other.from === spell.from));
  const create = unpaired.filter((spell) => !pair(spell, (other) => other.value === spell.value && overlaps(other, spell)));
  return { create: create.map(bare), update, remove: [...left] };
}

const bare = ({ value, from, to }: Spell): Spell => ({ value, from, to });
const equal = (a: Spell, b: Spell): boolean => a.value === b.value && a.from === b.from && a.to === b.to;
