const personality: readonly string[] = [
  'abrasive',
  'aggressive',
  'arrogant',
  'bossy',
  'bubbly',
  'cold',
  'difficult',
  'emotional',
  'feisty',
  'friendly',
  'grumpy',
  'helpful',
  'hysterical',
  'intimidating',
  'introverted',
  'judgemental',
  'lazy',
  'likeable',
  'moody',
  'negative',
  'nice',
  'opinionated',
  'passionate',
  'pleasant',
  'positive',
  'pushy',
  'quiet',
  'sensitive',
  'shrill',
  'shy',
  'smart',
  'strident',
  'temperamental',
  'weird',
];

export interface WordingFlag {
  readonly word: string;
  /** Where the word starts in the text. */
  readonly at: number;
}

/** Words that judge a personality where a behaviour is asked for; a hint to the writer, never a refusal. */
export function checkWording(text: string): WordingFlag[] {
  const words = new Set(personality);
  return [...text.matchAll(/[\p{L}]+/gu)].flatMap((match) =>
    words.has(match[0].toLowerCase()) ? [{ word: match[0], at: match.index }] : [],
  );
}
