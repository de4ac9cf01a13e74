import type { UploadSession as GraphUploadSession } from '@microsoft/microsoft-graph-types';
import type { ContentOperation } from '../address.ts';
import type { DocumentLibrary } from '../library/document-library.ts';
import type { Site } from '../library/site.ts';
import { currentVersion } from '../library/stored-item.ts';
import { type Answer, bare, json } from '../wire/answer.ts';
import { GraphRefusal, itemNotFound } from '../wire/graph-refusal.ts';
import type { Call } from './call.ts';
import { driveItemOf, mimeTypeOf } from './drive-item.ts';

/**
 * What the second host answers. An address is all it takes: a request that brings a token along is
 * refused, because the token was not meant for this host.
 */
export function contentOperation(
  call: Call,
  operation: ContentOperation,
  ticket: string,
  siteOf: (library: DocumentLibrary) => Site,
): Answer {
  if (call.heard.headers.authorization !== undefined)
    throw new GraphRefusal(
      401,
      'unauthenticated',
      'A pre-authenticated address takes no Authorization header.',
    );
  if (operation === 'download') return download(call, ticket);
  const session = call.links.upload(ticket);
  if (session === null) throw new GraphRefusal(404, 'itemNotFound', 'The upload session was not found');
  if (operation === 'cancel-upload') {
    call.links.endUpload(ticket);
    return bare(204);
  }
  const status = () =>
    ({
      expirationDateTime: call.links.uploadsUntil(),
      nextExpectedRanges: [...session.nextExpectedRanges],
    }) satisfies GraphUploadSession;
  if (operation === 'upload-status') return json(200, status());
  const { library, by } = session.target;
  const outcome = session.take(call.heard.headers['content-range'], call.heard.body);
  if (outcome.state === 'more') {
    call.links.extendUpload(ticket);
    return json(202, status());
  }
  call.links.endUpload(ticket);
  const shown = driveItemOf({ ...call, by, library, site: siteOf(library) }, outcome.file);
  return json(outcome.created ? 201 : 200, shown);
}

/** The file as it now is, or one version of it; `Range` is heeded. */
function download({ heard, links }: Call, ticket: string): Answer {
  const link = links.download(ticket);
  if (link === null || link.file.deletedAt !== null) throw itemNotFound();
  const { bytes } = link.version ?? currentVersion(link.file);
  const headers = { 'content-type': mimeTypeOf(link.file.name), 'accept-ranges': 'bytes' };
  const range = /^bytes=(\d+)-(\d*)$/.exec(heard.headers.range ?? '');
  if (range === null) return { status: 200, headers, body: bytes };
  const from = Number(range[1]);
  const to = Math.min(range[2] === '' ? Number.POSITIVE_INFINITY : Number(range[2]), bytes.length - 1);
  if (from > to) return bare(416, { 'content-range': `bytes */${bytes.length}` });
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
    body: bytes.subarray(from, to + 1),
  };
}
