import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeGaps, countShown } from './compute-gaps.ts';
import { closenessOf, judgeReadiness } from './judge-readiness.ts';

interface Ask {
  required: number;
  held: number | null;
  importance?: number;
  mustHave?: boolean;
}

const gapsOf = (asks: readonly Ask[]) =>
  computeGaps(
    asks.map((ask, i) => ({
      competencyId: `c${i}`,
      required: ask.required,
      importance: ask.importance ?? 3,
      mustHave: ask.mustHave ?? false,
      wording: '',
    })),
    asks.flatMap((ask, i) =>
      ask.held === null ? [] : [{ competencyId: `c${i}`, step: ask.held, source: 'agreed' as const, on: '2026-09-12', stale: false }],
    ),
  );

describe('gaps', () => {
  test('say shown, beyond, steps, not assessed', () => {
    const gaps = gapsOf([
      { required: 3, held: 3 },
      { required: 3, held: 4 },
      { required: 3, held: 1 },
      { required: 3, held: null },
    ]);
    expect(gaps.map((gap) => [gap.state, gap.steps])).toEqual([
      ['shown', 0],
      ['beyond', -1],
      ['step', 2],
      ['not_assessed', null],
    ]);
    expect(countShown(gaps)).toEqual({ shown: 2, asked: 4, stepsLeft: 2, notAssessed: 1 });
  });

  test('keep the source, the date and the age of what is held', () => {
    const [gap] = computeGaps(
      [{ competencyId: 'a', required: 2, importance: 5, mustHave: true, wording: 'x' }],
      [{ competencyId: 'a', step: 2, source: 'self', on: '2025-01-01', stale: true }],
    );
    expect(gap).toMatchObject({ source: 'self', on: '2025-01-01', stale: true, importance: 5, mustHave: true });
  });
});

describe('closeness', () => {
  test.each([
    [3, 4, 2 / 3], // the worked example of workflows 2.3
    [1, 4, 0],
    [4, 4, 1],
    [5, 4, 1],
    [1, 1, 1], // required equals the first step
    [2, 3, 0.5],
  ])('held %s of required %s is %s', (held, required, closeness) => {
    expect(closenessOf(held, required)).toBeCloseTo(closeness, 10);
  });
});

describe('readiness', () => {
  test('six expectations, two met: strict 33.33 per cent', () => {
    const readiness = judgeReadiness(gapsOf([2, 2, 1, 1, 1, 1].map((held) => ({ required: 2, held }))));
    expect(readiness.strict).toBeCloseTo(1 / 3, 10);
    expect(readiness).toMatchObject({ met: 2, assessed: 6, asked: 6, coverage: 1 });
  });

  test('importance weighs: 5 x 1 and 1 x 0 give five sixths', () => {
    const readiness = judgeReadiness(
      gapsOf([
        { required: 3, held: 3, importance: 5 },
        { required: 3, held: 1, importance: 1 },
      ]),
    );
    expect(readiness.weighted).toBeCloseTo(5 / 6, 10);
  });

  test('what is not assessed lowers coverage, not the figure', () => {
    const readiness = judgeReadiness(
      gapsOf([
        { required: 3, held: 3 },
        { required: 3, held: 3 },
        { required: 3, held: null },
      ]),
    );
    expect(readiness.weighted).toBe(1);
    expect(readiness.coverage).toBeCloseTo(2 / 3, 10);
    expect(readiness.strict).toBeCloseTo(2 / 3, 10);
  });

  test('nothing asked, nothing assessed: unknown, never NaN', () => {
    expect(judgeReadiness([])).toMatchObject({ band: 'unknown', weighted: 0, strict: 0, coverage: 0 });
    expect(judgeReadiness(gapsOf([{ required: 3, held: null }]))).toMatchObject({ band: 'unknown', weighted: 0, coverage: 0 });
  });

  const ten = (held: number) => Array.from({ length: 10 }, (_, i): Ask => ({ required: 2, held: i < held ? 2 : 1 }));

  test.each([
    ['ready_now', ten(9)],
    ['ready_soon', ten(8)],
    ['developing', ten(7)],
    ['developing', ten(5)],
    ['early', ten(4)],
  ] as const)('%s', (band, asks) => {
    expect(judgeReadiness(gapsOf(asks)).band).toBe(band);
  });

  test('coverage under 60 per cent is unknown, 60 is not', () => {
    const known = (n: number) => gapsOf(Array.from({ length: 5 }, (_, i): Ask => ({ required: 2, held: i < n ? 2 : null })));
    expect(judgeReadiness(known(3)).band).toBe('ready_now');
    expect(judgeReadiness(known(2)).band).toBe('unknown');
  });

  test('one must-have missing is ready soon at best, two are developing', () => {
    const all = Array.from({ length: 20 }, (): Ask => ({ required: 5, held: 5, mustHave: true }));
    const miss = (n: number) => all.map((ask, i) => (i < n ? { ...ask, held: 4 } : ask));
    expect(judgeReadiness(gapsOf(miss(0))).band).toBe('ready_now');
    expect(judgeReadiness(gapsOf(miss(1)))).toMatchObject({ band: 'ready_soon', mustHavesMissing: ['c0'] });
    expect(judgeReadiness(gapsOf(miss(2))).band).toBe('developing');
  });

  test('the parts add up to the figure, between 0 and 1, and a higher step never lowers it', () => {
    const ask = fc.record({
      required: fc.integer({ min: 1, max: 10 }),
      held: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
      importance: fc.integer({ min: 1, max: 5 }),
      mustHave: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 12 }), (asks) => {
        const readiness = judgeReadiness(gapsOf(asks));
        const sum = readiness.parts.reduce((total, part) => total + part.contribution, 0);
        expect(sum).toBeCloseTo(readiness.weighted, 12);
        expect(readiness.weighted).toBeGreaterThanOrEqual(0);
        expect(readiness.weighted).toBeLessThanOrEqual(1 + 1e-12);
        const raised = judgeReadiness(gapsOf(asks.map((a) => ({ ...a, held: a.held === null ? null : Math.min(10, a.held + 1) }))));
        expect(raised.weighted).toBeGreaterThanOrEqual(readiness.weighted - 1e-12);
      }),
    );
  });
});
