import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameworkDocument } from './framework-document.ts';
import type { FrameworkImport } from './framework-import.ts';
import type { ExpectationRow } from './framework-rows.ts';
import { planFrameworkImport } from './plan-framework-import.ts';

let at = 1;
const row = (cells: Partial<ExpectationRow> & Pick<ExpectationRow, 'profile' | 'competency'>): ExpectationRow => {
  at += 1;
  return { file: 'roles.csv', row: at, family: 'Engineering', track: 'Craft', ...cells };
};
const plan = (expectations: ExpectationRow[], rest: Partial<FrameworkImport> = {}) =>
  planFrameworkImport({ framework: { name: 'Acme' }, expectations, descriptors: [], ...rest });
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

const ladder = (): ExpectationRow[] => [
  row({ profile: 'Staff', competency: 'Testing', required: 'Expert' }),
  row({ profile: 'Junior', competency: 'Testing', required: 'Awareness' }),
  row({ profile: 'Senior', competency: 'Testing', required: 'Practitioner' }),
];

test('a long table becomes families, tracks, profiles in inferred order, and moves up the track', () => {
  const { document, counts, inferred } = plan(ladder());
  const { levelsFrom, order } = inferred;
  expect(FrameworkDocument.parse(document)).toEqual(document);
  expect(counts).toMatchObject({ jobFamilies: 1, tracks: 1, jobProfiles: 3, competencies: 1, expectations: 3, careerMoves: 2 });
  expect(document.families[0]?.tracks[0]?.profiles).toEqual(['junior', 'senior', 'staff']);
  expect(document.families[0]?.profiles.map(({ slug, level }) => [slug, level])).toEqual([
    ['staff', 'L3'],
    ['junior', 'L1'],
    ['senior', 'L2'],
  ]);
  expect(document.moves.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ['engineering/junior', 'engineering/senior', 'vertical'],
    ['engineering/senior', 'engineering/staff', 'vertical'],
  ]);
  expect(levelsFrom).toBe('mean_of_profile');
  expect(order[0]?.profiles.map(({ title, meanRequired }) => [title, meanRequired])).toEqual([
    ['Junior', 1],
    ['Senior', 2],
    ['Staff', 3],
  ]);
});

test('equal means are ordered by the number of expectations, then by title', () => {
  const same = ['Zeta', 'Beta', 'Alpha'].map((profile) => row({ profile, competency: 'Testing', required: '2' }));
  const { inferred } = plan([row({ profile: 'Alpha', competency: 'Design', required: '2' }), ...same]);
  expect(inferred.order[0]?.profiles.map(({ title }) => title)).toEqual(['Beta', 'Zeta', 'Alpha']);
});

test('a file that names grades decides: numbers count, words go by what they ask, a mapping goes first', () => {
  const graded = (grades: string[]): ExpectationRow[] => ladder().map((each, index) => ({ ...each, jobLevel: grades[index] ?? '' }));
  expect(plan(graded(['Grade 2', 'Grade 10', 'Grade 3'])).document.families[0]?.tracks[0]?.profiles).toEqual(['staff', 'senior', 'junior']);
  expect(plan(graded(['Principal', 'Entry', 'Mid'])).document.levels.map(({ name }) => name)).toEqual(['Entry', 'Mid', 'Principal']);
  const mapped = plan(graded(['A', 'B', 'C']), { levels: [{ name: 'C' }, { name: 'A', code: 'AA' }, { name: 'B' }] });
  expect(mapped.document.levels.map(({ code }) => code)).toEqual(['C', 'AA', 'B']);
  expect([mapped.inferred.levelsFrom, mapped.document.families[0]?.tracks[0]?.profiles]).toEqual([
    'mapping',
    ['senior', 'staff', 'junior'],
  ]);
});

test('without importance every expectation has 3, which is said', () => {
  const { document, inferred } = plan(ladder());
  expect(document.families[0]?.profiles[0]?.expectations[0]).toMatchObject({ importance: 3, mustHave: false });
  expect([inferred.importanceAssumed, inferred.kindAssumed]).toEqual([true, true]);
  const [first, ...rest] = ladder();
  if (!first) throw new Error('the ladder has rows');
  const given = plan([{ ...first, importance: 'must have' }, ...rest]);
  expect(given.document.families[0]?.profiles[0]?.expectations[0]).toMatchObject({ importance: 5, mustHave: true });
  expect(given.inferred.importanceAssumed).toBe(false);
});

