import { describe, expect, it } from 'vitest';
import { readSampleSources } from '#test/read-sample.ts';
import { agreedLevels, currentJob } from '#test/sample-answers.ts';
import { engineeringDraftCells } from './brightwater-frameworks.ts';
import { brightwaterPeople } from './brightwater-people.ts';
import type { SampleAction } from './sample-company.ts';

const sources = readSampleSources();
const company = brightwaterPeople(sources);
const person = new Map(company.people.map((one) => [one.key, one]));
const plan = new Map(company.plans.map((one) => [one.person, one]));
const levels = agreedLevels(company);

describe('development plans', () => {
  it('are 412, one a person, none of them of Amara', () => {
    expect(company.plans).toHaveLength(412);
    expect(plan.size).toBe(412);
    expect(plan.has('amara-okafor')).toBe(false);
    expect(company.targets.some((one) => one.person === 'amara-okafor')).toBe(false);
  });

  it('have goals only where a profile asks for something, each a real step up to what its target asks', () => {
    const asked = new Map(
      sources.frameworks.flatMap(({ families }) =>
        families.flatMap(({ slug, profiles }) => profiles.map((one) => [`${slug}/${one.slug}`, one])),
      ),
    );
    for (const { person: key, goals, target } of company.plans) {
      if (goals.length > 0) expect(currentJob(person.get(key)).profile, key).not.toBeNull();
      expect(target === null).toBe(goals.length === 0);
      for (const { competency, from, to, quotes } of goals) {
        expect(asked.get(quotes)?.expectations.find((one) => one.competency === competency)?.required, key).toBe(to);
        expect(from, key).toBe(levels.get(key)?.[competency] ?? null);
        expect((from ?? 0) < to, key).toBe(true);
      }
    }
    expect(company.plans.filter(({ goals }) => goals.length > 0).length).toBeGreaterThan(180);
  });

  it('hold actions that build what their goal asks, from the catalogue or in own words', () => {
    const actions = new Map(sources.catalogue.map((one) => [one.slug, one]));
    for (const one of company.plans) {
      expect(one.actions.length, one.person).toBeGreaterThan(0);
      expect(one.startedOn <= one.lastActivityOn, one.person).toBe(true);
      expect(one.lastActivityOn <= company.asOf, one.person).toBe(true);
    }
    const chosen = company.plans.flatMap((one) => one.actions);
    const own = chosen.filter(({ catalogue }) => catalogue === null);
    expect(own.every(({ goal }) => goal === null)).toBe(true);
    const fits = ({ catalogue, goal }: SampleAction) => actions.get(catalogue ?? '')?.builds.some(({ competency }) => competency === goal);
    expect(chosen.filter((one) => !own.includes(one) && fits(one) !== true)).toEqual([]);
  });

  it('quote words that the draft of Engineering changes in five cases', () => {
    const changed = engineeringDraftCells.map(({ profile, competency }) => `engineering/${profile} ${competency}`);
    const quoting = company.plans.filter(({ goals }) =>
      goals.some(({ quotes, competency }) => changed.includes(`${quotes} ${competency}`)),
    );
    expect(quoting).toHaveLength(5);
  });

  it('stand in Checkout as the stories say', () => {
    const checkout = company.people.filter(({ team }) => team === 'checkout').flatMap(({ key }) => plan.get(key) ?? []);
    expect(checkout.map((one) => [one.person, one.state, one.lastActivityOn >= '2026-10-23', one.target]).sort()).toEqual([
      ['elena-popova', 'draft', true, 'engineering/software-engineer'],
      ['luca-moretti', 'shared', false, 'engineering/staff-engineer'],
      ['mina-rahimi', 'shared', true, 'engineering/team-lead'],
      ['owen-clarke', 'shared', true, 'engineering/senior-engineer'],
    ]);
    expect(plan.get('luca-moretti')?.lastActivityOn).toBe('2026-09-09');
    expect(
      company.targets
        .filter(({ shared }) => shared)
        .map((one) => one.person)
        .sort(),
    ).toEqual(['luca-moretti', 'mina-rahimi', 'owen-clarke']);
  });
});
