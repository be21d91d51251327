import { writeFile } from 'node:fs/promises';
import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import type { FrameworkImportReport, ImportCounts } from '@waymark/domain/job-architecture/import-report.ts';
import { type CliArguments, type CliCommand, type CliContext, exitCodes, UsageError } from '#platform/cli.ts';
import { fileRefusal } from '#platform/file-refusal.ts';
import { importOptions, readBeside, readMappingOption, readNamedFile } from '#platform/import/cli-files.ts';
import { guessLines, problemLines } from '#platform/import/cli-words.ts';
import { reportEvenIfBlocked } from '#platform/import/import-blocked.ts';
import { importFramework } from './commands/import-framework.ts';
import { undoFrameworkImport } from './commands/undo-framework-import.ts';
import { exportCalledVersion } from './queries/export-called-version.ts';
import { previewImport } from './queries/preview-import.ts';
import { reportProfileComparison } from './queries/report-profile-comparison.ts';

const importCommand: CliCommand = {
  name: 'import framework',
  summary: 'bring a framework: tables by a mapping (CSV, XLSX), or a framework file (YAML, JSON)',
  positionals: [{ name: 'file', about: 'the table of roles, or the framework file', required: true }],
  options: {
    ...importOptions,
    descriptors: { type: 'string', about: 'a table that describes competencies step by step' },
    framework: { type: 'string', about: 'name or slug of the framework; rules over the mapping' },
    replace: { type: 'boolean', about: 'the file stands for the whole: what it leaves out goes from the draft' },
    publish: { type: 'boolean', about: 'publish the draft at once' },
  },
  run: runImport,
};

const undoCommand: CliCommand = {
  name: 'undo import framework',
  summary: 'take an import of a framework back, while its draft was not edited or published',
  positionals: [{ name: 'import', about: 'the id that the import gave (importId)', required: true }],
  run: async (context, args) => {
    const report = await undoFrameworkImport(await context.caller(), { importId: args.requiredWord('import') });
    context.output(
      report,
      `Taken back. ${report.kept.length === 0 ? 'Nothing stays.' : `Stays, as it was changed or used since: ${report.kept.join(', ')}.`}`,
    );
    return exitCodes.done;
  },
};

const exportCommand: CliCommand = {
  name: 'export framework',
  summary: 'write a framework as a file that lives in git',
  positionals: [{ name: 'framework', about: 'its name or slug', required: true }],
  options: {
    format: { type: 'string', about: 'yaml (unless told) or json' },
    version: { type: 'string', about: 'live, draft or a number; the published one unless told, else the draft' },
    to: { type: 'string', about: 'the file to write; else it is printed' },
  },
  run: runExport,
};

const compareCommand: CliCommand = {
  name: 'report compare-profiles',
  summary: 'compare every two roles of a framework: met, raise, new, surplus, points',
  options: { framework: { type: 'string', about: 'name or slug of the framework' } },
  run: async (context, args) => {
    const framework = args.text('framework');
    if (framework === undefined) throw new UsageError('Say which framework: --framework NAME.', compareCommand);
    const { pairs, version, ...report } = await reportProfileComparison(await context.caller(), { framework });
    context.note(`Compared ${versionWords(version)} of ${report.framework}.`);
    const lines = pairs.map((pair) => [
      pair.from.join(' / '),
      pair.to.join(' / '),
      pair.met,
      pair.raise,
      pair.new,
      pair.surplus,
      pair.points,
    ]);
    context.output(pairs, [['from', 'to', 'met', 'raise', 'new', 'surplus', 'points'], ...lines].map((line) => line.join('\t')).join('\n'));
    return exitCodes.done;
  },
};

/** What the module adds to the command line. */
export const commands: readonly CliCommand[] = [importCommand, undoCommand, exportCommand, compareCommand];

