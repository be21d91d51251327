import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BenchSetting } from './figure.ts';
import { runWaymark } from './waymark-process.ts';

/** Runs something with folders of its own, which are removed afterwards. */
export async function withBenchSetting<Result>(quick: boolean, run: (setting: BenchSetting) => Promise<Result>): Promise<Result> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));
  let sample: Promise<string> | undefined;
  const newFolder = () => fs.mkdtempSync(path.join(dir, 'x'));
  const buildSample = async () => {
    const folder = newFolder();
    await runWaymark(folder, ['sample', '--size', quick ? 'demo' : 'large', '--json']);
    return folder;
  };
  try {
    return await run({
      quick,
      newFolder,
      sampleFolder: () => {
        sample ??= buildSample();
        return sample;
      },
    });
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
