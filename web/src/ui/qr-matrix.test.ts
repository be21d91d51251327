import { describe, expect, test } from 'vitest';
import { qrMatrix } from './qr-matrix.ts';

const rows = (text: string) => (qrMatrix(text) ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

/** FNV-1a, 32 bits. */
const fnv = (text: string) => [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);

// compared module by module with the codes that another implementation draws for the same mask
const hello = `
#######.##.#..#######
#.....#..##.#.#.....#
#.###.#..####.#.###.#
#.###.#.#..#..#.###.#
#.###.#.#...#.#.###.#
#.....#.#.##..#.....#
#######.#.#.#.#######
........#####........
#...#.######.#####..#
...###..#.###..#.####
#.##..#.#.##..###..#.
###..#...#...##.#....
..#.###..#..###...##.
........###.###..#.##
#######.##..##...#.#.
#.....#....##..#...#.
#.###.#.#..#..###.#.#
#.###.#....##....#.##
#.###.#..###..####...
#.....#..#...##......
#######.#...#####.#.#`;

describe('qrMatrix', () => {
  test('draws a short text as the standard has it', () => {
    expect(rows('HELLO').join('\n')).toBe(hello.trim());
  });

  test.each([
    [14, 21, 3364137285],
    [26, 25, 1166627065],
    [84, 37, 331360985],
    [122, 45, 2751318102],
    [180, 53, 2632477436],
    [213, 57, 1457915678],
  ])('draws %i bytes in a square of %i, as verified', (bytes, width, digest) => {
    const drawn = rows('y'.repeat(bytes));
    expect(drawn).toHaveLength(width);
    expect(fnv(drawn.join('\n'))).toBe(digest);
  });

  test('counts bytes, and has none for what is too long', () => {
    expect(rows('ü'.repeat(7))).toHaveLength(21);
    expect(rows('ü'.repeat(8))).toHaveLength(25);
    expect(qrMatrix('y'.repeat(214))).toBeUndefined();
  });
});
