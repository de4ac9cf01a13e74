import type { DriveItem, DriveItemVersion, SeenFile } from './drive-item.ts';
import type { Graph } from './graph.ts';
import type { ItemAddresses } from './item-address.ts';
import { versionsOf } from './item-versions.ts';
import type { About } from './sharepoint-failures.ts';

/**
 * The saves of others that a replacement went over: those between the state that was read and what was
 * written. An upload session looks at its precondition when it begins, so a save between that and its last
 * part is written over without a word; only the list of versions tells. Newest first.
 */
export async function overwrittenSaves(
  graph: Graph,
  addresses: ItemAddresses,
  about: About,
  base: SeenFile,
  written: Pick<DriveItem, 'lastModifiedBy'> | null,
): Promise<readonly DriveItemVersion[]> {
  const value = await versionsOf(graph, addresses, about, base.id);
  const us = written?.lastModifiedBy?.application?.id;
  const isOurs = (version: DriveItemVersion) =>
    us !== undefined && us !== null && version.lastModifiedBy?.application?.id === us;
  // Who saved on top of ours saw it; that save stands.
  const ours = Math.max(0, value.findIndex(isOurs));
  return since(value.slice(ours + 1), base).filter((version) => !isOurs(version));
}

/** The versions that are newer than the base; the moments are whole seconds, so a size tells equal ones apart. */
function since(versions: readonly DriveItemVersion[], base: SeenFile): readonly DriveItemVersion[] {
  const moment = Date.parse(base.modifiedAt);
  const newer = versions.filter(({ lastModifiedDateTime }) => Date.parse(lastModifiedDateTime) >= moment);
  const at = newer.findIndex(
    ({ lastModifiedDateTime, size }) => Date.parse(lastModifiedDateTime) === moment && size === base.size,
  );
  if (at >= 0) return newer.slice(0, at);
  return newer.filter(({ lastModifiedDateTime }) => Date.parse(lastModifiedDateTime) > moment);
}
