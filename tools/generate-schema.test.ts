import fs from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFile, schemaText } from './generate-schema.ts';

test('the published schema of framework files is the one the program checks with (else: node tools/generate-schema.ts)', () => {
  expect(fs.readFileSync(schemaFile, 'utf8')).toBe(schemaText());
});
