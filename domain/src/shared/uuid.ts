let lastMillisecond = 0;
let counter = 0;

/**
 * A UUID of version 7 (RFC 9562): time-ordered, so that ids made later sort later, also within one millisecond of one process.
 * `at` is milliseconds since 1970.
 */
export function uuidv7(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  if (at <= lastMillisecond) counter = (counter + 1) & 0xfff;
  else counter = ((bytes[6] ?? 0) & 0x07) * 256 + (bytes[7] ?? 0); // starts in the lower half, room to count up
  lastMillisecond = Math.max(at, lastMillisecond);
  const time = Math.floor(lastMillisecond).toString(16).padStart(12, '0');
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (0x8 | (Number.parseInt(hex[16] ?? '0', 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Whether a text is a UUID, of any version. */
export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
