import type { ContentLinks } from '../library/content-links.ts';
import type { DocumentLibrary } from '../library/document-library.ts';
import type { Site } from '../library/site.ts';
import type { Actor, StoredItem } from '../library/stored-item.ts';
import type { Heard } from '../wire/answer.ts';
import { invalidRequest } from '../wire/graph-refusal.ts';

/** Microsoft's documented behaviour that a test may set otherwise. */
export interface Conduct {
  /** Items on a page, where the request names no `$top`. */
  readonly pageSize: number;
  /** What an upload session does by itself with a name that is taken: `fail` by the pages, `replace` as users see. */
  readonly sessionDefault: 'fail' | 'replace';
  /** The code of a 412. */
  readonly staleCode: 'resourceModified' | 'notAllowed';
  /** Entries that `children` misses, as it may under concurrent writes. */
  missingFromChildren: (item: StoredItem, library: DocumentLibrary) => boolean;
  /** Delta tokens of an earlier epoch are answered 410. */
  deltaEpoch: number;
  /** What such an answer tells to do. */
  resync: 'resyncChangesApplyDifferences' | 'resyncChangesUploadDifferences';
}

/** A request that was let in. */
export interface Call {
  readonly heard: Heard;
  readonly by: Actor;
  readonly links: ContentLinks;
  readonly conduct: Conduct;
  /** `https://localhost:1234/v1.0`. */
  readonly serviceUrl: string;
}

export interface DriveCall extends Call {
  readonly site: Site;
  readonly library: DocumentLibrary;
}

/** A request's JSON body as an object; Graph answers 400 to anything else. */
export function bodyOf({ heard }: Call): Readonly<Record<string, unknown>> {
  if (heard.body.length === 0) return {};
  try {
    const parsed: unknown = JSON.parse(heard.body.toString());
    if (isObject(parsed)) return parsed;
  } catch {
    // Told below, as for JSON that is no object.
  }
  throw invalidRequest('Unable to read JSON request payload.');
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `$top`, within what Graph gives at once. */
export function pageSizeOf({ heard, conduct }: Call): number {
  const top = heard.url.searchParams.get('$top');
  if (top === null) return conduct.pageSize;
  if (!/^[1-9]\d*$/.test(top)) throw invalidRequest('Invalid value for $top.');
  return Math.min(Number(top), 1000);
}

/** An opaque token that holds what the next request needs. */
export const tokenOf = (held: object) => Buffer.from(JSON.stringify(held)).toString('base64url');

/** `null` for a token that is none. */
export function heldBy(token: string): Readonly<Record<string, unknown>> | null {
  try {
    const held: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return isObject(held) ? held : null;
  } catch {
    return null;
  }
}
