import { createHash, type Hash } from 'node:crypto';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { migrationsFolder, readMigrations } from '../migrate.ts';
import { type Checks, entryNames, type Manifest, parseChecks, parseManifest } from './manifest.ts';
import { type ArchiveEntry, readArchive } from './read-archive.ts';

/** Reads a whole backup and checks every part; refuses what is damaged or was made by a newer Waymark. */
export async function verifyBackup(file: string): Promise<{ manifest: Manifest; checks: Checks }> {
  const entries = readArchive(file);
  const manifest = await readManifest(entries);
  const hashes = new Map<string, Hash>();
  let checks: Checks | undefined;
  for await (const { name, content } of entries) {
    if (name === entryNames.checks) checks = parseChecks(content);
    else addPart(hashes, name, content);
  }
  if (checks === undefined) throw damaged(`${file} is cut off: its end is missing.`);
  compare(checks, hashes);
  return { manifest, checks };
}

async function readManifest(entries: AsyncGenerator<ArchiveEntry>): Promise<Manifest> {
  const first = await entries.next();
  const isManifest = first.done !== true && first.value.name === entryNames.manifest;
  const manifest = parseManifest(isManifest ? first.value.content : Buffer.alloc(0));
  await refuseNewer(manifest);
  return manifest;
}

async function refuseNewer(manifest: Manifest): Promise<void> {
  const known = new Map((await readMigrations(migrationsFolder)).map((one) => [one.name, one.sha256]));
  const unknown = manifest.migrations.find((one) => known.get(one.name) !== one.sha256);
  if (unknown !== undefined)
    throw new Refusal('unmet_condition', 'backup_newer', {
      message:
        `This backup was made by Waymark ${manifest.appVersion}, which has a migration (${unknown.name}) that this one does not know. ` +
        'Restore it with that version or a later one.',
    });
}

function addPart(hashes: Map<string, Hash>, name: string, content: Buffer): void {
  const table = /^data\/([^/]+)\/\d+$/.exec(name)?.[1];
  if (table === undefined) throw damaged(`The backup holds ${name}, which does not belong there.`);
  const hash = hashes.get(table) ?? createHash('sha256');
  hashes.set(table, hash.update(content));
}

function compare(checks: Checks, hashes: ReadonlyMap<string, Hash>): void {
  const empty = createHash('sha256').digest('hex');
  const different = checks.tables.find((table) => (hashes.get(table.name)?.digest('hex') ?? empty) !== table.sha256);
  if (different !== undefined) throw damaged(`Table ${different.name} of the backup is damaged: its checksum does not fit.`);
}

function damaged(message: string): Refusal {
  return new Refusal('invalid', 'backup_damaged', { message });
}
