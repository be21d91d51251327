import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findProgram } from './installed-program.ts';
import { moduleNames, uses } from './module-graph.ts';
import { treeOnDisk } from './project-tree.ts';
import { domainFiles } from './scaffold/domain-files.ts';
import { type ModuleNames, spellModule } from './scaffold/module-names.ts';
import { addToContract, addToGraph, addToModules, addToSamples } from './scaffold/register-module.ts';
import { serverFiles } from './scaffold/server-files.ts';
import { serverTests } from './scaffold/server-tests.ts';
import { addToRouter, webFiles } from './scaffold/web-files.ts';
import { migratedTables } from './sql-tables.ts';

const root = join(import.meta.dirname, '..');
const usage = 'npm run new-module <name> -- --uses people,competencies [--noun thing] [--web]';

interface Order {
  readonly names: ModuleNames;
  readonly used: readonly string[];
  /** Whether it gets a first screen. */
  readonly web: boolean;
}

const order = readOrder(process.argv.slice(2));
if (typeof order === 'string') {
  console.error(`${order}\n${usage}`);
  process.exitCode = 1;
} else {
  scaffold(order);
}

/** What was asked for, or why it cannot be done. */
function readOrder(given: readonly string[]): Order | string {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { uses: { type: 'string' }, noun: { type: 'string' }, web: { type: 'boolean', default: false } },
  });
  const [name = ''] = positionals;
  const names = spellModule(name, values.noun);
  const used = values.uses === undefined ? (uses[name] ?? []) : values.uses.split(',').filter((one) => one !== '');
  return refusalOf(names, used) ?? { names, used, web: values.web };
}

function refusalOf(names: ModuleNames, used: readonly string[]): string | undefined {
  const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
  if (!kebab.test(names.module) || !kebab.test(names.noun)) return 'Name the module, and its noun, in kebab-case.';
  if (existsSync(join(root, 'server/src/modules', names.module))) return `The module ${names.module} exists already.`;
  const unknown = used.filter((one) => !(one in uses));
  if (unknown.length > 0) return `Unknown: ${unknown.join(', ')}. A module may use: ${Object.keys(uses).join(', ')}.`;
  const known = uses[names.module];
  if (known !== undefined && known.join() !== used.join()) {
    return `tools/module-graph.ts says that ${names.module} uses ${known.join(', ') || 'no other module'}; leave --uses out, or change it there.`;
  }
  if (known === undefined && moduleNames.includes(names.module)) return `${names.module} only listens or reads; write its files by hand.`;
  if (migratedTables(treeOnDisk(root)).has(names.table)) return `The table ${names.table} exists already; give another --noun.`;
  return undefined;
}

function scaffold({ names, used, web }: Order): void {
  const migrations = readdirSync(join(root, 'server/migrations')).filter((file) => file.endsWith('.sql')).length;
  const files = { ...domainFiles(names), ...serverFiles(names, migrations + 1), ...serverTests(names), ...(web ? webFiles(names) : {}) };
  const written = Object.entries(files).flatMap(([path, text]) => write(path, text));
  const changed = [
    change('tools/module-graph.ts', (text) => addToGraph(text, names, used)),
    change('domain/src/contract.ts', (text) => addToContract(text, names)),
    change('server/src/app/modules.ts', (text) => addToModules(text, names)),
    change('server/test/rights/every-sample.ts', (text) => addToSamples(text, names)),
    ...(web ? [change('web/src/app/router.tsx', (text) => addToRouter(text, names))] : []),
  ];
  run(findProgram('@biomejs/biome/bin/biome'), 'check', '--write', ...written.filter((path) => /\.tsx?$/.test(path)), ...changed);
  run(join(root, 'tools/generate-tables.ts'));
  run(join(root, 'tools/draw-modules.ts'));
  run(join(root, 'tools/draw-rights.ts'));
  if (web) run(join(root, 'tools/css-types.ts'));
  for (const path of written) console.log(`wrote ${path}`);
  for (const path of changed) console.log(`changed ${path}`);
  if (web) console.log(`Translate web/messages/de/${names.module}.json; it holds the English words.`);
  console.log(`Next: say in server/src/modules/${names.module}/README.md what it is about, run "npm run generate" and "npm run verify".`);
}

function write(path: string, text: string): readonly string[] {
  if (existsSync(join(root, path))) return [];
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return [path];
}

function change(path: string, edit: (text: string) => string): string {
  writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8')));
  return path;
}

function run(program: string, ...options: readonly string[]): void {
  execFileSync(process.execPath, [program, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
