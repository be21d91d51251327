import type { JobLevel } from './framework-content.ts';

/** A level that can be kept: without an id it is new. */
export interface LevelToKeep {
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  readonly scope: string;
}

/** The sets of levels that an organisation may start with. */
export type LevelSet = 'four' | 'five' | 'six';

const five: readonly LevelToKeep[] = [
  { code: 'L1', name: 'Learning', scope: 'Works on well-defined tasks inside one team, with guidance close at hand.' },
  {
    code: 'L2',
    name: 'Independent',
    scope: 'Carries own pieces of work from start to finish inside one team, and knows when to ask.',
  },
  { code: 'L3', name: 'Leads work', scope: 'Leads work that several people share, and is answerable for what it brings.' },
  {
    code: 'L4',
    name: 'Leads across teams',
    scope: 'Leads results that need several teams, most of whom report to somebody else.',
  },
  {
    code: 'L5',
    name: 'Sets direction',
    scope: 'Sets the direction of a whole function, over years, together with the leadership.',
  },
];

const guideNames = ['Junior', 'Mid-level', 'Senior', 'Principal/Lead'];

/** The levels to start with: five, the same first four under the guide's names, or a sixth for those who answer for the whole. */
export const levelSets: Readonly<Record<LevelSet, readonly LevelToKeep[]>> = {
  four: guideNames.flatMap((name, place) => five.slice(place, place + 1).map((level) => ({ ...level, name }))),
  five,
  six: [
    ...five,
    { code: 'L6', name: 'Answers for the whole', scope: 'Answers for the whole organisation, and for what it will be in years to come.' },
  ],
};

/** Which set an organisation's levels are, by their names; null where they are its own, or it has none. */
export function levelSetOf(levels: readonly Pick<JobLevel, 'name'>[]): LevelSet | null {
  const sets: readonly LevelSet[] = ['four', 'five', 'six'];
  const isSame = (set: LevelSet) =>
    levelSets[set].length === levels.length && levelSets[set].every(({ name }, place) => levels[place]?.name === name);
  return sets.find(isSame) ?? null;
}

/** A set laid over the levels that are there, place by place, so that roles stay on theirs; those beyond it are left out. */
export function levelsFor(set: LevelSet, present: readonly Pick<JobLevel, 'id' | 'order'>[]): LevelToKeep[] {
  const ordered = present.toSorted((a, b) => a.order - b.order);
  return levelSets[set].map((level, place) => {
    const id = ordered[place]?.id;
    return id === undefined ? level : { id, ...level };
  });
}
