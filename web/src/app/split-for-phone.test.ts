import { Compass } from 'lucide-react';
import { expect, test } from 'vitest';
import type { NavigationSpace } from './navigation.tsx';
import { splitForPhone } from './split-for-phone.ts';

const space = (id: 'me' | 'team', count: number): NavigationSpace => ({
  id,
  text: `app.space.${id}`,
  icon: Compass,
  items: Array.from({ length: count }, (_, index) => ({ path: `/${id}/${index}`, text: 'app.nav.plan', icon: Compass })),
});
const paths = (split: ReturnType<typeof splitForPhone>) => [
  split.bar.map((item) => item.path),
  split.rest.flatMap((each) => each.items.map((item) => item.path)),
];

test('five places fit without More', () => {
  expect(paths(splitForPhone([space('me', 5)]))).toEqual([['/me/0', '/me/1', '/me/2', '/me/3', '/me/4'], []]);
});

test('with more, four stay and the rest is behind More', () => {
  expect(paths(splitForPhone([space('me', 6)]))).toEqual([
    ['/me/0', '/me/1', '/me/2', '/me/3'],
    ['/me/4', '/me/5'],
  ]);
});

test('other spaces are behind More', () => {
  expect(paths(splitForPhone([space('me', 2), space('team', 1)]))).toEqual([['/me/0', '/me/1'], ['/team/0']]);
  expect(splitForPhone([])).toEqual({ bar: [], rest: [] });
});
