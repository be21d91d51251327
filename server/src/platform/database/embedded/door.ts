import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { errorCode } from '../../error-code.ts';
import type { ClusterFolders } from './cluster-folders.ts';

/** The role that owns the application's database; it is no superuser. */
export const applicationRole = 'waymark';
/** The database of the application. */
export const applicationDatabase = 'waymark';
/** The superuser of the cluster, used by the supervisor alone. */
export const supervisorRole = 'waymark_supervisor';

/** A unix socket in a private folder; where there are none, loopback TCP with passwords. */
export type Transport = 'socket' | 'tcp';

/** Passwords of a cluster reached by TCP. */
export interface Passwords {
  readonly supervisor: string;
  readonly application: string;
}

/** How one running cluster is reached. */
export interface Door {
  readonly host: string;
  readonly port: number;
  readonly passwords: Passwords | undefined;
}

/** The number in the socket's file name; nothing listens on such a port. */
export const socketPort = 5432;
const passwordFile = 'waymark-passwords.json';

/** The door of a cluster that may be running, or undefined when there is none to try. */
export function findDoor(folders: ClusterFolders, transport: Transport): Door | undefined {
  if (transport === 'socket') return { host: folders.socket, port: socketPort, passwords: undefined };
  const port = Number(readLines(path.join(folders.data, 'postmaster.pid'))[3]);
  const passwords = readPasswords(folders.data);
  return port > 0 && passwords ? { host: '127.0.0.1', port, passwords } : undefined;
}

/** Opens a session as the superuser; undefined when nobody answers. */
export async function connectAsSupervisor(door: Door): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: door.host,
    port: door.port,
    user: supervisorRole,
    database: 'postgres',
    ssl: false,
    application_name: 'waymark supervisor',
    connectionTimeoutMillis: 2000,
    ...(door.passwords ? { password: door.passwords.supervisor } : {}),
  });
  client.on('error', () => {}); // its end is noticed by the 'end' event
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
}

/** The address the application connects to. */
export function applicationUrl(door: Door): string {
  return addressOf(door, applicationRole, applicationDatabase);
}

/** The address of the superuser, for tests and the supervisor. */
export function supervisorUrl(door: Door): string {
  return addressOf(door, supervisorRole, 'postgres');
}

/** Keeps the passwords inside the cluster's own folder, readable by its owner alone. */
export function writePasswords(data: string, passwords: Passwords): void {
  fs.writeFileSync(path.join(data, passwordFile), JSON.stringify(passwords), { mode: 0o600 });
}

function readPasswords(data: string): Passwords | undefined {
  const text = readText(path.join(data, passwordFile));
  if (text === undefined) return undefined;
  const read: unknown = JSON.parse(text);
  const isPair = typeof read === 'object' && read !== null && 'supervisor' in read && 'application' in read;
  if (!isPair) throw new Error(`${path.join(data, passwordFile)} is damaged`);
  return { supervisor: String(read.supervisor), application: String(read.application) };
}

function addressOf(door: Door, role: string, database: string): string {
  const secret = role === supervisorRole ? door.passwords?.supervisor : door.passwords?.application;
  const who = secret ? `${role}:${encodeURIComponent(secret)}` : role;
  if (door.host.startsWith('/')) return `postgresql://${who}@localhost/${database}?host=${encodeURIComponent(door.host)}&sslmode=disable`;
  return `postgresql://${who}@${door.host}:${door.port}/${database}?sslmode=disable`;
}

function readLines(file: string): string[] {
  return readText(file)?.split('\n') ?? [];
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
