import path from 'node:path';
import { buildWeb } from './build-web.ts';
import { installPackages } from './install-packages.ts';
import { cache, root } from './project.ts';
import { runNode, runProgram } from './run-program.ts';
import { runTests } from './run-tests.ts';
import { LaunchError } from './tell-step.ts';
import { verify } from './verify.ts';

const main = path.join(root, 'server/src/main.ts');
const compiled = { NODE_COMPILE_CACHE: path.join(cache, 'node') };

// what each npm script does once the packages are there
const scripts: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  start: async (words) => {
    await buildWeb();
    return await runMain(['serve', ...words]);
  },
  cli: async (words) => {
    if (words[0] === 'serve') await buildWeb();
    return await runMain(words);
  },
  test: runTests,
  verify,
  build: async () => {
    await buildWeb();
    return 0;
  },
  dev: runDevelopment,
  bench: async (words) => (await runNode(['tools/bench.ts', ...words])).code,
  run: async ([program = '', ...words]) => (await runProgram(program, words)).code,
};

async function runMain(words: readonly string[]): Promise<number> {
  return (await runNode([main, ...words], { cwd: process.cwd(), environment: compiled })).code;
}

/** The server, started again at every change of its sources, and the web app from its sources. */
async function runDevelopment(words: readonly string[]): Promise<number> {
  await runNode(['tools/css-types.ts']);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const server = runNode(['--watch', main, 'serve', ...words]);
  const web = runNode([vite], { cwd: path.join(root, 'web') });
  return Math.max((await server).code, (await web).code);
}

async function launch([name = '', ...words]: readonly string[]): Promise<number> {
  const script = scripts[name];
  if (script === undefined) throw new LaunchError(`there is no script "${name}": ${Object.keys(scripts).join(', ')}`);
  await installPackages();
  return await script(words);
}

try {
  process.exitCode = await launch(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  console.error(`Waymark: ${error.message}`);
  process.exitCode = 1;
}
