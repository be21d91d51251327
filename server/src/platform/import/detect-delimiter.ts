import Papa from 'papaparse';
import { type Delimiter, delimiters } from './table.ts';

const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 200_000;

/** The delimiter that cuts the first 200 rows into the most alike, widest rows; a comma for a table of one column. */
export function detectDelimiter(text: string): Delimiter {
  const announced = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  const named = delimiters.find((delimiter) => delimiter === announced);
  if (named) return named;
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const isCut = sample.length < text.length;
  const scored = delimiters.map((delimiter) => ({ delimiter, ...score(sample, delimiter, isCut) })).filter(({ width }) => width > 1);
  scored.sort((a, b) => a.faults - b.faults || b.share - a.share || b.width - a.width);
  return scored[0]?.delimiter ?? ',';
}

interface Score {
  /** The most frequent number of cells in a row. */
  readonly width: number;
  /** The share of rows with that number, to a tenth. */
  readonly share: number;
  /** Rows whose quotation marks make no sense, to a tenth of all. */
  readonly faults: number;
}

function score(sample: string, delimiter: Delimiter, isCut: boolean): Score {
  const { data, errors } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' });
  const rows = isCut && data.length < SAMPLE_ROWS ? data.slice(0, -1) : data;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [width, count] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [0, 0];
  const quotes = errors.filter((error) => error.type === 'Quotes' && !(isCut && error.code === 'MissingQuotes'));
  const tenths = (part: number): number => Math.round((part / Math.max(1, rows.length)) * 10);
  return { width, share: tenths(count), faults: Math.ceil((quotes.length / Math.max(1, rows.length)) * 10) };
}
