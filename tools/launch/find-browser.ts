import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { LaunchError, tellStep } from './tell-step.ts';

/** What the search for a browser depends on. */
export interface BrowserSearch {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
const macPlaces = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const windowsPlaces = [String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Microsoft\Edge\Application\msedge.exe`];
const howToGetOne =
  'the browser tests need Chromium, Chrome or Edge: install one (on Debian: apt-get install chromium) or give its path in CHROMIUM';

/** This process's surroundings. */
export function ourSearch(): BrowserSearch {
  return { environment: process.env, platform: process.platform, isRoot: process.getuid?.() === 0 };
}

/** Finds a browser; as root on Debian, installs Chromium when there is none; else fails, saying in one line how to get one. */
export async function ensureBrowser(search = ourSearch()): Promise<string> {
  const found = findBrowser(search);
  if (found !== undefined) return found;
  if (search.isRoot && fs.existsSync('/etc/debian_version')) await tellStep('installing Chromium for the browser tests', installChromium);
  const installed = findBrowser(search);
  if (installed === undefined) throw new LaunchError(howToGetOne);
  return installed;
}

/** The path of a browser: the one named in CHROMIUM, else Chromium, Chrome or Edge where they usually are. */
export function findBrowser(search: BrowserSearch): string | undefined {
  const named = search.environment['CHROMIUM'];
  if (named) {
    if (!fs.existsSync(named)) throw new LaunchError(`there is no browser at ${named}, which CHROMIUM names`);
    return named;
  }
  return usualPlaces(search).find((file) => fs.existsSync(file));
}

function usualPlaces(search: BrowserSearch): string[] {
  const { environment, platform } = search;
  if (platform === 'darwin') return macPlaces;
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name] ?? '');
    return folders.filter(Boolean).flatMap((folder) => windowsPlaces.map((place) => path.win32.join(folder, place)));
  }
  const folders = (environment['PATH'] ?? '').split(':').filter(Boolean);
  return onPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function installChromium(): Promise<void> {
  const options = { stdio: ['ignore', 2, 2] as ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=120']; // another process may hold the lock
  spawnSync('apt-get', [...wait, 'update'], options);
  spawnSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium'], options);
}
