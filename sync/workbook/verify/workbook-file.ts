import { Zip, type ZipInputFile } from 'fflate';
import { openPackage, type WorkbookPackage } from '../package/open.ts';
import { attempt, type Outcome, Refusal } from '../package/problem.ts';
import type { ZipEntry } from '../package/zip-directory.ts';
import { graphFlaws } from './graph-flaws.ts';
import { mended } from './mended.ts';
import { xmlFlaw } from './xml-flaw.ts';

/** The first moment a zip can tell: equal input gives equal bytes. */
const epoch = new Date(1980, 0, 1);
/** What the program itself wrote may be of any size. */
const noLimits = {
  entries: Number.POSITIVE_INFINITY,
  totalBytes: Number.POSITIVE_INFINITY,
  partBytes: Number.POSITIVE_INFINITY,
  ratio: Number.POSITIVE_INFINITY,
};

/**
 * The package as a file: the only way in which a workbook leaves the program. What was put together is
 * opened again first. Every part that was written is parsed with its namespaces; content types and
 * relationships of all are resolved. A flaw that the package came with is its owner's and may stay; any
 * other is a problem, and there are no bytes to replace a file with.
 */
export function workbookFile(pkg: WorkbookPackage): Outcome<{ readonly bytes: Uint8Array }> {
  return attempt(() => {
    const whole = mended(pkg);
    const bytes = zipped(whole);
    refuseFlaws(whole, bytes);
    return { bytes };
  });
}

function zipped(pkg: WorkbookPackage): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const entry of pkg.entries.values()) add(zip, entry);
  zip.end();
  return Buffer.concat(chunks);
}

/** Compressed bytes as they are. */
function add(zip: Zip, { name, method, crc, size, compressed }: ZipEntry): void {
  const file: ZipInputFile & { crc: number; size: number } = {
    filename: name,
    compression: method === 'stored' ? 0 : 8,
    crc,
    size,
    mtime: epoch,
  };
  zip.add(file);
  for (const [at, piece] of compressed.entries()) file.ondata?.(null, piece, at === compressed.length - 1);
}

function refuseFlaws(meant: WorkbookPackage, bytes: Uint8Array): void {
  const opened = openPackage(bytes, noLimits);
  if (!opened.ok) throw new Refusal('would-damage', opened.problem.where, { detail: opened.problem.code });
  const { package: written } = opened;
  for (const [key, entry] of meant.entries) {
    const found = written.entries.get(key);
    if (found === undefined || found.crc !== entry.crc || found.size !== entry.size)
      throw new Refusal('would-damage', entry.name, { detail: 'zip' });
    if (meant.origin?.entries.get(key) === entry) continue;
    const flaw = xmlFlaw(written, entry.name, meant.origin);
    if (flaw !== null) throw new Refusal('would-damage', entry.name, { detail: flaw });
  }
  const flaws = graphFlaws(written);
  if (flaws.length === 0) return;
  const before = new Set((meant.origin === null ? [] : graphFlaws(meant.origin)).map(({ what }) => what));
  const flaw = flaws.find(({ what }) => !before.has(what));
  if (flaw !== undefined) throw new Refusal('would-damage', flaw.where, { detail: flaw.what });
}
