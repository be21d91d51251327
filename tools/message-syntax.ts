import { IntlMessageFormat } from 'intl-messageformat';

/** What a message is made of: the words people read, and the names of the values it is given. */
export interface MessageParts {
  readonly words: string;
  readonly values: readonly string[];
}

// the parser's kinds of nodes: 0 is words, 7 the number sign of a plural, 8 a tag, all others name a value
const [words, sign, tag] = [0, 7, 8];

/** Takes an ICU message apart; throws with the parser's reason when it is not valid. */
export function readMessage(text: string, locale: string): MessageParts {
  const nodes = nodesIn(new IntlMessageFormat(text, locale).getAst());
  const valued = nodes.filter(({ type }) => type !== words && type !== sign && type !== tag);
  return {
    words: nodes.flatMap(({ type, value }) => (type === words ? [value] : [])).join(' '),
    values: [...new Set(valued.map(({ value }) => value))].sort(),
  };
}

interface MessageNode {
  readonly type: number;
  readonly value: string;
}

function nodesIn(tree: unknown): readonly MessageNode[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return [...(isNode(tree) ? [tree] : []), ...Object.values(tree).flatMap(nodesIn)];
}

function isNode(tree: object): tree is MessageNode {
  return 'type' in tree && typeof tree.type === 'number' && 'value' in tree && typeof tree.value === 'string';
}
