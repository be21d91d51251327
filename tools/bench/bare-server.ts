// The yardstick of the API: node:http and pg, nothing else. Repeats recorded statements for each request and sends a fixed answer.
// node tools/bench/bare-server.ts [plan.json]; without a plan it only answers.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { FreshId, Statement } from './recorded-statements.ts';

/** What the server does at an address. */
interface PlannedAnswer {
  readonly statements: readonly Statement[];
  readonly body: string;
}

interface Plan {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly answers: Readonly<Record<string, PlannedAnswer>>;
}

const [planFile] = process.argv.slice(2);
const plan: Plan | undefined = planFile === undefined ? undefined : JSON.parse(fs.readFileSync(planFile, 'utf8'));
const pool = plan && new pg.Pool({ connectionString: plan.databaseUrl, max: plan.poolSize, options: '-c timezone=UTC' });
pool?.on('error', () => {}); // the database may stop first

const server = http.createServer((request, response) => {
  request.resume().on('end', () => {
    answer(request.url ?? '').then(
      (body) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => console.log(`The bare server is ready: ${portOf(server)}`));
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pool?.end());
});

async function answer(url: string): Promise<string> {
  const planned = plan?.answers[url];
  if (planned === undefined || pool === undefined) return '{"ok":true}';
  const client = await pool.connect();
  try {
    const ids = new Map<number, string>();
    for (const { text, values } of planned.statements) {
      if (values.length === 0) await client.query(text);
      else await client.query({ name: nameOf(text), text, values: values.map((value) => repeatedValue(value, ids)) });
    }
  } finally {
    client.release();
  }
  return planned.body;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `b${names.size}`;
  names.set(text, name);
  return name;
}

function repeatedValue(value: unknown, ids: Map<number, string>): unknown {
  if (!isFreshId(value)) return value;
  const id = ids.get(value.freshId) ?? randomUUID();
  ids.set(value.freshId, id);
  return id;
}

function isFreshId(value: unknown): value is FreshId {
  return typeof value === 'object' && value !== null && 'freshId' in value;
}

// a server that listens on a port has an address of this kind
const portOf = (listening: http.Server): number => (listening.address() as AddressInfo).port;
