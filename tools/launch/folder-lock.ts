import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache } from './project.ts';

const pauseMs = 200;

/** Lets one process of this project at a time do something; a lock left by a killed one is taken over. */
export async function withFolderLock<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const file = path.join(cache, `${name}.lock`);
  fs.mkdirSync(cache, { recursive: true });
  while (!take(file)) {
    if (!isHeld(file)) fs.rmSync(file, { force: true });
    else await sleep(pauseMs);
  }
  try {
    return await run();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isHeld(file: string): boolean {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true; // an empty file is just being written
  } catch {
    return false;
  }
}
