import { describe, expect, it } from 'vitest';
import { checkDecisions } from './check-decisions.ts';
import { plantTree } from './project-tree.ts';

const record = '# 0001 Title\n\n## Context\n\n## Decision\n\n## Consequences\n\n## How it is checked\n';
const rulesOf = (files: Record<string, string>): readonly string[] =>
  checkDecisions(plantTree(files)).map(({ file, rule }) => `${file} ${rule}`);

describe('decision records', () => {
  it('are numbered, have four parts and fit on a page', () => {
    expect(rulesOf({ 'docs/decisions/0001-one.md': record, 'docs/decisions/0002-two.md': record })).toEqual([]);
  });

  it('leave no gap and take no number twice', () => {
    expect(rulesOf({ 'docs/decisions/0001-one.md': record, 'docs/decisions/0003-three.md': record })).toEqual([
      'docs/decisions/0003-three.md decision-number',
    ]);
    expect(rulesOf({ 'docs/decisions/0001-one.md': record, 'docs/decisions/0001-two.md': record })).toEqual([
      'docs/decisions/0001-two.md decision-number',
    ]);
  });

  it('say how they are checked', () => {
    const file = 'docs/decisions/0001-one.md';
    expect(rulesOf({ [file]: record.replace('## How it is checked\n', '') })).toEqual([`${file} decision-parts`]);
  });

  it('stay on one page', () => {
    const file = 'docs/decisions/0001-one.md';
    expect(rulesOf({ [file]: record + 'more\n'.repeat(60) })).toEqual([`${file} decision-long`]);
  });
});
