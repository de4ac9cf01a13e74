import { hash, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { BodyKind } from '../../shared/log/body-kind.ts';
import { canonicalJson } from '../../shared/log/canonical.ts';
import type { Library } from '../library/library.ts';
import { notJson, type OrProblem, otherShape, problem } from './log-problem.ts';

/**
 * A body as a file: gzip over lines of canonical JSON, each ended by a line feed.
 *
 *     {"format":1,"head":{…},"kind":"actions"}
 *     ["<salt>",{…the row…}]
 *     {"erased":"<digest of the line that stood here>"}
 *
 * A line's digest is the SHA-256 of its text without the line feed, and the body's digest that of
 * its lines' digests, one a line. An erased row leaves its digest, so the body keeps its name and
 * the chain still verifies; and since each row has a salt of its own, erased with it, nobody can
 * guess at the values and check the guess. Reading digests the text as it stands: nothing is
 * serialised again.
 */

const format = 1;
/** Far above any body of a plan, far below what would hurt: a larger one is no body of ours. */
const maximumInflated = 256 * 1024 * 1024;
const saltBytes = 16;

const deflate = promisify<Uint8Array, Buffer>(gzip);
const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip);

export interface SealedBody {
  readonly digest: string;
  readonly path: string;
  /** The file's content. */
  readonly bytes: Uint8Array;
}

export interface Body<Head, Row> {
  readonly head: Head;
  /** In order, without those that were erased. */
  readonly rows: readonly Row[];
  /** How many rows were erased. */
  readonly erased: number;
}

export const bodyFolder = 'Logboek/inhoud';

/** Where the body of this digest stands in a library. */
export function bodyPath(digest: string): string {
  return `${bodyFolder}/${digest}.gz`;
}

/** The digest of a body's file; `null` for any other file. */
export function digestAt(library: Pick<Library, 'key'>, path: string): string | null {
  const digest = path.slice(bodyFolder.length + 1, -'.gz'.length).toLowerCase();
  const isOurs = /^[0-9a-f]{64}$/.test(digest) && library.key(bodyPath(digest)) === library.key(path);
  return isOurs ? digest : null;
}

/** Makes a body's file. Its salts are drawn anew, so equal content gets another digest each time. */
export async function sealBody<Head, Row>(
  kind: BodyKind<Head, Row>,
  head: Head,
  rows: readonly Row[],
): Promise<SealedBody> {
  const salts = randomBytes(saltBytes * rows.length);
  const lines = rows.map((row, i) => {
    const salt = salts.toString('base64url', i * saltBytes, (i + 1) * saltBytes);
    return `["${salt}",${canonicalJson(row)}]`;
  });
  lines.unshift(canonicalJson({ format, head, kind: kind.kind }));
  const digest = digestOf(lines);
  return { digest, path: bodyPath(digest), bytes: await pack(lines) };
}

/** Reads a body's file: verified against its digest, then parsed by its kind. */
export async function openBody<Head, Row>(
  kind: BodyKind<Head, Row>,
  digest: string,
  bytes: Uint8Array,
): Promise<OrProblem<Body<Head, Row>>> {
  const path = bodyPath(digest);
  const unpacked = await unpack(path, bytes);
  if (!unpacked.ok) return unpacked;
  const lines = unpacked.value;
  const found = digestOf(lines);
  if (found !== digest)
    return problem('body-altered', path, {
      nl: `de inhoud heeft de digest ${found}`,
      en: `its content has the digest ${found}`,
    });
  const [first = '', ...rowLines] = lines;
  const head = z
    .strictObject({ format: z.literal(format), head: kind.head, kind: z.literal(kind.kind) })
    .safeParse(parsed(first));
  if (!head.success) return problem('body-unreadable', path, otherShape(head.error, 1));
  const rows: Row[] = [];
  for (const [i, line] of rowLines.entries()) {
    if (erasedDigest(line) !== null) continue;
    const salted = parsed(line);
    const row = kind.row.safeParse(Array.isArray(salted) ? salted[1] : undefined);
    if (!row.success) return problem('body-unreadable', path, otherShape(row.error, i + 2));
    rows.push(row.data);
  }
  return { ok: true, value: { head: head.data.head, rows, erased: rowLines.length - rows.length } };
}

/**
 * The same body without the values of the rows of which `isErased` holds (their index, 0 for the
 * first row, erased ones counted). The digest stays the same; the caller replaces the file.
 */
export async function eraseInBody(
  digest: string,
  bytes: Uint8Array,
  isErased: (index: number) => boolean,
): Promise<OrProblem<SealedBody>> {
  const path = bodyPath(digest);
  const unpacked = await unpack(path, bytes);
  if (!unpacked.ok) return unpacked;
  const lines = unpacked.value.map((line, i) =>
    i > 0 && isErased(i - 1) ? `{"erased":"${lineDigest(line)}"}` : line,
  );
  return { ok: true, value: { digest, path, bytes: await pack(lines) } };
}

/** Where the rows stand in a body's file of which `isErased` holds; erased ones are no longer asked about. */
export async function placesOf<Head, Row>(
  kind: BodyKind<Head, Row>,
  digest: string,
  bytes: Uint8Array,
  isErased: (row: Row) => boolean,
): Promise<OrProblem<ReadonlySet<number>>> {
  const unpacked = await unpack(bodyPath(digest), bytes);
  if (!unpacked.ok) return unpacked;
  const places = new Set<number>();
  for (const [place, line] of unpacked.value.slice(1).entries()) {
    if (erasedDigest(line) !== null) continue;
    const salted = parsed(line);
    const row = kind.row.safeParse(Array.isArray(salted) ? salted[1] : undefined);
    if (row.success && isErased(row.data)) places.add(place);
  }
  return { ok: true, value: places };
}

function digestOf(lines: readonly string[]): string {
  return hash('sha256', lines.map(lineDigest).join('\n'));
}

function lineDigest(line: string): string {
  return erasedDigest(line) ?? hash('sha256', line);
}

function erasedDigest(line: string): string | null {
  return /^\{"erased":"([0-9a-f]{64})"\}$/.exec(line)?.[1] ?? null;
}

async function pack(lines: readonly string[]): Promise<Uint8Array> {
  const bytes = await deflate(new TextEncoder().encode(`${lines.join('\n')}\n`));
  // Byte 9 of a gzip header names the operating system; 255 is "unknown", the same on every machine.
  bytes[9] = 255;
  return bytes;
}

async function unpack(path: string, bytes: Uint8Array): Promise<OrProblem<readonly string[]>> {
  try {
    const inflated = await inflate(bytes, { maxOutputLength: maximumInflated });
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated);
    return { ok: true, value: text.replace(/\n$/, '').split('\n') };
  } catch {
    // Whatever zlib or the decoder says, it is what a person can do nothing with.
    return problem('body-unreadable', path, notJson);
  }
}

/** A line's JSON; `undefined`, which no schema here accepts, where it is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
