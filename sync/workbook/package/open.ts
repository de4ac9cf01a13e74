import { encodingOf } from './encoding.ts';
import { refuseOtherThanZip } from './identify.ts';
import { inflateEntry } from './inflate.ts';
import { defaultPackageLimits, type PackageLimits } from './limits.ts';
import { attempt, type Outcome, Refusal } from './problem.ts';
import { partKey, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** An open .xlsx package: its directory is read and judged, its parts are inflated when asked for. */
export interface WorkbookPackage {
  /** By `partKey`, in the order of the archive. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The package as it was opened, of one that was changed since; `null` for that one itself. */
  readonly origin: WorkbookPackage | null;
}

export const contentTypesPart = '[Content_Types].xml';

/**
 * Opens an .xlsx file (ECMA-376-2, Open Packaging Conventions). Nothing is inflated yet; every size
 * that the file declares is within `limits`, and no part can later give more than it declares.
 */
export function openPackage(
  bytes: Uint8Array,
  limits: Partial<PackageLimits> = {},
): Outcome<{ readonly package: WorkbookPackage }> {
  return attempt(() => {
    refuseOtherThanZip(bytes);
    const entries = readZipDirectory(bytes, { ...defaultPackageLimits, ...limits });
    if (!entries.has(partKey(contentTypesPart))) throw new Refusal('not-a-workbook', contentTypesPart);
    return { package: { entries, origin: null } };
  });
}

/** Part names in the order of the archive. */
export function partNames(pkg: WorkbookPackage): readonly string[] {
  return [...pkg.entries.values()].map((entry) => entry.name);
}

/** Whether the package has a part; names of parts differ by more than their case. */
export function hasPart(pkg: WorkbookPackage, name: string): boolean {
  return pkg.entries.has(partKey(name));
}

/** A part's bytes, piece by piece for large parts. Throws a `Refusal`. */
export function partChunks(pkg: WorkbookPackage, name: string): Iterable<Uint8Array> {
  const entry = pkg.entries.get(partKey(name));
  if (entry === undefined) throw new Refusal('missing-part', name);
  return inflateEntry(entry);
}

/** A part's bytes, whole. */
export function partBytes(pkg: WorkbookPackage, name: string): Outcome<{ readonly bytes: Uint8Array }> {
  return attempt(() => {
    const chunks = [...partChunks(pkg, name)];
    const only = chunks[0];
    return { bytes: chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks) };
  });
}

/** A part of XML as text, without its byte order mark. */
export function partText(pkg: WorkbookPackage, name: string): Outcome<{ readonly text: string }> {
  const part = partBytes(pkg, name);
  return part.ok ? { ok: true, text: new TextDecoder(encodingOf(part.bytes)).decode(part.bytes) } : part;
}
