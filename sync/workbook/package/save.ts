import { constants, crc32, deflateRawSync } from 'node:zlib';
import { contentTypesPart, type WorkbookPackage } from './open.ts';
import { partKey, type ZipEntry } from './zip-directory.ts';

/**
 * A part to write: whole, or made piece by piece, so that a sheet of hundreds of megabytes is never
 * held at once.
 */
export type PartContent = string | Uint8Array | (() => Iterable<string | Uint8Array>) | DeflatedPart;

/** A part that is compressed already: a tenth of what it is when inflated. */
export type DeflatedPart = Pick<ZipEntry, 'compressed' | 'crc' | 'size'>;

/** Part name → its new content; `null` removes it. Names that the package lacks are added at its end. */
export type PartChanges = ReadonlyMap<string, PartContent | null>;

/** Pieces are gathered to this size before they are compressed: smaller ones compress worse. */
const blockBytes = 1024 * 1024;
/** Near the default's size on sheet XML, at less than half of its time. */
const level = 4;
function isDeflated(content: PartContent): content is DeflatedPart {
  return typeof content === 'object' && 'compressed' in content;
}

/** Compresses a part as its pieces come, so that it is never held whole. */
export function deflatedPart(content: Exclude<PartContent, DeflatedPart>): DeflatedPart {
  const compressed: Uint8Array<ArrayBuffer>[] = [];
  let crc = 0;
  let size = 0;
  for (const block of blocks(content)) {
    crc = crc32(block, crc);
    size += block.length;
    // A flushed block ends on a whole byte, so blocks can follow each other in one deflate stream.
    compressed.push(new Uint8Array(deflateRawSync(block, { level, finishFlush: constants.Z_SYNC_FLUSH })));
  }
  compressed.push(new Uint8Array(deflateRawSync(new Uint8Array())));
  return { compressed, crc, size };
}

function entryOf(name: string, content: PartContent): ZipEntry {
  return { name, method: 'deflated', ...(isDeflated(content) ? content : deflatedPart(content)) };
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
 * The package with some parts changed. All others stay as they stand, compressed bytes and all;
 * `[Content_Types].xml` comes first; equal input gives equal bytes.
 */
export function changedPackage(pkg: WorkbookPackage, changes: PartChanges): WorkbookPackage {
  const pending = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
  const entries = new Map<string, ZipEntry>();
  const first = partKey(contentTypesPart);
  const keys = [first, ...[...pkg.entries.keys()].filter((key) => key !== first)];
  for (const key of keys) {
    const entry = pkg.entries.get(key);
    if (entry === undefined) continue;
    const change = pending.get(key);
    pending.delete(key);
    if (change === undefined) entries.set(key, entry);
    else if (change.content !== null) entries.set(key, entryOf(entry.name, change.content));
  }
  for (const [key, { name, content }] of pending) {
    if (content !== null) entries.set(key, entryOf(name, content));
  }
  return { entries, origin: pkg.origin ?? pkg };
}

/** A new package of these parts; `[Content_Types].xml` is put first wherever it stands in the map. */
export function createPackage(parts: ReadonlyMap<string, PartContent>): WorkbookPackage {
  const entries = new Map<string, ZipEntry>();
  const put = (name: string, content: PartContent): void => {
    entries.set(partKey(name), entryOf(name, content));
  };
  const types = parts.get(contentTypesPart);
  if (types !== undefined) put(contentTypesPart, types);
  for (const [name, content] of parts) if (name !== contentTypesPart) put(name, content);
  return { entries, origin: { entries: new Map(), origin: null } };
}
