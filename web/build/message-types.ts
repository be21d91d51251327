import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { readMessages } from './message-catalogue.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** ICU element types, as the parser numbers them. */
const kind = { argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, tag: 8 } as const;

export const typesFile = fileURLToPath(new URL('../src/platform/message-arguments.generated.ts', import.meta.url));

/** The arguments one message asks for, by name, as TypeScript types (`{ name: Text; count: number }`). */
export function argumentsOf(message: string): Map<string, string> {
  const found = new Map<string, string>();
  if (/[{<']/.test(message)) collect(new IntlMessageFormat(message, 'en').getAst(), found);
  return found;
}

function collect(elements: readonly Element[], found: Map<string, string>): void {
  for (const element of elements) {
    const type = typeOf(element.type);
    if (type !== undefined && 'value' in element) found.set(element.value, type);
    for (const child of childrenOf(element)) collect(child, found);
  }
}

function typeOf(elementKind: number): string | undefined {
  if (elementKind === kind.argument) return 'Text';
  if (elementKind === kind.select) return 'string';
  if (elementKind === kind.number || elementKind === kind.plural) return 'number';
  if (elementKind === kind.date || elementKind === kind.time) return 'Date';
  return elementKind === kind.tag ? 'Tag' : undefined;
}

function childrenOf(element: Element): Element[][] {
  if ('options' in element) return Object.values(element.options).map((option) => option.value);
  return 'children' in element ? [element.children] : [];
}

/** Writes the type of every message's arguments, read from the English catalogue. */
export function writeMessageTypes(): number {
  const messages = Object.entries(readMessages('en'));
  const lines = messages.map(([key, text]) => {
    const args = [...argumentsOf(text)].map(([name, type]) => `${name}: ${type}`);
    return `  ${JSON.stringify(key)}: ${args.length === 0 ? 'undefined' : `{ ${args.join('; ')} }`};`;
  });
  const head = "// written by tools/css-types.ts from web/messages/en\nimport type { Tag, Text } from './message-values.ts';\n";
  writeFileSync(typesFile, `${head}\nexport interface MessageArguments {\n${lines.join('\n')}\n}\n`);
  return messages.length;
}
