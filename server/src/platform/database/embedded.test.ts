import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findPostgresBinaries, preparePostgresBinaries } from './embedded/postgres-binaries.ts';
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './embedded.ts';

const isRoot = process.getuid?.() === 0;
const holder = path.join(import.meta.dirname, '../../../test/embedded-holder.ts');

let root: string;
let dir: string;
let children: ChildProcess[];

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-embedded-'));
  fs.chmodSync(root, 0o755); // as a system's data folders are
  dir = path.join(root, 'data');
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  const pid = postmasterPid(dir);
  if (pid !== undefined && commandLine(pid).includes(dir)) process.kill(pid, 'SIGQUIT');
  fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

describe('starting and stopping', () => {
  test('makes a database on the first start and finds its rows on the next', async () => {
    const first = await start();
    await query(first.url, 'create table kept (n int); insert into kept values (7)');
    expect(first.adopted).toBe(false);
    expect(await first.stop()).toBe('stopped');
    expect(postmasterPid(dir)).toBeUndefined();

    const second = await start();
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(await second.stop()).toBe('stopped');
  });

  test('gives the application a role that owns its database and nothing else', async () => {
    const server = await start();
    const [role] = await query(
      server.url,
      'select current_user as name, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ name: 'waymark', rolsuper: false, rolcreatedb: false, rolcreaterole: false });
    const [database] = await query(server.url, "select pg_get_userbyid(datdba) as owner from pg_database where datname = 'waymark'");
    expect(database).toEqual({ owner: 'waymark' });
    await expect(query(server.url, "copy (select 1) to program 'true'")).rejects.toMatchObject({ code: '42501' });
    await expect(query(server.url.replace('/waymark?', '/postgres?'), 'select 1')).rejects.toMatchObject({ code: '42501' });
    await server.stop();
  });

  test('keeps everything that was acknowledged safe on disk', async () => {
    const server = await startEmbedded({ dir });
    const settings =
      "select string_agg(setting, ' ' order by name) as on from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')";
    expect(await query(server.url, settings)).toEqual([{ on: 'on on on on' }]);
    await server.stop();
  });

  test('keeps everything in a folder that only its owner may open', async () => {
    const server = await start();
    for (const folder of [dir, path.join(dir, 's'), path.join(dir, 'postgres')]) expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  test('uses a private folder elsewhere for the socket when the path is too long for one', async () => {
    dir = path.join(root, 'd'.repeat(60), 'e'.repeat(60));
    const server = await start();
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const socket = new URL(server.url).searchParams.get('host') ?? '';
    expect(path.dirname(socket)).toBe(os.tmpdir());
    await server.stop();
    fs.rmSync(socket, { recursive: true });
  });

  test('refuses a socket folder that somebody else could have prepared', async () => {
    fs.mkdirSync(dir, { mode: 0o700 });
    fs.symlinkSync(os.tmpdir(), path.join(dir, 's'));
    await expect(start()).rejects.toThrow('must be a folder (no link) of this user with mode 0700');
  });

  test('refuses a database of another PostgreSQL version and says what to do', async () => {
    fs.mkdirSync(path.join(dir, 'postgres'), { recursive: true });
    fs.writeFileSync(path.join(dir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 17; this Waymark brings PostgreSQL 18.*waymark backup/s);
  });

  test('removes what an interrupted first start left', async () => {
    const dead = spawnSync('true').pid;
    fs.mkdirSync(path.join(dir, `init-${dead}-0123abcd`), { recursive: true });
    const server = await start();
    expect(fs.readdirSync(dir).sort()).toEqual(['postgres', 's']);
    await server.stop();
  });

  test('works by TCP with passwords, as on systems without unix sockets', async () => {
    for (const round of ['fresh', 'warm']) {
      const server = await start({ transport: 'tcp' });
      expect([round, await query(server.url, 'select 1 as one')]).toEqual([round, [{ one: 1 }]]);
      const stranger = new URL(server.url);
      stranger.password = 'guess';
      await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
      expect(await server.stop()).toBe('stopped');
    }
  });

  test('works with programs that were installed without scripts, so without links and rights', async () => {
    const server = await start({ binaries: preparePostgresBinaries(bareCopyOfPrograms()) });
    expect(await query(server.url, "select 'é' ~ '\\w' as letter")).toEqual([{ letter: true }]);
    await server.stop();
  });
});

describe('several users of one database', () => {
  test('two first starts at once make one database, and the last to leave stops it', async () => {
    const [one, two] = await Promise.all([hold(), hold()]);
    expect(one.said.url).toBe(two.said.url);
    expect(await leave(one)).toBe('left running');
    expect(await query(String(two.said.url), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await leave(two)).toBe('stopped');
    expect(fs.readdirSync(dir).sort()).toEqual(['postgres', 's']);
  });

  test('one that starts while the last user stops it gets a running database', async () => {
    let server = await start();
    for (let round = 0; round < 5; round++) {
      const [, next] = await Promise.all([server.stop(), start()]);
      expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      server = next;
    }
    expect(await server.stop()).toBe('stopped');
  });
});

describe('after kill -9', () => {
  test('of Node: the next start takes over the running PostgreSQL, nothing lost', async () => {
    const killed = await hold();
    await query(String(killed.said.url), 'create table kept (n int); insert into kept values (1)');
    await kill(killed.child);
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(await query(server.url, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(await server.stop()).toBe('stopped');
  });

  test('of PostgreSQL: it is started again under the running Node, nothing lost', async () => {
    const incidents: string[] = [];
    const server = await start({ onIncident: (text) => incidents.push(text) });
    await query(server.url, 'create table kept (n int); insert into kept values (2)');
    const before = postmasterPid(dir);
    process.kill(Number(before), 'SIGKILL');
    await vi.waitFor(async () => expect(await query(server.url, 'select n from kept')).toEqual([{ n: 2 }]), { timeout: 20_000 });
    expect(postmasterPid(dir)).not.toBe(before);
    expect(incidents).toEqual(['The built-in database ended unexpectedly; starting it again.']);
    expect(await server.stop()).toBe('stopped');
  });

  test('of both: the next start recovers, nothing lost', async () => {
    const killed = await hold();
    await query(String(killed.said.url), 'create table kept (n int); insert into kept values (3)');
    killed.child.kill('SIGKILL');
    process.kill(Number(postmasterPid(dir)), 'SIGKILL');
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await query(server.url, 'select n from kept')).toEqual([{ n: 3 }]);
    expect(await server.stop()).toBe('stopped');
  });

  test('of PostgreSQL before it had written its lock files', async () => {
    const server = await start();
    await query(server.url, 'create table kept (n int); insert into kept values (4)');
    await server.stop();
    for (const file of ['postgres/postmaster.pid', 's/.s.PGSQL.5432.lock']) fs.writeFileSync(path.join(dir, file), '');
    const again = await start();
    expect(await query(again.url, 'select n from kept')).toEqual([{ n: 4 }]);
    expect(await again.stop()).toBe('stopped');
  });

  test('and a restart of the machine that gave its number to another program', async () => {
    const server = await start();
    await server.stop();
    fs.writeFileSync(path.join(dir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dir}/postgres\n1\n5432\n${dir}/s\n\n0 0\n`);
    fs.writeFileSync(path.join(dir, 's', '.s.PGSQL.5432.lock'), `${process.pid}\n${dir}/postgres\n1\n5432\n${dir}/s\n`);
    const again = await start();
    expect(await again.stop()).toBe('stopped');
  });
});

if (isRoot) {
  describe('as root', () => {
    test('runs PostgreSQL as another user in a namespace; the files stay root’s, also in a closed home', async () => {
      fs.chmodSync(root, 0o700);
      const server = await start();
      expect(fs.statSync(path.join(dir, 'postgres')).uid).toBe(0);
      expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await server.stop();
    });

    test('where namespaces are forbidden, runs PostgreSQL as the owner of its folders', async () => {
      const options = { canMapUser: () => false, binaries: preparePostgresBinaries(bareCopyOfPrograms()) };
      for (let round = 0; round < 2; round++) {
        const server = await start(options);
        expect(fs.statSync(path.join(dir, 'postgres')).uid).toBe(65_534);
        expect(fs.statSync(`/proc/${postmasterPid(dir)}`).uid).toBe(65_534);
        expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
        expect(await server.stop()).toBe('stopped');
      }
      const mapped = await start({ binaries: options.binaries }); // the owner of the folder decides from now on
      expect(fs.statSync(`/proc/${postmasterPid(dir)}`).uid).toBe(65_534);
      await mapped.stop();
    });

    test('where namespaces are forbidden, says which folder is closed to that user', async () => {
      fs.chmodSync(root, 0o700);
      await expect(start({ canMapUser: () => false })).rejects.toThrow(`cannot enter ${root}`);
    });

    test('where namespaces are forbidden, says how to hand over a folder of root', async () => {
      await (await start()).stop();
      await expect(start({ canMapUser: () => false })).rejects.toThrow(`chown -R 65534:65534 ${dir}/postgres`);
    });

    test('an ordinary user needs none of this', async () => {
      const ordinary = await hold(['unshare', '--user', '--map-user=1000', '--map-group=1000']);
      expect(ordinary.said.adopted).toBe(false);
      expect(commandLine(Number(postmasterPid(dir)))).toContain(dir);
      expect(await leave(ordinary)).toBe('stopped');
    });
  });
}

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  return await startEmbedded({ dir, settings: { fsync: 'off' }, ...options });
}

interface Said {
  readonly url?: string;
  readonly adopted?: boolean;
  readonly left?: string;
}

interface Holder {
  readonly child: ChildProcess;
  readonly said: Said;
  readonly lines: AsyncIterator<string>;
}

async function hold(prefix: readonly string[] = []): Promise<Holder> {
  const [program = process.execPath, ...args] = [...prefix, process.execPath, holder, dir];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, lines, said: await nextLine(lines) };
}

async function leave(one: Holder): Promise<string | undefined> {
  one.child.kill('SIGTERM');
  return (await nextLine(one.lines)).left;
}

async function nextLine(lines: AsyncIterator<string>): Promise<Said> {
  const line = await lines.next();
  return JSON.parse(line.value ?? '{}');
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(base: string): number | undefined {
  const file = path.join(base, 'postgres', 'postmaster.pid');
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : undefined;
}

function commandLine(pid: number): string {
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

// what `npm ci --ignore-scripts` leaves: no links, and here no rights to execute either; open to other users
function bareCopyOfPrograms(): string {
  const source = path.join(path.dirname(findPostgresBinaries().postgres), '..');
  const copy = path.join(root, 'package', 'native');
  fs.cpSync(source, copy, { recursive: true, filter: (file) => !fs.lstatSync(file).isSymbolicLink() });
  for (const program of fs.readdirSync(path.join(copy, 'bin'))) fs.chmodSync(path.join(copy, 'bin', program), 0o644);
  return copy;
}
