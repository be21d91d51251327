import path from 'node:path';
import type { PeopleImportReport, PeopleImportUndone } from '@waymark/domain/people/people-import.ts';
import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import { type CliArguments, type CliCommand, type CliContext, exitCodes, UsageError } from '#platform/cli.ts';
import { importOptions, readBeside, readMappingOption, readNamedFile } from '#platform/import/cli-files.ts';
import { guessLines, problemLines } from '#platform/import/cli-words.ts';
import { reportEvenIfBlocked } from '#platform/import/import-blocked.ts';
import type { ImportFile } from '#platform/import/import-files.ts';
import { importPeople } from './commands/import-people.ts';
import { undoPeopleImport } from './commands/undo-people-import.ts';
import { previewPeopleImport } from './queries/preview-people-import.ts';

const importCommand: CliCommand = {
  name: 'import people',
  summary: 'bring people from a table (CSV, XLSX): names, teams, managers, jobs, also over time',
  positionals: [{ name: 'file', about: 'the table of people', required: true }],
  options: {
    ...importOptions,
    history: { type: 'string', about: 'a table of titles, teams or managers over time; rules over the one the mapping names' },
    missing: { type: 'string', about: 'what people mean who are not in the file: leave (unless told) or ended' },
    'max-leavers': { type: 'string', about: 'block when more than this percentage of the people would leave (5 unless told)' },
  },
  run: runImport,
};

const undoCommand: CliCommand = {
  name: 'undo import people',
  summary: 'take an import of people back within 30 days, field by field; what was changed since stays',
  positionals: [{ name: 'import', about: 'the id that the import gave (importId)', required: true }],
  run: async (context, args) => {
    const undone = await undoPeopleImport(await context.caller(), { importId: args.requiredWord('import') });
    context.output(undone, undoneWords(undone));
    return exitCodes.done;
  },
};

/** What the module adds to the command line. */
export const commands: readonly CliCommand[] = [importCommand, undoCommand];

async function runImport(context: CliContext, args: CliArguments): Promise<number> {
  const mapping = await mappingOf(args);
  const maxLeaverPercent = percentageOf(args.text('max-leavers'));
  const missing = missingOf(args.text('missing'));
  const input = {
    files: await filesOf(args, mapping),
    skipBadRows: args.flag('skip-bad-rows'),
    ...(mapping && { mapping }),
    ...(missing && { missing }),
    ...(maxLeaverPercent !== undefined && { maxLeaverPercent }),
  };
  const caller = await context.caller();
  const progress = context.progress('Importing people');
  const steps = ['read', 'plan', 'write'] as const;
  const onStep = (step: (typeof steps)[number]) => progress.show(steps.indexOf(step), steps.length);
  const importing = args.flag('dry-run')
    ? previewPeopleImport(caller, input)
    : reportEvenIfBlocked(importPeople(caller, { ...input, onStep }));
  const report = await importing.finally(() => progress.end());
  context.output(report, reportWords(report));
  return report.blocked ? exitCodes.refused : exitCodes.done;
}

function percentageOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percentage = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (percentage <= 100) return percentage;
  throw new UsageError('--max-leavers is a percentage from 0 to 100.', importCommand);
}

function missingOf(word: string | undefined): 'leave_alone' | 'leavers' | undefined {
  if (word === undefined) return undefined;
  if (word === 'leave') return 'leave_alone';
  if (word === 'ended') return 'leavers';
  throw new UsageError('--missing is leave or ended.', importCommand);
}

async function mappingOf(args: CliArguments): Promise<PeopleMapping | undefined> {
  const mapping = await readMappingOption(PeopleMapping, args, importCommand);
  const history = args.text('history');
  if (history === undefined) return mapping;
  if (mapping?.history === undefined)
    throw new UsageError('--history needs a mapping that says what its columns are ("history" in the mapping file).', importCommand);
  return { ...mapping, history: { ...mapping.history, file: path.basename(history), optional: false } };
}

/** The file with the people, the history that was named, and what else the mapping names. */
async function filesOf(args: CliArguments, mapping: PeopleMapping | undefined): Promise<ImportFile[]> {
  const mainPath = args.requiredWord('file');
  const history = args.text('history');
  const named = await Promise.all(
    [mainPath, ...(history === undefined ? [] : [history])].map((file) => readNamedFile(file, importCommand)),
  );
  const beside = [...(mapping?.history ? [mapping.history] : []), ...Object.values(mapping?.lookups ?? {})].map(({ file }) => file);
  return [...named, ...(await readBeside(mainPath, beside)).filter(({ name }) => !named.some((one) => one.name === name))];
}

function reportWords(report: PeopleImportReport): string {
  const head = report.blocked
    ? 'Nothing was imported: some problems must be mended first.'
    : report.dryRun
      ? 'This would happen; nothing was written.'
      : report.importId === null
        ? 'Nothing to do: everything is as the file says.'
        : `Imported. To take it back: npx waymark undo import people ${report.importId}`;
  return [head, ...figureLines(report), ...columnLines(report), ...problemLines(report.problems)].join('\n');
}

function figureLines(report: PeopleImportReport): string[] {
  const { people, left, created, updated, unchanged, leavers, missing, rowsLeftOut } = report;
  return [
    `  people     ${people} in the file, ${left} of them have left`,
    `             ${created} new, ${updated} changed, ${unchanged} unchanged, ${leavers} leave; ${missing} in Waymark but not in the file`,
    `  teams      ${report.teams} in the file, ${report.teamsCreated} new`,
    `  managers   ${report.managers}, levels: ${report.depth}, circles: ${report.cycles}, not found: ${report.unresolvedManagers}`,
    ...(rowsLeftOut.length > 0 ? [`  left out   rows ${rowsLeftOut.map(({ row }) => row).join(', ')}`] : []),
  ];
}

function columnLines({ leftOut, ignoredColumns, guesses }: PeopleImportReport): string[] {
  const names = (columns: readonly { column: string }[]) => columns.map(({ column }) => column).join(', ');
  return [
    ...guessLines(guesses),
    ...(leftOut.length > 0 ? [`  protected  ${names(leftOut)}: left out, as they say what people are and not what they do`] : []),
    ...(ignoredColumns.length > 0 ? [`  not used   ${names(ignoredColumns)}`] : []),
  ];
}

function undoneWords({ removedPeople, restoredPeople, removedTeams, kept }: PeopleImportUndone): string {
  const stays = kept.map(({ name, field, reason }) => `  ${name}${field === null ? '' : ` (${field})`}: ${reason.replaceAll('_', ' ')}`);
  return [
    `Taken back: ${removedPeople} people and ${removedTeams} teams removed, ${restoredPeople} people as they were.`,
    ...(stays.length > 0 ? ['Stays:', ...stays] : []),
  ].join('\n');
}
