import { groupProblems, type ImportProblem, type ProblemGroup } from '@waymark/domain/shared/import-problem.ts';

/** Which columns were guessed to be what, for the command line. */
export function guessLines(guesses: readonly { readonly column: string; readonly field: string | null }[]): string[] {
  const guessed = guesses.flatMap(({ column, field }) => (field === null ? [] : [`${column} is ${field}`]));
  return guessed.length === 0 ? [] : [`  guessed    ${guessed.join(', ')}`];
}

/** The problems of an import for the command line, by repair: what, how often, where, and how to mend it. */
export function problemLines(problems: readonly ImportProblem[]): string[] {
  return groupProblems(problems).flatMap((group) => [
    `  ${group.severity === 'blocks' ? 'BLOCKS' : 'note  '}     ${group.code}, ${group.count === 1 ? 'once' : `${group.count} times`}${placeOf(group)}: ${group.examples[0]?.message ?? ''}`,
    `             ${group.cure}`,
  ]);
}

function placeOf({ file, column, rows }: ProblemGroup): string {
  const shown = rows.length === 0 ? '' : `rows ${rows.slice(0, 10).join(', ')}${rows.length > 10 ? ', ...' : ''}`;
  const where = [file, shown].filter((part) => part !== '').join(' ');
  return [column === null ? '' : ` in "${column}"`, where === '' ? '' : ` (${where})`].join('');
}
