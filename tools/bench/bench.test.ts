import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeLoad, describeMachine } from './describe-machine.ts';
import { figureTable } from './figure-table.ts';
import { filesOfFirstPage, preloadedFonts } from './first-page-bench.ts';
import { isWhole, requestText, runLoad } from './load.ts';
import { compareTimes, formatMs, median } from './measure.ts';
import { peopleColumns, peopleCsv } from './people-rows.ts';
import { replaceSection, writeSection } from './performance-page.ts';
import { mergeRecordings } from './recorded-statements.ts';

test('the median is the middle one, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([8, 2, 4, 100])).toBe(6);
  expect(() => median([])).toThrow('no middle');
});

test('two things are measured in turn', async () => {
  const order: string[] = [];
  const [ours, bare] = await compareTimes(
    2,
    () => order.push('ours'),
    () => order.push('bare'),
  );
  expect(order).toEqual(['ours', 'bare', 'ours', 'bare']);
  expect(Math.min(ours, bare)).toBeGreaterThanOrEqual(0);
});

test('times read in their own unit', () => {
  expect([formatMs(0.844), formatMs(312.4), formatMs(4120)]).toEqual(['0.84 ms', '312 ms', '4.1 s']);
});

test('the table lines up', () => {
  const lines = figureTable([
    { what: 'a read', ours: '10 ms', yardstick: '5.00 ms', ratio: 2 },
    { what: 'a long write', ours: '1.5 s', yardstick: '9 ms', ratio: 166.667 },
  ]).split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[3]).toBe('| a long write |   1.5 s |      9 ms | 166.67 x |');
});

test('a section is replaced where it is, and added where it is not', () => {
  const page = replaceSection(replaceSection('# Page\n', 'one', 'first'), 'two', 'second');
  const changed = replaceSection(page, 'one', 'changed');
  expect(changed).toContain('<!-- measured: one -->\n\nchanged\n\n<!-- end -->');
  expect(changed).not.toContain('first');
  expect(changed.indexOf('changed')).toBeLessThan(changed.indexOf('second'));
  expect(replaceSection(changed, 'one', 'changed')).toBe(changed);
});

test('a page that is not there yet begins with its title', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-page-'));
  const file = path.join(dir, 'page.md');
  writeSection('one', 'first', file);
  expect(fs.readFileSync(file, 'utf8')).toMatch(/^# Performance\n[\s\S]*first/);
  fs.rmSync(dir, { recursive: true });
});

test('the machine is told in words, without its name', () => {
  expect(describeMachine()).toMatch(/^\d+ cores \(.+\), \d+ GB of memory, .+, Node \d+/);
  expect(describeMachine()).not.toContain(os.hostname());
  expect(describeLoad()).toContain('load average');
});

test('an answer is whole by its length or by its last chunk', () => {
  const head = 'HTTP/1.1 200 OK\r\n';
  expect(isWhole(Buffer.from(`${head}Content-Length: 4\r\n\r\nabc`))).toBe(false);
  expect(isWhole(Buffer.from(`${head}Content-Length: 4\r\n\r\nabcd`))).toBe(true);
  expect(isWhole(Buffer.from(`${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`))).toBe(false);
  expect(isWhole(Buffer.from(`${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`))).toBe(true);
  expect(isWhole(Buffer.from(head))).toBe(false);
});

test('the load generator keeps its connections, counts, and refuses errors', async () => {
  const connections = new Set<unknown>();
  const server = http.createServer((request, response) => {
    connections.add(request.socket);
    request.resume().on('end', () => response.writeHead(request.url === '/bad' ? 500 : 200).end('told'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const load = { port, clients: 3, milliseconds: 50 };
  const result = await runLoad({ ...load, request: requestText('POST /good', { host: 'localhost' }, 'höhe') });
  expect(result.perSecond).toBeGreaterThan(0);
  expect(result.medianMs).toBeGreaterThan(0);
  expect(connections.size).toBe(3);
  await expect(runLoad({ ...load, request: requestText('GET /bad', { host: 'localhost' }) })).rejects.toThrow('500');
  server.close();
});

test('ids that two recordings do not share are made anew, others stay', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`);
  const recording = (id: string | undefined) => [
    { text: 'insert $1, $2', values: [id, c] },
    { text: 'select $1', values: [id] },
  ];
  expect(mergeRecordings(recording(a), recording(b))).toEqual([
    { text: 'insert $1, $2', values: [{ freshId: 0 }, c] },
    { text: 'select $1', values: [{ freshId: 0 }] },
  ]);
  expect(() => mergeRecordings(recording(a), [])).toThrow('other statements');
});

test('the first page needs what its entries import, each once, their words in one language, and nothing that waits', () => {
  const english = 'virtual:messages/en/growth';
  const manifest = {
    'index.html': { file: 'index.js', imports: ['_shared'], dynamicImports: ['later.tsx'], css: ['index.css'] },
    'page.tsx': { file: 'page.js', imports: ['_shared', 'index.html'], dynamicImports: [english, 'virtual:messages/de/growth'], css: [] },
    'later.tsx': { file: 'later.js', imports: [], dynamicImports: [], css: ['later.css'] },
    _shared: { file: 'shared.js', imports: [], dynamicImports: [], css: ['shared.css'] },
    [english]: { file: 'growth-en.js', imports: [], dynamicImports: [], css: [] },
  };
  expect(filesOfFirstPage(manifest, ['index.html', 'page.tsx']).toSorted()).toEqual([
    'growth-en.js',
    'index.css',
    'index.js',
    'page.js',
    'shared.css',
    'shared.js',
  ]);
  expect(() => filesOfFirstPage(manifest, ['gone.tsx'])).toThrow('gone.tsx');
  expect(preloadedFonts('<link rel="preload" as="font" type="font/woff2" href="/assets/a.woff2" crossorigin>')).toEqual(['assets/a.woff2']);
});

test('the generated table has the columns of its mapping, keys of its own, and managers who come before', () => {
  const [head, ...rows] = peopleCsv(50).trim().split('\n');
  expect(head).toBe(peopleColumns.join(','));
  const cells = rows.map((row) => row.split(','));
  expect(new Set(cells.map(([key]) => key)).size).toBe(50);
  const managers = cells.slice(1).map((row) => [row[0], row[6]]);
  expect(managers.every(([key, manager]) => Number(manager) < Number(key))).toBe(true);
  expect(peopleCsv(50)).toBe(peopleCsv(50));
});
