import type { Drive, Site as GraphSite, Permission } from '@microsoft/microsoft-graph-types';
import type { DocumentLibrary } from '../library/document-library.ts';
import type { Site } from '../library/site.ts';
import { type Answer, json } from '../wire/answer.ts';
import { webUrlOf } from './drive-item.ts';

/** GET /sites/{host}:/{path} and /sites/{id}. */
export function getSite(site: Site): Answer {
  return json(200, {
    id: site.id,
    name: site.path.split('/').at(-1) ?? '',
    displayName: site.displayName,
    webUrl: `https://${site.hostname}${site.path}`,
    createdDateTime: site.libraries[0].root.createdAt,
    lastModifiedDateTime: site.libraries[0].root.modifiedAt,
    siteCollection: { hostname: site.hostname },
    root: {},
  } satisfies GraphSite);
}

/** GET /sites/{id}/drives. */
export const listDrives = (site: Site): Answer =>
  json(200, { value: site.libraries.map((library) => driveOf(site, library)) });

/** GET /drives/{id} and /sites/{id}/drive. */
export const getDrive = (site: Site, library: DocumentLibrary): Answer => json(200, driveOf(site, library));

function driveOf(site: Site, library: DocumentLibrary): Drive {
  return {
    id: library.id,
    name: library.name,
    driveType: 'documentLibrary',
    webUrl: webUrlOf(site, library, ''),
    createdDateTime: library.root.createdAt,
    lastModifiedDateTime: library.root.modifiedAt,
    quota: { state: 'normal', total: 27_487_790_694_400, remaining: 27_487_000_000_000, deleted: 0 },
  } satisfies Drive;
}

/** GET /sites/{id}/permissions: the grants of `Sites.Selected`. */
export function listPermissions(site: Site): Answer {
  const granted = [...site.grants].filter(([, grant]) => grant !== 'none');
  const value = granted.map(
    ([id, grant], at) =>
      ({
        id: `${at + 1}`,
        roles: [grant],
        grantedToIdentitiesV2: [{ application: { id } }],
      }) satisfies Permission,
  );
  return json(200, { value });
}
