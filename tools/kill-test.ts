// node tools/kill-test.ts [rounds]: kills the writer, PostgreSQL, or both in turn, and looks whether anything acknowledged is lost;
// a whole run of 50 or more is written to docs/performance.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeMachine } from './bench/describe-machine.ts';
import { writeSection } from './bench/performance-page.ts';
import { runKillRound, type Victim } from './kill-test/run-kill-test.ts';

const wholeRun = 50;
const victims: readonly Victim[] = ['node', 'postgres', 'both'];
const rounds = Number(process.argv[2] ?? wholeRun);
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
const result = `${rounds} kills, ${acknowledged.toLocaleString('en-GB')} acknowledged writes, ${lost} lost or at fault`;
console.log(result);
if (rounds >= wholeRun) {
  const what = `\`kill -9\` in turn of the writing process, of PostgreSQL, and of both, at a random moment while four writers at once add people by the
product's own command (\`people.add_person\`) and the audit is sealed beside them. After each kill the database is opened again: every write
that was acknowledged must be there, with its audit entry and no entry for anything else, and \`verifyAudit\` must find the chain whole.`;
  writeSection('kill-test', `## Kill test\n\n${what}\n\n**${result}.**\n\nRun on ${describeMachine()}.`);
}
process.exitCode = lost === 0 ? 0 : 1;
