import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { treeOnDisk } from './project-tree.ts';

const workspaces = ['domain', 'server', 'web'];

/**
 * A copy of the project as it stands, for tests of tools that change it; removed by `using`. It lies inside the project, so that
 * packages are found above it, and has its own links to the three workspaces.
 */
export function copyProject(root: string): Disposable & { readonly path: string } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const path = mkdtempSync(join(root, '.cache/copy-'));
  for (const file of treeOnDisk(root).paths) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    cpSync(join(root, file), join(path, file));
  }
  mkdirSync(join(path, 'node_modules/@waymark'), { recursive: true });
  for (const workspace of workspaces) {
    symlinkSync(join('../..', workspace), join(path, 'node_modules/@waymark', workspace), 'dir');
    const installed = join(root, workspace, 'node_modules');
    if (existsSync(installed)) symlinkSync(installed, join(path, workspace, 'node_modules'), 'dir');
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