describe('what a file gets wrong', () => {
  test('repeated rows count once and are named', () => {
    const rows = ladder();
    const { duplicates, counts, problems, blocked } = plan([
      ...rows,
      row({ profile: ' staff ', competency: 'TESTING', required: 'expert' }),
    ]);
    expect([duplicates, counts.expectations, blocked]).toEqual([1, 3, false]);
    expect(problems.find(({ code }) => code === 'duplicate_row')).toMatchObject({ row: at, otherRows: [rows[0]?.row] });
  });
  test('rows that contradict each other: both are named and the first stands', () => {
    const rows = ladder();
    const { document, problems, blocked } = plan([...rows, row({ profile: 'Staff', competency: 'Testing', required: 'Awareness' })]);
    expect(problems.find(({ code }) => code === 'expectation_conflict')).toMatchObject({ row: at, otherRows: [rows[0]?.row] });
    expect(document.families[0]?.profiles[0]?.expectations).toMatchObject([{ required: 3 }]);
    expect(blocked).toBe(false);
  });
  test('a sentinel is reported and never a level, a description or a role', () => {
    const { document, problems, counts } = plan([
      ...ladder(),
      row({ profile: 'Junior', competency: 'Design', required: 'NOT IN USE' }),
      row({ profile: 'TBC', competency: 'Testing', required: 'Expert' }),
      row({ profile: 'Junior', competency: 'Review', required: 'Awareness', descriptor: 'This skill level is currently not defined.' }),
      row({ profile: 'Junior', competency: 'Speech' }),
    ]);
    expect(codes(problems)).toEqual(['required_not_set', 'name_not_set', 'descriptor_not_set', 'required_missing']);
    expect([counts.jobProfiles, counts.expectations, counts.levelDescriptors]).toEqual([3, 4, 0]);
    expect(document.competencies.map(({ slug }) => slug)).toEqual(['design', 'review', 'speech', 'testing']);
  });
  test('an unknown level, a blank role and a blank competency block, or are left out on request', () => {
    const rows = [
      ...ladder(),
      row({ profile: 'Staff', competency: 'Design', required: 'Guru' }),
      row({ profile: ' ', competency: 'Design' }),
      row({ profile: 'Staff', competency: '' }),
    ];
    const scale = { steps: [{ name: 'Awareness' }, { name: 'Practitioner' }, { name: 'Expert' }] };
    const stopped = plan(rows, { scale });
    expect([stopped.blocked, codes(stopped.problems)]).toEqual([true, ['required_unknown', 'profile_blank', 'competency_blank']]);
    const rest = plan(rows, { scale, leaveOut: 'bad_rows' });
    expect([rest.blocked, rest.leftOut.length, rest.counts.expectations, codes(rest.problems)]).toEqual([
      false,
      3,
      3,
      codes(stopped.problems),
    ]);
  });
  test('words without a known order, a scale of one step and an empty file block', () => {
    expect(
      codes(
        plan([row({ profile: 'A', competency: 'B', required: 'Sprout' }), row({ profile: 'C', competency: 'B', required: 'Tree' })])
          .problems,
      ),
    ).toContain('scale_unknown');
    expect(codes(plan([row({ profile: 'A', competency: 'B', required: 'Expert' })]).problems)).toEqual(['scale_size']);
    expect(codes(plan([row({ profile: 'A', competency: 'B' })]).problems)).toContain('required_nowhere');
    expect(codes(plan([]).problems)).toEqual(['nothing_to_import']);
  });
  test('texts that differ are reported once each and the most frequent one stands', () => {
    const { document, problems } = plan([
      row({ profile: 'A', competency: 'Testing', required: '1', definition: 'One', purpose: 'P' }),
      row({ profile: 'A', competency: 'Design', required: '1', purpose: 'Q' }),
      row({ profile: 'B', competency: 'testing', required: '2', definition: 'Two' }),
      row({ profile: 'C', competency: 'Testing', required: '2', definition: 'Two ' }),
    ]);
    expect(codes(problems)).toEqual(['definition_differs', 'description_differs', 'spelling_differs']);
    expect(document.competencies.find(({ slug }) => slug === 'testing')).toMatchObject({ name: 'Testing', definition: 'Two' });
  });
});

