import { IntlMessageFormat } from 'intl-messageformat';
import type { ReactNode } from 'react';
import type { MessageArguments } from './message-arguments.generated.ts';
import type { Tag, Text } from './message-values.ts';

export type MessageKey = keyof MessageArguments;
/** The messages that need no arguments: names of pages, spaces, keys. */
export type PlainKey = { [K in MessageKey]: MessageArguments[K] extends undefined ? K : never }[MessageKey];
export type ArgumentsOf<K extends MessageKey> = MessageArguments[K] extends undefined ? [] : [MessageArguments[K]];

type Compiled = string | ReturnType<IntlMessageFormat['getAst']>;
/** Messages by full key: plain text as it is, those with values read while building. */
export type Messages = Readonly<Record<string, Compiled>>;

type Values = Record<string, Text | Date | Tag>;

/** Turns messages of one language into words; a formatter is made once a message, at its first use. */
export class MessageFormatter {
  readonly #messages: Messages;
  readonly #locale: string;
  readonly #made = new Map<string, IntlMessageFormat>();

  constructor(messages: Messages, locale: string) {
    this.#messages = messages;
    this.#locale = locale;
  }

  /** The message as text; a key that this language lacks is shown as the key, so that it is seen and reported. */
  text(key: string, values?: Values): string {
    const made = this.parts(key, values);
    return Array.isArray(made) ? made.join('') : String(made);
  }

  /** The message as text; undefined when this language lacks it, or `values` something that it says. */
  find(key: string, values: Readonly<Record<string, unknown>>): string | undefined {
    if (this.#messages[key] === undefined) return undefined;
    try {
      return this.text(key, Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Text] => isText(entry[1]))));
    } catch {
      return undefined;
    }
  }

  /** The message with its tags turned into elements. */
  parts(key: string, values?: Values): ReactNode | ReactNode[] {
    const message = this.#messages[key];
    if (message === undefined) return key;
    if (typeof message === 'string') return message;
    return this.#formatter(key, message).format<ReactNode>(values);
  }

  #formatter(key: string, message: Exclude<Compiled, string>): IntlMessageFormat {
    let made = this.#made.get(key);
    if (made === undefined) {
      made = new IntlMessageFormat(message, this.#locale);
      this.#made.set(key, made);
    }
    return made;
  }
}

const isText = (value: unknown): value is Text => typeof value === 'string' || typeof value === 'number';
