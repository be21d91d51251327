import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly packedBytes: number;
  readonly method: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN = 0xffffffff;

/** The files in a ZIP archive by its central directory; undefined when the archive has no end, so is cut off. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = { packedBytes: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
    entries.push({ path, method: view.getUint16(at + 10, true), ...wideSizes(view, at, sizes) });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The unpacked content of an entry; throws a RangeError when it is larger than `limit` bytes. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    throw new Error('the archive is damaged');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) throw new Error('the archive is cut off');
  if (entry.method === 0 && packed.length > limit) throw new RangeError('the content is too large');
  return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit });
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return undefined;
}

/** ZIP64 writers put real sizes into an extra field, in the order unpacked, packed, offset, each only where it is needed. */
function wideSizes(view: DataView, at: number, sizes: { packedBytes: number; offset: number }): { packedBytes: number; offset: number } {
  if (sizes.packedBytes !== UNKNOWN && sizes.offset !== UNKNOWN) return sizes;
  let field = wideField(view, at);
  if (field === undefined) return sizes;
  const next = (isNeeded: boolean, size: number): number => {
    if (!isNeeded || field === undefined) return size;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  };
  next(view.getUint32(at + 24, true) === UNKNOWN, 0);
  const packedBytes = next(sizes.packedBytes === UNKNOWN, sizes.packedBytes);
  return { packedBytes, offset: next(sizes.offset === UNKNOWN, sizes.offset) };
}

function wideField(view: DataView, at: number): number | undefined {
  const start = at + 46 + view.getUint16(at + 28, true);
  const end = start + view.getUint16(at + 30, true);
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === 1) return field + 4;
  return undefined;
}
