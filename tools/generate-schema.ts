import fs from 'node:fs';
import path from 'node:path';
import { frameworkJsonSchema, frameworkSchemaName } from '../domain/src/job-architecture/framework-json-schema.ts';

/** Where the published JSON Schema of framework files lives. */
export const schemaFile = path.join(import.meta.dirname, '../docs/api', frameworkSchemaName);

/** The text of the published JSON Schema of framework files. */
export const schemaText = (): string => `${JSON.stringify(frameworkJsonSchema(), null, 2)}\n`;

if (import.meta.main) {
  fs.mkdirSync(path.dirname(schemaFile), { recursive: true });
  fs.writeFileSync(schemaFile, schemaText());
  console.log(`wrote ${path.relative(process.cwd(), schemaFile)}`);
}
