import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import type { FrameworkImportReport, ImportCounts } from '@waymark/domain/job-architecture/import-report.ts';
import { groupProblems, type ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { type CliArguments, type CliCommand, type CliContext, exitCodes, UsageError } from '#platform/cli.ts';
import { parseMapping } from '#platform/import/parse-mapping.ts';
import { importFramework } from './commands/import-framework.ts';
import { undoFrameworkImport } from './commands/undo-framework-import.ts';
import { exportFrameworkFile } from './queries/export-framework-file.ts';
import { previewImport } from './queries/preview-import.ts';
import { reportProfileComparison } from './queries/report-profile-comparison.ts';

const importCommand: CliCommand = {
  name: 'import framework',
  summary: 'bring a framework: tables by a mapping (CSV, XLSX), or a framework file (YAML, JSON)',
  positionals: [{ name: 'file', about: 'the table of roles, or the framework file', required: true }],
  options: {
    mapping: { type: 'string', about: 'which column is what (JSON or YAML; docs/examples has some); guessed unless given' },
    descriptors: { type: 'string', about: 'a table that describes competencies step by step' },
    framework: { type: 'string', about: 'name or slug of the framework; rules over the mapping' },
    replace: { type: 'boolean', about: 'the file stands for the whole: what it leaves out goes from the draft' },
    'skip-bad-rows': { type: 'boolean', about: 'import the rest when single rows cannot be read' },
    'dry-run': { type: 'boolean', about: 'say what would happen and write nothing' },
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
  positionals: [{ name: 'framework', about: 'its slug', required: true }],
  options: {
    format: { type: 'string', about: 'yaml (unless told) or json' },
    version: { type: 'string', about: 'live (unless told), draft or a number' },
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
    const told = version.state === 'draft' ? 'the draft' : `published version ${version.number}`;
    console.error(`Compared ${told} of ${report.framework}.`);
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
  const main = await readNamed(args.requiredWord('file'));
  const mappingPath = args.text('mapping');
  const mapping = mappingPath === undefined ? undefined : parseMapping(FrameworkMapping, (await readNamed(mappingPath)).text, mappingPath);
  const descriptors = args.text('descriptors');
  const framework = args.text('framework');
  const files = {
    main,
    beside: await readBeside(args.requiredWord('file'), mapping),
    leaveOut: args.flag('skip-bad-rows') ? ('bad_rows' as const) : ('nothing' as const),
    mode: args.flag('replace') ? ('replace' as const) : ('merge' as const),
    ...(mapping && { mapping }),
    ...(descriptors !== undefined && { descriptors: await readNamed(descriptors) }),
    ...(framework !== undefined && { framework }),
  };
  const caller = await context.caller();
  const preview = await previewImport(caller, files);
  const isOnlyTold = preview.blocked || args.flag('dry-run');
  const report = isOnlyTold ? preview : await importFramework(caller, { ...files, publish: args.flag('publish') });
  context.output({ ...report, dryRun: args.flag('dry-run') }, wordsOf(report, args.flag('dry-run')));
  return report.blocked ? exitCodes.refused : exitCodes.done;
}

/** The files that a mapping names lie beside the main file. */
async function readBeside(mainPath: string, mapping: FrameworkMapping | undefined): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const named = [...Object.values(mapping?.lookups ?? {}), ...(mapping?.descriptors ? [mapping.descriptors] : [])];
  for (const { file } of named) {
    if (file === undefined) continue;
    const bytes = await readFile(path.join(path.dirname(mainPath), file)).catch(() => undefined);
    if (bytes) found.set(file, bytes);
  }
  return found;
}

async function readNamed(filePath: string): Promise<{ name: string; bytes: Uint8Array; text: string }> {
  try {
    const bytes = await readFile(filePath);
    return { name: path.basename(filePath), bytes, text: bytes.toString('utf8') };
  } catch {
    throw new UsageError(`There is no file ${filePath} that can be read.`, importCommand);
  }
}

async function runExport(context: CliContext, args: CliArguments): Promise<number> {
  const format = args.text('format') ?? 'yaml';
  if (format !== 'yaml' && format !== 'json') throw new UsageError('The format is yaml or json.', exportCommand);
  const named = { framework: args.requiredWord('framework'), version: args.text('version') ?? 'live', format } as const;
  const file = await exportFrameworkFile(await context.caller(), named);
  const target = args.text('to');
  if (target === undefined) {
    context.output({ fileName: file.fileName, document: file.document }, file.text.trimEnd());
    return exitCodes.done;
  }
  await writeFile(target, file.text);
  context.output({ written: target }, `Written to ${target}.`);
  return exitCodes.done;
}

function wordsOf(report: FrameworkImportReport, dryRun: boolean): string {
  const what = (counts: ImportCounts) =>
    `${counts.jobFamilies} families, ${counts.tracks} tracks, ${counts.jobProfiles} roles, ${counts.competencies} competencies, ${counts.levelDescriptors} level descriptors, ${counts.expectations} expectations`;
  const head = report.blocked
    ? 'Nothing was imported: some problems must be mended first.'
    : `${dryRun ? 'This would bring' : 'Brought'} ${report.framework}.`;
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
    ...problemWords(report.problems),
  ].join('\n');
}

/** What no column says and was inferred, and which columns were guessed. */
function inferredWords({ inferred, guesses }: FrameworkImportReport): string[] {
  const guessed = guesses.flatMap(({ column, field }) => (field === null ? [] : [`${column} is ${field}`]));
  const order = inferred?.levelsFrom.startsWith('mean') ? inferred.order.filter(({ profiles }) => profiles.length > 1) : [];
  return [
    ...(guessed.length === 0 ? [] : [`  guessed    ${guessed.join(', ')}`]),
    ...(inferred?.importanceAssumed ? ['  No column says how important an expectation is, so all have 3 of 5.'] : []),
    ...(order.length === 0
      ? []
      : ['  No column says the order of roles, so it follows the mean level they require. Look, and change it where it is wrong:']),
    ...order.map(({ track, profiles }) => `    ${track}: ${profiles.map(({ title }) => title).join(' < ')}`),
  ];
}

function problemWords(problems: readonly ImportProblem[]): string[] {
  return groupProblems(problems).map(({ severity, code, count, examples, cure }) => {
    const [first] = examples;
    const place = first?.row === null || first === undefined ? (first?.file ?? '') : `${first.file}, row ${first.row}`;
    return `${severity === 'blocks' ? 'Must be mended' : 'Look at'}: ${code}, ${count} times. First at ${place}: ${first?.message ?? ''} ${cure}`;
  });
}
