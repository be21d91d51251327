import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const source = path.join(import.meta.dirname, 'with-node.mjs');
const platform = `node-${process.platform}-${process.arch}`;
let dir: string;

// a project of which only the launcher is real, so that nothing is installed or built
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-launch-'));
  write('package.json', '{"type":"module"}');
  write('tools/with-node.mjs', fs.readFileSync(source, 'utf8'));
});

afterEach(() => fs.rmSync(dir, { recursive: true }));

test('hands words and the end of the child on', () => {
  write('tools/launch/launch.ts', 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;');
  const run = spawnSync(process.execPath, [launcher(), 'start', '--sample'], { encoding: 'utf8' });
  expect([run.status, run.stdout.trim()]).toEqual([7, '["start","--sample"]']);
});

test('passes a request to end on, and ends as the child did', async () => {
  write('tools/launch/launch.ts', "process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready');");
  const child = spawn(process.execPath, [launcher(), 'start'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([5, null]);
});

test('called by npm, ends in order when npm is told to end, though the shell between them dies first', async () => {
  write('package.json', '{"type":"module","scripts":{"start":"node tools/with-node.mjs start"}}');
  const ended = path.join(dir, 'ended');
  const onEnd = `fs.writeFileSync(${JSON.stringify(ended)}, 'in order'); process.exit(0);`;
  const text = `import fs from 'node:fs'; process.on('SIGTERM', () => { ${onEnd} }); setInterval(() => {}, 1000); console.log('ready');`;
  write('tools/launch/launch.ts', text);
  const npm = spawn('npm', ['start', '--silent'], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(npm.stdout, 'data');
  npm.kill('SIGTERM');
  await vi.waitFor(() => expect(fs.existsSync(ended)).toBe(true), { timeout: 10_000 });
});

test('uses the Node that was fetched when the machine’s is too old, and puts it first on the PATH', () => {
  write('tools/launch/launch.ts', "console.log(process.env.PATH?.split(':')[0]);");
  const fetched = path.join(dir, 'tools/node/node_modules', platform, 'bin/node');
  fs.mkdirSync(path.dirname(fetched), { recursive: true });
  fs.symlinkSync(process.execPath, fetched);
  expect(asOldNode().stdout.trim()).toBe(path.dirname(fetched));
});

test('fetches a Node when there is none, and says so when npm did not bring one', () => {
  write('tools/node/package.json', '{"private":true}');
  write('tools/node/package-lock.json', '{"lockfileVersion":3,"packages":{"":{}}}');
  const run = asOldNode();
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('Node 20.1.0 is too old for Waymark; fetching a newer one');
  expect(run.stderr).toContain(`npm did not bring ${platform}. Install Node 22.19 or newer`);
});

function launcher(): string {
  return path.join(dir, 'tools/with-node.mjs');
}

function asOldNode() {
  const pretend = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.1.0'})";
  return spawnSync(process.execPath, ['--import', pretend, launcher(), 'start'], { encoding: 'utf8' });
}

function write(name: string, text: string): void {
  const file = path.join(dir, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
