import { foldText } from './fold-text.ts';

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A text in small letters without accents, so that "Łukasz Müller" and "lukasz muller" are equal; other scripts stay as they are. */
export function latinText(text: string): string {
  return [...foldText(text)]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .normalize('NFC');
}
