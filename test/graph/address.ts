import type { Head } from './wire/answer.ts';

export type SiteOperation = 'get-site' | 'get-site-drive' | 'list-drives' | 'list-permissions';
export type ItemOperation =
  | 'get-item'
  | 'patch-item'
  | 'delete-item'
  | 'list-children'
  | 'create-folder'
  | 'delta'
  | 'get-content'
  | 'put-content'
  | 'create-upload-session'
  | 'list-versions'
  | 'get-version'
  | 'get-version-content'
  | 'checkout'
  | 'checkin';
export type ContentOperation = 'download' | 'upload-part' | 'upload-status' | 'cancel-upload';
export type Operation = SiteOperation | 'get-drive' | ItemOperation | ContentOperation;

export type SiteLocator =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'path'; readonly hostname: string; readonly path: string };

/** An item: where to begin (the root or an id), and the path on from there. */
export interface ItemLocator {
  readonly from: 'root' | { readonly id: string };
  readonly path: string;
}

/** The library, by its id, or the one that a site names its own. */
export type DriveLocator =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'site'; readonly site: SiteLocator };

/** What a request asks for, told from its address alone. */
export type Address =
  | { readonly on: 'site'; readonly operation: SiteOperation; readonly site: SiteLocator }
  | { readonly on: 'drive'; readonly operation: 'get-drive'; readonly drive: DriveLocator }
  | {
      readonly on: 'item';
      readonly operation: ItemOperation;
      readonly drive: DriveLocator;
      readonly item: ItemLocator;
      readonly version: string | null;
      readonly deltaToken: string | null;
    }
  | { readonly on: 'content'; readonly operation: ContentOperation; readonly ticket: string };

/** `null` for what the stand-in does not know. */
export function addressOf({ host, method, url }: Pick<Head, 'host' | 'method' | 'url'>): Address | null {
  if (host === 'content') return contentAddress(method, url.pathname);
  if (!url.pathname.startsWith('/v1.0/')) return null;
  const rest = url.pathname.slice('/v1.0'.length);
  const drive = /^\/drives\/([^/]+)(.*)$/.exec(rest);
  if (drive !== null) return driveAddress(method, url, { by: 'id', id: decoded(drive[1]) }, drive[2] ?? '');
  const site = /^\/sites\/([^/:]+)(?::(\/[^:]*[^:/])(?::|\/?$))?(\/.*)?$/.exec(rest);
  return site === null ? null : siteAddress(method, url, site);
}

function siteAddress(method: string, url: URL, [, first, path, tail]: RegExpExecArray): Address | null {
  const site: SiteLocator =
    path === undefined
      ? { by: 'id', id: decoded(first) }
      : { by: 'path', hostname: decoded(first), path: decoded(path) };
  const operation = siteOperations[`${method} ${tail ?? ''}`];
  if (operation !== undefined) return { on: 'site', operation, site };
  if (tail?.startsWith('/drive/'))
    return driveAddress(method, url, { by: 'site', site }, tail.slice('/drive'.length));
  return null;
}

function driveAddress(method: string, url: URL, drive: DriveLocator, rest: string): Address | null {
  if (rest === '') return method === 'GET' ? { on: 'drive', operation: 'get-drive', drive } : null;
  const match = /^\/(?:root|items\/([^/:]+))(?::\/([^:]*?)\/?(?::|$))?(\/.*)?$/.exec(rest);
  if (match === null) return null;
  const [, id, path = '', tail = ''] = match;
  const item: ItemLocator = { from: id === undefined ? 'root' : { id: decoded(id) }, path: decoded(path) };
  const called = /^\/delta\(token='([^']*)'\)$/.exec(decoded(tail));
  const version = /^\/versions\/([^/]+)(\/content)?$/.exec(tail);
  const name =
    called !== null
      ? '/delta'
      : version === null
        ? tail.replace(/\(\)$/, '')
        : `/versions/*${version[2] ?? ''}`;
  const operation = itemOperations[`${method} ${name}`];
  if (operation === undefined) return null;
  return {
    on: 'item',
    operation,
    drive,
    item,
    version: version === null ? null : decoded(version[1]),
    deltaToken: called?.[1] ?? url.searchParams.get('token'),
  };
}

function contentAddress(method: string, path: string): Address | null {
  const match = /^\/(download|upload)\/([^/]+)$/.exec(path);
  const operation = contentOperations[`${method} ${match?.[1]}`];
  return operation === undefined ? null : { on: 'content', operation, ticket: match?.[2] ?? '' };
}

const siteOperations: Readonly<Record<string, SiteOperation>> = {
  'GET ': 'get-site',
  'GET /drive': 'get-site-drive',
  'GET /drives': 'list-drives',
  'GET /permissions': 'list-permissions',
};

const itemOperations: Readonly<Record<string, ItemOperation>> = {
  'GET ': 'get-item',
  'PATCH ': 'patch-item',
  'DELETE ': 'delete-item',
  'GET /children': 'list-children',
  'POST /children': 'create-folder',
  'GET /delta': 'delta',
  'GET /content': 'get-content',
  'PUT /content': 'put-content',
  'POST /createUploadSession': 'create-upload-session',
  'GET /versions': 'list-versions',
  'GET /versions/*': 'get-version',
  'GET /versions/*/content': 'get-version-content',
  'POST /checkout': 'checkout',
  'POST /checkin': 'checkin',
};

const contentOperations: Readonly<Record<string, ContentOperation>> = {
  'GET download': 'download',
  'PUT upload': 'upload-part',
  'GET upload': 'upload-status',
  'DELETE upload': 'cancel-upload',
};

const decoded = (text = '') => decodeURIComponent(text);
