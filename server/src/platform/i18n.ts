import fs from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';

const folder = path.join(import.meta.dirname, '../../messages');
const languages = ['en', 'de'] as const;
type Language = (typeof languages)[number];

const catalogues = new Map<Language, Readonly<Record<string, string>>>();

/** A text of the server's own catalogues (mail), with its values filled in, in the language of a locale such as `de-AT`; else in English. */
export function translate(locale: string, key: string, values: Readonly<Record<string, string | number | Date>> = {}): string {
  const language = languages.find((one) => locale.toLowerCase().startsWith(one)) ?? 'en';
  const text = catalogueOf(language)[key];
  if (text === undefined) throw new Error(`server/messages/${language}.json has no text ${key}`);
  return String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(values));
}

function catalogueOf(language: Language): Readonly<Record<string, string>> {
  const known = catalogues.get(language) ?? readCatalogue(language);
  catalogues.set(language, known);
  return known;
}

function readCatalogue(language: Language): Readonly<Record<string, string>> {
  const read: unknown = JSON.parse(fs.readFileSync(path.join(folder, `${language}.json`), 'utf8'));
  return z.record(z.string(), z.string()).parse(read);
}
