import { describe, expect, test } from 'vitest';
import { checkDocument, type KnownNames } from './check-document.ts';
import { FrameworkDocument } from './framework-document.ts';

const nothing: KnownNames = { levels: new Set(), scales: new Map(), competencies: new Map(), profiles: new Set() };
const base = {
  format: 'waymark-framework/1',
  framework: { slug: 'shop', name: 'Shop' },
  levels: [{ code: 'L1', name: 'One' }],
  scales: [{ slug: 'steps', name: 'Steps', steps: [{ name: 'A' }, { name: 'B' }] }],
  competencies: [{ slug: 'selling', name: 'Selling', kind: 'technical', scale: 'steps' }],
  families: [{ slug: 'shop', name: 'Shop', tracks: [], profiles: [{ slug: 'clerk', title: 'Clerk', level: 'L1' }] }],
};
const faults = (change: object, known: Partial<KnownNames> = {}) =>
  checkDocument(FrameworkDocument.parse({ ...base, ...change }), { ...nothing, ...known }).map(({ pointer, code }) => `${pointer} ${code}`);
const family = (change: object) => ({ families: [{ ...base.families[0], ...change }] });
const clerk = (change: object) => family({ profiles: [{ slug: 'clerk', title: 'Clerk', level: 'L1', ...change }] });

describe('a framework file', () => {
  test('without a fault', () => {
    expect(faults({})).toEqual([]);
    expect(faults(clerk({ expectations: [{ competency: 'selling', required: 2 }] }))).toEqual([]);
  });

  test.each([
    ['a level twice', { levels: [...base.levels, ...base.levels] }, ['/levels/1 told_twice']],
    ['a scale twice', { scales: [...base.scales, ...base.scales] }, ['/scales/1 told_twice']],
    ['a competency twice', { competencies: [...base.competencies, ...base.competencies] }, ['/competencies/1 told_twice']],
    [
      'a step twice',
      { competencies: [{ ...base.competencies[0], descriptors: [{ step: 1 }, { step: 1 }] }] },
      ['/competencies/0/descriptors/1 told_twice'],
    ],
    [
      'a descriptor off the scale',
      { competencies: [{ ...base.competencies[0], descriptors: [{ step: 3 }] }] },
      ['/competencies/0/descriptors/0/step step_off_scale'],
    ],
    ['no such scale', { competencies: [{ ...base.competencies[0], scale: 'ten' }] }, ['/competencies/0/scale unknown_name']],
    ['no such level', clerk({ level: 'L9' }), ['/families/0/profiles/0/level unknown_name']],
    [
      'no such competency',
      clerk({ expectations: [{ competency: 'magic', required: 1 }] }),
      ['/families/0/profiles/0/expectations/0/competency unknown_name'],
    ],
    [
      'too high a step',
      clerk({ expectations: [{ competency: 'selling', required: 3 }] }),
      ['/families/0/profiles/0/expectations/0/required step_off_scale'],
    ],
    [
      'pay upside down',
      clerk({ payBands: [{ currency: 'GBP', minimum: 2, maximum: 1, validFrom: '2026-01-01' }] }),
      ['/families/0/profiles/0/payBands/0/maximum range_reversed'],
    ],
    [
      'a role twice on a track',
      family({ tracks: [{ slug: 't', name: 'T', profiles: ['clerk', 'clerk'] }] }),
      ['/families/0/tracks/0/profiles/1 told_twice'],
    ],
    [
      'a track with somebody else',
      family({ tracks: [{ slug: 't', name: 'T', profiles: ['boss'] }] }),
      ['/families/0/tracks/0/profiles/0 unknown_name'],
    ],
  ])('with %s', (_case, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test('may name what is there already', () => {
    const change = {
      levels: [],
      scales: [],
      competencies: [],
      ...family({
        tracks: [{ slug: 't', name: 'T', profiles: ['boss', 'clerk'] }],
        profiles: [{ slug: 'clerk', title: 'Clerk', level: 'K7', expectations: [{ competency: 'known', required: 4 }] }],
      }),
    };
    const known = { levels: new Set(['K7']), competencies: new Map([['known', 4]]), profiles: new Set(['shop/boss']) };
    expect(faults(change, known)).toEqual([]);
    expect(faults(change, { ...known, competencies: new Map([['known', 3]]) })).toHaveLength(1);
  });
});
