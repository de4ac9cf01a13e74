const width = 20;
const shift = 11;

/**
 * The only hash that SharePoint tells of a file: Microsoft's QuickXorHash (160 bits, each byte xored
 * in 11 bits further on, the length over the last 64 bits), in base64.
 */
export function quickXorHash(bytes: Uint8Array): string {
  const cells = new Uint8Array(width);
  const mix = (at: number, value: number) => {
    cells[at % width] = (cells[at % width] ?? 0) ^ value;
  };
  let bit = 0;
  for (const byte of bytes) {
    const shifted = byte << (bit % 8);
    mix(bit >> 3, shifted & 0xff);
    mix((bit >> 3) + 1, shifted >> 8);
    bit = (bit + shift) % (width * 8);
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  for (const [at, value] of length.entries()) mix(width - 8 + at, value);
  return Buffer.from(cells).toString('base64');
}
