import fs from 'node:fs';
import path from 'node:path';
import type { Bench, BenchSetting, Figure } from './figure.ts';
import { type LoadResult, requestText, runLoad } from './load.ts';
import { formatMs, median } from './measure.ts';
import { type RecordedRequest, type Recording, recordRequests } from './record-requests.ts';
import { readyProcess } from './waymark-process.ts';

const asked = [
  { name: 'read: a page of 50 colleagues', method: 'GET', path: '/api/v1/people?limit=50' },
  {
    name: 'write: a piece of evidence',
    method: 'POST',
    path: '/api/v1/people/me/evidence',
    body: JSON.stringify({
      kind: 'note',
      title: 'Led the review of the billing design',
      body: 'With two teams, in an afternoon.',
      competencyIds: [],
    }),
  },
] as const;
const crowd = 16;

/** The API against a bare handler that sends the same statements. */
export const apiBench: Bench = {
  name: 'api',
  title: 'API against a bare handler',
  how: `The same statements, sent by \`node:http\` and \`pg\` alone, with prepared plans and a fixed answer; they were recorded from Waymark,
sign-in and audit included. Waymark's side also has its checks, its sealing of the audit and its jobs. Each server is a process of its own
on the same database of the large sample company (10,248 people); a load generator of our own asks over kept-alive connections.`,
  run: async (setting) => {
    const dataDir = await setting.sampleFolder();
    const recording = await recordRequests(dataDir, asked);
    const ours = await readyProcess(path.join(import.meta.dirname, 'api-server.ts'), [dataDir]);
    const bare = await startBare(setting, recording).catch(async (error: unknown) => {
      await ours.stop();
      throw error;
    });
    try {
      const ports = { ours: Number(ours.told), bare: Number(bare.told) };
      const figures: Figure[] = [];
      for (const [at, request] of recording.requests.entries()) {
        for (const clients of [1, crowd]) {
          figures.push(await compare({ what: asked[at]?.name ?? '', request, clients, cookie: recording.cookie, ports, setting }));
        }
      }
      return figures;
    } finally {
      await bare.stop();
      await ours.stop();
    }
  },
};

async function startBare(setting: BenchSetting, recording: Recording) {
  const planFile = path.join(setting.newFolder(), 'plan.json');
  const answers = Object.fromEntries(recording.requests.map(({ path: url, statements, answer }) => [url, { statements, body: answer }]));
  fs.writeFileSync(planFile, JSON.stringify({ databaseUrl: recording.databaseUrl, poolSize: recording.poolSize, answers }), {
    mode: 0o600,
  });
  return await readyProcess(path.join(import.meta.dirname, 'bare-server.ts'), [planFile]);
}

interface Comparison {
  readonly what: string;
  readonly request: RecordedRequest;
  readonly clients: number;
  readonly cookie: string;
  readonly ports: { readonly ours: number; readonly bare: number };
  readonly setting: BenchSetting;
}

async function compare({ what, request, clients, cookie, ports, setting }: Comparison): Promise<Figure> {
  const { method, path: url, body } = request;
  const headers = { host: 'localhost', cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const text = requestText(`${method} ${url}`, headers, body);
  const milliseconds = setting.quick ? 100 : 2000;
  const load = (port: number, time = milliseconds) => runLoad({ port, clients, milliseconds: time, request: text });
  for (const port of [ports.ours, ports.bare]) await load(port, milliseconds / 2); // warm
  const results: [LoadResult, LoadResult][] = [];
  for (let round = 0; round < (setting.quick ? 1 : 5); round++) results.push([await load(ports.ours), await load(ports.bare)]);
  const [ours, bare] = [results.map(([one]) => one), results.map(([, other]) => other)];
  const rate = (side: LoadResult[]) => median(side.map(({ perSecond }) => perSecond));
  const words = (side: LoadResult[]) => `${Math.round(rate(side))}/s, ${formatMs(median(side.map(({ medianMs }) => medianMs)))}`;
  const statements = `${request.statements.length} statements`;
  return {
    what: `${what} (${statements}), ${clients === 1 ? 'one after the other' : `${clients} clients`}`,
    ours: words(ours),
    yardstick: words(bare),
    ratio: rate(bare) / rate(ours),
  };
}
