import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { LineCounter, parseDocument } from 'yaml';
import { decodeText } from './decode-text.ts';

/** Reads YAML or JSON (which is YAML) as plain data; refuses a text that is neither, with the line and what is wrong there. */
export function readStructuredText(bytes: Uint8Array, file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(decodeText(bytes).text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw unreadable(file, `line ${line}, column ${col}: ${error.message}`);
  }
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (cause) {
    throw unreadable(file, cause instanceof Error ? cause.message : 'its references cannot be followed');
  }
}

function unreadable(file: string, what: string): Refusal {
  return new Refusal('invalid', 'file_not_readable', {
    message: `${file} is not valid YAML or JSON: ${what}. Mend that place and try again.`,
    data: { file },
  });
}
