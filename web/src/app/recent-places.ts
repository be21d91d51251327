import { readSetting, writeSetting } from '../platform/local-setting.ts';

/** A page visited lately. It is kept in this browser only and never sent anywhere. */
export interface RecentPlace {
  readonly href: string;
  readonly title: string;
}

const name = 'recent';
const kept = 5;

function isPlace(value: unknown): value is RecentPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    'href' in value &&
    'title' in value &&
    typeof value.href === 'string' &&
    typeof value.title === 'string'
  );
}

/** The last five places of an account, latest first. */
export function readRecentPlaces(accountId: string): RecentPlace[] {
  try {
    const all: unknown = JSON.parse(readSetting(`${name}.${accountId}`) ?? '[]');
    return Array.isArray(all) ? all.filter(isPlace) : [];
  } catch {
    return [];
  }
}

/** Adds a place; the same address is kept once. */
export function rememberPlace(accountId: string, place: RecentPlace): void {
  const others = readRecentPlaces(accountId).filter((each) => each.href !== place.href);
  writeSetting(`${name}.${accountId}`, JSON.stringify([place, ...others].slice(0, kept)));
}

/** Forgets them, at sign-out. */
export function forgetPlaces(accountId: string): void {
  writeSetting(`${name}.${accountId}`, undefined);
}
