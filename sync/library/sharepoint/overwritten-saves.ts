import { type DriveItemVersion, type SeenFile, sameIdentity } from './drive-item.ts';

/** What the versions of a file tell once it was written over a state that was read. */
export interface Aftermath {
  /**
   * - `stands`   what was written is what is there now
   * - `passed`   somebody saved on top of it
   * - `absent`   it is not among the versions, or cannot be told from the saves of others
   */
  readonly written: 'stands' | 'passed' | 'absent';
  /** Saves of others between that state and what was written, which nobody saw who saved since. Newest first. */
  readonly overwritten: readonly DriveItemVersion[];
}

/**
 * An upload session looks at its precondition when it begins, so a save between that and its last part is
 * written over without a word; only the list of versions tells.
 *
 * @param versions the newest first
 * @param us the application that wrote; `null` where Graph has not told it yet
 */
export function aftermathOf(
  versions: readonly DriveItemVersion[],
  base: SeenFile,
  us: string | null,
): Aftermath {
  const newer = since(versions, base);
  // One of several is ours, and nobody knows which.
  if (us === null) return { written: 'absent', overwritten: newer.length > 1 ? newer : [] };
  const isOurs = (version: DriveItemVersion) => version.lastModifiedBy?.application?.id === us;
  const ours = newer.findIndex(isOurs);
  if (ours < 0) return { written: 'absent', overwritten: [] };
  return {
    written: ours === 0 ? 'stands' : 'passed',
    // Who saved on top of ours saw it; that save stands.
    overwritten: newer.slice(ours + 1).filter((version) => !isOurs(version)),
  };
}

/** The versions that are newer than the base; the moments are whole seconds, so size and author tell it as well. */
function since(versions: readonly DriveItemVersion[], base: SeenFile): readonly DriveItemVersion[] {
  const moment = Date.parse(base.modifiedAt);
  const momentOf = ({ lastModifiedDateTime }: DriveItemVersion) => Date.parse(lastModifiedDateTime);
  const at = versions.findIndex(
    (version) =>
      momentOf(version) === moment &&
      version.size === base.size &&
      sameIdentity(version.lastModifiedBy, base.modifiedBy),
  );
  return at >= 0 ? versions.slice(0, at) : versions.filter((version) => momentOf(version) > moment);
}
