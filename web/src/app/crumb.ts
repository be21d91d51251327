import type { PlainKey } from '../platform/format-message.ts';

/** One step of the path above a page: its name and, where it has one, its address. */
export interface Crumb {
  readonly text: PlainKey;
  readonly to?: string;
}
