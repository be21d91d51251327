import { latinText } from '../shared/latin-text.ts';
import type { MatchConfidence, TitleMatch } from './title-match.ts';

/** A live job profile that titles may mean. */
export interface ProfileTitle {
  readonly jobProfileId: string;
  readonly title: string;
  readonly familyName: string;
}

const SURE = 0.95;
const LIKELY = 0.5;
const SUGGESTIONS = 3;

/** Words that titles use for one thing; the first spelling stands for all. */
const SAME: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  mgr: 'manager',
  eng: 'engineer',
  engr: 'engineer',
  dev: 'developer',
  dir: 'director',
  assoc: 'associate',
  rep: 'representative',
  swe: 'software engineer',
  pm: 'product manager',
  svp: 'senior vice president',
  vp: 'vice president',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
};
const SILENT = new Set(['of', 'the', 'and', 'for', 'a', 'an', 'm', 'w', 'f', 'd', 'x']);

/**
 * Suggests which profile a title means: `sure` only for the same words in any order and spelling, with no other profile as
 * close; "Sr. Software Engineer" is sure to be Senior Software Engineer, and only likely to be Senior Engineer.
 */
export function matchTitles(titles: readonly { title: string; people: number }[], profiles: readonly ProfileTitle[]): TitleMatch[] {
  const spelt = profiles.map((profile) => ({ profile, words: wordsOf(profile.title) }));
  return titles.map(({ title, people }) => {
    const words = wordsOf(title);
    const ranked = spelt
      .map((one) => ({ ...one.profile, likeness: round(likeness(words, one.words)) }))
      .filter((one) => one.likeness >= LIKELY)
      .sort((a, b) => b.likeness - a.likeness || a.title.localeCompare(b.title) || a.jobProfileId.localeCompare(b.jobProfileId));
    return { title, people, confidence: confidenceOf(ranked), suggestions: ranked.slice(0, SUGGESTIONS) };
  });
}

function confidenceOf([first, second]: readonly { likeness: number }[]): MatchConfidence {
  if (first === undefined) return 'none';
  return first.likeness >= SURE && (second === undefined || second.likeness < SURE) ? 'sure' : 'likely';
}

function wordsOf(title: string): readonly string[] {
  const words = latinText(title).match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const spelt = words.flatMap((word) => (SAME[word] ?? word).split(' ')).filter((word) => !SILENT.has(word));
  return [...new Set(spelt)];
}

/** Dice's share of common words (0 to 1), where two words count as one when three in four of their letter pairs agree. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Set(b);
  let common = 0;
  for (const word of a) {
    const [best, share] = closest(word, left);
    if (best === undefined || share < 0.75) continue;
    left.delete(best);
    common += share;
  }
  return (2 * common) / (a.length + b.length);
}

function closest(word: string, others: ReadonlySet<string>): readonly [string | undefined, number] {
  let best: readonly [string | undefined, number] = [undefined, 0];
  for (const other of others) {
    const share = word === other ? 1 : pairShare(word, other);
    if (share > best[1]) best = [other, share];
  }
  return best;
}

function pairShare(a: string, b: string): number {
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  if (pairs.length + others.length === 0) return 0;
  const left = [...others];
  const common = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (pairs.length + others.length);
}

const pairsOf = (word: string): string[] => [...word].slice(1).map((letter, index) => `${[...word][index] ?? ''}${letter}`);
const round = (share: number): number => Math.round(share * 100) / 100;
