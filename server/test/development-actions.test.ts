import { describe, expect, it } from 'vitest';
import { readStarterActions, readTemplate, templateSlugs } from './read-template.ts';

const { actions } = readStarterActions();

describe('the starter catalogue of development actions', () => {
  it('holds sixty actions of all seven kinds, each once', () => {
    expect(actions).toHaveLength(60);
    expect(new Set(actions.map(({ slug }) => slug)).size).toBe(60);
    expect(new Set(actions.map(({ title }) => title)).size).toBe(60);
    expect(new Set(actions.map(({ kind }) => kind)).size).toBe(7);
  });

  it('offers at least two kinds of action for every step of every competency', () => {
    const competencies = new Set(templateSlugs.flatMap((slug) => readTemplate(slug).competencies.map((one) => one.slug)));
    expect(competencies.size).toBe(13);
    const thin = [...competencies].flatMap((competency) =>
      [1, 2, 3, 4].filter((step) => kindsFor(competency, step).size < 2).map((step) => `${competency} ${step} to ${step + 1}`),
    );
    expect(thin).toEqual([]);
    for (const { builds } of actions) for (const { competency } of builds) expect(competencies).toContain(competency);
  });

  it('builds each step only once in one action, one step at a time', () => {
    for (const { slug, builds } of actions) {
      expect(new Set(builds.map(({ competency, from }) => `${competency} ${from}`)).size, slug).toBe(builds.length);
      expect(
        builds.every(({ from, to }) => to === from + 1),
        slug,
      ).toBe(true);
    }
  });

  it('says for each action who takes part, what to do, how long it takes and what could be shown after', () => {
    for (const action of actions) {
      expect(action.involves, action.slug).not.toBe('');
      expect(action.description.length, action.slug).toBeGreaterThan(100);
      expect(action.outcome.length, action.slug).toBeGreaterThan(25);
      expect(action.effort.hours, action.slug).toBeGreaterThan(0);
      expect(`${action.title} ${action.description} ${action.outcome}`, action.slug).not.toContain('!');
    }
  });
});

function kindsFor(competency: string, step: number): ReadonlySet<string> {
  const fitting = actions.filter(({ builds }) => builds.some((one) => one.competency === competency && one.from <= step && one.to > step));
  return new Set(fitting.map(({ kind }) => kind));
}
