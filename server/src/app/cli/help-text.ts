import type { CliCommand } from '#platform/cli.ts';

/** The list of all commands. */
export function helpText(commands: readonly CliCommand[], version: string): string {
  return [
    `Waymark ${version}`,
    '',
    'Usage: npx waymark <command> [options]',
    '',
    ...columns(commands.map((command) => [command.name, command.summary])),
    '',
    'Every command takes --json (the result as JSON on standard output) and --help.',
    'It ends with 0 when done, 1 when something failed, 2 when used wrongly, 3 when refused.',
  ].join('\n');
}

/** What one command takes. */
export function commandHelpText(command: CliCommand): string {
  const positionals = command.positionals ?? [];
  const options = Object.entries(command.options ?? {});
  const words = positionals.map((one) => (one.required ? `<${one.name}>` : `[${one.name}]`));
  const usage = ['npx waymark', command.name, ...words, ...(options.length > 0 ? ['[options]'] : [])].join(' ');
  const rows = [
    ...positionals.map((one) => [one.name, one.about] as const),
    ...options.map(([name, option]) => [option.type === 'string' ? `--${name} <value>` : `--${name}`, option.about] as const),
    ['--json', 'print the result as JSON'] as const,
  ];
  return [`Usage: ${usage}`, '', command.summary, '', ...columns(rows)].join('\n');
}

/** Rows of two columns, the first padded to the longest. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd());
}
