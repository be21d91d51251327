import { describe, expect, it } from 'vitest';
import { descriptorOf, soundFramework } from '../../test/sound-framework.ts';
import { checkFramework, isPublishable } from './check-framework.ts';
import type { CheckedFamily, CheckedFramework, CheckedProfile } from './checked-framework.ts';
import { type FindingCode, type FindingPlace, findingSeverities } from './framework-finding.ts';

type Change = (framework: CheckedFramework) => CheckedFramework;
type Case = [FindingCode, Change, FindingPlace];

const blocking: Case[] = [
  ['nothing_to_publish', (f) => ({ ...f, families: [{ slug: 'craft', tracks: [], profiles: [] }], moves: [] }), {}],
  ['duplicate_level', (f) => ({ ...f, levels: ['L1', 'L2', 'L2', 'L3'] }), { level: 'L2' }],
  ['duplicate_scale', (f) => ({ ...f, scales: [...f.scales, ...f.scales] }), { scale: 'three' }],
  ['duplicate_competency', (f) => ({ ...f, competencies: [...f.competencies, ...f.competencies.slice(0, 1)] }), { competency: 'making' }],
  ['duplicate_family', (f) => ({ ...f, families: [...f.families, { slug: 'craft', tracks: [], profiles: [] }] }), { family: 'craft' }],
  ['duplicate_track', withFamily((f) => ({ tracks: [...f.tracks, { slug: 'lead', profiles: [] }] })), { family: 'craft', track: 'lead' }],
  ['duplicate_profile', withFamily((f) => ({ profiles: [...f.profiles, ...f.profiles.slice(0, 1)] })), { profile: 'craft/maker' }],
  [
    'duplicate_expectation',
    withProfile('maker', ({ expectations }) => ({ expectations: [...expectations, ...expectations.slice(0, 1)] })),
    { profile: 'craft/maker', competency: 'making' },
  ],
  ['duplicate_move', (f) => ({ ...f, moves: [...f.moves, ...f.moves.slice(0, 1)] }), { move: { from: 'craft/maker', to: 'craft/smith' } }],
  ['unknown_level', withProfile('maker', () => ({ level: 'L9' })), { profile: 'craft/maker', level: 'L9' }],
  ['unknown_scale', (f) => ({ ...f, scales: [] }), { competency: 'making', scale: 'three' }],
  ['unknown_competency', (f) => ({ ...f, competencies: f.competencies.slice(1) }), { profile: 'craft/maker', competency: 'making' }],
  [
    'unknown_track_profile',
    withFamily((f) => ({ tracks: [...f.tracks, { slug: 'side', profiles: ['ghost'] }] })),
    { family: 'craft', track: 'side', profile: 'craft/ghost' },
  ],
  [
    'unknown_move_profile',
    withMove('craft/ghost', 'craft/smith'),
    { profile: 'craft/ghost', move: { from: 'craft/ghost', to: 'craft/smith' } },
  ],
  [
    'unknown_move_profile',
    withMove('craft/smith', 'craft/ghost'),
    { profile: 'craft/ghost', move: { from: 'craft/smith', to: 'craft/ghost' } },
  ],
  [
    'unknown_move_profile',
    withMove('trade/clerk', 'craft/smith'),
    { profile: 'trade/clerk', move: { from: 'trade/clerk', to: 'craft/smith' } },
  ],
  ['step_off_scale', requiring('smith', 4), { profile: 'craft/smith', competency: 'making', scale: 'three' }],
  ['descriptor_off_scale', (f) => ({ ...f, scales: [{ slug: 'three', steps: 2 }] }), { competency: 'making', scale: 'three' }],
  ['pay_band_reversed', withProfile('maker', () => ({ payBands: [{ minimum: 50, maximum: 40 }] })), { profile: 'craft/maker' }],
  ['move_to_itself', withMove('craft/maker', 'craft/maker'), { move: { from: 'craft/maker', to: 'craft/maker' } }],
  ['several_vertical_moves_out', withMove('craft/maker', 'craft/master', 'vertical'), { profile: 'craft/maker' }],
  ['several_vertical_moves_in', withMove('craft/maker', 'craft/master', 'vertical'), { profile: 'craft/master' }],
  ['vertical_move_falls', withMove('craft/master', 'craft/maker', 'vertical'), { move: { from: 'craft/master', to: 'craft/maker' } }],
  ['vertical_cycle', withMove('craft/master', 'craft/maker', 'vertical'), { profile: 'craft/maker' }],
];
const warning: Case[] = [
  ['vertical_move_level', withProfile('smith', () => ({ level: 'L1' })), { move: { from: 'craft/maker', to: 'craft/smith' } }],
  ['fork_not_diagonal', (f) => ({ ...f, moves: f.moves.map((one) => ({ ...one, kind: 'vertical' })) }), { profile: 'craft/maker' }],
  ['track_level_falls', withProfile('maker', () => ({ level: 'L3' })), { family: 'craft', track: 'lead', profile: 'craft/foreman' }],
  ['no_expectations', withProfile('maker', () => ({ expectations: [] })), { profile: 'craft/maker' }],
  ['too_many_competencies', broadened(16), { profile: 'craft/maker' }],
  ['no_technical', ofKind('leadership'), { profile: 'craft/maker' }],
  ['no_behavioural', ofKind('technical'), { profile: 'craft/maker' }],
  ['requirement_falls', requiring('maker', 3), { profile: 'craft/smith', competency: 'making' }],
  ['asks_no_more', (f) => withProfile('smith', () => expectationsOf(f, 'maker'))(f), { profile: 'craft/smith' }],
  ['missing_descriptor', describing([1, 3]), { profile: 'craft/smith', competency: 'making' }],
];
const teaching: Case[] = [
  [
    'few_competencies',
    withProfile('maker', ({ expectations }) => ({ expectations: expectations.slice(0, 3) })),
    { profile: 'craft/maker' },
  ],
  ['many_competencies', broadened(7), { profile: 'craft/maker' }],
  ['same_text_as_below', requiring('smith', 1), { profile: 'craft/smith', competency: 'making' }],
  ['scale_not_described', describing([1, 3]), { competency: 'making', scale: 'three' }],
  [
    'few_indicators',
    (f) => ({ ...f, competencies: f.competencies.map((one) => ({ ...one, descriptors: thin(one) })) }),
    { competency: 'making' },
  ],
  ['lateral_move_level', withMove('craft/maker', 'craft/master'), { move: { from: 'craft/maker', to: 'craft/master' } }],
  [
    'profile_off_track',
    withFamily(() => ({ tracks: [{ slug: 'solo', profiles: ['maker', 'smith', 'master'] }] })),
    { profile: 'craft/foreman' },
  ],
  ['no_purpose', withProfile('maker', () => ({ purpose: ' ' })), { profile: 'craft/maker' }],
];

