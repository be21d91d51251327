import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWebTest, type WebTest } from './open-page.ts';

let at: WebTest;
let sources: ViteDevServer;
let page: Page;
const blank = () => `${sources.resolvedUrls?.local[0]}mark.svg`;

beforeAll(async () => {
  at = await startWebTest();
  sources = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    server: { port: 0, host: '127.0.0.1', hmr: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  });
  await sources.listen();
  page = await at.browser.newPage();
  await page.goto(blank());
});
afterAll(async () => {
  await at.close();
  await sources.close();
});

/** Runs a few lines against the store as the browser has it; `open` gives the drafts of an account. */
const inBrowser = <T>(lines: string): Promise<T> =>
  page.evaluate(`(async () => {
    const { openDraftStore: open } = await import('/src/platform/draft-store.ts');
    const records = () => new Promise((resolve) => {
      const opening = indexedDB.open('waymark-drafts', 1);
      opening.onsuccess = () => {
        const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => resolve(all.result);
      };
    });
    ${lines}
  })()`);

test('gives back what was kept, also after a reload, and forgets it when told', async () => {
  expect(
    await inBrowser("const s = open('amara'); await s.write('note/1', { value: 'Led the review' }); return await s.read('note/1');"),
  ).toEqual({
    value: 'Led the review',
  });
  await page.goto(blank());
  expect(await inBrowser("return await open('amara').read('note/1');")).toEqual({ value: 'Led the review' });
  expect(
    await inBrowser("const s = open('amara'); await s.remove('note/1'); return [await s.read('note/1') ?? null, await s.count()];"),
  ).toEqual([null, 0]);
});

test('nothing readable lies in the browser, and the key cannot be taken out', async () => {
  const found = await inBrowser<{ text: string; extractable: boolean; exported: boolean }>(`
    await open('amara').write('note/2', { value: 'a very private sentence' });
    const text = (await records()).map((each) => new TextDecoder().decode(each.data)).join();
    const key = await new Promise((resolve) => {
      const opening = indexedDB.open('waymark-drafts', 1);
      opening.onsuccess = () => {
        const all = opening.result.transaction('keys').objectStore('keys').get('amara');
        all.onsuccess = () => resolve(all.result);
      };
    });
    const exported = await crypto.subtle.exportKey('raw', key).then(() => true, () => false);
    return { text, extractable: key.extractable, exported };
  `);
  expect(found.text).not.toContain('private');
  expect(found.extractable).toBe(false);
  expect(found.exported).toBe(false);
});

test('one account cannot read or wipe what another kept, not even by moving the record', async () => {
  const found = await inBrowser(`
    const amara = open('amara'), tomas = open('tomas');
    await amara.write('note/3', 'hers');
    await tomas.write('note/3', 'his');
    await new Promise((resolve) => {
      const opening = indexedDB.open('waymark-drafts', 1);
      opening.onsuccess = () => {
        const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
        const from = store.get('amara\\nnote/3');
        from.onsuccess = () => { store.put(from.result, 'tomas\\nstolen').onsuccess = resolve; };
      };
    });
    const stolen = await tomas.read('stolen');
    await tomas.wipe();
    return [stolen ?? null, await tomas.count(), await amara.read('note/3')];
  `);
  expect(found).toEqual([null, 0, 'hers']);
});

test('after wiping, an old record cannot be read again under a new key', async () => {
  const found = await inBrowser(`
    const store = open('noor');
    await store.write('note/4', 'before');
    const [kept] = (await records()).slice(-1);
    await store.wipe();
    await store.write('note/5', 'after');
    return [await store.read('note/4') ?? null, await store.read('note/5'), kept !== undefined];
  `);
  expect(found).toEqual([null, 'after', true]);
});

test('where the browser has no safe place, drafts live as long as the page and nothing is stored', async () => {
  const bare = await at.browser.newPage();
  await bare.goto(blank());
  const found = await bare.evaluate(`(async () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    const { openDraftStore } = await import('/src/platform/draft-store.ts');
    const store = openDraftStore('amara');
    await store.write('note', 'here');
    return [await store.read('note'), await store.count(), Object.keys(localStorage).length];
  })()`);
  expect(found).toEqual(['here', 1, 0]);
  await bare.close();
});
