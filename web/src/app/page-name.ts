import { useEffect, useSyncExternalStore } from 'react';

let name: string | undefined;
const listeners = new Set<() => void>();

function change(next: string | undefined): void {
  name = next;
  for (const listen of listeners) listen();
}

/** Names the page after its data ("Senior Engineer"): the last crumb and the window's title follow. */
export function usePageName(pageName: string | undefined): void {
  useEffect(() => {
    change(pageName);
    return () => change(undefined);
  }, [pageName]);
}

/** The name that the page at hand has given itself. */
export function useGivenPageName(): string | undefined {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => name,
  );
}
