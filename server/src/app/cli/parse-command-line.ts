import { parseArgs } from 'node:util';
import { type CliArguments, type CliCommand, UsageError } from '#platform/cli.ts';

/** A command line understood: which command, with what. `command` is undefined when only help or the version is asked for. */
export interface CommandLine {
  readonly command: CliCommand | undefined;
  readonly args: CliArguments;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The commands that help without a command tells of: all, or those that begin with the words given, such as `import`. */
  readonly group: readonly CliCommand[];
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

const shared = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Finds the command and checks the rest against its declaration; throws a UsageError that says what is wrong. */
export function parseCommandLine(argv: readonly string[], commands: readonly CliCommand[]): CommandLine {
  const command = findCommand(argv, commands);
  if (command === undefined) return parseWithoutCommand(argv, commands);
  const rest = argv.slice(command.name.split(' ').length);
  const { values, positionals } = parse(rest, command);
  const help = values['help'] === true;
  return {
    command,
    args: argumentsOf(command, values, help ? [] : checkWords(command, positionals)),
    json: values['json'] === true,
    help,
    version: false,
    group: [],
  };
}

/** Whether the command line asks for JSON, also when it cannot be understood. */
export function asksForJson(argv: readonly string[]): boolean {
  return argv.includes('--json');
}

function findCommand(argv: readonly string[], commands: readonly CliCommand[]): CliCommand | undefined {
  const starts = (command: CliCommand) => command.name.split(' ').every((word, index) => argv[index] === word);
  return commands.filter(starts).sort((one, other) => other.name.length - one.name.length)[0];
}

function parseWithoutCommand(argv: readonly string[], commands: readonly CliCommand[]): CommandLine {
  const words = argv.filter((word) => !word.startsWith('-'));
  const flags = argv.filter((word) => word.startsWith('-'));
  const saysHelp = words[0] === 'help';
  const named = saysHelp ? words.slice(1) : words;
  const group = commands.filter(({ name }) => named.every((word, index) => name.split(' ')[index] === word));
  const asksForHelp = saysHelp || words.length === 0 || flags.includes('--help') || flags.includes('-h');
  const about = saysHelp ? findCommand(named, commands) : undefined;
  if (!asksForHelp || (about === undefined && group.length === 0)) {
    throw new UsageError(`There is no command "${named.join(' ')}".${suggestion(named, commands)}`);
  }
  const unknown = flags.find((flag) => !['--help', '-h', '--version', '--json'].includes(flag));
  if (unknown !== undefined) throw new UsageError(`There is no option ${unknown} without a command.`);
  const none = argumentsOf({ name: '', summary: '', run: async () => 0 }, {}, []);
  return { command: about, args: none, json: flags.includes('--json'), help: true, version: flags.includes('--version'), group };
}

function suggestion(words: readonly string[], commands: readonly CliCommand[]): string {
  const near = commands.filter((command) => command.name.split(' ').some((part) => words.includes(part)));
  return near.length > 0 ? ` Did you mean: ${near.map((command) => command.name).join(', ')}?` : '';
}

function parse(rest: readonly string[], command: CliCommand): { values: Values; positionals: string[] } {
  const declared = Object.entries(command.options ?? {}).map(
    ([name, option]) => [name, { type: option.type, multiple: option.multiple ?? false }] as const,
  );
  try {
    return parseArgs({ args: [...rest], options: { ...Object.fromEntries(declared), ...shared }, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error);
    throw new UsageError(message.replace(/\.?$/, '.'), command);
  }
}

function checkWords(command: CliCommand, words: readonly string[]): readonly string[] {
  const declared = command.positionals ?? [];
  const missing = declared.find((one, index) => one.required && words[index] === undefined);
  if (missing !== undefined) throw new UsageError(`"${command.name}" needs <${missing.name}>: ${missing.about}.`, command);
  const extra = words[declared.length];
  if (extra !== undefined) throw new UsageError(`"${command.name}" does not know what to do with "${extra}".`, command);
  return words;
}

function argumentsOf(command: CliCommand, values: Values, words: readonly string[]): CliArguments {
  const word = (name: string) => words[(command.positionals ?? []).findIndex((one) => one.name === name)];
  return {
    word,
    requiredWord: (name) => {
      const found = word(name);
      if (found === undefined) throw new Error(`"${command.name}" does not declare <${name}> as required`);
      return found;
    },
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (option) => values[option] === true,
    list: (option) => [values[option] ?? []].flat().filter((value) => typeof value === 'string'),
  };
}
