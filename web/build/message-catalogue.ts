import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The languages the interface ships; English is the one the keys and their arguments are read from. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The areas whose words the frame around every page needs: they come with the language, before the first page. */
export const frameAreas: readonly string[] = ['app', 'sample', 'ui'];

/** The words of refusals by their code: no part names them, and they are fetched with the first refusal. */
export const refusalArea = 'refusals';

const messagesFolder = fileURLToPath(new URL('../messages', import.meta.url));

/** The areas of the catalogue, each one file in every language: `plan` holds the messages `plan.…`. */
function messageAreas(): string[] {
  return readdirSync(path.join(messagesFolder, 'en'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'))
    .sort();
}

export const messageFile = (language: Language, area: string): string => path.join(messagesFolder, language, `${area}.json`);

/** The messages of some areas in one language by full key (`plan.shareWith`); a value that is not a text is refused. */
export function readMessages(language: Language, areas: readonly string[] = messageAreas()): Record<string, string> {
  const all: Record<string, string> = {};
  for (const area of areas) {
    const file = messageFile(language, area);
    const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
    for (const [key, text] of Object.entries(entries ?? {})) {
      if (typeof text !== 'string') throw new Error(`${file}: ${key} must be a text`);
      all[`${area}.${key}`] = text;
    }
  }
  return all;
}
