import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { Refusal } from './problem.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Up to this size a part is inflated whole, which is fastest; beyond it in pieces. */
const wholeBytes = 8 * 1024 * 1024;
/** Deflate grows at most 1,032 times, so a piece of this size gives 8 MB at the very most. */
const pieceBytes = 8 * 1024;

function damaged(entry: ZipEntry, detail: string): Refusal {
  return new Refusal('damaged', entry.name, { detail });
}

function inflateWhole(compressed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One byte more than declared is enough to see that the header lied.
    const size = entry.size + 1;
    return inflateRawSync(compressed, { maxOutputLength: size, chunkSize: Math.max(64, size) });
  } catch {
    throw damaged(entry, 'deflate');
  }
}

function* inflateInPieces(compressed: Uint8Array, entry: ZipEntry): Iterable<Uint8Array> {
  let inflated: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => inflated.push(chunk));
  for (let at = 0; at < compressed.length; at += pieceBytes) {
    try {
      inflate.push(compressed.subarray(at, at + pieceBytes), at + pieceBytes >= compressed.length);
    } catch {
      throw damaged(entry, 'deflate');
    }
    yield* inflated;
    inflated = [];
  }
}

function inflated(entry: ZipEntry): Iterable<Uint8Array> {
  const [only, ...more] = entry.compressed;
  const compressed = only !== undefined && more.length === 0 ? only : Buffer.concat(entry.compressed);
  if (entry.method === 'stored') return [compressed];
  return entry.size <= wholeBytes ? [inflateWhole(compressed, entry)] : inflateInPieces(compressed, entry);
}

/**
 * A part's inflated bytes, in one piece or more, never more than its header declares; size and
 * checksum must come out as declared. Throws a `Refusal`.
 */
export function* inflateEntry(entry: ZipEntry): Iterable<Uint8Array> {
  let size = 0;
  let crc = 0;
  for (const chunk of inflated(entry)) {
    size += chunk.length;
    if (size > entry.size) throw damaged(entry, 'size');
    crc = crc32(chunk, crc);
    // The checksum of a part in one piece is known before anything of it is used.
    if (size === entry.size && crc !== entry.crc) throw damaged(entry, 'crc');
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry, 'size');
}