async function runImport(context: CliContext, args: CliArguments): Promise<number> {
  const mainPath = args.requiredWord('file');
  const mapping = await readMappingOption(FrameworkMapping, args, importCommand);
  const descriptors = args.text('descriptors');
  const framework = args.text('framework');
  const beside = await readBeside(mainPath, namedIn(mapping));
  const files = {
    main: await readNamedFile(mainPath, importCommand),
    beside: new Map(beside.map(({ name, bytes }) => [name, bytes])),
    leaveOut: args.flag('skip-bad-rows') ? ('bad_rows' as const) : ('nothing' as const),
    mode: args.flag('replace') ? ('replace' as const) : ('merge' as const),
    ...(mapping && { mapping }),
    ...(descriptors !== undefined && { descriptors: await readNamedFile(descriptors, importCommand) }),
    ...(framework !== undefined && { framework }),
  };
  const caller = await context.caller();
  const progress = context.progress('Importing the framework');
  const steps = ['read', 'plan', 'write'] as const;
  const onStep = (step: (typeof steps)[number]) => progress.show(steps.indexOf(step), steps.length);
  const importing = args.flag('dry-run')
    ? previewImport(caller, files)
    : reportEvenIfBlocked(importFramework(caller, { ...files, publish: args.flag('publish'), onStep }));
  const report = await importing.finally(() => progress.end());
  context.output(report, wordsOf(report));
  return report.blocked ? exitCodes.refused : exitCodes.done;
}

/** The files that a mapping names, which lie beside the main file. */
function namedIn(mapping: FrameworkMapping | undefined): string[] {
  const named = [...Object.values(mapping?.lookups ?? {}), ...(mapping?.descriptors ? [mapping.descriptors] : [])];
  return named.flatMap(({ file }) => (file === undefined ? [] : [file]));
}

async function runExport(context: CliContext, args: CliArguments): Promise<number> {
  const format = args.text('format') ?? 'yaml';
  if (format !== 'yaml' && format !== 'json') throw new UsageError('The format is yaml or json.', exportCommand);
  const called = { framework: args.requiredWord('framework'), version: args.text('version'), format } as const;
  const { file, framework, version } = await exportCalledVersion(await context.caller(), called);
  context.note(`Exported ${versionWords(version)} of ${framework}.`);
  const target = args.text('to');
  if (target === undefined) {
    context.output({ fileName: file.fileName, document: file.document }, file.text.trimEnd());
    return exitCodes.done;
  }
  await writeFile(target, file.text).catch((error: unknown) => {
    throw fileRefusal(error, { file: target, to: 'write' });
  });
  context.output({ written: target }, `Written to ${target}.`);
  return exitCodes.done;
}

function versionWords({ state, number }: { readonly state: string; readonly number: number | null }): string {
  if (number === null) return 'the draft';
  return `${state === 'published' ? 'published' : 'earlier'} version ${number}`;
}

function wordsOf(report: FrameworkImportReport): string {
  const what = (counts: ImportCounts) =>
    `${counts.jobFamilies} families, ${counts.tracks} tracks, ${counts.jobProfiles} roles, ${counts.competencies} competencies, ${counts.levelDescriptors} level descriptors, ${counts.expectations} expectations`;
  const head = report.blocked
    ? 'Nothing was imported: some problems must be mended first.'
    : `${report.dryRun ? 'This would bring' : 'Brought'} ${report.framework}.`;
  const published = report.published === null ? [] : [`Published as version ${report.published}.`];
  return [
    head,
    `  created    ${what(report.created)}`,
    `  updated    ${what(report.updated)}`,
    `  unchanged  ${what(report.unchanged)}`,
    ...inferredWords(report),
    ...(report.duplicates === 0 ? [] : [`  ${report.duplicates} rows only repeat another one.`]),
    ...published,
    ...(report.importId === null ? [] : [`To take it back: npx waymark undo import framework ${report.importId}`]),
    ...problemLines(report.problems),
  ].join('\n');
}

/** What no column says and was inferred, and which columns were guessed. */
function inferredWords({ inferred, guesses }: FrameworkImportReport): string[] {
  const order = inferred?.levelsFrom.startsWith('mean') ? inferred.order.filter(({ profiles }) => profiles.length > 1) : [];
  return [
    ...guessLines(guesses),
    ...(inferred?.importanceAssumed ? ['  No column says how important an expectation is, so all have 3 of 5.'] : []),
    ...(order.length === 0
      ? []
      : ['  No column says the order of roles, so it follows the mean level they require. Look, and change it where it is wrong:']),
    ...order.map(({ track, profiles }) => `    ${track}: ${profiles.map(({ title }) => title).join(' < ')}`),
  ];
}
