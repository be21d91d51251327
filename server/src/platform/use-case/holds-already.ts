import { isDeepStrictEqual } from 'node:util';

/** Whether a row or a thing has all these values already, so that writing them would change nothing. */
export function holdsAlready(thing: object, values: object): boolean {
  return Object.entries(values).every(([name, value]) => value === undefined || isDeepStrictEqual(Reflect.get(thing, name), value));
}
