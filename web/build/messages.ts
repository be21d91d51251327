import type { Plugin } from 'vite';
import { compileMessage } from './compile-message.ts';
import { frameAreas, languages, messageFile, readMessages, refusalArea } from './message-catalogue.ts';
import { namedAreas } from './named-areas.ts';

/** `virtual:messages/de/plan`: the words of one area in one language; `frame` is what every page needs. */
const messagesPrefix = 'virtual:messages/';
/** `virtual:words/plan`: is there once the words of an area are, in the language on screen. */
const wordsPrefix = 'virtual:words/';

/**
 * The words of an area come with the first part that names one: every source file that does imports them, and a page or dialog that is
 * loaded when it is needed waits for them with everything else it brings. So none is ever drawn without its words.
 */
export function messages(): Plugin {
  return {
    name: 'waymark-messages',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(messagesPrefix) || source.startsWith(wordsPrefix) ? `\0${source}` : null),
    load(loaded) {
      if (loaded.startsWith(`\0${wordsPrefix}`)) return wordsModule(loaded.slice(wordsPrefix.length + 1));
      if (!loaded.startsWith(`\0${messagesPrefix}`)) return null;
      const [name = '', part = ''] = loaded.slice(messagesPrefix.length + 1).split('/');
      const language = languages.find((each) => each === name);
      if (language === undefined) return null;
      const areas = part === 'frame' ? frameAreas : [part];
      for (const area of areas) this.addWatchFile(messageFile(language, area));
      const compiled = Object.entries(readMessages(language, areas)).map(([key, text]) => [key, compileMessage(text)]);
      return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))};`;
    },
    transform: {
      filter: { id: /\/web\/src\/.+\.tsx?$/ },
      handler(code) {
        const areas = namedAreas(code, Object.keys(readMessages('en'))).filter(
          (area) => area !== refusalArea && !frameAreas.includes(area),
        );
        if (areas.length === 0) return null;
        // at the end, so that no line moves; imports are done first wherever they stand
        return { code: `${code}\n${areas.map((area) => `import '${wordsPrefix}${area}';`).join('\n')}\n`, map: null };
      },
    },
  };
}

function wordsModule(area: string): string {
  const loads = languages.map((language) => `${language}: () => import('${messagesPrefix}${language}/${area}')`);
  return `import { loadWords } from '/src/platform/i18n.tsx';\nawait loadWords({ ${loads.join(', ')} });\n`;
}
