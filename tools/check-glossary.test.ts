import { describe, expect, it } from 'vitest';
import { checkGlossary } from './check-glossary.ts';
import { plantTree } from './project-tree.ts';

const files = {
  'domain/src/people/team.ts': 'export interface Team {}\nexport const teamDepth = 1;\n',
  'domain/src/people/contract.ts': 'export const Person = 1;\n',
  'domain/src/people/assign.ts': 'export function assign() {}\nexport type Assigned = 1;\n',
};
const found = (row: string): readonly string[] =>
  checkGlossary(plantTree({ ...files, 'GLOSSARY.md': `| Term | Identifier | Definition |\n| --- | --- | --- |\n${row}\n` })).map(
    ({ line, rule, mend }) => `${line} ${rule}: ${mend}`,
  );

describe('the glossary', () => {
  it.each([
    '| Team | [`Team`](domain/src/people/team.ts) | A node of the tree, see `Person`. |',
    '| Person | `Person` | A human. |',
    '| Assignment | [`Assigned`](domain/src/people/assign.ts), `Assignee` | Two of them. |',
  ])('links what exists and nothing else: %s', (row) => {
    expect(found(row)).toEqual([]);
  });

  it('asks for the link once the domain has the word', () => {
    expect(found('| Team | `Team` | A node. |')).toEqual(['3 glossary-link: write [`Team`](domain/src/people/team.ts)']);
  });

  it('refuses a link to another file, or to none', () => {
    expect(found('| Team | [`Team`](domain/src/people/assign.ts) | A node. |')).toHaveLength(1);
    expect(found('| Person | [`Person`](domain/src/people/person.ts) | A human. |')).toEqual([
      '3 glossary-link: no file of domain/src exports Person; drop the link',
    ]);
  });
});
