import { isUtf8 } from 'node:buffer';
import { defaultPackageLimits, type PackageLimits, ratioFreeBytes } from './limits.ts';
import { Refusal } from './problem.ts';
import { entryPlace, readZipEnd } from './zip-end.ts';

/**
 * The central directory of a zip archive (PKWARE APPNOTE 4.3). The zip library shows names and sizes
 * only; refusing overlaps, encryption and lying headers, and copying compressed bytes as they are,
 * need the offsets, flags and checksums as well.
 */

export interface ZipEntry {
  /** As it stands in the archive: no leading slash. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  /** Its compressed bytes, one piece after the other; of an archive that was read, a view of it. */
  readonly compressed: readonly Uint8Array<ArrayBuffer>[];
  /** Inflated. */
  readonly size: number;
}

/** Where an entry's compressed bytes stand in the archive. */
interface Extent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const entryBytes = 46;
const localBytes = 30;
const megabyte = 1024 * 1024;

/** Part names are equal whatever their case (ECMA-376-2, 6.2.2.3), and whichever characters are escaped in them. */
export function partKey(name: string): string {
  return (name.includes('%') ? unescapedName(name) : name).toLowerCase();
}

function unescapedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** As other programs write names: with a slash before them, with `\` for `/`, in an old code page. */
function partName(raw: Uint8Array): string {
  const name = isUtf8(raw) ? Buffer.from(raw).toString('utf8') : Buffer.from(raw).toString('latin1');
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function checkName(name: string): void {
  const segments = name.split('/');
  const bad =
    /[:\p{Cc}\uFFFD]/u.test(name) ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..');
  if (bad) throw new Refusal('bad-part-name', JSON.stringify(name.slice(0, 100)));
}

function checkSize(name: string, size: number, compressedSize: number, limits: PackageLimits): void {
  if (size > limits.partBytes) refuseSize(size, limits.partBytes, name);
  const ratio = size / Math.max(1, compressedSize);
  if (size > ratioFreeBytes && ratio > limits.ratio)
    throw new Refusal('bomb', name, { ratio: Math.round(ratio) });
}

function refuseSize(size: number, limit: number, where?: string): never {
  throw new Refusal('too-large', where, {
    size: Math.ceil(size / megabyte),
    limit: Math.floor(limit / megabyte),
  });
}

/** The local header must tell the same name: readers that trust it would see another file than we do. */
function dataStart(
  view: DataView,
  bytes: Uint8Array,
  offset: number,
  name: Uint8Array,
  where: string,
): number {
  if (offset + localBytes > view.byteLength || view.getUint32(offset, true) !== localSignature)
    throw new Refusal('damaged', where, { detail: 'zip' });
  const nameBytes = view.getUint16(offset + 26, true);
  const local = bytes.subarray(offset + localBytes, offset + localBytes + nameBytes);
  if (Buffer.compare(local, name) !== 0) throw new Refusal('damaged', where, { detail: 'zip' });
  return offset + localBytes + nameBytes + view.getUint16(offset + 28, true);
}

function refuseOverlaps(extents: readonly Extent[], directory: number): void {
  let last = 0;
  for (const { name, start, end } of extents.toSorted((a, b) => a.start - b.start)) {
    if (start < last) throw new Refusal('damaged', name, { detail: 'zip' });
    last = end;
  }
  if (last > directory) throw new Refusal('truncated');
}

/**
 * The archive's entries by `partKey`, in the order of the archive, folders left out; every declared
 * size is judged here, before anything is inflated. Throws a `Refusal`.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: PackageLimits = defaultPackageLimits,
): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, directory, directoryEnd } = readZipEnd(view);
  if (count > limits.entries)
    throw new Refusal('too-many-parts', undefined, { count, limit: limits.entries });

  // The zip library takes no memory that threads share.
  const { buffer, byteOffset, byteLength } = bytes;
  const own = buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : bytes.slice();
  const entries = new Map<string, ZipEntry>();
  const extents: Extent[] = [];
  let total = 0;
  let at = directory;
  for (let i = 0; i < count; i++) {
    if (at + entryBytes > directoryEnd || view.getUint32(at, true) !== entrySignature)
      throw new Refusal('damaged', undefined, { detail: 'zip' });
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const nameEnd = at + entryBytes + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directoryEnd) throw new Refusal('damaged', undefined, { detail: 'zip' });
    const small = {
      size: view.getUint32(at + 24, true),
      compressedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    const { size, compressedSize, offset } = entryPlace(view, small, nameEnd, extraEnd);
    const rawName = bytes.subarray(at + entryBytes, nameEnd);
    const name = partName(rawName);
    at = next;
    if (name.endsWith('/') && size === 0) continue;

    checkName(name);
    if ((flags & 1) === 1) throw new Refusal('encrypted', name);
    if (method !== 0 && method !== 8) throw new Refusal('damaged', name, { detail: `zip ${method}` });
    checkSize(name, size, compressedSize, limits);
    total += size;
    if (total > limits.totalBytes) refuseSize(total, limits.totalBytes);
    if (entries.has(partKey(name))) throw new Refusal('duplicate-part', name);
    const start = dataStart(view, bytes, offset, rawName, name);
    entries.set(partKey(name), {
      name,
      method: method === 0 ? 'stored' : 'deflated',
      crc,
      compressed: [own.subarray(start, start + compressedSize)],
      size,
    });
    extents.push({ name, start, end: start + compressedSize });
  }
  refuseOverlaps(extents, directory);
  return entries;
}
