import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(selector);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9A-F]{6})/gi)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const themes = {
  light: tokensOf(':root {'),
  dark: tokensOf(':root[data-theme="dark"]'),
  'dark by the device': tokensOf(':root:not([data-theme])'),
};

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2 contrast ratio, 1 to 21. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const texts = `ink canvas, ink surface, ink-2 surface, ink-2 canvas, ink-3 surface, ink-3 canvas, ink-3 sunken, pine surface, pine canvas, on-pine pine,
  on-pine pine-hover, pine pine-soft, on-blaze blaze, blaze-ink blaze-soft, blaze-ink surface, info info-soft, info surface, good good-soft, warn warn-soft,
  bad bad-soft, good surface, warn surface, bad surface, level-1-ink level-1, level-2-ink level-2, level-3-ink level-3, level-4-ink level-4,
  level-5-ink level-5, gap-m2-ink gap-m2, gap-m1-ink gap-m1, gap-0-ink gap-0, gap-p1-ink gap-p1, gap-p2-ink gap-p2`;
const lines = `line-strong surface, line-strong canvas, focus canvas, track-1 surface, track-2 surface, track-3 surface, track-4 surface, track-5 surface, track-6 surface`;

const pairs = [
  ...texts.split(',').map((pair) => ({ pair: pair.trim().split(' '), least: 4.5 })),
  ...lines.split(',').map((pair) => ({ pair: pair.trim().split(' '), least: 3 })),
];

test.each(Object.entries(themes))('every pair of colours has its contrast: %s', (_theme, tokens) => {
  const weak = pairs
    .map(({ pair: [front = '', back = ''], least }) => ({
      front,
      back,
      least,
      ratio: contrast(tokens.get(front) ?? '', tokens.get(back) ?? ''),
    }))
    .filter(({ ratio, least }) => !(ratio >= least));
  expect(weak).toEqual([]);
});

test('dark is the same by choice and by the device', () => {
  expect([...themes['dark by the device']]).toEqual([...themes.dark]);
  expect([...themes.light.keys()]).toEqual([...themes.dark.keys()]);
});
