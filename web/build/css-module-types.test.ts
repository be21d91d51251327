import { expect, test } from 'vitest';
import { classNamesOf } from './css-module-types.ts';

test('finds class names in camel case, once each', () => {
  expect(classNamesOf('.card { } .card .card-head:hover, a.is-open[data-x=".no"] { }')).toEqual(['card', 'cardHead', 'isOpen']);
});

test('numbers, comments, addresses and global names are no classes', () => {
  expect(classNamesOf('/* .old */ .a { width: .5px; background: url(x.svg); } :global(.ic) .b { opacity: 0.7 }')).toEqual(['a', 'b']);
});
