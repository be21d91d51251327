import type { Plugin } from 'vite';
import { languages, messageFiles, readMessages } from './message-catalogue.ts';

const prefix = 'virtual:messages/';

/** One module a language, `virtual:messages/de`, so that each becomes one lazily loaded chunk. */
export function messages(): Plugin {
  return {
    name: 'waymark-messages',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : null),
    load(loaded) {
      const language = languages.find((name) => loaded === `\0${prefix}${name}`);
      if (language === undefined) return null;
      for (const file of messageFiles(language)) this.addWatchFile(file);
      return `export const messages = ${JSON.stringify(readMessages(language))};`;
    },
  };
}
