import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { openClusterFolders, openSocketFolder } from '../../server/src/platform/database/embedded/cluster-folders.ts';
import { findPostgresBinaries } from '../../server/src/platform/database/embedded/postgres-binaries.ts';
import { postgresEnvironment } from '../../server/src/platform/database/embedded/postgres-environment.ts';
import { chooseRunAs } from '../../server/src/platform/database/embedded/run-as.ts';
import type { Bench, BenchSetting, Figure } from './figure.ts';
import { formatMs, median, timed } from './measure.ts';
import { readyProcess, startWaymark } from './waymark-process.ts';

/** Starting from an empty folder, and starting again. */
export const startUpBench: Bench = {
  name: 'start-up',
  title: 'Start-up',
  how: `The real server process until it says that it is ready, web app built and packages installed. Cold: the data folder is empty, so the
database is made and migrated; warm: it is there. The yardstick makes (cold) and starts a plain PostgreSQL with \`initdb\` and starts a bare
\`node:http\` server.`,
  run: async (setting) => {
    const rounds = Array.from({ length: setting.quick ? 1 : 5 }, () => setting);
    const times: { ours: [number, number]; bare: [number, number] }[] = [];
    for (const one of rounds) times.push({ ours: await startOurs(one), bare: await startBare(one) });
    return (['cold', 'warm'] as const).map((what, at) =>
      figure(
        what,
        times.map((one) => [one.ours[at] ?? 0, one.bare[at] ?? 0]),
      ),
    );
  },
};

function figure(what: string, times: readonly (readonly [number, number])[]): Figure {
  const [ours, bare] = [median(times.map(([one]) => one)), median(times.map(([, other]) => other))];
  return { what: `start, ${what}`, ours: formatMs(ours), yardstick: formatMs(bare), ratio: ours / bare };
}

async function startOurs(setting: BenchSetting): Promise<[cold: number, warm: number]> {
  const dir = setting.newFolder();
  const start = async () => {
    let stop = async () => {};
    const took = await timed(async () => {
      ({ stop } = await startWaymark(dir, 0));
    });
    await stop();
    return took;
  };
  return [await start(), await start()];
}

async function startBare(setting: BenchSetting): Promise<[cold: number, warm: number]> {
  const cluster = plainCluster(setting.newFolder());
  const start = async () => {
    const postgres = await cluster.start();
    const server = await readyProcess(path.join(import.meta.dirname, 'bare-server.ts'), []);
    return async () => {
      await server.stop();
      await postgres.stop();
    };
  };
  let stop = async () => {};
  const begin = async () => {
    stop = await start();
  };
  const cold = await timed(async () => {
    await cluster.make();
    await begin();
  });
  await stop();
  const warm = await timed(begin);
  await stop();
  return [cold, warm];
}

/** PostgreSQL as it comes, in a folder of its own: as any user but root, which it refuses. */
function plainCluster(dir: string) {
  const folders = openClusterFolders(dir);
  const binaries = findPostgresBinaries();
  const { prefix, uid } = chooseRunAs(folders, path.dirname(binaries.postgres));
  const identity = { env: postgresEnvironment(), ...(uid !== undefined && { uid, gid: uid }) };
  const { socket } = folders;
  openSocketFolder(socket, uid);
  const command = (program: string, words: readonly string[]): [string, string[]] => {
    const [first = program, ...rest] = [...prefix, program, ...words];
    return [first, rest];
  };
  return {
    make: async () => {
      const words = ['-D', folders.data, '-U', 'postgres', '--auth=trust', '--no-instructions'];
      await promisify(execFile)(...command(binaries.initdb, words), identity);
    },
    start: async () => {
      const words = ['-D', folders.data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${socket}`];
      const child = spawn(...command(binaries.postgres, words), { ...identity, stdio: 'ignore' });
      const ended = once(child, 'exit');
      while (!(await answers(socket))) await sleep(5);
      return {
        stop: async () => {
          child.kill('SIGINT');
          await ended;
        },
      };
    },
  };
}

async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    await client.end();
    return true;
  } catch {
    return false;
  }
}
