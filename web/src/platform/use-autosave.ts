import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Autosaver, type AutosaverOptions } from './autosaver.ts';
import { onConnectionChange } from './connection.ts';
import { draftsOf } from './drafts.ts';
import type { SaveStatus } from './save-status.ts';
import { useSession } from './session.ts';

export interface Autosave<T> {
  readonly value: T;
  readonly status: SaveStatus;
  readonly change: (value: T) => void;
  /** For `onBlur`, and before something that needs the latest words on the server. */
  readonly flush: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly useTheirs: (value: T) => Promise<void>;
}

const open = new Set<Autosaver<unknown>>();

/** Sends everything on this page that is not sent yet. */
export async function flushAll(): Promise<void> {
  await Promise.all([...open].map((saver) => saver.flush()));
}

/**
 * Something that saves itself: 600 ms after the last change, on blur (`flush`), on leaving, and again after a failure. What could
 * not be sent is kept encrypted in this browser and comes back on the next visit. A changed `id` starts a new one.
 */
export function useAutosave<T>(options: Pick<AutosaverOptions<T>, 'id' | 'initial' | 'save'>): Autosave<T> {
  const { id, initial, save } = options;
  const accountId = useSession().account?.id ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver an id; later values and ways to save are handed to it below
  const saver = useMemo(() => new Autosaver<T>({ id, initial, save, drafts: draftsOf(accountId) }), [id, accountId]);
  useEffect(() => saver.use(save), [saver, save]);
  useEffect(() => saver.offer(initial), [saver, initial]);
  useEffect(() => keepAlive(saver), [saver]);
  const value = useSyncExternalStore(saver.subscribe, () => saver.value);
  const status = useSyncExternalStore(saver.subscribe, () => saver.status);
  return { value, status, change: saver.change, flush: saver.flush, keepMine: saver.keepMine, useTheirs: saver.useTheirs };
}

/** From the first view to leaving: restore, try again when the connection is back, and save on the way out. */
function keepAlive<T>(saver: Autosaver<T>): () => void {
  const each = saver as unknown as Autosaver<unknown>; // only flushed from the list, whatever it holds
  const flush = () => void saver.flush();
  const hide = () => document.visibilityState === 'hidden' && flush();
  open.add(each);
  void saver.restore();
  const stopListening = onConnectionChange(() => saver.status.kind === 'offline' && flush());
  document.addEventListener('visibilitychange', hide);
  addEventListener('pagehide', flush);
  return () => {
    open.delete(each);
    stopListening();
    document.removeEventListener('visibilitychange', hide);
    removeEventListener('pagehide', flush);
    flush();
  };
}
