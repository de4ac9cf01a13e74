import { randomUUID } from 'node:crypto';
import type { Library } from '../../sync/library/library.ts';
import { usualConditions } from '../../sync/library/sharepoint/conditions.ts';
import { findDrive } from '../../sync/library/sharepoint/find-drive.ts';
import { Graph } from '../../sync/library/sharepoint/graph.ts';
import { entraTokens, type GraphTokens } from '../../sync/library/sharepoint/graph-tokens.ts';
import { ItemAddresses } from '../../sync/library/sharepoint/item-address.ts';
import { openSharePointLibrary } from '../../sync/library/sharepoint/sharepoint-library.ts';
import type { SharePointPlace } from '../../sync/library/sharepoint/sharepoint-place.ts';
import { type LibrarySettings, readLibrarySettings } from '../../sync/settings/library-settings.ts';
import { mistakesTold } from '../../sync/settings/mistakes.ts';

/** The tenant's library, where the environment names one; else one line says what is missing. */
export async function tenantSettings(): Promise<LibrarySettings | null> {
  const reading = await readLibrarySettings(process.env);
  if (reading.ok) return reading.value;
  console.log(`No tenant is tried. ${mistakesTold(reading.mistakes).en}`);
  return null;
}

/** A folder of its own in the tenant's library, which goes into the site's recycle bin afterwards. */
export class TenantPlace {
  readonly #place: SharePointPlace;
  readonly #tokens: GraphTokens;

  constructor({ place, access }: LibrarySettings) {
    const trial = `Proef ${randomUUID()}`;
    this.#place = { ...place, folder: place.folder === '' ? trial : `${place.folder}/${trial}` };
    this.#tokens = entraTokens(access, place.graph);
  }

  open(): Promise<Library> {
    return openSharePointLibrary(this.#place, this.#tokens);
  }

  /** By a request of its own: the service never renames anything. */
  async rename(path: string, name: string): Promise<void> {
    const { addresses } = await this.#reach();
    const response = await fetch(`${new URL(this.#place.graph).origin}/v1.0${addresses.byPath(path)}`, {
      method: 'PATCH',
      headers: {
        Authorization: `Bearer ${await this.#tokens.token('kept')}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ name }),
    });
    if (!response.ok) throw new Error(`Renaming ${path} was answered ${response.status}.`);
  }

  async dispose(): Promise<void> {
    const { graph, addresses } = await this.#reach();
    const { folder } = this.#place;
    await graph.ask({ verb: 'DELETE', address: addresses.byPath(''), about: folder, repeat: 'freely' });
  }

  async #reach() {
    const { graph: address, folder } = this.#place;
    const graph = new Graph(address, folder, this.#tokens, usualConditions);
    return { graph, addresses: new ItemAddresses(await findDrive(graph, this.#place), folder) };
  }
}
