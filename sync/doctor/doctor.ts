import type { Environment } from '../settings/environment.ts';
import { certificatesInTime } from './certificate-checks.ts';
import type { Check } from './check.ts';
import { folderChecks } from './folder-checks.ts';
import { builtPages, nodeVersion } from './machine-checks.ts';
import { serviceSettings, signInKeys } from './settings-checks.ts';
import { sharePointChecks } from './sharepoint-checks.ts';

/** What is to be looked at. */
export interface Patient {
  /** A folder, `sharepoint` for the library that the settings name, or `null` for none. */
  readonly library: { readonly folder: string } | 'sharepoint' | null;
  readonly environment: Environment;
  /** Where the build puts the add-in. */
  readonly pages: string;
}

/** Everything that has to be in place, in the order in which it is best mended. */
export function checksOf({ library, environment, pages }: Patient): readonly Check[] {
  const inSharePoint = library === 'sharepoint';
  const folder = library === null || inSharePoint ? [] : folderChecks(library.folder);
  return [
    nodeVersion(process.versions.node),
    builtPages(pages),
    serviceSettings(environment, inSharePoint),
    signInKeys(environment, inSharePoint),
    ...certificatesInTime(environment),
    ...(inSharePoint ? sharePointChecks(environment) : folder),
  ];
}
