import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { type CliArguments, type CliCommand, type CliOption, UsageError } from '#platform/cli.ts';
import type { ImportFile } from './import-files.ts';
import { parseMapping } from './parse-mapping.ts';

/** The options that every import from files takes, by one name each. */
export const importOptions = {
  mapping: { type: 'string', about: 'which column is what (JSON or YAML; docs/examples has some); guessed unless given' },
  'skip-bad-rows': { type: 'boolean', about: 'import the rest when single rows have problems that block' },
  'dry-run': { type: 'boolean', about: 'say what would happen and write nothing' },
} as const satisfies Record<string, CliOption>;

/** Reads a file that was named on the command line; refuses one that cannot be read, with the command's help. */
export async function readNamedFile(filePath: string, command: CliCommand): Promise<ImportFile> {
  try {
    return { name: path.basename(filePath), bytes: await readFile(filePath) };
  } catch {
    throw new UsageError(`There is no file ${filePath} that can be read.`, command);
  }
}

/** The mapping that `--mapping` names, read against its schema; undefined without one. */
export async function readMappingOption<S extends z.ZodType>(
  schema: S,
  args: CliArguments,
  command: CliCommand,
): Promise<z.output<S> | undefined> {
  const filePath = args.text('mapping');
  if (filePath === undefined) return undefined;
  const { bytes } = await readNamedFile(filePath, command);
  return parseMapping(schema, new TextDecoder().decode(bytes), filePath);
}

/** The files of these names that lie beside the main file; one that is not there is left to the import to judge. */
export async function readBeside(mainPath: string, names: readonly string[]): Promise<ImportFile[]> {
  const read = [...new Set(names)].map(async (name) => {
    const bytes = await readFile(path.join(path.dirname(mainPath), name)).catch(() => undefined);
    return bytes === undefined ? [] : [{ name, bytes }];
  });
  return (await Promise.all(read)).flat();
}
