import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileRefusal } from './file-refusal.ts';

let dir: string;
const inside = (...names: string[]) => path.join(dir, ...names);

beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-files-'));
  fs.writeFileSync(inside('plain'), '');
});
afterAll(() => fs.rmSync(dir, { recursive: true }));

test.each([
  [['none'], 'file_missing', 'There is no file DIR/none. Look for it, and give its path.'],
  [['plain', 'one'], 'file_missing', 'There is no file DIR/plain/one: DIR/plain is no folder. Give its right path.'],
  [[], 'file_is_folder', 'DIR is a folder. Give the path of a file in it.'],
])('says why %j cannot be read', (names, code, message) => {
  const file = inside(...names);
  const refusal = fileRefusal(
    errorOf(() => fs.readFileSync(file)),
    { file, to: 'read' },
  );
  expect(refusal).toMatchObject({ code, message: message.replaceAll('DIR', dir), data: { file } });
});

test.each([
  [['none', 'one'], 'folder_missing', 'DIR/none/one cannot be written: there is no folder DIR/none. Make it, or give another place.'],
  [['plain', 'one'], 'folder_missing', 'DIR/plain/one cannot be written: DIR/plain is no folder. Give another place.'],
  [[], 'file_is_folder', 'DIR is a folder. Give the name of a file in it.'],
])('says why %j cannot be written', (names, code, message) => {
  const file = inside(...names);
  const refusal = fileRefusal(
    errorOf(() => fs.writeFileSync(file, '')),
    { file, to: 'write' },
  );
  expect(refusal).toMatchObject({ code, message: message.replaceAll('DIR', dir) });
});

test.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])('says what to do about %s', (code) => {
  const refusal = fileRefusal(systemError(code, 'open'), { file: '/far/one', to: 'write' });
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ message: expect.stringMatching(/^\/far\/one cannot be written: .+ give another place\.$/i) });
});

test('leaves everything else as it is', () => {
  const others = [
    new Error('no'),
    new Refusal('conflict', 'busy', { message: 'Later.' }),
    systemError('ENOENT', 'connect'),
    systemError('EMFILE', 'open'),
  ];
  for (const error of others) expect(fileRefusal(error, { file: 'one', to: 'read' })).toBe(error);
});

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
}

const systemError = (code: string, syscall: string): Error => Object.assign(new Error(code), { code, syscall });
