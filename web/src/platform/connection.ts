import { useSyncExternalStore } from 'react';

let reachable = true;
const listeners = new Set<() => void>();

const isOnline = (): boolean => reachable && navigator.onLine;
const tell = (): void => {
  for (const listen of listeners) listen();
};

let answeredAt = Date.now();

/** When the server last answered a call, as this browser's clock has it (ms): whoever is signed in was here then. */
export const lastAnswerAt = (): number => answeredAt;

/** Told by every call: whether the server could be reached. */
export function reportReachable(value: boolean): void {
  if (value) answeredAt = Date.now();
  if (value === reachable) return;
  reachable = value;
  tell();
}

/** Calls back whenever the connection may have come or gone; returns the way to stop. */
export function onConnectionChange(listen: () => void): () => void {
  listeners.add(listen);
  addEventListener('online', listen);
  addEventListener('offline', listen);
  return () => {
    listeners.delete(listen);
    removeEventListener('online', listen);
    removeEventListener('offline', listen);
  };
}

/** Whether calls get through, as far as this page knows. */
export function useOnline(): boolean {
  return useSyncExternalStore(onConnectionChange, isOnline);
}
