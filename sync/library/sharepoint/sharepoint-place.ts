/** Where a library stands in Microsoft 365, as the settings give it. */
export interface SharePointPlace {
  /** Graph's address, such as `https://graph.microsoft.com`; national clouds have their own. https only. */
  readonly graph: string;
  /** The site's address as people open it, such as `https://gemeente.sharepoint.com/sites/actieplan`. */
  readonly site: string;
  /** The document library's name, as the site shows it or as it stands in its address. */
  readonly library: string;
  /** A folder in it, with `/` between names; `''` for the whole library. */
  readonly folder: string;
}

/** SharePoint tells names apart without their case. */
export const nameKey = (name: string): string => name.toLowerCase();

/** The place as people know it: an address that a browser opens. */
export function addressOf({ site, library, folder }: SharePointPlace): string {
  return [site.replace(/\/+$/, ''), library, folder].filter((part) => part !== '').join('/');
}
