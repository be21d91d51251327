import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The languages the interface ships; English is the one the keys and their arguments are read from. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export const messagesFolder = fileURLToPath(new URL('../messages', import.meta.url));

/** The files of one language: `plan.json` holds the messages `plan.…`. */
export function messageFiles(language: Language): string[] {
  const folder = path.join(messagesFolder, language);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** All messages of one language by full key (`plan.shareWith`); a value that is not a text is refused. */
export function readMessages(language: Language): Record<string, string> {
  const all: Record<string, string> = {};
  for (const file of messageFiles(language)) {
    const feature = path.basename(file, '.json');
    const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
    for (const [key, text] of Object.entries(entries ?? {})) {
      if (typeof text !== 'string') throw new Error(`${file}: ${key} must be a text`);
      all[`${feature}.${key}`] = text;
    }
  }
  return all;
}
