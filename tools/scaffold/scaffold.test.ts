import { describe, expect, it } from 'vitest';
import { spellModule } from './module-names.ts';
import { addToContract, addToGraph, addToModules } from './register-module.ts';
import { addToRouter } from './web-files.ts';

const names = spellModule('skill-surveys');

describe('names', () => {
  it.each([
    ['surveys', 'survey', 'Survey', 'surveys'],
    ['critical-policies', 'critical-policy', 'CriticalPolicy', 'critical-policies'],
    ['mentoring', 'mentoring', 'Mentoring', 'mentorings'],
  ])('%s', (module, noun, pascalNoun, plural) => {
    expect(spellModule(module)).toMatchObject({ noun, pascalNoun, plural });
  });

  it('take another noun', () => {
    expect(spellModule('mentoring', 'pairing-match')).toMatchObject({
      table: 'pairing_match',
      plural: 'pairing-matches',
      title: 'Mentoring',
    });
  });
});

describe('registration', () => {
  it('adds a row to the module graph once', () => {
    const graph = 'export const uses = {\n  people: [],\n};\n';
    const added = addToGraph(graph, names, ['people']);
    expect(added).toBe("export const uses = {\n  people: [],\n  'skill-surveys': ['people'],\n};\n");
    expect(addToGraph(added, names, ['people'])).toBe(added);
  });

  it.each(['export const contract = {} as const;\n', 'export const contract = {\n} as const;\n'])('adds to the contract %s', (contract) => {
    expect(addToContract(contract, names)).toBe(
      "import { skillSurveysContract } from './skill-surveys/contract.ts';\n\nexport const contract = {\n  skillSurveys: skillSurveysContract,\n} as const;\n",
    );
  });

  it('adds to the list of modules, empty or not', () => {
    expect(addToModules('export const modules: readonly Module[] = [];\n', names)).toContain('[skillSurveys];');
    expect(addToModules('export const modules: readonly Module[] = [\n  access,\n  people,\n];\n', names)).toContain(
      '[access,\n  people, skillSurveys];',
    );
  });

  it('adds to the routes inside the shell', () => {
    const router =
      'const tree = root.addChildren([\n  bareRoute.addChildren([...setupRoutes]),\n  shellRoute.addChildren([homeRoute, ...meRoutes]),\n]);\n';
    expect(addToRouter(router, names)).toContain('shellRoute.addChildren([homeRoute, ...meRoutes, ...skillSurveysRoutes]),');
  });

  it('says so when there is no place to add to', () => {
    expect(() => addToGraph('', names, [])).toThrow('found no place');
    expect(() => addToModules('', names)).toThrow('no list of modules');
    expect(() => addToRouter('', names)).toThrow('no list of routes');
  });
});
