import fs from 'node:fs';
import path from 'node:path';
import { contract } from '../domain/src/contract.ts';
import { type AnyRoute, walk } from '../domain/src/shared/contract-kit.ts';
import { columns } from '../server/test/rights/columns.ts';
import { everySample } from '../server/test/rights/every-sample.ts';
import { expectCell } from '../server/test/rights/expect-cell.ts';
import type { RightsSample } from '../server/test/rights/rights-sample.ts';

const target = path.join(import.meta.dirname, '../docs/rights.md');

const head = `# Who may do what

Drawn by \`tools/draw-rights.ts\` from the \`rights\` of the contract: do not edit. \`server/test/rights.test.ts\` tries every cell against
the real API, with everything written taken back.

| sign | meaning |
| --- | --- |
| ✓ | works |
| 401 | nobody is signed in |
| 403 | the asker may never use this operation |
| 404 | the asker may use it, but not on this thing; the same bytes whether or not the thing exists |

The columns say how the asker stands to the person it is about (the person, a manager, …) or which access role they hold; each holder of
an access role is otherwise an employee like any other. A people partner out of scope looks after other teams only. An API key reaches at
most what its owner reaches, and only what its scopes name: an operation's permission, its module, its module's reading, all reading, or everything.
`;

/** The table of rights as Markdown: one table a module, one row an operation. */
export function drawRights(): string {
  const modules = Map.groupBy(walk(contract), ([name]) => name.split('.')[0] ?? '');
  const notes: string[] = [];
  const tables = [...modules].map(([module, operations]) => drawModule(module, operations, notes));
  const footnotes = notes.length === 0 ? [] : ['## Exceptions', '', ...notes.map((note, at) => `${at + 1}. ${note}`), ''];
  return [head, ...tables, ...footnotes].join('\n');
}

function drawModule(module: string, operations: readonly [string, AnyRoute][], notes: string[]): string {
  const titles = ['Operation', 'Permission', ...columns.map((column) => column.title)];
  const rows = operations.map(([name, route]) => drawOperation(name, route, notes));
  return [`## ${module}`, '', `| ${titles.join(' | ')} |`, `|${' --- |'.repeat(titles.length)}`, ...rows, ''].join('\n');
}

function drawOperation(name: string, route: AnyRoute, notes: string[]): string {
  const sample = everySample.get(name);
  if (!sample) throw new Error(`server/test/rights-samples has no sample of ${name}`);
  const cells = columns.map(({ name: column }) => {
    const cell = expectCell(route, column, sample);
    return `${cell === 'allowed' ? '✓' : cell}${footnote(sample, column, notes)}`;
  });
  return `| \`${name.split('.').slice(1).join('.')}\` ${route.method} ${route.path} | \`${route.permission}\` | ${cells.join(' | ')} |`;
}

function footnote(sample: RightsSample, column: keyof NonNullable<RightsSample['exceptions']>, notes: string[]): string {
  const why = sample.exceptions?.[column]?.why;
  if (why === undefined) return '';
  if (!notes.includes(why)) notes.push(why);
  return ` (${notes.indexOf(why) + 1})`;
}

if (import.meta.main) {
  fs.writeFileSync(target, drawRights());
  console.log(`wrote ${path.relative(process.cwd(), target)}`);
}
