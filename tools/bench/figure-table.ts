import type { Figure } from './figure.ts';

const heads = ['What', 'Waymark', 'Yardstick', 'Ratio'] as const;

/** The figures as a Markdown table, its columns padded so that it also reads well in a terminal. */
export function figureTable(figures: readonly Figure[]): string {
  const lines = [heads, ...figures.map(cellsOf)];
  const widths = heads.map((_head, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => pad(cell, column, widths)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? ` ${'-'.repeat(width)} ` : ` ${'-'.repeat(width - 1)}: `)).join('|')}|`;
  const [head = heads, ...rest] = lines;
  return [line(head), rule, ...rest.map(line)].join('\n');
}

function cellsOf({ what, ours, yardstick, ratio }: Figure): readonly string[] {
  return [what, ours, yardstick, `${ratio.toFixed(2)} x`];
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
