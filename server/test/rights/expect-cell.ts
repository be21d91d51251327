import type { AnyRoute, Right } from '@waymark/domain/shared/contract-kit.ts';
import { type Column, columns, type RightsCell } from './columns.ts';
import type { RightsSample } from './rights-sample.ts';

const relations: readonly Right[] = ['self', 'manager', 'line_above', 'assessor'];

/**
 * What the contract's `rights` promise one asker: 403 where they may never use the operation, 404 where they may, but not on this
 * thing. A sample may state an exception with its reason.
 */
export function expectCell(route: Pick<AnyRoute, 'path' | 'rights'>, column: Column, sample: Omit<RightsSample, 'call'>): RightsCell {
  return sample.exceptions?.[column]?.cell ?? promisedCell(route.rights, column, isScoped(route, sample));
}

/** Whether a people partner's scope matters: the operation names a person or a team. */
export function isScoped(route: Pick<AnyRoute, 'path'>, sample: Omit<RightsSample, 'call'>): boolean {
  return sample.scoped ?? /\{(personId|teamId)\}/.test(route.path);
}

function promisedCell(rights: readonly Right[], column: Column, scoped: boolean): RightsCell {
  if (column === 'keyWithoutScope') return '403';
  if (column === 'anonymous') return rights.includes('anonymous') ? 'allowed' : '401';
  if (rights.includes('everyone')) return 'allowed';
  if (!holdsOneOf(rights, column)) return rights.some((one) => relations.includes(one)) ? '404' : '403';
  return column === 'partnerOutOfScope' && scoped ? '404' : 'allowed';
}

function holdsOneOf(rights: readonly Right[], column: Column): boolean {
  const right = columns.find((one) => one.name === column)?.right;
  return right !== null && right !== undefined && rights.includes(right);
}
