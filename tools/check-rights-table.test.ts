import { expect, test } from 'vitest';
import { checkRightsTable } from './check-rights-table.ts';
import { drawRights } from './draw-rights.ts';
import { plantTree } from './project-tree.ts';

test('a table that is missing or differs by one cell is reported; the right one is not', () => {
  const rules = (text?: string) =>
    checkRightsTable(plantTree({ 'domain/src/contract.ts': '', ...(text !== undefined && { 'docs/rights.md': text }) })).map(
      ({ rule }) => rule,
    );
  expect(rules()).toEqual(['rights-table-old']);
  expect(rules(drawRights().replace('| 404 |', '| ✓ |'))).toEqual(['rights-table-old']);
  expect(rules(drawRights())).toEqual([]);
});
