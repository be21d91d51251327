import { type DraftStore, openDraftStore } from './draft-store.ts';

const opened = new Map<string, DraftStore>();

/** The drafts of an account, opened once a page. */
export function draftsOf(accountId: string): DraftStore {
  const drafts = opened.get(accountId) ?? openDraftStore(accountId);
  opened.set(accountId, drafts);
  return drafts;
}
