import { type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { root } from './project.ts';

/** How a program is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where its output goes: to ours, to our error output, or into the answer. */
  readonly output?: 'ours' | 'error' | 'answer';
}

/** How a program ended. */
export interface RunResult {
  readonly code: number;
  readonly output: string;
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const isWindows = process.platform === 'win32';

/** Runs a program to its end. Requests to end this process are passed on to it. */
export async function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const child = spawn(program, args, spawnOptions(program, options));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of endings) process.on(signal, passOn);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exit, signal) => resolve(exit ?? 128 + constants.signals[signal ?? 'SIGTERM']));
    });
    return { code, output };
  } finally {
    for (const signal of endings) process.off(signal, passOn);
  }
}

/** Runs a TypeScript or JavaScript file of the project with this Node. */
export async function runNode(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return await runProgram(process.execPath, args, options);
}

/** The PATH with the project's own programs first. */
export function projectPath(): string {
  const own = [path.join(root, 'node_modules/.bin'), path.dirname(process.execPath)];
  return [...own, process.env['PATH'] ?? ''].join(path.delimiter);
}

function spawnOptions(program: string, options: RunOptions): SpawnOptions {
  const output = { ours: 'inherit', error: 2, answer: 'pipe' }[options.output ?? 'ours'] as 'inherit' | 'pipe' | 2; // the three values above
  return {
    cwd: options.cwd ?? root,
    env: { ...process.env, PATH: projectPath(), ...options.environment },
    stdio: ['inherit', output, output === 'pipe' ? 'pipe' : 2],
    shell: isWindows && program !== process.execPath, // programs of npm are scripts there
  };
}
