import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Bench, Figure } from './figure.ts';

const budgetKb = 180;
const firstPage = 'src/pages/me/growth-page.tsx';
/** The words that a page waits for are loaded in the language on screen; those of refusals come with the first one. */
const words = /virtual:messages\/en\/(?!refusals$)/;
const dist = path.join(import.meta.dirname, '../../web/dist');
const Chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
const Manifest = z.record(z.string(), Chunk);
type Manifest = z.infer<typeof Manifest>;

/** What a browser fetches before the first screen is there. */
export const firstPageBench: Bench = {
  name: 'first-page',
  title: 'Weight of the first page',
  how: `What a browser with an empty cache fetches before My growth is there: the page, its scripts and styles with gzip as the server sends
them, the texts of one language, and the fonts that the page preloads; the yardstick is the budget of ${budgetKb} kB for scripts, styles and
texts. Answers of the API are not counted.`,
  run: async () => weigh(dist),
};

function weigh(folder: string): Figure[] {
  const manifest = Manifest.parse(JSON.parse(fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')));
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const files = filesOfFirstPage(manifest, ['index.html', firstPage]);
  const kilobytes = (names: readonly string[], packed: boolean) =>
    names.reduce((sum, name) => {
      const bytes = fs.readFileSync(path.join(folder, name));
      return sum + (packed ? gzipSync(bytes, { level: 9 }).length : bytes.length);
    }, 0) / 1000;
  const figure = (what: string, kb: number): Figure => ({
    what,
    ours: `${kb.toFixed(1)} kB`,
    yardstick: `${budgetKb} kB`,
    ratio: kb / budgetKb,
  });
  const [scripts, styles] = ['.js', '.css'].map((ending) =>
    kilobytes(
      files.filter((name) => name.endsWith(ending)),
      true,
    ),
  );
  const fonts = kilobytes(preloadedFonts(page), false);
  const code = (scripts ?? 0) + (styles ?? 0);
  return [
    figure('scripts, styles and texts (gzip)', code),
    figure(`the same with ${preloadedFonts(page).length} fonts and the page itself`, code + fonts + kilobytes(['index.html'], true)),
  ];
}

/** Every file that these entries of a Vite manifest need at once, each of them once. */
export function filesOfFirstPage(manifest: Manifest, entries: readonly string[]): string[] {
  const waiting = [...entries];
  const seen = new Set<string>();
  const files = new Set<string>();
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the manifest of the web app has no ${name}`);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    waiting.push(...chunk.imports, ...chunk.dynamicImports.filter((each) => words.test(each)));
  }
  return [...files];
}

/** The fonts that a page asks the browser to fetch at once. */
export function preloadedFonts(page: string): string[] {
  return [...page.matchAll(/<link rel="preload" as="font"[^>]* href="\/([^"]+)"/g)].flatMap(([, file]) => file ?? []);
}
