import type { CliArguments, CliCommand, CliContext } from '#platform/cli.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { asOperator } from './actors.ts';
import { createTestApp } from './test-app.ts';

/** What a command of the command line ended with and printed. */
interface Said {
  code: number;
  data: unknown;
  words: string;
  notes: string[];
  /** What a bar showed, each time, and its end. */
  drawn: string[];
}

/** Runs one of these commands as the frame does, with words and options by their names, and keeps what it prints. */
export async function runCliCommand(
  db: Db,
  commands: readonly CliCommand[],
  line: { readonly name: string; readonly given: Readonly<Record<string, string | boolean>> },
): Promise<Said> {
  const command = commands.find((one) => one.name === line.name);
  if (!command) throw new Error(`no command ${line.name}`);
  const said: Said = { code: -1, data: undefined, words: '', notes: [], drawn: [] };
  const context = {
    caller: () => Promise.resolve(createTestApp(db).caller(asOperator)),
    note: (text: string) => said.notes.push(text),
    progress: (label: string) => ({
      show: (done: number, total?: number) => said.drawn.push(`${label} ${done}/${total}`),
      end: () => said.drawn.push('end'),
    }),
    output: (data: unknown, words: string) => {
      said.data = data;
      said.words = words;
    },
  } as unknown as CliContext; // the rest of a context is not used by these commands
  const word = (option: string) => {
    const value = line.given[option];
    return typeof value === 'string' ? value : undefined;
  };
  const args: CliArguments = {
    word,
    requiredWord: (option) => word(option) ?? '',
    text: word,
    flag: (option) => line.given[option] === true,
    list: () => [],
  };
  said.code = await command.run(context, args);
  return said;
}
