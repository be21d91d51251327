import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withFolderLock } from './folder-lock.ts';
import { cache, root } from './project.ts';
import { runNode } from './run-program.ts';
import { LaunchError, tellStep } from './tell-step.ts';

// whatever the built pages are made of
const sources = ['web', 'domain/src', 'package-lock.json'];
const leftOut = new Set(['node_modules', 'dist']);

/** Builds the web app when there is none or its sources have changed since. */
export async function buildWeb(): Promise<void> {
  if (isBuilt(sourcesChecksum())) return;
  await withFolderLock('build', async () => {
    const checksum = sourcesChecksum();
    if (isBuilt(checksum)) return; // another start was faster
    await tellStep('building the web app', async () => {
      const vite = path.join(root, 'node_modules/vite/bin/vite.js');
      const { code, output } = await runNode([vite, 'build', '--logLevel', 'warn'], { cwd: path.join(root, 'web'), output: 'answer' });
      if (code !== 0) throw new LaunchError(`the web app could not be built:\n${output}`);
      fs.writeFileSync(stampFile(), checksum);
    });
  });
}

function isBuilt(checksum: string): boolean {
  if (!fs.existsSync(path.join(root, 'web/dist/index.html')) || !fs.existsSync(stampFile())) return false;
  return fs.readFileSync(stampFile(), 'utf8') === checksum;
}

function stampFile(): string {
  return path.join(cache, 'web.stamp');
}

function sourcesChecksum(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(path.join(root, source)))) {
    hash.update(path.relative(root, file));
    hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(source: string): string[] {
  if (fs.statSync(source).isFile()) return [source];
  return fs
    .readdirSync(source, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name) && !/\.(test\.tsx?|module\.css\.d\.ts)$/.test(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => listFiles(path.join(source, entry.name)));
}
