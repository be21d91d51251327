import { describe, expect, test } from 'vitest';
import type { CliCommand } from '#platform/cli.ts';
import { parseCommandLine } from './parse-command-line.ts';

const importPeople: CliCommand = {
  name: 'import people',
  summary: 'import people',
  positionals: [{ name: 'file', about: 'the file of people', required: true }],
  options: {
    mapping: { type: 'string', about: 'mapping' },
    skip: { type: 'string', about: 'skip', multiple: true },
    dry: { type: 'boolean', about: 'try' },
  },
  run: async () => 0,
};
const importAll: CliCommand = { name: 'import', summary: 'import', run: async () => 0 };
const exportPeople: CliCommand = { name: 'export people', summary: 'export people', run: async () => 0 };
const commands = [importAll, importPeople];

describe('parseCommandLine', () => {
  test('finds the longest command and reads words and options', () => {
    const line = parseCommandLine(
      ['import', 'people', 'a.csv', '--mapping', 'm.json', '--skip', 'x', '--skip=y', '--dry', '--json'],
      commands,
    );
    expect(line.command).toBe(importPeople);
    expect(line.json).toBe(true);
    expect(line.args.requiredWord('file')).toBe('a.csv');
    expect([line.args.text('mapping'), line.args.list('skip'), line.args.flag('dry')]).toEqual(['m.json', ['x', 'y'], true]);
    expect(parseCommandLine(['import'], commands).command).toBe(importAll);
  });

  test('leaves out what was not given', () => {
    const { args } = parseCommandLine(['import', 'people', 'a.csv'], commands);
    expect([args.text('mapping'), args.list('skip'), args.flag('dry'), args.word('other')]).toEqual([undefined, [], false, undefined]);
  });

  test.each([
    [['import', 'people'], '"import people" needs <file>: the file of people.'],
    [['import', 'people', 'a.csv', 'b.csv'], '"import people" does not know what to do with "b.csv".'],
    [['import', 'people', 'a.csv', '--mappin', 'x'], "Unknown option '--mappin'."],
    [['import', 'people', 'a.csv', '--mapping'], "Option '--mapping <value>' argument missing."],
    [['people'], 'There is no command "people". Did you mean: import people?'],
    [['export'], 'There is no command "export".'],
    [['help', 'export'], 'There is no command "export".'],
    [['--verbose'], 'There is no option --verbose without a command.'],
  ])('refuses %j and says why', (argv, message) => {
    expect(() => parseCommandLine(argv, commands)).toThrow(expect.objectContaining({ name: 'UsageError', message }));
  });

  test.each([
    [[], undefined],
    [['help'], undefined],
    [['--help'], undefined],
    [['help', 'import', 'people'], importPeople],
    [['import', 'people', '--help'], importPeople],
  ])('%j asks for help', (argv, about) => {
    expect(parseCommandLine(argv, commands)).toMatchObject({ help: true, command: about });
  });

  test.each([
    [['import', '--help'], [importPeople]],
    [['import', '-h'], [importPeople]],
    [['help', 'import'], [importPeople]],
    [['--help'], [importPeople, exportPeople]],
  ])('%j asks for help about the commands that begin so', (argv, group) => {
    expect(parseCommandLine(argv, [importPeople, exportPeople])).toMatchObject({ help: true, command: undefined, group });
  });
});