test('descriptors come from the table, a role that words a step differently keeps its words', () => {
  const { document } = plan(
    [
      row({ profile: 'Junior', competency: 'Testing', required: 'Awareness', descriptor: 'You can:\n- run tests' }),
      row({ profile: 'Tester', competency: 'Testing', required: 'Awareness', descriptor: 'You can:\n- break things' }),
    ],
    {
      descriptors: [
        {
          file: 'skills.csv',
          row: 2,
          competency: 'Testing',
          definition: 'Finds out',
          steps: { Awareness: 'You can:\n- run tests', Expert: 'n/a' },
        },
      ],
      descriptorColumns: ['Awareness', 'Expert'],
    },
  );
  expect(document.competencies[0]).toMatchObject({
    definition: 'Finds out',
    descriptors: [{ step: 1, text: '', indicators: ['run tests'] }],
  });
  expect(document.families[0]?.profiles.map(({ expectations }) => expectations[0]?.wording)).toEqual(['', 'break things']);
});

test('a role that asks the same in two tracks is the shared beginning of both; one that differs is two roles', () => {
  const forked = (required: string): ExpectationRow[] => [
    row({ track: 'Craft', profile: 'Junior', competency: 'Testing', required: '1' }),
    row({ track: 'Management', profile: 'Junior', competency: 'Testing', required }),
    row({ track: 'Craft', profile: 'Senior', competency: 'Testing', required: '3' }),
    row({ track: 'Management', profile: 'Lead', competency: 'Testing', required: '4' }),
  ];
  const shared = plan(forked('1')).document.families[0];
  expect(shared?.tracks.map(({ kind, profiles }) => [kind, profiles])).toEqual([
    ['individual_contributor', ['junior', 'senior']],
    ['management', ['junior', 'lead']],
  ]);
  const apart = plan(forked('2')).document.families[0];
  expect(apart?.tracks.map(({ profiles }) => profiles)).toEqual([
    ['junior', 'senior'],
    ['junior-management', 'lead'],
  ]);
});

test('whatever the table, the document is valid and the order of its rows only decides reading order', () => {
  const name = fc.constantFrom('Junior', 'junior', 'Senior', 'Lead', ' Lead ');
  const any = fc.record({
    family: fc.constantFrom('Eng', 'eng', 'Ops'),
    track: fc.constantFrom('Craft', 'People'),
    profile: name,
    competency: fc.constantFrom('Testing', 'testing', 'Design', 'C#', '设计'),
    required: fc.constantFrom('1', '2', '3', 'n/a'),
    descriptor: fc.constantFrom('Does it', 'Does it well\n- every day', 'tbc'),
    definition: fc.constantFrom('One', 'Two'),
  });
  const table = fc
    .array(any, { minLength: 1, maxLength: 20 })
    .map((rows): ExpectationRow[] => rows.map((cells, index) => ({ ...cells, file: 'f.csv', row: index + 2 })));
  const scale = { steps: [{ name: 'One' }, { name: 'Two' }, { name: 'Three' }] };
  fc.assert(
    fc.property(
      table.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const planned = plan(rows, { scale });
        expect(FrameworkDocument.parse(planned.document)).toEqual(planned.document);
        expect(plan(shuffled, { scale })).toEqual(planned);
        const asked = new Set(
          rows
            .filter(({ required }) => required !== 'n/a')
            .map((each) => [each.family, each.track, each.profile, each.competency].map((text) => text?.trim().toLowerCase()).join('/')),
        );
        expect(planned.counts.expectations).toBeLessThanOrEqual(asked.size);
        const conflicts = planned.problems.filter(({ code }) => code === 'expectation_conflict').length;
        expect(planned.duplicates + conflicts + asked.size).toBe(rows.filter(({ required }) => required !== 'n/a').length);
      },
    ),
    { numRuns: 300 },
  );
});
