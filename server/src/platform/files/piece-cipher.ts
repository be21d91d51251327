import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** How many bytes of a file go into one piece, so that the sealed piece has 256 KiB. */
export const pieceBytes = 262_144 - nonceBytes - tagBytes;

/** The place of a piece: sealed with it, so that pieces cannot be exchanged within or between files. */
interface Place {
  readonly fileId: string;
  readonly number: number;
}

/** Seals pieces of files with a key of 32 bytes (AES-256-GCM: nonce, tag, content), and opens them again. */
export interface PieceCipher {
  readonly seal: (place: Place, content: Uint8Array) => Buffer;
  /** Throws when the piece was changed, moved, or sealed with another key. */
  readonly unseal: (place: Place, sealed: Uint8Array) => Buffer;
}

/** The cipher of this key. */
export function pieceCipher(key: Buffer): PieceCipher {
  const bound = ({ fileId, number }: Place) => Buffer.from(`${fileId}:${number}`);
  return {
    seal: (place, content) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place));
      const body = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unseal: (place, sealed) => {
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(bound(place));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
    },
  };
}
