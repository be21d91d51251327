import { useEffect, useSyncExternalStore } from 'react';

/** A key that does something on the screen at hand, as the list under `?` shows it. */
export interface ScreenKey {
  /** As `KeyboardEvent.key` names it: `n`, `1`, `ArrowRight`. */
  readonly key: string;
  readonly text: string;
  /** Left out for keys that a part listens to itself and only wants listed. */
  readonly run?: () => void;
}

let active: readonly (readonly ScreenKey[])[] = [];
const listeners = new Set<() => void>();

function change(next: readonly (readonly ScreenKey[])[]): void {
  active = next;
  for (const listen of listeners) listen();
}

/** Adds keys while the calling part is on screen. Give a stable array (`useMemo`), else it is added anew at every render. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  useEffect(() => {
    change([...active, keys]);
    return () => change(active.filter((each) => each !== keys));
  }, [keys]);
}

/** The key's action on the screen at hand; the part added last wins. */
export function findScreenKey(key: string): ScreenKey | undefined {
  return active.findLast((keys) => keys.some((each) => each.key === key))?.find((each) => each.key === key);
}

const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};
let flatOf: readonly (readonly ScreenKey[])[] = active;
let flat: readonly ScreenKey[] = [];

/** All keys of the screen at hand. */
export function useActiveKeys(): readonly ScreenKey[] {
  return useSyncExternalStore(subscribe, () => {
    if (flatOf !== active) {
      flatOf = active;
      flat = active.flat();
    }
    return flat;
  });
}
