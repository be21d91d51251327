import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/** What a derived key is for; two purposes never share one. */
export type SecretPurpose = 'identity' | 'idempotency_key' | 'files' | `answer:${string}` | 'fingerprint';

/** The installation's one secret, of which every key is derived. */
export interface Secret {
  /** A key of 32 bytes for this purpose alone. */
  derive(purpose: SecretPurpose): Buffer;
  /** A keyed hash (HMAC-SHA256, hex): who does not know the secret cannot find the text by trying. */
  hash(purpose: SecretPurpose, text: string): string;
  /** Encrypts a text (AES-256-GCM); the same text gives another result each time. */
  encrypt(purpose: SecretPurpose, text: string): string;
  /** Gives the text back; throws when it was changed, or made with another secret or for another purpose. */
  decrypt(purpose: SecretPurpose, sealed: string): string;
  /** Tells whether two secrets are the same without giving either away. */
  readonly fingerprint: string;
}

const format = 'v1';

/** The secret of the settings, else the one in the data folder, which is made on the first call. */
export function openSecret(config: { readonly secret?: string | undefined; readonly dataDir: string }): Secret {
  return secretOf(config.secret ?? keepInFolder(config.dataDir));
}

/** Derives everything from a text of at least 32 characters. */
export function secretOf(text: string): Secret {
  if (text.length < 32) throw new Error('A secret has at least 32 characters');
  const derive = (purpose: SecretPurpose) => Buffer.from(hkdfSync('sha256', text, 'waymark', purpose, 32));
  return {
    derive,
    hash: (purpose, plain) => createHmac('sha256', derive(purpose)).update(plain).digest('hex'),
    encrypt: (purpose, plain) => encrypt(derive(purpose), plain),
    decrypt: (purpose, sealed) => decrypt(derive(purpose), sealed),
    fingerprint: derive('fingerprint').toString('hex').slice(0, 16),
  };
}

function keepInFolder(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  return readSecret(file) ?? makeSecret(file);
}

// written aside and linked into place: of two starters one wins, and nobody ever reads half a secret
function makeSecret(file: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  fs.writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    fs.linkSync(aside, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(aside);
  }
  const made = readSecret(file);
  if (made === undefined) throw new Error(`${file} was removed while Waymark started`);
  return made;
}

function readSecret(file: string): string | undefined {
  try {
    const text = fs.readFileSync(file, 'utf8').trim();
    if (text.length < 32) throw new Error(`${file} is damaged: put your copy of it back`);
    return text;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function encrypt(key: Buffer, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [format, nonce.toString('base64url'), body.toString('base64url'), cipher.getAuthTag().toString('base64url')].join('.');
}

function decrypt(key: Buffer, sealed: string): string {
  const [version, nonce, body, tag] = sealed.split('.');
  if (version !== format || nonce === undefined || body === undefined || tag === undefined) throw new Error('This is no encrypted text');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('This cannot be decrypted: it was changed, or WAYMARK_SECRET is not the one it was made with', { cause });
  }
}
