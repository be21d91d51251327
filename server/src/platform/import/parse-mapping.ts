import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { parse } from 'yaml';
import type { z } from 'zod';

/**
 * Reads a mapping file, JSON or YAML, against its schema. Throws a refusal that names every place that is wrong, by JSON
 * pointer and in words.
 */
export function parseMapping<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  const content = parseText(text, file);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    const message = `${file} is no mapping: it holds no fields with values. docs/examples has some that are.`;
    throw new Refusal('invalid', 'mapping_invalid', { message, faults: [{ pointer: '', code: 'invalid_type', message }], data: { file } });
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, code, message }) => ({ pointer: `/${path.map(String).join('/')}`, code, message }));
  const words = faults.slice(0, 5).map(({ pointer, message }) => `${pointer}: ${message}`);
  throw new Refusal('invalid', 'mapping_invalid', {
    message: `${file} is no mapping of this kind. ${words.join(' ')}`,
    faults,
    data: { file },
  });
}

function parseText(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 50 });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new Refusal('invalid', 'mapping_unreadable', { message: `${file} is neither JSON nor YAML: ${reason}`, data: { file } });
  }
}
