import { describe, expect, test } from 'vitest';
import { diffSpells } from './lay-spells.ts';
import type { Spell } from './person-row.ts';
import { planSpells, type WishedSpells } from './plan-spells.ts';

const today = '2026-11-22';
const spell = (value: string, from: string, to: string | null = null): Spell => ({ value, from, to });
const plan = (wish: Partial<WishedSpells>) =>
  planSpells({
    known: [],
    history: [],
    now: undefined,
    since: undefined,
    firstDay: null,
    cancelledLeaving: null,
    joinedOn: null,
    leftOn: null,
    today,
    ...wish,
  });
const spells = (wish: Partial<WishedSpells>): readonly Spell[] => plan(wish).spells;

const engineer = spell('Engineer', '2020-03-01');
const years = [spell('Junior', '2018-01-01', '2020-03-01'), engineer];

describe('what holds now', () => {
  test('is left alone when the file says nothing', () => {
    expect(spells({ known: years })).toEqual(years);
  });
  test('begins on the first day of a newcomer, and today of somebody known', () => {
    expect(spells({ now: 'Engineer', firstDay: '2026-01-07' })).toEqual([spell('Engineer', '2026-01-07')]);
    expect(spells({ now: 'Engineer' })).toEqual([spell('Engineer', today)]);
  });
  test('begins on the day the file gives', () => {
    expect(spells({ now: 'Engineer', since: '2024-05-01', firstDay: '2020-01-01' })).toEqual([spell('Engineer', '2024-05-01')]);
  });
  test('is not begun anew when it already holds', () => {
    expect(spells({ known: years, now: 'Engineer' })).toEqual(years);
    expect(spells({ known: years, now: 'Engineer', since: '2020-03-01' })).toEqual(years);
  });
  test('ends what held before, today or from the day of the file on', () => {
    expect(spells({ known: years, now: 'Senior' })).toEqual([years[0], spell('Engineer', '2020-03-01', today), spell('Senior', today)]);
    expect(spells({ known: years, now: 'Senior', since: '2025-01-01' })).toEqual([
      years[0],
      spell('Engineer', '2020-03-01', '2025-01-01'),
      spell('Senior', '2025-01-01'),
    ]);
  });
  test('moves its first day when the file corrects it, also over what is recorded before', () => {
    expect(spells({ known: years, now: 'Engineer', since: '2021-01-01' })).toEqual([years[0], spell('Engineer', '2021-01-01')]);
    expect(spells({ known: years, now: 'Engineer', since: '2017-01-01' })).toEqual([spell('Engineer', '2017-01-01')]);
  });
  test('may be planned: a day to come changes nothing before it, and a plan is kept', () => {
    expect(spells({ known: [engineer], now: 'Senior', since: '2027-01-01' })).toEqual([
      spell('Engineer', '2020-03-01', '2027-01-01'),
      spell('Senior', '2027-01-01'),
    ]);
    const planned = [spell('Engineer', '2020-03-01', '2027-01-01'), spell('Senior', '2027-01-01')];
    expect(spells({ known: planned, now: 'Engineer' })).toEqual(planned);
    expect(spells({ known: planned, now: 'Analyst' })).toEqual([
      spell('Engineer', '2020-03-01', today),
      spell('Analyst', today, '2027-01-01'),
      planned[1],
    ]);
  });
  test('ends when it is cleared; what began today is taken back', () => {
    expect(spells({ known: [engineer], now: null })).toEqual([spell('Engineer', '2020-03-01', today)]);
    expect(spells({ known: [spell('Engineer', today)], now: null })).toEqual([]);
  });
});

describe('somebody who leaves', () => {
  test('holds everything until the last day, and nothing is begun after it', () => {
    expect(spells({ known: [engineer], leftOn: '2026-10-30' })).toEqual([spell('Engineer', '2020-03-01', '2026-10-31')]);
    expect(spells({ known: [spell('Engineer', '2020-03-01', '2026-10-31')], now: 'Engineer', leftOn: '2026-10-30' })).toEqual([
      spell('Engineer', '2020-03-01', '2026-10-31'),
    ]);
    expect(spells({ known: [engineer], leftOn: '2026-12-31' })).toEqual([spell('Engineer', '2020-03-01', '2027-01-01')]);
  });
  test('and is back after all goes on as before; who comes back later begins on the new first day', () => {
    const ended = [spell('Engineer', '2020-03-01', '2026-10-31')];
    expect(spells({ known: ended, cancelledLeaving: '2026-10-30' })).toEqual([engineer]);
    expect(spells({ known: ended, now: 'Engineer', firstDay: '2026-11-15', joinedOn: '2026-11-15' })).toEqual([
      ...ended,
      spell('Engineer', '2026-11-15'),
    ]);
  });
});

describe('a history', () => {
  test('is laid over what is known and continued by what holds now', () => {
    const history = [spell('Junior', '2016-01-01', '2018-01-01'), spell('Engineer', '2018-01-01', '2022-01-01')];
    expect(spells({ known: [engineer], history, now: 'Senior' })).toEqual([...history, spell('Senior', '2022-01-01')]);
    expect(spells({ history, now: 'Engineer' })).toEqual([history[0], spell('Engineer', '2018-01-01')]);
  });
  test('gives way to the row, which is said, when the two disagree about today', () => {
    const history = [spell('Junior', '2016-01-01')];
    expect(plan({ history, now: 'Senior' })).toEqual({
      spells: [spell('Junior', '2016-01-01', today), spell('Senior', today)],
      disagrees: true,
    });
    expect(plan({ history, now: 'Senior', since: '2020-01-01' })).toEqual({
      spells: [spell('Junior', '2016-01-01', '2020-01-01'), spell('Senior', '2020-01-01')],
      disagrees: true,
    });
    expect(plan({ history, now: 'Junior' }).disagrees).toBe(false);
    expect(plan({ history, leftOn: '2020-01-01' }).disagrees).toBe(false);
  });
});

test('the difference to what is known is one update for a moved date, and keeps what is equal', () => {
  const known = [
    { id: 'a', ...spell('Junior', '2018-01-01', '2020-03-01') },
    { id: 'b', ...spell('Engineer', '2020-03-01') },
    { id: 'c', ...spell('Gone', '2015-01-01', '2016-01-01') },
  ];
  const wished = [
    spell('Junior', '2018-01-01', '2020-06-01'),
    spell('Engineer', '2020-06-01', '2025-01-01'),
    spell('Senior', '2025-01-01'),
  ];
  expect(diffSpells(known, wished)).toEqual({
    create: [wished[2]],
    update: [
      { id: 'a', before: spell('Junior', '2018-01-01', '2020-03-01'), after: wished[0] },
      { id: 'b', before: engineer, after: wished[1] },
    ],
    remove: [known[2]],
  });
});
