import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

test('hides fields that hold what people wrote', () => {
  const line = log({ email: 'alex@example.org', account: { name: 'Alex', id: '1' } });
  expect(line).toMatchObject({ email: '[hidden]', account: { name: '[hidden]', id: '1' } });
});

test('keeps of a database error what happened and where, not the values', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "Alex of Berlin"'), {
    severity: 'ERROR',
    code: '22P02',
    detail: 'Key (email)=(alex@example.org) already exists.',
    where: "unnamed portal parameter $1 = 'Alex'",
  });
  const line = log({ err: new Error('failed', { cause: error }) });
  expect(line).toMatchObject({
    err: { message: 'failed', cause: { code: '22P02', message: 'invalid input syntax for type uuid: "[hidden]"' } },
  });
  expect(JSON.stringify(line)).not.toMatch(/alex/i);
  expect(JSON.stringify(line)).toContain('logger.test.ts');
});

test('says nothing below its level', () => {
  const lines: string[] = [];
  createLogger('warn', { write: (text) => lines.push(text) }).info('quiet');
  expect(lines).toEqual([]);
});

function log(fields: object): unknown {
  const lines: string[] = [];
  createLogger('info', { write: (text) => lines.push(text) }).info(fields, 'happened');
  return JSON.parse(lines.join(''));
}
