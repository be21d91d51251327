import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { historyFields, personFields } from '@waymark/domain/people/people-fields.ts';
import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import type { PeopleImport } from '@waymark/domain/people/people-plan.ts';
import { readHistoryRow, readPersonRow } from '@waymark/domain/people/read-person-row.ts';
import { type OpenFile, openSecondFile, type ReadFile, readLookups, readMappedFile } from '../src/platform/import/import-files.ts';
import { parseMapping } from '../src/platform/import/parse-mapping.ts';

export const examples = path.join(import.meta.dirname, '../../docs/examples');
export const fixtures = path.join(import.meta.dirname, 'fixtures');

const openIn =
  (folder: string): OpenFile =>
  async (name) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name)) : undefined;

export interface ReadPeople {
  readonly input: PeopleImport;
  readonly files: readonly ReadFile[];
}

/** Reads a people file and what its mapping names, as the import of people does, into an empty organisation. */
export async function readPeople(folder: string, file: string, mappingFile: string): Promise<ReadPeople> {
  const mapping = parseMapping(PeopleMapping, readFileSync(path.join(examples, mappingFile), 'utf8'), mappingFile);
  const open = openIn(folder);
  const { lookups, problems } = await readLookups(mapping.lookups, open);
  const people = await readMappedFile({ name: file, bytes: readFileSync(path.join(folder, file)) }, mapping.people, {
    fields: personFields,
    lookups,
  });
  const second = mapping.history && (await openSecondFile(mapping.history, open, problems));
  const history = second && mapping.history && (await readMappedFile(second, mapping.history, { fields: historyFields, lookups }));
  const files = [people, ...(history ? [history] : [])];
  const input: PeopleImport = {
    rows: people.rows.map(readPersonRow),
    history: (history?.rows ?? []).flatMap((row) => readHistoryRow(row, mapping.history?.pathSeparator ?? '>')),
    known: [],
    teams: [],
    today: '2026-11-22',
    problems: [...problems, ...files.flatMap((each) => each.problems)],
    options: mapping.history?.ends ? { historyEnds: mapping.history.ends } : {},
  };
  return { input, files };
}
