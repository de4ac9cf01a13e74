import type { ItemLocator } from '../address.ts';
import type { ConflictBehavior } from '../library/document-library.ts';
import { type Answer, bare, json } from '../wire/answer.ts';
import { GraphRefusal, invalidRequest } from '../wire/graph-refusal.ts';
import type { DriveCall } from './call.ts';
import { driveItemOf } from './drive-item.ts';
import { locatedFile, placeOf, refuseByRule } from './located.ts';

const largestSmallUpload = 250 * 1024 * 1024;

/** GET content: 302 to an address on the other host that needs no token and lives for an hour. */
export function getContent(call: DriveCall, at: ItemLocator): Answer {
  return bare(302, { location: call.links.toDownload(locatedFile(call, at)) });
}

/**
 * PUT content, up to 250 MB. Folders on the way are made. What to do with a name that is taken stands in
 * the address and is `replace` where it says nothing; an `If-Match` is not documented and not heeded.
 */
export function putContent(call: DriveCall, at: ItemLocator): Answer {
  const { heard, library, by } = call;
  if (heard.body.length > largestSmallUpload)
    throw new GraphRefusal(413, 'invalidRequest', 'The request is too large: use an upload session.');
  const behavior = behaviorOf(heard.url.searchParams.get('@microsoft.graph.conflictBehavior'), 'replace');
  const { name, parent, present } = placeOf(call, at);
  if (present !== null) refuseByRule(library);
  const { file, created } = library.write(parent(), name, heard.body, by, behavior);
  return json(created ? 201 : 200, driveItemOf(call, file));
}

export function behaviorOf(said: unknown, otherwise: ConflictBehavior): ConflictBehavior {
  if (said === null || said === undefined) return otherwise;
  if (said === 'fail' || said === 'replace' || said === 'rename') return said;
  throw invalidRequest(`Invalid conflictBehavior: ${String(said)}.`);
}
