import type { ItemLocator } from '../address.ts';
import { eTagOf } from '../library/stored-item.ts';
import { type Answer, bare, json } from '../wire/answer.ts';
import { invalidRequest, itemNotFound } from '../wire/graph-refusal.ts';
import { bodyOf, type DriveCall, heldBy, isObject, pageSizeOf, tokenOf } from './call.ts';
import { driveItemOf, selected } from './drive-item.ts';
import { located, locatedFile, refuseByRule, refuseName, refuseStale } from './located.ts';

/** GET an item, by id or by path; `If-None-Match` with its eTag is answered 304. */
export function getItem(call: DriveCall, at: ItemLocator): Answer {
  const item = located(call, at);
  if (call.heard.headers['if-none-match'] === eTagOf(item)) return bare(304);
  return json(200, selected(call, driveItemOf(call, item)));
}

/** PATCH an item: another name or another folder. */
export function patchItem(call: DriveCall, at: ItemLocator): Answer {
  const item = located(call, at);
  refuseStale(call, item);
  const { name = item.name, parentReference } = bodyOf(call);
  if (typeof name !== 'string' || item.parent === null) throw invalidRequest('The item cannot be moved.');
  refuseName(name);
  const folderId = isObject(parentReference) ? parentReference['id'] : item.parent.id;
  const parent = typeof folderId === 'string' ? call.library.byId(folderId) : null;
  if (parent === null) throw itemNotFound();
  call.library.refuseIfHeld(item, call.by);
  call.library.rename(item, name, parent, call.by);
  return json(200, driveItemOf(call, item));
}

/** DELETE an item; `If-Match` is heeded, and a file that somebody has open stays. */
export function deleteItem(call: DriveCall, at: ItemLocator): Answer {
  const item = located(call, at);
  refuseStale(call, item);
  if (item.parent === null) throw invalidRequest('The root cannot be deleted.');
  refuseByRule(call.library);
  call.library.refuseIfHeld(item, call.by);
  call.library.remove(item);
  return bare(204);
}

/**
 * GET an item's children, in pages. The next page goes by position: what is written or removed between
 * two pages shifts the rest, so entries may be missed, as Microsoft warns (delta is the complete listing).
 */
export function listChildren(call: DriveCall, at: ItemLocator): Answer {
  const { heard, library, conduct, serviceUrl } = call;
  const folder = located(call, at);
  const children = library.childrenOf(folder).filter((item) => !conduct.missingFromChildren(item, library));
  const from = Number(heldBy(heard.url.searchParams.get('$skiptoken') ?? '')?.['from'] ?? 0);
  const upTo = from + pageSizeOf(call);
  const value = children.slice(from, upTo).map((item) => selected(call, driveItemOf(call, item)));
  if (upTo >= children.length) return json(200, { value });
  const next = new URL(`${serviceUrl}/drives/${library.id}/items/${folder.id}/children`);
  for (const [name, said] of heard.url.searchParams) next.searchParams.set(name, said);
  next.searchParams.set('$skiptoken', tokenOf({ from: upTo }));
  return json(200, { value, '@odata.nextLink': next.href });
}

/** POST a folder among an item's children; a name that is taken fails unless it may be renamed. */
export function createFolder(call: DriveCall, at: ItemLocator): Answer {
  const parent = located(call, at);
  const { name, folder, '@microsoft.graph.conflictBehavior': behavior = 'fail' } = bodyOf(call);
  if (typeof name !== 'string' || !isObject(folder)) throw invalidRequest('A folder needs a name.');
  refuseName(name);
  if (call.library.child(parent, name) !== null && behavior !== 'fail')
    throw invalidRequest(`The stand-in makes no folder with conflictBehavior ${String(behavior)}.`);
  return json(201, driveItemOf(call, call.library.addFolder(parent, name, call.by)));
}

/** POST checkout and checkin. */
export function checkOut(call: DriveCall, at: ItemLocator): Answer {
  const file = locatedFile(call, at);
  call.library.refuseIfHeld(file, call.by);
  call.library.checkOut(file, call.by);
  return bare(204);
}

export function checkIn(call: DriveCall, at: ItemLocator): Answer {
  const file = locatedFile(call, at);
  call.library.refuseIfHeld(file, call.by);
  call.library.checkOut(file, null);
  return bare(204);
}
