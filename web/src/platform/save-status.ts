/** What has become of something that saves itself. */
export type SaveStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** A passing failure; it is tried again by itself. */
  | { readonly kind: 'retrying' }
  /** No connection; the words are kept in this browser. */
  | { readonly kind: 'offline' }
  /** Somebody else saved in between. */
  | { readonly kind: 'conflict' }
  /** The server said no; trying again would not help. */
  | { readonly kind: 'refused'; readonly error: unknown };
