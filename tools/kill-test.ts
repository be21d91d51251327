// node tools/kill-test.ts [rounds]: kills the writer, PostgreSQL, or both in turn, and looks whether anything acknowledged is lost.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runKillRound, type Victim } from './kill-test/run-kill-test.ts';

const victims: readonly Victim[] = ['node', 'postgres', 'both'];
const rounds = Number(process.argv[2] ?? 50);
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-kill-'));
let acknowledged = 0;
let lost = 0;
for (let round = 0; round < rounds; round++) {
  const result = await runKillRound(dir, 'audited', victims[round % victims.length] ?? 'both');
  acknowledged += result.acknowledged;
  lost += result.missing.length + result.faults.length;
  const found = [...result.missing.map((id) => `lost: ${id}`), ...result.faults];
  console.log(
    `round ${round + 1}: killed ${result.victim} after ${result.acknowledged} writes; ${found.length === 0 ? 'all there' : found.join('; ')}`,
  );
}
fs.rmSync(dir, { recursive: true, force: true });
console.log(`${rounds} kills, ${acknowledged} acknowledged writes, ${lost} lost or at fault`);
process.exitCode = lost === 0 ? 0 : 1;
