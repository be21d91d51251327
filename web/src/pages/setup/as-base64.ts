/** The bytes of a file as the API takes them. */
export function asBase64(bytes: Uint8Array): string {
  const CHUNK = 0x8000; // more arguments at once than a call can take
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
