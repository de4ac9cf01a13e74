import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quickXorHash } from './quick-xor-hash.ts';

const width = 160n;
const all = (1n << width) - 1n;

/** The same by its definition: one number of 160 bits, turned 11 bits further for each byte. */
function byDefinition(bytes: Uint8Array): string {
  let hash = 0n;
  for (const [at, byte] of bytes.entries()) {
    const turn = BigInt(at * 11) % width;
    const turned = BigInt(byte) << turn;
    hash ^= (turned & all) | (turned >> width);
  }
  hash ^= BigInt(bytes.length) << (width - 64n);
  const hex = hash.toString(16).padStart(40, '0');
  return Buffer.from(hex, 'hex').reverse().toString('base64');
}

it('QuickXorHash is what its definition says, of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(quickXorHash(bytes)).toBe(byDefinition(bytes));
    }),
  );
});

it.each([
  [[], 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  [[1], 'AQAAAAAAAAAAAAAAAQAAAAAAAAA='],
  [[0, 1], 'AAgAAAAAAAAAAAAAAgAAAAAAAAA='],
])('QuickXorHash of %j, reckoned by hand, is %s', (bytes, hash) => {
  expect(quickXorHash(Uint8Array.from(bytes))).toBe(hash);
});
