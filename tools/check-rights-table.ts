import { drawRights } from './draw-rights.ts';
import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

const document = 'docs/rights.md';

/** The table of rights is the one that the contract gives. */
export function checkRightsTable(tree: ProjectTree): readonly Violation[] {
  if (!tree.paths.includes('domain/src/contract.ts')) return [];
  if (tree.paths.includes(document) && tree.read(document) === drawRights()) return [];
  return [{ file: document, rule: 'rights-table-old', mend: 'the contract gives another table; run "npm run generate"' }];
}
