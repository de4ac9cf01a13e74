import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { contentTypesPart, type WorkbookPackage } from './open.ts';
import { partKey, type ZipEntry } from './zip-directory.ts';

/**
 * A part to write: whole, or made piece by piece, so that a sheet of hundreds of megabytes is never
 * held at once.
 */
export type PartContent = string | Uint8Array | (() => Iterable<string | Uint8Array>) | DeflatedPart;

/** A part that is compressed already: a tenth of what it is when inflated. */
export interface DeflatedPart {
  /** Each ends on a whole byte, so that they can follow each other in one deflate stream. */
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
  readonly crc: number;
  /** Inflated. */
  readonly size: number;
}

/** Part name → its new content; `null` removes it. Names that the package lacks are added at its end. */
export type PartChanges = ReadonlyMap<string, PartContent | null>;

/** Pieces are gathered to this size before they are compressed: smaller ones compress worse. */
const blockBytes = 1024 * 1024;
/** Near the default's size on sheet XML, at less than half of its time. */
const level = 4;
/** The first moment a zip can tell: equal input gives equal bytes. */
const epoch = new Date(1980, 0, 1);

class Output {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#chunks.push(chunk);
  });

  /** Announces an entry; `crc` and `size` may still be filled in before its last chunk. */
  #begin(filename: string, compression: 0 | 8): ZipInputFile & { crc: number; size: number } {
    const file: ZipInputFile & { crc: number; size: number } = {
      filename,
      compression,
      crc: 0,
      size: 0,
      mtime: epoch,
    };
    this.#zip.add(file);
    return file;
  }

  /** Compressed bytes as they are. */
  copy(archive: Uint8Array, entry: ZipEntry): void {
    const file = this.#begin(entry.name, entry.method === 'stored' ? 0 : 8);
    file.crc = entry.crc;
    file.size = entry.size;
    file.ondata?.(null, archive.slice(entry.start, entry.start + entry.compressedSize), true);
  }

  write(name: string, content: PartContent): void {
    const file = this.#begin(name, 8);
    const { blocks, crc, size } = isDeflated(content) ? content : deflatedPart(content);
    file.crc = crc;
    file.size = size;
    for (const block of blocks) file.ondata?.(null, block, false);
    file.ondata?.(null, new Uint8Array(deflateRawSync(new Uint8Array())), true);
  }

  end(): Uint8Array {
    this.#zip.end();
    return Buffer.concat(this.#chunks);
  }
}

function isDeflated(content: PartContent): content is DeflatedPart {
  return typeof content === 'object' && 'blocks' in content;
}

/** Compresses a part as its pieces come, so that it is never held whole. */
export function deflatedPart(content: Exclude<PartContent, DeflatedPart>): DeflatedPart {
  const deflated: Uint8Array<ArrayBuffer>[] = [];
  let crc = 0;
  let size = 0;
  for (const block of blocks(content)) {
    crc = crc32(block, crc);
    size += block.length;
    deflated.push(new Uint8Array(deflateRawSync(block, { level, finishFlush: constants.Z_SYNC_FLUSH })));
  }
  return { blocks: deflated, crc, size };
}

function* blocks(content: Exclude<PartContent, DeflatedPart>): Iterable<Uint8Array> {
  if (typeof content !== 'function') {
    yield typeof content === 'string' ? Buffer.from(content) : content;
    return;
  }
  let pending: Uint8Array[] = [];
  let size = 0;
  for (const piece of content()) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    pending.push(bytes);
    size += bytes.length;
    if (size >= blockBytes) {
      yield Buffer.concat(pending);
      pending = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(pending);
}

/**
 * The package with some parts changed, as the bytes of a file. All other parts are copied as they
 * stand, compressed bytes and all; `[Content_Types].xml` comes first; equal input gives equal bytes.
 */
export function savePackage(pkg: WorkbookPackage, changes: PartChanges): Uint8Array {
  const pending = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
  const output = new Output();
  const first = partKey(contentTypesPart);
  const keys = [first, ...[...pkg.entries.keys()].filter((key) => key !== first)];
  for (const key of keys) {
    const entry = pkg.entries.get(key);
    if (entry === undefined) continue;
    const change = pending.get(key);
    pending.delete(key);
    if (change === undefined) output.copy(pkg.archive, entry);
    else if (change.content !== null) output.write(entry.name, change.content);
  }
  for (const { name, content } of pending.values()) {
    if (content !== null) output.write(name, content);
  }
  return output.end();
}

/** A new package of these parts; `[Content_Types].xml` is put first wherever it stands in the map. */
export function createPackage(parts: ReadonlyMap<string, PartContent>): Uint8Array {
  const output = new Output();
  const types = parts.get(contentTypesPart);
  if (types !== undefined) output.write(contentTypesPart, types);
  for (const [name, content] of parts) {
    if (name !== contentTypesPart) output.write(name, content);
  }
  return output.end();
}