describe('checkFramework', () => {
  it('finds nothing in a sound framework', () => {
    expect(checkFramework(soundFramework())).toEqual([]);
    expect(isPublishable([])).toBe(true);
  });

  it.each(blocking)('blocks: %s', (code, change, where) => {
    expect(places(change(soundFramework()), code)).toContainEqual(where);
    expect(isPublishable(checkFramework(change(soundFramework())))).toBe(false);
  });

  it.each(warning)('warns: %s', (code, change, where) => {
    expect(places(change(soundFramework()), code)).toContainEqual(where);
    expect(findingSeverities[code]).toBe('warns');
  });

  it.each(teaching)('teaches: %s', (code, change, where) => {
    expect(places(change(soundFramework()), code)).toContainEqual(where);
    expect(isPublishable(checkFramework(change(soundFramework())))).toBe(true);
  });

  it('has a case above for everything it can say', () => {
    const tried = new Set([...blocking, ...warning, ...teaching].map(([code]) => code));
    expect([...tried].sort()).toEqual(Object.keys(findingSeverities).sort());
  });

  it('says first what blocks, then what warns, then what teaches', () => {
    const found = checkFramework(describing([1, 3])(requiring('maker', 9)(soundFramework()))).map(({ severity }) => severity);
    expect(new Set(found)).toEqual(new Set(['blocks', 'warns', 'teaches']));
    expect(found).toEqual([...found].sort((a, b) => 'bwt'.indexOf(a.slice(0, 1)) - 'bwt'.indexOf(b.slice(0, 1))));
  });

  it('gives the figures a message needs', () => {
    const [fall] = checkFramework(requiring('maker', 3)(soundFramework()));
    expect(fall).toEqual({
      severity: 'warns',
      code: 'requirement_falls',
      where: { profile: 'craft/smith', competency: 'making' },
      data: { below: 'craft/maker', from: 3, to: 2 },
    });
  });

  it('does not judge the far end of a move into another framework', () => {
    expect(checkFramework(withMove('craft/smith', 'trade/clerk')(soundFramework()))).toEqual([]);
  });

  it('compares texts by their words only', () => {
    const shouted = withProfile('smith', ({ expectations }) => ({
      expectations: expectations.map((one) => ({ ...one, wording: `${one.competency.toUpperCase()}, at step 1!` })),
    }));
    expect(places(shouted(soundFramework()), 'same_text_as_below')).toHaveLength(4);
  });

  it('accepts 4 to 6 competencies, advises above, warns only above 15', () => {
    expect(checkFramework(broadened(6)(soundFramework())).map(({ code }) => code)).not.toContain('many_competencies');
    expect(places(broadened(15)(soundFramework()), 'many_competencies')).toHaveLength(4);
    expect(places(broadened(15)(soundFramework()), 'too_many_competencies')).toHaveLength(0);
  });

  it('names every profile of a circle once, however long the circle is', () => {
    const name = (index: number) => `craft/p${index % 20_000}`;
    const ring = Array.from({ length: 20_000 }, (_, index) => ({ from: name(index), to: name(index + 1), kind: 'vertical' as const }));
    const circles = checkFramework({ ...soundFramework(), moves: ring }).filter(({ code }) => code === 'vertical_cycle');
    expect(circles.map(({ data }) => data['profiles'])).toEqual([Array.from({ length: 20_000 }, (_, index) => name(index))]);
  });
});

