import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../tools/installed-program.ts';
import { copyProject } from '../../tools/project-copy.ts';

function runIn(
  folder: string,
  program: string,
  ...options: readonly string[]
): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('a scaffolded module', () => {
  const copy = copyProject(join(import.meta.dirname, '../..'));
  const run = (program: string, ...options: readonly string[]) => runIn(copy.path, program, ...options);
  let made = { status: null as number | null, output: '' };

  beforeAll(() => {
    made = run('tools/new-module.ts', 'skill-surveys', '--uses', 'people,competencies', '--web');
  });
  afterAll(() => copy[Symbol.dispose]());

  it('has its files in all three packages', () => {
    expect(made).toMatchObject({ status: 0, output: expect.stringContaining('wrote domain/src/skill-surveys/skill-survey.ts') });
    for (const file of ['server/src/modules/skill-surveys/module.ts', 'web/src/features/skill-surveys/skill-survey-list.tsx']) {
      expect(existsSync(join(copy.path, file)), file).toBe(true);
    }
  });

  it('breaks no structural rule, exceptions or not', () => {
    writeFileSync(join(copy.path, 'tools/exceptions.json'), '{ "frozen": false, "exceptions": [] }');
    const { output } = run('tools/check-all.ts');
    expect(output).toMatch(/^\d+ files, \d+ violations, 0 tolerated/m);
    expect(output.split('\n').filter((line) => /skill-?_?survey/i.test(line))).toEqual([]);
  });

  it('is formatted and lints clean', () => {
    const written = [...made.output.matchAll(/^(?:wrote|changed) (\S+\.tsx?)$/gm)].map(([, file = '']) => file);
    expect(written.length).toBeGreaterThan(15);
    expect(run(findProgram('@biomejs/biome/bin/biome'), 'check', '--diagnostic-level=error', ...written)).toMatchObject({ status: 0 });
  });

  it.each(['domain', 'server', 'web'])('has sound types in %s', { timeout: 120_000 }, (workspace) => {
    expect(run(findProgram('typescript/bin/tsc'), '-p', workspace)).toEqual({ status: 0, output: '' });
  });

  it('passes its own tests', () => {
    const { output } = run(findProgram('vitest/vitest.mjs'), 'run', '--project', 'server', 'server/src/modules/skill-surveys');
    expect(output).toMatch(/^11 passed, 0 failed$/m);
  });

  it.each([
    [['skill-surveys'], 'exists already'],
    [['SkillSurveys'], 'in kebab-case'],
    [['staffing', '--uses', 'people,payroll'], 'Unknown: payroll'],
    [['mentoring', '--uses', 'people'], 'leave --uses out'],
    [['insights'], 'only listens or reads'],
    [['staffing', '--uses', 'people', '--noun', 'team'], 'another --noun'],
  ])('is refused with a reason when it cannot be: %s', (given, reason) => {
    const before = readFileSync(join(copy.path, 'tools/module-graph.ts'), 'utf8');
    expect(run('tools/new-module.ts', ...given)).toMatchObject({ status: 1, output: expect.stringContaining(reason) });
    expect(readFileSync(join(copy.path, 'tools/module-graph.ts'), 'utf8')).toBe(before);
  });
});
