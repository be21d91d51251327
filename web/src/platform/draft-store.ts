/** Keeps what could not be sent yet, by the id of the thing it belongs to. */
export interface DraftStore {
  readonly read: (id: string) => Promise<unknown>;
  readonly write: (id: string, value: unknown) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly count: () => Promise<number>;
  /** Forgets everything of this account, its key included. */
  readonly wipe: () => Promise<void>;
}

const databaseName = 'waymark-drafts';
const stores = { keys: 'keys', drafts: 'drafts' } as const;

interface SealedDraft {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * The drafts of one account in this browser, encrypted (AES-GCM) with a key that belongs to the account and never leaves the
 * browser's key store (D13). Where the browser offers no safe place (no IndexedDB, or plain HTTP) drafts live as long as the page.
 */
export function openDraftStore(accountId: string): DraftStore {
  const isSafe = typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined;
  return isSafe ? encryptedDrafts(accountId) : memoryDrafts();
}

/** Drafts that live as long as the page. */
export function memoryDrafts(): DraftStore {
  const kept = new Map<string, unknown>();
  return {
    read: async (id) => kept.get(id),
    write: async (id, value) => void kept.set(id, value),
    remove: async (id) => void kept.delete(id),
    count: async () => kept.size,
    wipe: async () => kept.clear(),
  };
}

function encryptedDrafts(accountId: string): DraftStore {
  const database = openDatabase();
  const place = (id: string): string => `${accountId}\n${id}`;
  const range = IDBKeyRange.bound(`${accountId}\n`, `${accountId}\n\uffff`);
  return {
    read: async (id) => {
      const sealed = await request<SealedDraft | undefined>((await store(await database, 'drafts')).get(place(id)));
      return sealed === undefined ? undefined : await unseal(sealed, await keyOf(await database, accountId), place(id));
    },
    write: async (id, value) => {
      const sealed = await seal(value, await keyOf(await database, accountId), place(id));
      await request((await store(await database, 'drafts')).put(sealed, place(id)));
    },
    remove: async (id) => void (await request((await store(await database, 'drafts')).delete(place(id)))),
    count: async () => await request((await store(await database, 'drafts')).count(range)),
    wipe: async () => {
      await request((await store(await database, 'drafts')).delete(range));
      await request((await store(await database, 'keys')).delete(accountId));
    },
  };
}

async function keyOf(database: IDBDatabase, accountId: string): Promise<CryptoKey> {
  const kept = await request<CryptoKey | undefined>((await store(database, 'keys')).get(accountId));
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    await request((await store(database, 'keys')).add(made, accountId));
    return made;
  } catch {
    return await keyOf(database, accountId); // another tab was first: its key counts
  }
}

async function seal(value: unknown, key: CryptoKey, place: string): Promise<SealedDraft> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(place);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, new TextEncoder().encode(JSON.stringify(value)));
  return { iv, data };
}

/** The draft; undefined when it was made under a key that is gone. */
async function unseal({ iv, data }: SealedDraft, key: CryptoKey, place: string): Promise<unknown> {
  try {
    const additionalData = new TextEncoder().encode(place);
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)));
  } catch {
    return undefined;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    for (const name of Object.values(stores)) opening.result.createObjectStore(name);
  };
  return request(opening);
}

async function store(database: IDBDatabase, name: keyof typeof stores): Promise<IDBObjectStore> {
  return database.transaction(stores[name], 'readwrite').objectStore(stores[name]);
}

function request<T>(pending: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = (event) => {
      event.preventDefault();
      reject(pending.error);
    };
  });
}
