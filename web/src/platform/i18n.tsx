import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { type AreaWords, Catalogue } from './catalogue.ts';
import { createFormat, type Format } from './format.ts';
import { type ArgumentsOf, MessageFormatter, type MessageKey } from './format-message.ts';
import { readSetting, writeSetting } from './local-setting.ts';

/** The languages of the interface, by the name people know them under. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };
const refusalWords: AreaWords<Language> = {
  en: () => import('virtual:messages/en/refusals'),
  de: () => import('virtual:messages/de/refusals'),
};
const rightToLeft: ReadonlySet<string> = new Set<string>();

const frameWords: AreaWords<Language> = {
  en: () => import('virtual:messages/en/frame'),
  de: () => import('virtual:messages/de/frame'),
};

interface Localisation {
  readonly language: Language;
  readonly formatter: MessageFormatter;
  readonly timeZone: string;
  readonly currency: string;
}

let current: Localisation | undefined;
const listeners = new Set<() => void>();

function change(next: Localisation): void {
  current = next;
  document.documentElement.lang = locales[next.language];
  document.documentElement.dir = rightToLeft.has(next.language) ? 'rtl' : 'ltr';
  for (const listen of listeners) listen();
}

const isLanguage = (value: string | undefined): value is Language => value !== undefined && value in languages;

/** The language chosen in this browser, else the first of the browser's own that we ship, else English. */
export function preferredLanguage(): Language {
  const wishes = [readSetting('language'), ...navigator.languages];
  return wishes.map((each) => languageOf(each ?? '')).find((each) => each !== undefined) ?? 'en';
}

/** The locale of a language as the server keeps it: `en-GB`. */
export const localeOf = (language: Language): string => locales[language];

/** The language of a locale (`de-AT` is German); undefined for one that we do not ship. */
export function languageOf(locale: string): Language | undefined {
  const language = locale.slice(0, 2);
  return isLanguage(language) ? language : undefined;
}

/** The locale of the words on screen, for what the server writes (problem titles, mails). */
export const readPreferredLocale = (): string => locales[current?.language ?? preferredLanguage()];

const catalogue = new Catalogue<Language>(frameWords, (language, messages) => {
  const region = current ?? { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'GBP' };
  change({ ...region, language, formatter: new MessageFormatter(messages, locales[language]) });
});

/** Loads a language and shows it at once, without a reload; the words on screen stay until it is there. */
export const showLanguage = (language: Language): Promise<void> => catalogue.show(language);

/**
 * Resolves when the words of an area are there, in the language on screen.
 * @public called by what `web/build/messages.ts` writes before the first part that names a word of the area
 */
export const loadWords = (area: AreaWords<Language>): Promise<void> => catalogue.add(area);

/** Shows a language and remembers it in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  writeSetting('language', language);
  await showLanguage(language);
}

/** Sets the organisation's time zone (IANA) and currency (ISO 4217), once the session is known. */
export function setRegion(region: { timeZone: string; currency?: string }): void {
  if (current === undefined) return;
  const next = { ...current, timeZone: region.timeZone, ...(region.currency !== undefined && { currency: region.currency }) };
  if (next.timeZone !== current.timeZone || next.currency !== current.currency) change(next);
}

/** Resolves when the words of refusals are there, or cannot be had: what the server says is shown then. */
export const loadRefusalWords = (): Promise<void> => catalogue.add(refusalWords).catch(() => undefined);

interface Words {
  readonly language: Language;
  /** A message as text. */
  readonly t: <K extends MessageKey>(key: K, ...args: ArgumentsOf<K>) => string;
  /** A message whose tags (`<b>…</b>`) become elements. */
  readonly rich: <K extends MessageKey>(key: K, ...args: ArgumentsOf<K>) => ReactNode;
  /** What a refusal of the server means, by its code, when there are words for it and `data` holds what they need. */
  readonly refusal: (code: string, data: Readonly<Record<string, unknown>>) => string | undefined;
  readonly format: Format;
}

const WordsContext = createContext<Words | undefined>(undefined);

const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** Gives every part below the words, dates and numbers of the chosen language; React Aria's own texts follow. */
export function Localised({ children }: { readonly children: ReactNode }) {
  const state = useSyncExternalStore(subscribe, () => current);
  const words = useMemo(() => (state === undefined ? undefined : wordsOf(state)), [state]);
  if (state === undefined || words === undefined) return null;
  return (
    <I18nProvider locale={locales[state.language]}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  );
}

function wordsOf({ language, formatter, timeZone, currency }: Localisation): Words {
  return {
    language,
    t: (key, ...args) => formatter.text(key, args[0]),
    rich: (key, ...args) => formatter.parts(key, args[0]),
    refusal: (code, data) => formatter.find(`refusals.${code}`, data),
    format: createFormat({ locale: locales[language], timeZone, currency }),
  };
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('Localised is missing above this part');
  return words;
}

/** `t('plan.shareWith', { name })`: typed by the English catalogue. */
export const useT = (): Words['t'] => useWords().t;

/** Like `useT`, for messages with tags. */
export const useRich = (): Words['rich'] => useWords().rich;

/** Dates, numbers and money for the reader. */
export const useFormat = (): Format => useWords().format;

/** `refusal(code, data)`: see `Words`. */
export const useRefusal = (): Words['refusal'] => useWords().refusal;

export const useLanguage = (): Language => useWords().language;
