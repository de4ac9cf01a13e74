import type { DocumentLibrary } from './document-library.ts';

/** What an application may do on a site, as the admin granted it under `Sites.Selected`. */
export type Grant = 'none' | 'read' | 'write';

export interface Site {
  readonly id: string;
  /** `gemeente.sharepoint.com`. */
  readonly hostname: string;
  /** `/sites/actieplan`. */
  readonly path: string;
  readonly displayName: string;
  /** The first one is the site's own. */
  readonly libraries: readonly [DocumentLibrary, ...DocumentLibrary[]];
  /** By application id. */
  readonly grants: Map<string, Grant>;
}
