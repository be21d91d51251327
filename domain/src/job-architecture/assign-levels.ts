import { foldText, tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import type { CollectedFamily } from './collect-families.ts';
import { agreedText, type CollectedProfile } from './collect-profiles.ts';
import { inferOrder, meanRequired } from './infer-order.ts';

export interface WishedLevel {
  readonly code?: string;
  readonly name: string;
  readonly also?: readonly string[];
  readonly scope?: string;
}

export interface AssignedLevels {
  readonly levels: readonly { readonly code: string; readonly name: string; readonly scope: string }[];
  readonly codeOf: (profile: CollectedProfile) => string;
  /** The profiles of a track from the first to the last. */
  readonly inOrder: (profiles: readonly CollectedProfile[]) => CollectedProfile[];
  /** How the order of levels is known. */
  readonly source: 'mapping' | 'numbers' | 'mean_of_level' | 'mean_of_profile';
}

/** Gives every profile a job level: that of the file, or its place in the order that the required steps suggest. */
export function assignLevels(
  families: readonly CollectedFamily[],
  wished: readonly WishedLevel[],
  problems: ImportProblem[],
): AssignedLevels {
  const profiles = [...new Set(families.flatMap((family) => family.tracks.flatMap((track) => track.profiles)))];
  const saidBy = new Map(profiles.map((profile) => [profile, levelText(profile, problems)]));
  const said = [...new Set([...saidBy.values()].map(foldText))].filter((text) => text !== '');
  return said.length === 0 ? byPlace(families) : byLevel(profiles, saidBy, wished);
}

const levelText = (profile: CollectedProfile, problems: ImportProblem[]): string =>
  agreedText(profile.jobLevels, { code: 'level_conflict', name: profile.title, column: 'jobLevel' }, problems);

const requiredOf = (profile: CollectedProfile): number[] => [...profile.expectations.values()].map(({ required }) => required);

function sortTrack(profiles: readonly CollectedProfile[], orderOf: (profile: CollectedProfile) => number | undefined): CollectedProfile[] {
  const toOrder = [...new Set(profiles)].map((profile) => ({
    profile,
    title: profile.title,
    levelOrder: orderOf(profile),
    required: requiredOf(profile),
  }));
  return inferOrder(toOrder).map(({ profile }) => profile);
}

function byPlace(families: readonly CollectedFamily[]): AssignedLevels {
  const inOrder = (profiles: readonly CollectedProfile[]): CollectedProfile[] => sortTrack(profiles, () => undefined);
  const places = new Map<CollectedProfile, number>();
  for (const { profiles } of families.flatMap((family) => family.tracks)) {
    inOrder(profiles).forEach((profile, index) => {
      places.set(profile, Math.min(index + 1, places.get(profile) ?? index + 1));
    });
  }
  const highest = Math.max(0, ...places.values());
  const levels = Array.from({ length: highest }, (_, index) => ({ code: `L${index + 1}`, name: `Level ${index + 1}`, scope: '' }));
  return { levels, codeOf: (profile) => `L${places.get(profile) ?? 1}`, inOrder, source: 'mean_of_profile' };
}

function byLevel(
  profiles: readonly CollectedProfile[],
  saidBy: ReadonlyMap<CollectedProfile, string>,
  wished: readonly WishedLevel[],
): AssignedLevels {
  const { names, source } = orderNames(profiles, saidBy, wished);
  const order = new Map(names.flatMap(({ words }, index) => words.map((word) => [word, index + 1] as const)));
  const means = names.map(({ words }) => meanOf(profiles.filter((profile) => words.includes(foldText(saidBy.get(profile) ?? '')))));
  const orderOf = (profile: CollectedProfile): number =>
    order.get(foldText(saidBy.get(profile) ?? '')) ?? nearest(meanOf([profile]), means) + 1;
  const codes = names.map(({ code, name }, index) => (code ?? (name.length <= 20 ? name : `L${index + 1}`)).slice(0, 20));
  const levels = names.map(({ name, scope }, index) => ({ code: codes[index] ?? '', name, scope }));
  return { levels, codeOf: (profile) => codes[orderOf(profile) - 1] ?? '', inOrder: (own) => sortTrack(own, orderOf), source };
}

interface NamedLevel {
  readonly code: string | undefined;
  readonly name: string;
  readonly scope: string;
  readonly words: readonly string[];
}

function orderNames(
  profiles: readonly CollectedProfile[],
  saidBy: ReadonlyMap<CollectedProfile, string>,
  wished: readonly WishedLevel[],
): { names: NamedLevel[]; source: AssignedLevels['source'] } {
  const spelling = new Map([...saidBy.values()].filter((text) => text !== '').map((text) => [foldText(text), tidyText(text)]));
  const mapped = wished.map(
    ({ code, name, also, scope }): NamedLevel => ({
      code,
      name,
      scope: scope ?? '',
      words: [name, code ?? name, ...(also ?? [])].map(foldText),
    }),
  );
  const others = [...spelling.keys()].filter((word) => !mapped.some(({ words }) => words.includes(word)));
  const numbers = new Map(others.map((word) => [word, Number(/\d+(?:\.\d+)?/.exec(word)?.[0] ?? Number.NaN)]));
  const isNumbered = [...numbers.values()].every((number) => !Number.isNaN(number));
  const rank = (word: string): number =>
    isNumbered ? (numbers.get(word) ?? 0) : meanOf(profiles.filter((profile) => foldText(saidBy.get(profile) ?? '') === word));
  const rest = others.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const names = [
    ...mapped,
    ...rest.map((word): NamedLevel => ({ code: undefined, name: spelling.get(word) ?? word, scope: '', words: [word] })),
  ];
  if (rest.length === 0) return { names, source: 'mapping' };
  return { names, source: isNumbered ? 'numbers' : 'mean_of_level' };
}

function meanOf(profiles: readonly CollectedProfile[]): number {
  return meanRequired({ required: profiles.flatMap(requiredOf) });
}

function nearest(mean: number, means: readonly number[]): number {
  return means.reduce((best, each, index) => (Math.abs(each - mean) < Math.abs((means[best] ?? 0) - mean) ? index : best), 0);
}