function places(framework: CheckedFramework, code: FindingCode): readonly FindingPlace[] {
  return checkFramework(framework)
    .filter((one) => one.code === code)
    .map(({ where }) => where);
}

function withFamily(change: (family: CheckedFamily) => Partial<CheckedFamily>): Change {
  return (framework) => ({ ...framework, families: framework.families.map((family) => ({ ...family, ...change(family) })) });
}

function withProfile(slug: string, change: (profile: CheckedProfile) => Partial<CheckedProfile>): Change {
  return withFamily(({ profiles }) => ({ profiles: profiles.map((one) => (one.slug === slug ? { ...one, ...change(one) } : one)) }));
}

function withMove(from: string, to: string, kind: 'vertical' | 'lateral' = 'lateral'): Change {
  return (framework) => ({ ...framework, moves: [...framework.moves, { from, to, kind }] });
}

function requiring(slug: string, required: number): Change {
  return withProfile(slug, ({ expectations }) => ({
    expectations: expectations.map((one) => (one.competency === 'making' ? { ...one, required } : one)),
  }));
}

function expectationsOf(framework: CheckedFramework, slug: string): Pick<CheckedProfile, 'expectations'> {
  const found = framework.families.flatMap(({ profiles }) => profiles).find((one) => one.slug === slug);
  return { expectations: found?.expectations ?? [] };
}

function broadened(count: number): Change {
  return (framework) => {
    const more = Array.from({ length: count - 4 }, (_, index) => `more-${index}`);
    const added = more.map((slug) => ({
      slug,
      kind: 'technical' as const,
      scale: 'three',
      descriptors: [1, 2, 3].map((step) => descriptorOf(slug, step)),
    }));
    const widen = withFamily(({ profiles }) => ({
      profiles: profiles.map((one) => ({
        ...one,
        expectations: [
          ...one.expectations,
          ...more.map((competency) => ({ ...one.expectations[0], competency, required: Number(one.level[1]), wording: '' })),
        ],
      })),
    }));
    return { ...widen(framework), competencies: [...framework.competencies, ...added] };
  };
}

function ofKind(kind: 'technical' | 'leadership'): Change {
  return (framework) => ({ ...framework, competencies: framework.competencies.map((one) => ({ ...one, kind })) });
}

function describing(steps: readonly number[]): Change {
  return (framework) => ({
    ...framework,
    competencies: framework.competencies.map((one) => ({
      ...one,
      descriptors: one.descriptors.filter(({ step }) => steps.includes(step)),
    })),
  });
}

function thin({ descriptors }: CheckedFramework['competencies'][number]) {
  return descriptors.map((one) => ({ ...one, indicators: one.indicators.slice(0, 2) }));
}
