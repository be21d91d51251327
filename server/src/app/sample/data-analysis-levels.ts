import type { Holder } from './seat-people.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * People of Marketing by the step of Data analysis that their role asks (rows) and the step they hold (columns): 1,180 in
 * all, 484 of whom show what is asked.
 */
const asksAndHolds: readonly (readonly number[])[] = [
  [40, 46, 10, 0, 0],
  [110, 130, 28, 0, 0],
  [120, 160, 185, 8, 7],
  [80, 116, 50, 24, 2],
  [10, 18, 14, 18, 4],
];

/** The mean of held less asked that each group must come to; the other groups share the rest. */
const groupMeans: Readonly<Record<string, number>> = {
  events: -1.3,
  'brand-and-creative': -1.2,
  'product-marketing': -0.8,
  'growth-marketing': -0.6,
  'regional-nordics': -1,
};

export interface DataAnalysisRules {
  /** The step that a role asks, by profile. */
  readonly asked: ReadonlyMap<string, number>;
  /** Steps told of people of the stories, by key; they stay as they are. */
  readonly told: ReadonlyMap<string, number>;
}

interface Place {
  readonly key: string;
  readonly team: string;
  readonly asked: number;
  readonly fixed: boolean;
  held: number;
}

/** Steps of Data analysis for the assessed people of Marketing, so that the whole and each group come to their figures. */
export function dataAnalysisLevels(assessed: readonly Holder[], rules: DataAnalysisRules): ReadonlyMap<string, number> {
  const places = dealSteps(assessed, rules);
  const targets = groupTargets(places);
  const groups = Map.groupBy(places, ({ team }) => team);
  for (let round = 0; round < 20_000; round++) {
    const distance = [...groups].map(([team, members]) => ({ members, over: heldLessAsked(members) - (targets.get(team) ?? 0) }));
    const most = distance.toSorted((a, b) => b.over - a.over)[0];
    const least = distance.toSorted((a, b) => a.over - b.over)[0];
    if (most === undefined || least === undefined || (most.over === 0 && least.over === 0)) break;
    exchange(most.members, least.members, Math.min(most.over, -least.over));
  }
  return new Map(places.map(({ key, held }) => [key, held]));
}

/** How many assessed people of Marketing hold a role that asks a step. */
export function peopleAsked(step: number): number {
  return (asksAndHolds[step - 1] ?? []).reduce((sum, people) => sum + people, 0);
}

function dealSteps(assessed: readonly Holder[], { asked, told }: DataAnalysisRules): readonly Place[] {
  const byAsked = Map.groupBy(assessed, ({ seat }) => asked.get(seat) ?? 0);
  return [...byAsked].flatMap(([step, members]) => {
    const deck = seededRandom(`data analysis ${step}`).shuffle(
      (asksAndHolds[step - 1] ?? []).flatMap((people, at) => Array.from({ length: people }, () => at + 1)),
    );
    const known = members.filter(({ key }) => told.has(key));
    for (const { key } of known) deck.splice(deck.indexOf(told.get(key) ?? 1), 1);
    return members.map(({ key, team }) => {
      const own = told.get(key);
      return { key, team, asked: step, fixed: own !== undefined, held: own ?? deck.pop() ?? step };
    });
  });
}

function groupTargets(places: readonly Place[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(places, ({ team }) => team);
  const named = [...groups].flatMap(([team, members]) => {
    const mean = groupMeans[team];
    return mean === undefined ? [] : [[team, Math.round(mean * members.length)] as const];
  });
  const others = [...groups].filter(([team]) => groupMeans[team] === undefined);
  const rest = heldLessAsked(places) - named.reduce((sum, [, target]) => sum + target, 0);
  const people = others.reduce((sum, [, members]) => sum + members.length, 0);
  let given = 0;
  const shared = others.map(([team, members], at) => {
    const target = at === others.length - 1 ? rest - given : Math.round((rest * members.length) / people);
    given += target;
    return [team, target] as const;
  });
  return new Map([...named, ...shared]);
}

// two people of roles that ask the same exchange steps, so that the whole keeps its figures
function exchange(from: readonly Place[], to: readonly Place[], most: number): void {
  for (const high of from) {
    const low = high.fixed
      ? undefined
      : to.find((one) => !one.fixed && one.asked === high.asked && high.held > one.held && high.held - one.held <= Math.max(1, most));
    if (low !== undefined) {
      [high.held, low.held] = [low.held, high.held];
      return;
    }
  }
}

function heldLessAsked(places: readonly Place[]): number {
  return places.reduce((sum, { held, asked }) => sum + held - asked, 0);
}
