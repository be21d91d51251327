import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generateTables } from './generate-tables.ts';
import { type ColumnDescription, readAllowed } from './tables/describe-tables.ts';
import { writeTableTypes } from './tables/write-table-types.ts';

test('the table types in git are those the migrations give', async () => {
  const file = path.join(import.meta.dirname, '../server/src/platform/database/tables.generated.ts');
  expect(await generateTables(), 'run "npm run generate"').toBe(fs.readFileSync(file, 'utf8'));
});

test('a check that lists values gives a union of them, any other check nothing', () => {
  expect(readAllowed(["CHECK ((state = ANY (ARRAY['draft'::text, 'it''s sent'::text])))"])).toEqual(['draft', "it's sent"]);
  expect(readAllowed(["CHECK ((state = 'draft'::text))"])).toEqual(['draft']);
  expect(readAllowed(['CHECK ((length(name) > 0))', 'CHECK ((step >= 1))'])).toBeUndefined();
});

test('each kind of column has its type', () => {
  const text = typesOf(
    column({ name: 'id', type: 'uuid' }),
    column({ name: 'state', type: 'text', allowed: ['draft', 'sent'], hasDefault: true }),
    column({ name: 'kinds', type: 'text', allowed: ['a', 'b'], isList: true }),
    column({ name: 'seen_at', type: 'timestamptz', isNullable: true }),
    column({ name: 'content', type: 'jsonb', hasDefault: true }),
    column({ name: 'total', type: 'int8', isComputed: true }),
    column({ name: 'emailVerified', type: 'bool' }),
  );
  expect(text.split('\n').slice(1, -1)).toEqual([
    '  id: string;',
    "  state: WithDefault<'draft' | 'sent'>;",
    "  kinds: ('a' | 'b')[];",
    '  seen_at: NullableTimestamp;',
    '  content: WithDefault<Json>;',
    '  total: Computed<number>;',
    '  emailVerified: boolean;',
  ]);
});

test('a type that nobody has thought about is refused', () => {
  expect(() => typesOf(column({ name: 'lasted', type: 'interval' }))).toThrow('thing.lasted has type interval');
});

function column(known: Pick<ColumnDescription, 'name' | 'type'> & Partial<ColumnDescription>): ColumnDescription {
  return { isList: false, isNullable: false, hasDefault: false, isComputed: false, allowed: undefined, ...known };
}

function typesOf(...columns: ColumnDescription[]): string {
  const text = writeTableTypes([{ schema: 'public', name: 'thing', isView: false, columns }]);
  return /export interface Thing \{[^}]*\}/.exec(text)?.[0] ?? '';
}
