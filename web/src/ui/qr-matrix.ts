import { addErrorCorrection, type QrSize, sizeFor } from './qr-codewords.ts';

/** A QR code as rows of modules, true for dark. */
export type QrMatrix = readonly (readonly boolean[])[];

type Module = boolean | undefined;
type Grid = Module[][];

/** Draws a text of up to 213 bytes as a QR code (ISO/IEC 18004, byte mode, error correction M); undefined when it is longer. */
export function qrMatrix(text: string): QrMatrix | undefined {
  const bytes = new TextEncoder().encode(text);
  const size = sizeFor(bytes.length);
  if (size === undefined) return undefined;
  const fixed = drawFixed(size);
  const bits = [...addErrorCorrection(bytes, size)].flatMap((byte) =>
    Array.from({ length: 8 }, (_bit, at) => ((byte >> (7 - at)) & 1) === 1),
  );
  const drawn = masks.map((mask, number) => withFormat(place(fixed, bits, mask), number));
  return drawn.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
}

const alignment: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_r, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** Finders, timing lines, alignment marks and version; the places of the format are taken with light. */
function drawFixed({ version }: QrSize): Grid {
  const width = 17 + 4 * version;
  const grid: Grid = Array.from({ length: width }, () => Array.from<Module>({ length: width }));
  for (const { row, column } of alignmentMarks(version, width)) square(grid, { row, column, reach: 2 });
  for (const [row, column] of [
    [3, 3],
    [3, width - 4],
    [width - 4, 3],
  ] as const)
    square(grid, { row, column, reach: 4 });
  for (let at = 8; at < width - 8; at++) {
    put(grid, [6, at], at % 2 === 0);
    put(grid, [at, 6], at % 2 === 0);
  }
  for (const place of Array.from({ length: 15 }, (_bit, at) => formatPlaces(at, width)).flat()) put(grid, place, false);
  put(grid, [width - 8, 8], true);
  if (version >= 7) drawVersion(grid, version);
  return grid;
}

function alignmentMarks(version: number, width: number): readonly { row: number; column: number }[] {
  const lines = alignment[version - 1] ?? [];
  return lines.flatMap((row) => lines.map((column) => ({ row, column }))).filter(({ row, column }) => !nearFinder(row, column, width));
}

const nearFinder = (row: number, column: number, width: number): boolean =>
  (row < 9 && column < 9) || (row < 9 && column > width - 9) || (row > width - 9 && column < 9);

/** Rings around a middle: a finder (reach 4, the outermost light) or an alignment mark (reach 2). */
function square(grid: Grid, { row, column, reach }: { row: number; column: number; reach: number }): void {
  for (let r = -reach; r <= reach; r++) {
    for (let c = -reach; c <= reach; c++) {
      const ring = Math.max(Math.abs(r), Math.abs(c));
      put(grid, [row + r, column + c], reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
  }
}

function put(grid: Grid, [row, column]: readonly [number, number], dark: boolean): void {
  const line = grid[row];
  if (line !== undefined && column >= 0 && column < grid.length) line[column] = dark;
}

/** Where bit `at` of the format stands, twice; bit 0 is the last. */
function formatPlaces(at: number, width: number): readonly (readonly [number, number])[] {
  const column = width - 1 - at;
  if (at < 6)
    return [
      [at, 8],
      [8, column],
    ];
  if (at < 8)
    return [
      [at + 1, 8],
      [8, column],
    ];
  if (at === 8)
    return [
      [8, 7],
      [width - 7, 8],
    ];
  return [
    [8, 14 - at],
    [width - 15 + at, 8],
  ];
}

function drawVersion(grid: Grid, version: number): void {
  const bits = (version << 12) | remainder(version << 12, 0x1f25);
  for (let at = 0; at < 18; at++) {
    const dark = ((bits >> at) & 1) === 1;
    const [long, short] = [Math.floor(at / 3), grid.length - 11 + (at % 3)];
    put(grid, [long, short], dark);
    put(grid, [short, long], dark);
  }
}

/** The bits go up and down in columns of two from the right, around what is fixed. */
function place(fixed: Grid, bits: readonly boolean[], mask: (row: number, column: number) => boolean): boolean[][] {
  const width = fixed.length;
  const grid = fixed.map((row) => row.map((module) => module === true));
  let next = 0;
  const columns = Array.from({ length: (width - 1) / 2 }, (_each, at) => width - 1 - 2 * at).map((right) =>
    right <= 6 ? right - 1 : right,
  );
  for (const [turn, right] of columns.entries()) {
    for (let step = 0; step < width * 2; step++) {
      const row = turn % 2 === 0 ? width - 1 - (step >> 1) : step >> 1;
      const column = right - (step & 1);
      if (fixed[row]?.[column] !== undefined) continue;
      put(grid, [row, column], (bits[next] === true) !== mask(row, column));
      next++;
    }
  }
  return grid;
}

/** Writes error correction M (bits 00) and the mask's number, protected and masked, twice. */
function withFormat(grid: boolean[][], mask: number): boolean[][] {
  const bits = ((mask << 10) | remainder(mask << 10, 0x537)) ^ 0x5412;
  for (let at = 0; at < 15; at++) for (const at2 of formatPlaces(at, grid.length)) put(grid, at2, ((bits >> at) & 1) === 1);
  return grid;
}

/** What is left when a polynomial over two elements is divided by another. */
function remainder(value: number, by: number): number {
  const top = Math.floor(Math.log2(by));
  let rest = value;
  for (let bit = 20; bit >= top; bit--) if ((rest >> bit) & 1) rest ^= by << (bit - top);
  return rest;
}

/** How hard a mask's outcome is to read: runs, blocks, shapes like a finder, and too much of one tone. */
function penalty(grid: QrMatrix): number {
  const lines = [...grid, ...grid.map((_row, at) => grid.map((row) => row[at] === true))].map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  );
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const finders = lines.reduce((sum, line) => sum + (line.match(/(?=10111010000|00001011101)/g)?.length ?? 0), 0);
  let blocks = 0;
  for (let row = 1; row < grid.length; row++) {
    for (let column = 1; column < grid.length; column++) {
      const tone = grid[row]?.[column];
      if (tone === grid[row - 1]?.[column] && tone === grid[row]?.[column - 1] && tone === grid[row - 1]?.[column - 1]) blocks++;
    }
  }
  const dark = grid.flat().filter(Boolean).length / grid.length ** 2;
  return runs + 3 * blocks + 40 * finders + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}
