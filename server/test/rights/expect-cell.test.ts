import { expect, test } from 'vitest';
import { expectCell } from './expect-cell.ts';

test('an operation for relations answers 404 to strangers, one for access roles 403', () => {
  const about = { path: '/people/{personId}/record', rights: ['self', 'people_partner'] } as const;
  const ofRole = { path: '/accounts', rights: ['admin'] } as const;
  expect(expectCell(about, 'stranger', {})).toBe('404');
  expect(expectCell(about, 'partnerOutOfScope', {})).toBe('404');
  expect(expectCell(about, 'partnerInScope', {})).toBe('allowed');
  expect(expectCell(ofRole, 'stranger', {})).toBe('403');
  expect(expectCell(ofRole, 'admin', {})).toBe('allowed');
  expect(expectCell(ofRole, 'keyWithoutScope', {})).toBe('403');
  expect(expectCell(ofRole, 'anonymous', {})).toBe('401');
});
