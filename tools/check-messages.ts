import { IntlMessageFormat } from 'intl-messageformat';
import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

const folder = 'web/messages/';
const locales = ['en', 'de'] as const;

/** Words that people never read, and what to say instead; HR and executives may see "gap" in aggregate views. */
const avoided: readonly { readonly words: RegExp; readonly instead: string; readonly exceptUnder?: RegExp }[] = [
  { words: /\bgaps?\b/i, instead: '"step", or "what it asks for"', exceptUnder: /^insights\b/ },
  { words: /\bweakness(es)?\b/i, instead: 'what the role asks for next' },
  { words: /\bdeficien(cy|cies|t)\b/i, instead: 'what the role asks for next' },
  { words: /\bunderperformers?\b/i, instead: 'the expectation in question' },
  { words: /\bhigh[- ]potentials?\b/i, instead: 'what the person has shown' },
  { words: /\btalents?\b(?! review)/i, instead: '"people"' },
  { words: /\bresources?\b/i, instead: '"people", or the thing to learn from' },
  { words: /\breject(ed|ion|s)?\b/i, instead: '"not this time"' },
  { words: /\bfail(ed|ure|s)?\b/i, instead: '"didn\'t work", and what happens next' },
  { words: /\bladders?\b/i, instead: '"track" or "framework"' },
  { words: /\bneeds? improvement\b/i, instead: '"1 step"' },
  { words: /\b(meets|exceeds) expectations\b/i, instead: '"shown", or "beyond what\'s asked"' },
  { words: /\bN\/A\b/, instead: '"not assessed", and why' },
  { words: /\boverdue\b/i, instead: '"quiet since October"' },
  { words: /\bunfortunately\b/i, instead: 'the plain fact' },
  { words: /\b(unsuccessful|insufficient permissions?|forbidden|oops)\b/i, instead: 'what happened and who can help' },
  { words: /!/, instead: 'a full stop' },
];

/** English and German have the same keys, every message is valid ICU, and no English message uses an avoided word. */
export function checkMessages(tree: ProjectTree): readonly Violation[] {
  const catalogues = locales.map((locale) => ({ locale, messages: messagesOf(tree, locale) }));
  const keys = new Set(catalogues.flatMap(({ messages }) => [...messages.keys()]));
  return [
    ...catalogues.flatMap(({ locale, messages }) =>
      [...keys]
        .filter((key) => !messages.has(key))
        .map((key) => ({ file: `${folder}${locale}`, rule: 'message-missing', mend: `"${key}" has no text in ${locale}` })),
    ),
    ...catalogues.flatMap(({ locale, messages }) => [...messages].flatMap(([key, message]) => checkSyntax(locale, key, message))),
    ...[...messagesOf(tree, 'en')].flatMap(([key, message]) => checkWords(key, message)),
  ];
}

interface Message {
  readonly file: string;
  readonly text: string;
}

/** The messages of a locale by full key; a catalogue is `en.json`, or any file under `en/`. */
function messagesOf(tree: ProjectTree, locale: string): ReadonlyMap<string, Message> {
  const files = tree.paths.filter(
    (path) => path.startsWith(folder) && path.endsWith('.json') && path.slice(folder.length).split(/[/.]/).includes(locale),
  );
  return new Map(files.flatMap((file) => flatten(JSON.parse(tree.read(file)), '').map(([key, text]) => [key, { file, text }] as const)));
}

function flatten(value: unknown, prefix: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[prefix, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix === '' ? key : `${prefix}.${key}`));
}

function checkSyntax(locale: string, key: string, { file, text }: Message): readonly Violation[] {
  try {
    new IntlMessageFormat(text, locale);
    return [];
  } catch (error) {
    return [{ file, rule: 'message-syntax', mend: `"${key}" is not valid ICU: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function checkWords(key: string, { file, text }: Message): readonly Violation[] {
  return avoided.flatMap(({ words, instead, exceptUnder }) => {
    const found = words.exec(readable(text))?.[0];
    if (found === undefined || exceptUnder?.test(key) === true) return [];
    return [{ file, rule: 'message-avoided-word', mend: `"${key}" says "${found}"; say ${instead}` }];
  });
}

// argument names are for programmers: {gapCount, plural, ...} shows no "gap"
function readable(text: string): string {
  return text.replace(/\{\s*\w+\s*(,\s*\w+\s*,?)?/g, '{');
}
