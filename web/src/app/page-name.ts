import { useEffect, useSyncExternalStore } from 'react';

interface PageName {
  readonly name: string;
  readonly progress: string | undefined;
}

let name: PageName | undefined;
const listeners = new Set<() => void>();

function change(next: PageName | undefined): void {
  name = next;
  for (const listen of listeners) listen();
}

/** Names the page after its data ("Senior Engineer"): the last crumb and the window's title follow; `progress` only the title tells. */
export function usePageName(pageName: string | undefined, progress?: string): void {
  useEffect(() => {
    change(pageName === undefined ? undefined : { name: pageName, progress });
    return () => change(undefined);
  }, [pageName, progress]);
}

/** The name that the page at hand has given itself. */
export function useGivenPageName(): PageName | undefined {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => name,
  );
}
