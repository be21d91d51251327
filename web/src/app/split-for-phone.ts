import type { NavigationItem, NavigationSpace } from './navigation.tsx';

/** How many places the bar holds; with more, the last opens the rest. */
const places = 5;

/** The items in the bar and those behind More: the main space first. */
export function splitForPhone(spaces: readonly NavigationSpace[]): { bar: NavigationItem[]; rest: NavigationSpace[] } {
  const [main, ...others] = spaces;
  const items = [...(main?.items ?? [])];
  if (others.length === 0 && items.length <= places) return { bar: items, rest: [] };
  const kept = items.slice(0, places - 1);
  const left = items.slice(places - 1);
  return { bar: kept, rest: [...(main !== undefined && left.length > 0 ? [{ ...main, items: left }] : []), ...others] };
}
