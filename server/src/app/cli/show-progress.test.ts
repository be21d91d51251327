import { expect, test } from 'vitest';
import { showProgress } from './show-progress.ts';

test('draws a bar on a terminal and clears it at the end', () => {
  const written: string[] = [];
  const bar = showProgress('Reading', { isTTY: true, write: (text) => written.push(text) });
  bar.show(1500, 3000);
  bar.show(1501, 3000); // too soon to be drawn
  bar.show(3000, 3000);
  bar.end();
  expect(written).toEqual([
    `\rReading ${'█'.repeat(12)}${'░'.repeat(12)} 50% (1,500 of 3,000)\u001b[K`,
    `\rReading ${'█'.repeat(24)} 100% (3,000 of 3,000)\u001b[K`,
    '\r\u001b[K',
  ]);
});

test('counts where the end is not known', () => {
  const written: string[] = [];
  showProgress('Reading', { isTTY: true, write: (text) => written.push(text) }).show(12);
  expect(written).toEqual(['\rReading 12\u001b[K']);
});

test('writes nothing to a file', () => {
  const written: string[] = [];
  const bar = showProgress('Reading', { write: (text) => written.push(text) });
  bar.show(1, 2);
  bar.end();
  expect(written).toEqual([]);
});
