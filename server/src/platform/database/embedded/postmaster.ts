import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../error-code.ts';
import type { ClusterFolders } from './cluster-folders.ts';
import type { ClusterSetup } from './cluster-setup.ts';
import { socketPort } from './door.ts';
import { postgresEnvironment } from './postgres-environment.ts';

/** A PostgreSQL server process that was started here. */
export interface Postmaster {
  /** False once the process has ended. */
  isRunning(): boolean;
  /** What it wrote before its own log took over. */
  output(): string;
  /** Lets Node end while PostgreSQL goes on. */
  release(): void;
}

const defaultSettings: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '128MB',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  // its log: one file for each day of the week, and no personal text (values, statements) in it
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Starts PostgreSQL in a process group of its own, so that Ctrl-C reaches Node alone, which then stops PostgreSQL in order. */
export function spawnPostmaster(setup: ClusterSetup, port: number): Postmaster {
  const { folders, runAs } = setup;
  const listen = setup.transport === 'tcp' ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' } : { listen_addresses: '' };
  const settings = { ...defaultSettings, unix_socket_directories: folders.socket, ...listen, port: String(port), ...setup.settings };
  const args = ['-D', folders.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [program, ...rest] = [...runAs.prefix, setup.binaries.postgres, ...args];
  const identity = runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.uid };
  const child = spawn(program ?? setup.binaries.postgres, rest, {
    ...identity,
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  return watch(child);
}

/** Asks PostgreSQL to end its sessions and stop in order. */
export function askToStop(setup: ClusterSetup, pid: number): void {
  if (process.platform !== 'win32') process.kill(pid, 'SIGINT');
  else execFileSync(setup.binaries.pgCtl, ['stop', '-D', setup.folders.data, '-m', 'fast', '-W'], { stdio: 'ignore' });
}

/** The process id in `postmaster.pid`, or undefined when there is none. */
export function readPostmasterPid(folders: ClusterFolders): number | undefined {
  try {
    const pid = Number.parseInt(fs.readFileSync(path.join(folders.data, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a process of this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Whether this process is PostgreSQL on this data folder; after a restart of the machine another program may have its number. */
export function isOurPostmaster(pid: number, folders: ClusterFolders): boolean {
  if (process.platform === 'win32') return isAlive(pid); // command lines cannot be read there without help
  return isAlive(pid) && commandLine(pid).includes(folders.data);
}

const writtenWithinMs = 2_000; // PostgreSQL makes a lock file and writes it at once

/**
 * Removes a lock file that a kill left empty, for PostgreSQL never starts beside one; the file of a server that is just starting stays.
 * Makes lock files of a dead server harmless whose process number belongs to another program now. The number is replaced by one
 * that no process can have, so that PostgreSQL itself still checks for left-over processes before it removes the files.
 */
export function disarmStaleLocks(folders: ClusterFolders): void {
  const impossiblePid = '2147483646';
  for (const file of [path.join(folders.data, 'postmaster.pid'), path.join(folders.socket, `.s.PGSQL.${socketPort}.lock`)]) {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found?.size === 0) {
      if (Date.now() - found.mtimeMs > writtenWithinMs) fs.rmSync(file, { force: true });
      continue;
    }
    const pid = readFirstNumber(file);
    if (pid === undefined || isOurPostmaster(pid, folders)) continue;
    const rest = fs.readFileSync(file, 'utf8').replace(/^-?\d+/, impossiblePid);
    fs.writeFileSync(file, rest);
  }
}

function readFirstNumber(file: string): number | undefined {
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : undefined;
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return ''; // it ended meanwhile
  }
}

function watch(child: ChildProcess): Postmaster {
  let output = '';
  let running = true;
  child.on('error', (error) => {
    running = false;
    output += error.message;
  });
  child.on('exit', () => {
    running = false;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-4000);
  });
  return {
    isRunning: () => running,
    output: () => output.trim(),
    release: () => {
      child.unref();
      child.stderr?.destroy();
    },
  };
}
