import { type DriveItemVersion, pageSchema, versionSchema } from './drive-item.ts';
import type { Graph } from './graph.ts';
import type { ItemAddresses } from './item-address.ts';
import type { About } from './sharepoint-failures.ts';

/** The states of a file that the library keeps, the present one first. */
export async function versionsOf(
  graph: Graph,
  addresses: ItemAddresses,
  about: About,
  id: string,
): Promise<readonly DriveItemVersion[]> {
  const { value } = await graph.json(
    { verb: 'GET', address: `${addresses.byId(id)}/versions`, about, repeat: 'freely' },
    pageSchema(versionSchema),
  );
  return value;
}
