import { z } from 'zod';
import { FrameworkDocument } from './framework-document.ts';

/** Where the schema is published, under a server's address and in the documentation. */
export const frameworkSchemaName = 'waymark-framework-1.schema.json';

/** The JSON Schema (draft 2020-12) of the framework file, for editors and other programs. */
export function frameworkJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(FrameworkDocument, { io: 'input', target: 'draft-2020-12' });
  return {
    $id: 'urn:waymark:schema:waymark-framework-1',
    title: 'Waymark framework',
    description: 'A career framework as a file: levels, scales, competencies, families with tracks and roles, and moves between roles.',
    ...schema,
  };
}
