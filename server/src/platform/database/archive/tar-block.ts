/** Size of a tar block: headers are one, contents are padded to whole ones. */
export const blockSize = 512;

const magic = 'ustar\u000000';
const checksumAt = 148;
const checksumSize = 8;

/** The header of a file in a tar archive; names have at most 100 bytes. */
export function writeTarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for an archive`);
  const header = Buffer.alloc(blockSize);
  header.write(name, 0);
  header.write('0000600\u0000', 100); // mode
  header.write('0000000\u00000000000\u0000', 108); // owner and group
  header.write(`${size.toString(8).padStart(11, '0')}\u0000`, 124);
  header.write('00000000000\u0000', 136); // no time: the same content gives the same archive
  header.write('0', 156); // an ordinary file
  header.write(magic, 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\u0000 `, checksumAt);
  return header;
}

/** What a header says; undefined for the empty block that ends an archive. Throws when it is damaged. */
export function readTarHeader(header: Buffer): { name: string; size: number } | undefined {
  if (header.every((byte) => byte === 0)) return undefined;
  const stated = Number.parseInt(textAt(header, checksumAt, checksumSize), 8);
  if (stated !== checksumOf(header)) throw new Error('A header of the archive is damaged');
  return { name: textAt(header, 0, 100), size: Number.parseInt(textAt(header, 124, 12), 8) };
}

/** How many bytes fill a content of this size up to whole blocks. */
export function paddingAfter(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize;
}

function textAt(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.findIndex((byte) => byte === 0 || byte === 0x20);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

// the sum of all bytes, with the checksum's own place counted as spaces
function checksumOf(header: Buffer): number {
  let sum = 0x20 * checksumSize;
  header.forEach((byte, index) => {
    if (index < checksumAt || index >= checksumAt + checksumSize) sum += byte;
  });
  return sum;
}
