import type { ReactNode } from 'react';

/** What may stand where a message says `{name}`. */
export type Text = string | number;

/** What a message's `<b>…</b>` becomes. */
export type Tag = (children: ReactNode[]) => ReactNode;
