import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from './copy-text.ts';

afterEach(() => vi.unstubAllGlobals());

test('says whether the text is on the clipboard', async () => {
  const kept: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void kept.push(text) } });
  expect(await copyText('7F3A')).toBe(true);
  expect(kept).toEqual(['7F3A']);
});

test('is false where the browser forbids it or a page over plain http has no clipboard', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } });
  expect(await copyText('7F3A')).toBe(false);
  vi.stubGlobal('navigator', {});
  expect(await copyText('7F3A')).toBe(false);
});
