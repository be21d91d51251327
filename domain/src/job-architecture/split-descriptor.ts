const BULLET = /^\s*(?:[-*•‣▪◦·–—]|\d{1,2}[.)])\s+(?=\S)/u;
const LINE_BREAK = /\r\n|[\r\n\v\u2028\u2029]/u;
const LEAD_IN = /[:：]$/u;
const LONGEST_LEAD_IN = 60;

export interface SplitDescriptor {
  readonly text: string;
  readonly indicators: readonly string[];
}

/**
 * Splits a multi-line cell: lines with a bullet become indicators, the rest stays text with its line breaks.
 * A lead-in such as "You can:" says nothing without its bullets, so it goes when it is all there is beside them.
 */
export function splitDescriptor(cell: string): SplitDescriptor {
  const prose: string[] = [];
  const indicators: string[] = [];
  for (const line of tidyLines(cell)) {
    if (BULLET.test(line)) indicators.push(line.replace(BULLET, ''));
    else prose.push(line);
  }
  const text = prose.join('\n').trim();
  const isLeadIn = indicators.length > 0 && text.length <= LONGEST_LEAD_IN && LEAD_IN.test(text);
  return { text: isLeadIn ? '' : text, indicators };
}

/** A multi-line cell without stray blanks: lines are trimmed, blank lines at the edges go, inner ones stay single. */
export function tidyMultiline(cell: string): string {
  return tidyLines(cell).join('\n').trim();
}

function tidyLines(cell: string): string[] {
  const lines = cell
    .normalize('NFC')
    .split(LINE_BREAK)
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim());
  return lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
}
