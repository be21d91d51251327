import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ClusterFolders } from './cluster-folders.ts';

/** How PostgreSQL's programs are started: behind a prefix command, under another user id, or plainly. */
export interface RunAs {
  readonly prefix: readonly string[];
  readonly uid: number | undefined;
}

const nobody = 65534;
const mapUser = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * PostgreSQL refuses to run as root. For root, a user namespace maps root to an unprivileged user (files stay root's, nothing on
 * the system changes); where namespaces are forbidden, PostgreSQL runs as user 65534 and owns its folders. The owner of an existing
 * data folder decides, because neither way can read the files of the other.
 */
export function chooseRunAs(folders: ClusterFolders, programs: string, canMapUser = mayMapUser): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [], uid: undefined };
  const owner = fs.existsSync(folders.data) ? fs.statSync(folders.data).uid : undefined;
  if ((owner === undefined || owner === 0) && canMapUser()) return { prefix: ['unshare', ...mapUser], uid: undefined };
  if (owner === 0)
    throw new Error(
      `${folders.data} belongs to root, PostgreSQL may not run as root, and user namespaces are not allowed on this machine. ` +
        `Run: chown -R ${nobody}:${nobody} ${folders.data}`,
    );
  const uid = owner ?? nobody;
  for (const target of [folders.base, programs]) refuseClosedParents(target, uid);
  fs.chownSync(folders.base, uid, uid);
  return { prefix: [], uid };
}

function mayMapUser(): boolean {
  return spawnSync('unshare', [...mapUser, 'true'], { stdio: 'ignore' }).status === 0;
}

function refuseClosedParents(target: string, uid: number): void {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    const found = fs.statSync(folder);
    const enter = found.uid === uid ? 0o100 : 0o001;
    if ((found.mode & enter) === 0)
      throw new Error(
        `PostgreSQL may not run as root here, and the user it runs as instead (${uid}) cannot enter ${folder}. ` +
          'Start Waymark as an ordinary user, or keep the program and WAYMARK_DATA_DIR in folders that others may enter.',
      );
    if (folder === path.dirname(folder)) return;
  }
}
