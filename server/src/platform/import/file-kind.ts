export type FileKind = 'empty' | 'zip' | 'old_excel' | 'pdf' | 'image' | 'html' | 'json' | 'rtf' | 'binary' | 'text';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old_excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x00, 0x00, 0xfe, 0xff]],
  ['binary', [0xff, 0xfe, 0x00, 0x00]],
];

/** What a file is, by its content and never by its name. */
export function fileKind(bytes: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'text'; // UTF-16
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 2000)).trimStart();
  if (start === '') return 'empty';
  if (/^<(?:!doctype html|html|table|\?xml|head|body)\b/i.test(start)) return 'html';
  if (/^\{\s*"|^\[\s*[{["]/.test(start)) return 'json';
  return isBinary(bytes) ? 'binary' : 'text';
}

/** Control characters that no text has; zeros are left out, since UTF-16 is full of them. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4000);
  const odd = sample.filter((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return odd > sample.length * 0.02;
}
