import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withFolderLock } from './folder-lock.ts';
import { root } from './project.ts';
import { runProgram } from './run-program.ts';
import { LaunchError, tellStep } from './tell-step.ts';

/** Installs the packages when the lock file is not the one they were installed from. */
export async function installPackages(): Promise<void> {
  if (isInstalled()) return;
  await withFolderLock('install', async () => {
    if (isInstalled()) return; // another start was faster
    await tellStep('installing packages (once; about half a minute)', async () => {
      const environment = Object.fromEntries(
        Object.keys(process.env).map((key) => [key, /^npm_/i.test(key) ? undefined : process.env[key]]),
      );
      const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
      const { code } = await runProgram('npm', args, { output: 'error', environment });
      if (code !== 0) throw new LaunchError('the packages could not be installed: see the lines above');
      fs.writeFileSync(stampFile(), lockChecksum());
    });
  });
}

function isInstalled(): boolean {
  return fs.existsSync(stampFile()) && fs.readFileSync(stampFile(), 'utf8') === lockChecksum();
}

function stampFile(): string {
  return path.join(root, 'node_modules/.stamp');
}

function lockChecksum(): string {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}
