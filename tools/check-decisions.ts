import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

const folder = 'docs/decisions/';
const headings = ['## Context', '## Decision', '## Consequences', '## How it is checked'];
const onePage = 60;

/** Decision records are numbered without a gap, have the four parts, and fit on a page. */
export function checkDecisions(tree: ProjectTree): readonly Violation[] {
  const files = tree.paths.filter((path) => path.startsWith(folder));
  return files.flatMap((file, at) => {
    const number = String(at + 1).padStart(4, '0');
    if (!new RegExp(`^${number}-[a-z0-9-]+\\.md$`).test(file.slice(folder.length))) {
      return [{ file, rule: 'decision-number', mend: `the next record is named like ${number}-what-was-decided.md` }];
    }
    return checkParts(file, tree.read(file).trimEnd().split('\n'));
  });
}

function checkParts(file: string, lines: readonly string[]): readonly Violation[] {
  const found = lines.filter((line) => line.startsWith('## '));
  if (found.join() !== headings.join()) {
    return [{ file, rule: 'decision-parts', mend: `give it exactly ${headings.map((heading) => `"${heading}"`).join(', ')}` }];
  }
  if (lines.length <= onePage) return [];
  return [{ file, rule: 'decision-long', mend: `${lines.length} lines; one page is at most ${onePage}` }];
}
