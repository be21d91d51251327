import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { ClusterSetup } from './cluster-setup.ts';
import { type Passwords, supervisorRole, writePasswords } from './door.ts';
import { postgresEnvironment } from './postgres-environment.ts';
import { isAlive } from './postmaster.ts';

/** The version of PostgreSQL that this release brings. */
export const embeddedMajorVersion = '18';

/**
 * Makes the cluster when there is none. It is made aside and renamed, so that a kill half-way leaves nothing broken and of two
 * starters one wins; throws when an existing one is of another PostgreSQL version.
 */
export async function ensureCluster(setup: ClusterSetup): Promise<void> {
  const { base, data } = setup.folders;
  removeAbandoned(base);
  if (!clusterExists(data)) await createAside(setup);
  const version = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === embeddedMajorVersion) return;
  throw new Refusal('unmet_condition', 'database_version', {
    message:
      `The database in ${data} was made by PostgreSQL ${version}; this Waymark brings PostgreSQL ${embeddedMajorVersion}. ` +
      'Start the Waymark that made it, run "waymark backup", and restore that file with this one into a new WAYMARK_DATA_DIR.',
  });
}

async function createAside(setup: ClusterSetup): Promise<void> {
  const { base, data } = setup.folders;
  const aside = path.join(base, `init-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordSource = `${aside}.password`;
  const passwords: Passwords = { supervisor: randomBytes(24).toString('hex'), application: randomBytes(24).toString('hex') };
  try {
    if (setup.transport === 'tcp') writeOwned(passwordSource, passwords.supervisor, setup.runAs.uid);
    await runInitdb(setup, aside, passwordSource);
    if (setup.transport === 'tcp') writePasswords(aside, passwords);
    fs.renameSync(aside, data);
  } catch (error) {
    if (!clusterExists(data)) throw error; // else another starter won the race, and its cluster is as good
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
    fs.rmSync(passwordSource, { force: true });
  }
}

async function runInitdb(setup: ClusterSetup, aside: string, passwordSource: string): Promise<void> {
  const auth = setup.transport === 'tcp' ? ['--auth=scram-sha-256', `--pwfile=${passwordSource}`] : ['--auth=trust'];
  // the built-in locale sorts alike on every operating system
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const sync = setup.settings['fsync'] === 'off' ? ['--no-sync'] : [];
  const args = ['-D', aside, '-U', supervisorRole, ...auth, ...locale, '--data-checksums', '--no-instructions', ...sync];
  const [program, ...rest] = [...setup.runAs.prefix, setup.binaries.initdb, ...args];
  const identity = setup.runAs.uid === undefined ? {} : { uid: setup.runAs.uid, gid: setup.runAs.uid };
  try {
    await promisify(execFile)(program ?? setup.binaries.initdb, rest, { ...identity, env: postgresEnvironment() });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new Error(`The built-in database could not be made in ${setup.folders.base}: ${said}`, { cause });
  }
}

function clusterExists(data: string): boolean {
  return fs.existsSync(path.join(data, 'PG_VERSION'));
}

function writeOwned(file: string, text: string, uid: number | undefined): void {
  fs.writeFileSync(file, text, { mode: 0o600 });
  if (uid !== undefined) fs.chownSync(file, uid, uid);
}

// what a killed first start left behind, unless that start is still running
function removeAbandoned(base: string): void {
  for (const name of fs.readdirSync(base)) {
    const maker = /^init-(\d+)-[0-9a-f]+(\.password)?$/.exec(name)?.[1];
    if (maker !== undefined && !isAlive(Number(maker))) fs.rmSync(path.join(base, name), { recursive: true, force: true });
  }
}
