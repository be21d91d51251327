import type { JobLevel } from './framework-content.ts';

/** A level as a file names it. */
export interface NamedLevel {
  readonly code: string;
  readonly name: string;
  readonly scope: string;
}

export interface LevelMerge {
  /** The organisation's levels, renumbered from 1, new ones included. */
  readonly levels: readonly JobLevel[];
  /** The id behind each code that the file uses. */
  readonly idByCode: ReadonlyMap<string, string>;
  readonly created: number;
  /** Levels of the file that stand for a level of the organisation with another code. */
  readonly matched: readonly { readonly code: string; readonly as: string }[];
}

/**
 * Finds a file's levels among the organisation's, which belong to all frameworks and are never renamed by a file: by code, else by
 * place in the order, else as a new level after the one before it.
 */
export function mergeLevels(own: readonly JobLevel[], file: readonly NamedLevel[], newId: () => string): LevelMerge {
  const ordered = own.toSorted((a, b) => a.order - b.order);
  const found = file.map((level, place) => {
    const same = findSame(ordered, { file, place });
    return { code: level.code, isNew: same === undefined, level: same ?? { id: newId(), order: 0, ...level } };
  });
  const levels = insertNew(ordered, found);
  return {
    levels: levels.map((level, index) => ({ ...level, order: index + 1 })),
    idByCode: new Map([...own.map(({ code, id }) => [code, id] as const), ...found.map(({ code, level }) => [code, level.id] as const)]),
    created: found.filter(({ isNew }) => isNew).length,
    matched: found.filter(({ code, level }) => code !== level.code).map(({ code, level }) => ({ code, as: level.code })),
  };
}

function findSame(own: readonly JobLevel[], { file, place }: { file: readonly NamedLevel[]; place: number }): JobLevel | undefined {
  const byCode = own.find(({ code }) => code === file[place]?.code);
  const byPlace = own[place];
  const isTaken = file.some(({ code }) => code === byPlace?.code);
  return byCode ?? (isTaken ? undefined : byPlace);
}

function insertNew(own: readonly JobLevel[], found: readonly { readonly isNew: boolean; readonly level: JobLevel }[]): JobLevel[] {
  const levels = [...own];
  let after = -1;
  for (const { isNew, level } of found) {
    if (isNew) levels.splice(after + 1, 0, level);
    after = levels.indexOf(level);
  }
  return levels;
}
