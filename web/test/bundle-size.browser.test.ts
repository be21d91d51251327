import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

const dist = new URL('../dist/', import.meta.url);
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const read = (file: string): Buffer => readFileSync(new URL(file, dist));

/** The words of an area, but for those of refusals, which are fetched with the first one. */
const isEnglish = (key: string): boolean => key.includes('virtual:messages/en/') && !key.endsWith('/refusals');

/** The files that one or more chunks bring with them, each once: what they import, and the words they name, in English. */
function filesOf(keys: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const key of keys) {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(chunk.file)) continue;
    found.add(chunk.file);
    for (const css of chunk.css ?? []) found.add(css);
    filesOf([...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []).filter(isEnglish)], found);
  }
  return found;
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true) ?? '';
const kilobytes = (files: ReadonlySet<string>, ending: string): number =>
  [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1000;

/** The pages of a signed-in person, by the name of their file. */
const pages = Object.keys(manifest).filter((key) => /^src\/pages\/.*-page\.tsx$/.test(key) && !key.includes('/developers/'));

const firstLoad = 180;
const anyPage = 320;

test(`the first load fits its budget: the frame, My growth and their words, ${firstLoad} kB of JavaScript zipped`, () => {
  const frame = kilobytes(filesOf([entry]), '.js');
  expect(frame).toBeGreaterThan(60);
  const growth = pages.find((page) => page.endsWith('/growth-page.tsx'));
  const first = kilobytes(filesOf([entry, ...(growth === undefined ? [] : [growth])]), '.js');
  expect(first).toBeLessThanOrEqual(firstLoad);
});

test('the frame waits for no words but its own: those of an area come with its pages', () => {
  const words = Object.keys(manifest).filter(isEnglish);
  const brought = filesOf([entry]);
  expect(words.filter((key) => brought.has(manifest[key]?.file ?? ''))).toEqual(['virtual:messages/en/frame']);
  expect(words.length).toBeGreaterThan(5);
});

test.each(pages)(`%s stays within ${anyPage} kB with everything it brings`, (page) => {
  expect(kilobytes(filesOf([entry, page]), '.js')).toBeLessThanOrEqual(anyPage);
});

test('style sheets of the first load are small', () => {
  expect(kilobytes(filesOf([entry]), '.css')).toBeLessThanOrEqual(14);
});

test('no zod reaches the browser, and no language but the chosen one', () => {
  const scripts = Object.values(manifest)
    .map((chunk) => chunk.file)
    .filter((file) => file.endsWith('.js'));
  for (const file of scripts) {
    const code = read(file).toString();
    expect({ file, zod: /ZodError|\$ZodType|invalid_union/.test(code) }).toEqual({ file, zod: false });
  }
  const first = [...filesOf([entry])].filter((file) => file.endsWith('.js')).map((file) => read(file).toString());
  expect(first.some((code) => code.includes('Noch einmal versuchen'))).toBe(false);
});
