import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { describe, expect, test } from 'vitest';
import { type CliCommand, UsageError } from '#platform/cli.ts';
import { runCli } from './run-cli.ts';

describe('runCli', () => {
  test('gives the code of the command and prints its result as words or JSON', async () => {
    const count: CliCommand = {
      name: 'count',
      summary: 'count',
      run: async (context) => {
        context.note('counting');
        context.output({ people: 3 }, 'There are 3 people.');
        return 1;
      },
    };
    expect(await run(['count'], count)).toEqual({ code: 1, out: 'There are 3 people.\n', err: 'counting\n' });
    expect(await run(['count', '--json'], count)).toEqual({ code: 1, out: '{\n  "people": 3\n}\n', err: '' });
  });

  test('tells refusals with every place and what to mend, and ends with 3', async () => {
    const faults = [{ pointer: '/rows/3', code: 'unknown_manager', message: 'row 3: there is no manager K-9' }];
    const refusing = throwing(new Refusal('invalid', 'import_refused', { message: 'Nothing was imported.', faults }));
    expect(await run(['fail'], refusing)).toEqual({
      code: 3,
      out: '',
      err: 'Nothing was imported.\n  /rows/3: row 3: there is no manager K-9\n',
    });
    const asJson = await run(['fail', '--json'], refusing);
    expect(JSON.parse(asJson.out)).toMatchObject({ error: { kind: 'invalid', code: 'import_refused', faults } });
  });

  test('tells failures in one line and ends with 1', async () => {
    expect(await run(['fail'], throwing(new Error('The disk is full')))).toEqual({ code: 1, out: '', err: 'The disk is full\n' });
    const asJson = await run(['fail', '--json'], throwing(new Error('The disk is full')));
    expect(JSON.parse(asJson.out)).toEqual({ error: { kind: 'failure', message: 'The disk is full' } });
  });

  test('shows how a command is used when it was used wrongly, and ends with 2', async () => {
    const command = throwing(new UsageError('--from and --to contradict each other.'));
    expect(await run(['fail', '--nonsense'], command)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npx waymark fail') });
    expect(await run(['fail'], command)).toMatchObject({ code: 2, err: expect.stringContaining('contradict each other') });
    expect(await run(['other'], command)).toMatchObject({ code: 2, err: expect.stringContaining('There is no command "other"') });
  });

  test('refuses wrong settings before anything is done', async () => {
    expect(await run(['fail'], throwing(new Error('was run')), { WAYMARK_PORT: 'x' })).toMatchObject({
      code: 3,
      err: 'WAYMARK_PORT must be a whole number from 0 to 65535\n',
    });
  });

  test('lists the commands, and what one of them takes', async () => {
    const command: CliCommand = {
      ...throwing(new Error('was run')),
      positionals: [{ name: 'file', about: 'the file to read', required: true }],
      options: { publish: { type: 'boolean', about: 'publish it too' } },
    };
    expect((await run([], command)).out).toMatch(/^Waymark 1.2.3\n\nUsage: .*\n\n {2}fail {2}fails\n/);
    const help = (await run(['fail', '--help'], command)).out;
    for (const part of ['npx waymark fail <file> [options]', 'the file to read', '--publish']) expect(help).toContain(part);
    expect(await run(['--version'], command)).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  test('breaks off a command on Ctrl-C, and lets one that asked for it end by itself', async () => {
    const ending = new AbortController();
    const endless: CliCommand = { name: 'wait', summary: 'wait', run: () => new Promise(() => ending.abort()) };
    expect(await run(['wait'], endless, {}, ending.signal)).toMatchObject({ code: 130 });
    const second = new AbortController();
    const orderly: CliCommand = {
      name: 'serve',
      summary: 'serve',
      endsOnSignal: true,
      run: (context) =>
        new Promise((resolve) => {
          context.signal.addEventListener('abort', () => resolve(0));
          second.abort();
        }),
    };
    expect(await run(['serve'], orderly, {}, second.signal)).toMatchObject({ code: 0 });
  });
});

function throwing(error: Error): CliCommand {
  return { name: 'fail', summary: 'fails', run: () => Promise.reject(error) };
}

type Environment = Record<string, string>;

async function run(argv: string[], command: CliCommand, environment: Environment = {}, signal = new AbortController().signal) {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const streams = { out: stream('out'), err: stream('err') };
  const code = await runCli({ argv, environment, commands: [command], version: '1.2.3', streams, signal });
  return { code, ...written };
}
