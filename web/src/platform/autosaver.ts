import { isPassing, problemBehind } from './careful-fetch.ts';
import type { DraftStore } from './draft-store.ts';
import type { SaveStatus } from './save-status.ts';

/** How long typing must rest before it is saved, and the longest it may wait while it goes on (D13: within five seconds). */
export const restMs = 600;
export const longestWaitMs = 4_000;

const retryMs = (tries: number): number => Math.min(30_000, 1_000 * 2 ** tries);

export interface AutosaverOptions<T> {
  /** The same for the same thing on every visit: its draft is kept under it. */
  readonly id: string;
  readonly initial: T;
  /** `overwrite` after the reader chose to keep their own over somebody else's. */
  readonly save: (value: T, how: { readonly overwrite: boolean }) => Promise<unknown>;
  readonly drafts: DraftStore;
  readonly now?: () => Date;
}

/** Saves one thing by itself: after a rest, on leaving, again after a failure; and keeps a draft until the server has it. */
export class Autosaver<T> {
  #options: AutosaverOptions<T>;
  #value: T;
  #status: SaveStatus = { kind: 'untouched' };
  #dirty = false;
  #saving: Promise<void> | undefined;
  #overwrite = false;
  #tries = 0;
  #firstChangeAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drafting: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(options: AutosaverOptions<T>) {
    this.#options = options;
    this.#value = options.initial;
  }

  get value(): T {
    return this.#value;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  get isDirty(): boolean {
    return this.#dirty;
  }

  readonly subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  };

  /** Takes the latest way to save, without starting anew. */
  use(save: AutosaverOptions<T>['save']): void {
    this.#options = { ...this.#options, save };
  }

  /** Brings back what was typed before and never reached the server, and sends it. */
  async restore(): Promise<void> {
    const draft = await this.#options.drafts.read(this.#options.id);
    if (draft === undefined || this.#dirty) return;
    this.#value = (draft as { value: T }).value; // written below, under the same id
    this.#dirty = true;
    this.#tell(this.#status);
    await this.flush();
  }

  /** The server's own value changed: taken over unless there is something unsent. */
  offer(value: T): void {
    if (this.#dirty || isSame(value, this.#value)) return;
    this.#value = value;
    this.#tell(this.#status);
  }

  readonly change = (value: T): void => {
    const now = performance.now();
    if (!this.#dirty) this.#firstChangeAt = now;
    this.#value = value;
    this.#dirty = true;
    this.#keepDraft();
    const wait = Math.min(restMs, Math.max(0, this.#firstChangeAt + longestWaitMs - now));
    if (this.#status.kind !== 'conflict') this.#later(wait);
    this.#tell(isTroubled(this.#status) ? this.#status : { kind: 'saving' });
  };

  /** Saves now what is not saved yet; resolves when the server has answered. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#saving !== undefined) await this.#saving;
    if (!this.#dirty || (this.#status.kind === 'conflict' && !this.#overwrite)) return;
    this.#saving = this.#save().finally(() => {
      this.#saving = undefined;
    });
    await this.#saving;
  };

  /** After a conflict: the reader's own words win. */
  readonly keepMine = (): Promise<void> => {
    this.#overwrite = true;
    return this.flush();
  };

  /** After a conflict: somebody else's words win; the reader's own draft is dropped. */
  readonly useTheirs = async (value: T): Promise<void> => {
    clearTimeout(this.#timer);
    this.#value = value;
    this.#dirty = false;
    await this.#dropDraft();
    this.#tell({ kind: 'untouched' });
  };

  async #save(): Promise<void> {
    const sent = this.#value;
    this.#firstChangeAt = performance.now();
    if (this.#status.kind !== 'offline' && this.#status.kind !== 'retrying') this.#tell({ kind: 'saving' });
    try {
      await this.#options.save(sent, { overwrite: this.#overwrite });
    } catch (error) {
      this.#failed(error);
      return;
    }
    this.#tries = 0;
    this.#overwrite = false;
    if (!isSame(sent, this.#value)) {
      this.#later(restMs);
      return;
    }
    this.#dirty = false;
    await this.#dropDraft();
    if (!this.#dirty) this.#tell({ kind: 'saved', at: this.#options.now?.() ?? new Date() });
  }

  #failed(error: unknown): void {
    const problem = problemBehind(error);
    if (isPassing(error)) {
      this.#later(retryMs(this.#tries));
      this.#tries += 1;
      this.#tell({ kind: problem.code === 'offline' ? 'offline' : 'retrying' });
    } else if (problem.status === 412) this.#tell({ kind: 'conflict' });
    else this.#tell({ kind: 'refused', error });
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  /** Drafts are written one after the other, so that the last one typed is the one that stays. */
  #keepDraft(): void {
    const value = this.#value;
    this.#drafting = this.#drafting.then(() => this.#options.drafts.write(this.#options.id, { value })).catch(() => undefined);
  }

  #dropDraft(): Promise<unknown> {
    this.#drafting = this.#drafting
      .then(() => (this.#dirty ? undefined : this.#options.drafts.remove(this.#options.id)))
      .catch(() => undefined);
    return this.#drafting;
  }

  #tell(status: SaveStatus): void {
    this.#status = status;
    for (const listen of this.#listeners) listen();
  }
}

/** Values are plain data; an equal one made anew is no change. */
const isSame = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

/** States that typing on does not change: they end when the server has answered. */
const isTroubled = (status: SaveStatus): boolean => status.kind === 'conflict' || status.kind === 'offline' || status.kind === 'retrying';
