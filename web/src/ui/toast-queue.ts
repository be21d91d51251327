/** A short message about something done; with `undo` it can be taken back for ten seconds. */
export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'plain' | 'bad';
  readonly undo?: () => void;
}

export interface ShownToast extends ToastMessage {
  readonly id: number;
}

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly ShownToast[]): void {
  shown = next;
  for (const listen of listeners) listen();
}

/** Shows a message; at most three stay in view. */
export function showToast(message: ToastMessage): void {
  lastId += 1;
  change([...shown.slice(-2), { ...message, id: lastId }]);
}

export function closeToast(id: number): void {
  change(shown.filter((toast) => toast.id !== id));
}

export const shownToasts = (): readonly ShownToast[] => shown;

export function onToastsChange(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
