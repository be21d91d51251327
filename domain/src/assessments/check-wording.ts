/**
 * Adjectives that judge a personality, by language, in their plain form. Left out on purpose: words that mostly tell of work ("clear",
 * "schnell"), and words with a second, harmless use in the same language ("still" for quiet).
 */
const personality = {
  en: `abrasive aggressive arrogant bossy bubbly cold difficult emotional feisty friendly grumpy helpful hysterical intimidating
    introverted judgemental lazy likeable moody negative nice opinionated passionate pleasant positive pushy quiet sensitive shrill shy
    smart strident temperamental weird`,
  de: `abweisend aggressiv anstrengend arrogant bissig egoistisch eigensinnig eingebildet emotional empfindlich faul frech freundlich
    herrisch hilfsbereit hysterisch introvertiert kalt launisch lieb naiv negativ nett pingelig positiv rechthaberisch schlau schüchtern
    schwierig seltsam stur sympathisch temperamentvoll überheblich verschlossen vorlaut zickig zurückhaltend`,
} as const;

/** Frequent words that only one of the two languages has. */
const telling = {
  en: 'and are but can for has he her his is not of she that the their they to too very with',
  de: 'aber auf das dem den der ein eine er für im ist mit nicht oft sehr sich sie und von wirkt zu',
} as const;

type Language = keyof typeof personality;

const wordsIn = (list: string): readonly string[] => list.split(/\s+/);
const both: readonly Language[] = ['en', 'de'];
const tellingWords = { en: new Set(wordsIn(telling.en)), de: new Set(wordsIn(telling.de)) };

/** German adjectives end as their noun asks; English ones never do. */
const judging: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`^(?:${wordsIn(personality.en).join('|')})$`, 'iu'),
  de: new RegExp(`^(?:${wordsIn(personality.de).join('|')})(?:e[mnrs]?)?$`, 'iu'),
};

export interface WordingFlag {
  readonly word: string;
  /** Where the word starts in the text. */
  readonly at: number;
}

/**
 * Words that judge a personality where a behaviour is asked for; a hint to the writer, never a refusal. The language is that of the
 * text itself, whatever the screen speaks: the one with more of its frequent words; both where that does not tell.
 */
export function checkWording(text: string): WordingFlag[] {
  const words = [...text.matchAll(/[\p{L}]+/gu)].map((match) => ({ word: match[0], at: match.index }));
  const languages = languagesOf(words.map(({ word }) => word.toLowerCase()));
  return words.filter(({ word }) => languages.some((language) => judging[language].test(word)));
}

function languagesOf(words: readonly string[]): readonly Language[] {
  const count = (language: Language) => words.filter((word) => tellingWords[language].has(word)).length;
  const [en, de] = [count('en'), count('de')];
  if (en === de) return both;
  return en > de ? ['en'] : ['de'];
}
