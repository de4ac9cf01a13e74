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

function inflateInPieces(compressed: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  let refusal: unknown;
  const inflate = new Inflate((chunk) => take(chunk));
  for (let at = 0; at < compressed.length; at += pieceBytes) {
    try {
      inflate.push(compressed.subarray(at, at + pieceBytes), at + pieceBytes >= compressed.length);
    } catch (error) {
      refusal = error instanceof Refusal ? error : damaged(entry, 'deflate');
    }
    if (refusal !== undefined) throw refusal;
  }
}

/**
 * Gives a part's inflated bytes to `take`, in one piece or more, never more than its header declares;
 * size and checksum must come out as declared. Throws a `Refusal`.
 */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  const compressed = archive.subarray(entry.start, entry.start + entry.compressedSize);
  let size = 0;
  let crc = 0;
  const measured = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > entry.size) throw damaged(entry, 'size');
    crc = crc32(chunk, crc);
    take(chunk);
  };
  if (entry.method === 'stored') measured(compressed);
  else if (entry.size <= wholeBytes) measured(inflateWhole(compressed, entry));
  else inflateInPieces(compressed, entry, measured);
  if (size !== entry.size) throw damaged(entry, 'size');
  if (crc !== entry.crc) throw damaged(entry, 'crc');
}
