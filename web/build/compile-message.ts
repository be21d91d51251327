import { IntlMessageFormat } from 'intl-messageformat';

/** A message as the browser gets it: plain text as it is, anything else read already, so that no reader of ICU is sent along. */
export type CompiledMessage = string | ReturnType<IntlMessageFormat['getAst']>;

/** Reads one message (ICU); a malformed one fails, which fails the build. */
export function compileMessage(text: string): CompiledMessage {
  if (!/[{<']/.test(text)) return text;
  const elements = new IntlMessageFormat(text, 'en').getAst();
  const [first] = elements;
  return elements.length === 1 && first !== undefined && first.type === 0 ? first.value : elements;
}
