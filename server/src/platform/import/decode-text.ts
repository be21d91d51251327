import type { Encoding } from './table.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read and stand as a replacement mark. */
  readonly unreadable: number;
}

const REPLACEMENT = '\ufffd';
/** At most this share of damaged characters may be a damaged UTF-8 text; more means another encoding. */
const DAMAGED_SHARE = 0.02;

/** Reads bytes as text: by byte order mark, else UTF-16 by its zero bytes, else UTF-8 if they are valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  const found = encoding ?? encodingOf(bytes);
  const text = new TextDecoder(found).decode(bytes);
  return { text, encoding: found, unreadable: countReplacements(text) };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Western text in UTF-16 has a zero in every second byte. */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4000);
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = countReplacements(text);
  if (damaged === 0) return true;
  const foreign = text.match(/[\u0080-\ufffc\ufffe\uffff]/g)?.length ?? 0;
  return foreign > 0 && damaged <= Math.max(1, foreign * DAMAGED_SHARE);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count += 1;
  return count;
}
