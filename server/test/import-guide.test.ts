import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectationFields } from '@waymark/domain/job-architecture/framework-fields.ts';
import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import { frameworkProblems } from '@waymark/domain/job-architecture/framework-problems.ts';
import { historyFields, personFields } from '@waymark/domain/people/people-fields.ts';
import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import { peopleProblems } from '@waymark/domain/people/people-problems.ts';
import { describe, expect, test } from 'vitest';
import { parseMapping } from '../src/platform/import/parse-mapping.ts';
import { fileRefusals } from '../src/platform/import/refuse-file.ts';
import { tableProblems } from '../src/platform/import/table-problems.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/import.md'), 'utf8');
const codeBlock = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide)?.[1] ?? '';

describe('docs/import.md', () => {
  test('has every problem with its weight and cure, as the import tells them', () => {
    const lines = [
      ...Object.entries(fileRefusals).map(([code, cure]) => `| \`${code}\` | ${cure} |`),
      ...Object.entries(tableProblems).map(([code, [severity, cure]]) => `| \`${code}\` | ${severity} | ${cure} |`),
      ...Object.entries({ ...peopleProblems, ...frameworkProblems }).map(
        ([code, { severity, cure }]) => `| \`${code}\` | ${severity} | ${cure} |`,
      ),
    ];
    expect(lines.filter((line) => !guide.includes(line))).toEqual([]);
  });
  test('has every field', () => {
    const missing = [...personFields, ...historyFields, ...expectationFields].filter(
      ({ name, label }) => !guide.includes(`| \`${name}\` | ${label}`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
  test('shows mappings that are read', () => {
    expect(parseMapping(PeopleMapping, codeBlock('yaml'), 'guide').people.fields['key']).toBe('Employee ID');
    expect(parseMapping(FrameworkMapping, codeBlock('json'), 'guide').expectations?.shape).toBe('matrix');
  });
});
