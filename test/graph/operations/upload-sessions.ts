import type { UploadSession as GraphUploadSession } from '@microsoft/microsoft-graph-types';
import type { ItemLocator } from '../address.ts';
import { isFile } from '../library/stored-item.ts';
import { UploadSession } from '../library/upload-session.ts';
import { type Answer, json } from '../wire/answer.ts';
import { invalidRequest, nameAlreadyExists, sessionExists } from '../wire/graph-refusal.ts';
import { bodyOf, type DriveCall, isObject } from './call.ts';
import { behaviorOf } from './content.ts';
import { placeOf, refuseByRule, refuseStale } from './located.ts';

/**
 * POST createUploadSession, the only write whose precondition is documented: `If-Match` (either tag) is
 * answered 412 where it does not hold. A name that is taken, and a file that somebody has open, are told
 * here already; what comes after this, at the last part or not at all. There is one session to a file: until it is
 * finished, ended or expired the next is 409 (onedrive-api-docs 747, 989; graph-docs-contrib 412, 6558).
 */
export function createUploadSession(call: DriveCall, at: ItemLocator): Answer {
  const { conduct, library, by, links } = call;
  const { item = {}, deferCommit = false } = bodyOf(call);
  if (!isObject(item)) throw invalidRequest('item is not an object.');
  if (deferCommit !== false) throw invalidRequest('The stand-in does not defer the commit of a session.');
  const { name, present, parent } = placeOf(call, at);
  const behavior = behaviorOf(item['@microsoft.graph.conflictBehavior'], conduct.sessionDefault);
  refuseStale(call, present);
  if (present !== null && behavior !== 'rename') {
    library.refuseIfHeld(present, by);
    if (behavior === 'fail' || !isFile(present)) throw nameAlreadyExists();
  }
  refuseByRule(library);
  const session = new UploadSession({ library, parent: parent(), name, behavior, by });
  if (links.uploadTo(session.target) !== null) throw sessionExists();
  return json(200, {
    uploadUrl: links.toUpload(session),
    expirationDateTime: links.uploadsUntil(),
    nextExpectedRanges: ['0-'],
  } satisfies GraphUploadSession);
}
