import { listeners, moduleNames, readers, uses } from './module-graph.ts';
import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

const document = 'ARCHITECTURE.md';
const begin = '<!-- module graph: drawn by tools/draw-modules.ts -->';
const end = '<!-- end of module graph -->';

/** The module graph as a mermaid picture and a table; arrows that follow from others are left out of the picture. */
export function modulePicture(): string {
  const arrows = Object.keys(uses).flatMap((name) => directUses(name).map((used) => `  ${name} --> ${used}`));
  const rows = Object.entries(uses).map(([name, used]) => `| ${name} | ${used.join(', ') || 'no other module'} |`);
  return [
    begin,
    '',
    '```mermaid',
    'graph BT',
    ...moduleNames.filter((name) => name in uses).map((name) => `  ${name}`),
    ...arrows,
    '```',
    '',
    '| Module | May use |',
    '| --- | --- |',
    ...rows,
    ...readers.map((name) => `| ${name} | any module's queries |`),
    ...Object.entries(listeners).map(([name, allowed]) => `| ${name} | any module's ${allowed.map(plainName).join(' and ')} |`),
    '',
    end,
  ].join('\n');
}

/** The document with the picture between its markers; a document without them is a programmer's error. */
export function withPicture(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`${document} has no place for the module graph: put "${begin}" and "${end}" in it`);
  return text.slice(0, from) + modulePicture() + text.slice(to + end.length);
}

/** An architecture document whose picture is not the module graph of today. */
export function checkModulePicture(tree: ProjectTree): readonly Violation[] {
  if (!tree.paths.includes(document)) return [];
  const text = tree.read(document);
  if (text.includes(modulePicture())) return [];
  return [{ file: document, rule: 'module-picture-stale', mend: 'run "npm run generate", or node tools/draw-modules.ts' }];
}

function directUses(name: string): readonly string[] {
  const used = uses[name] ?? [];
  return used.filter((candidate) => !used.some((other) => other !== candidate && below(other).has(candidate)));
}

function below(name: string): ReadonlySet<string> {
  return new Set((uses[name] ?? []).flatMap((used) => [used, ...below(used)]));
}

function plainName(pattern: string): string {
  return pattern.includes('events') ? 'events' : 'queries';
}
