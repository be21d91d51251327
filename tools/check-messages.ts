import { type MessageParts, readMessage } from './message-syntax.ts';
import type { ProjectTree } from './project-tree.ts';
import { checkRefusalWords } from './refusal-words.ts';
import { checkUnusedMessages } from './unused-messages.ts';
import type { Violation } from './violation.ts';

const folder = 'web/messages/';

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

/** English and German have the same keys and values, every message is valid ICU and said somewhere, and no English one uses an avoided word. */
export function checkMessages(tree: ProjectTree): readonly Violation[] {
  const [en, de] = [messagesOf(tree, 'en'), messagesOf(tree, 'de')];
  return [
    ...checkMissing(en, de, 'de'),
    ...checkMissing(de, en, 'en'),
    ...checkUnusedMessages(tree, en),
    ...checkRefusalWords(tree, new Set(en.keys())),
    ...[...en, ...de].flatMap(([, message]) => ('fault' in message ? [message.fault] : [])),
    ...[...en].flatMap(([key, message]) => [...checkValues(key, message, de.get(key)), ...checkWords(key, message)]),
  ];
}

type Message = { readonly file: string } & (MessageParts | { readonly fault: Violation });
type Catalogue = ReadonlyMap<string, Message>;

/** The messages of a locale by full key: a catalogue is `en.json`, or one file for each part as in `en/people.json`. */
function messagesOf(tree: ProjectTree, locale: string): Catalogue {
  const messages = new Map<string, Message>();
  for (const file of tree.paths) {
    const [, part] = new RegExp(`^${folder}${locale}(?:/(.+))?\\.json$`).exec(file) ?? [undefined, null];
    if (part === null) continue;
    for (const [key, text] of flatten(JSON.parse(tree.read(file)), part ?? '')) messages.set(key, parse({ file, locale, key }, text));
  }
  return messages;
}

function flatten(value: unknown, prefix: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[prefix, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix === '' ? key : `${prefix}.${key}`));
}

function parse({ file, locale, key }: { file: string; locale: string; key: string }, text: string): Message {
  try {
    return { file, ...readMessage(text, locale) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { file, fault: { file, rule: 'message-syntax', mend: `"${key}" is not valid ICU: ${reason}` } };
  }
}

function checkMissing(from: Catalogue, into: Catalogue, locale: string): readonly Violation[] {
  return [...from.keys()]
    .filter((key) => !into.has(key))
    .map((key) => ({ file: `${folder}${locale}`, rule: 'message-missing', mend: `"${key}" has no text in ${locale}` }));
}

function checkValues(key: string, english: Message, translated: Message | undefined): readonly Violation[] {
  if (translated === undefined || 'fault' in english || 'fault' in translated) return [];
  const [wanted, used] = [english.values.join(', '), translated.values.join(', ')];
  if (wanted === used) return [];
  return [{ file: translated.file, rule: 'message-values', mend: `"${key}" uses {${used}}, English uses {${wanted}}` }];
}

function checkWords(key: string, message: Message): readonly Violation[] {
  if ('fault' in message) return [];
  return avoided.flatMap(({ words, instead, exceptUnder }) => {
    const found = words.exec(message.words)?.[0];
    if (found === undefined || exceptUnder?.test(key) === true) return [];
    return [{ file: message.file, rule: 'message-avoided-word', mend: `"${key}" says "${found}"; say ${instead}` }];
  });
}
