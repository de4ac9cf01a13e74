import type { Address, DriveLocator, SiteLocator } from './address.ts';
import {
  type Admission,
  type Caller,
  refuseWithoutFullControl,
  refuseWithoutGrant,
} from './conduct/admission.ts';
import type { DocumentLibrary } from './library/document-library.ts';
import type { Site } from './library/site.ts';
import type { Call, DriveCall } from './operations/call.ts';
import { getContent, putContent } from './operations/content.ts';
import { contentOperation } from './operations/content-host.ts';
import { delta } from './operations/delta.ts';
import {
  checkIn,
  checkOut,
  createFolder,
  deleteItem,
  getItem,
  listChildren,
  patchItem,
} from './operations/items.ts';
import { getDrive, getSite, listDrives, listPermissions } from './operations/sites.ts';
import { createUploadSession } from './operations/upload-sessions.ts';
import { getVersion, getVersionContent, listVersions } from './operations/versions.ts';
import type { Answer, Heard } from './wire/answer.ts';
import { GraphRefusal, itemNotFound } from './wire/graph-refusal.ts';

interface Tenant {
  readonly site: Site;
  readonly admission: Admission;
  readonly call: Omit<Call, 'heard' | 'by'>;
}

/** Lets a request in and carries it out; what is refused is thrown as a `GraphRefusal`. */
export async function answerTo(tenant: Tenant, heard: Heard, address: Address | null): Promise<Answer> {
  const { site } = tenant;
  if (address?.on === 'content') {
    const nobody = { kind: 'application', id: '', displayName: '' } as const;
    const call = { ...tenant.call, heard, by: nobody };
    return contentOperation(call, address.operation, address.ticket, () => site);
  }
  const caller = await tenant.admission.callerOf(heard.headers.authorization);
  if (address === null) throw new GraphRefusal(400, 'BadRequest', 'Resource not found for the segment.');
  const call: Call = { ...tenant.call, heard, by: caller.actor };
  if (address.on === 'site') return siteAnswer(siteAt(site, address.site), caller, address.operation);
  const library = libraryAt(site, address.drive);
  refuseWithoutGrant(caller, site, heard.method === 'GET' ? 'read' : 'write');
  if (address.on === 'drive') return getDrive(site, library);
  return itemAnswer({ ...call, site, library }, address);
}

function siteAnswer(
  site: Site,
  caller: Caller,
  operation: Extract<Address, { on: 'site' }>['operation'],
): Answer {
  if (operation === 'list-permissions') {
    refuseWithoutFullControl(caller);
    return listPermissions(site);
  }
  refuseWithoutGrant(caller, site, 'read');
  if (operation === 'get-site') return getSite(site);
  return operation === 'list-drives' ? listDrives(site) : getDrive(site, site.libraries[0]);
}

function itemAnswer(call: DriveCall, address: Extract<Address, { on: 'item' }>): Answer {
  const { item: at, version, deltaToken } = address;
  switch (address.operation) {
    case 'get-item':
      return getItem(call, at);
    case 'patch-item':
      return patchItem(call, at);
    case 'delete-item':
      return deleteItem(call, at);
    case 'list-children':
      return listChildren(call, at);
    case 'create-folder':
      return createFolder(call, at);
    case 'delta':
      return delta(call, at, deltaToken);
    case 'get-content':
      return getContent(call, at);
    case 'put-content':
      return putContent(call, at);
    case 'create-upload-session':
      return createUploadSession(call, at);
    case 'list-versions':
      return listVersions(call, at);
    case 'get-version':
      return getVersion(call, at, version ?? '');
    case 'get-version-content':
      return getVersionContent(call, at, version ?? '');
    case 'checkout':
      return checkOut(call, at);
    case 'checkin':
      return checkIn(call, at);
  }
}

function siteAt(site: Site, at: SiteLocator): Site {
  const isIt =
    at.by === 'id'
      ? at.id === site.id
      : at.hostname === site.hostname && at.path.toLowerCase() === site.path.toLowerCase();
  if (!isIt) throw new GraphRefusal(404, 'itemNotFound', 'Requested site could not be found');
  return site;
}

function libraryAt(site: Site, at: DriveLocator): DocumentLibrary {
  if (at.by === 'site') return siteAt(site, at.site).libraries[0];
  const library = site.libraries.find((one) => one.id === at.id);
  if (library === undefined) throw itemNotFound();
  return library;
}
