/** One size of QR code at error correction M: how its codewords are laid out. */
export interface QrSize {
  /** 1 to 10. */
  readonly version: number;
  readonly total: number;
  readonly correctionPerBlock: number;
  readonly blocks: number;
}

// total codewords, error correction codewords a block, blocks (ISO/IEC 18004, table 9, level M)
const sizes: readonly QrSize[] = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
].map(([total = 0, correctionPerBlock = 0, blocks = 0], at) => ({ version: at + 1, total, correctionPerBlock, blocks }));

const dataLength = (size: QrSize): number => size.total - size.correctionPerBlock * size.blocks;
const headBytes = (size: QrSize): number => (size.version < 10 ? 2 : 3); // mode and count, rounded up

/** The smallest size that holds so many bytes; undefined beyond the tenth. */
export function sizeFor(bytes: number): QrSize | undefined {
  return sizes.find((size) => bytes + headBytes(size) <= dataLength(size));
}

/** All codewords of a message in the order in which they are drawn. */
export function addErrorCorrection(message: Uint8Array, size: QrSize): Uint8Array {
  const data = codewords(message, size);
  const short = Math.floor(data.length / size.blocks);
  const longBlocks = data.length % size.blocks;
  let start = 0;
  const blocks = Array.from({ length: size.blocks }, (_each, at) => {
    const length = short + (at >= size.blocks - longBlocks ? 1 : 0);
    start += length;
    return data.subarray(start - length, start);
  });
  const corrections = blocks.map((block) => correctionOf(block, size.correctionPerBlock));
  return Uint8Array.from([...interleave(blocks), ...interleave(corrections)]);
}

/** Byte mode, the count, the bytes, an end, and filling. */
function codewords(message: Uint8Array, size: QrSize): Uint8Array {
  const countBits = size.version < 10 ? 8 : 16;
  const bits = [...binary(0b0100, 4), ...binary(message.length, countBits), ...[...message].flatMap((byte) => binary(byte, 8))];
  const data = new Uint8Array(dataLength(size));
  for (const [at, bit] of bits.entries()) data[at >> 3] = (data[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
  const used = Math.ceil((bits.length + 4) / 8);
  for (let at = used; at < data.length; at++) data[at] = (at - used) % 2 === 0 ? 0xec : 0x11;
  return data;
}

const binary = (value: number, bits: number): number[] => Array.from({ length: bits }, (_bit, at) => (value >> (bits - 1 - at)) & 1);

function interleave(blocks: readonly Uint8Array[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_each, at) => blocks.flatMap((block) => block[at] ?? [])).flat();
}

// GF(256) with x^8 + x^4 + x^3 + x^2 + 1
const exponents: number[] = [];
const logarithms: number[] = [];
for (let power = 0, value = 1; power < 255; power++) {
  exponents[power] = value;
  logarithms[value] = power;
  value = value < 128 ? value << 1 : (value << 1) ^ 0x11d;
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return exponents[((logarithms[a] ?? 0) + (logarithms[b] ?? 0)) % 255] ?? 0;
}

/** The Reed-Solomon codewords of a block. */
function correctionOf(block: Uint8Array, length: number): Uint8Array {
  const generator = generatorOf(length);
  const rest = [...block, ...Array.from<number>({ length }).fill(0)];
  for (let at = 0; at < block.length; at++) {
    const factor = rest[at] ?? 0;
    for (const [offset, coefficient] of generator.entries()) rest[at + offset] = (rest[at + offset] ?? 0) ^ multiply(coefficient, factor);
  }
  return Uint8Array.from(rest.slice(block.length));
}

function generatorOf(length: number): number[] {
  let generator = [1];
  for (let power = 0; power < length; power++) {
    const root = exponents[power] ?? 0;
    generator = [...generator, 0].map((coefficient, at) => coefficient ^ multiply(generator[at - 1] ?? 0, root));
  }
  return generator;
}
