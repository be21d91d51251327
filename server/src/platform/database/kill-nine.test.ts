import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runKillRound, type Victim } from '../../../../tools/kill-test/run-kill-test.ts';

let dir: string; // the same one for every round: each starts where the last one died

beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-kill-'));
});

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

test.each<Victim>(['node', 'postgres', 'both'])(
  'kill -9 of %s in the middle of writes loses nothing that was acknowledged',
  async (victim) => {
    const round = await runKillRound(dir, 'audited', victim);
    expect(round).toMatchObject({ victim, missing: [], faults: [] });
    expect(round.acknowledged).toBeGreaterThanOrEqual(20);
  },
);
