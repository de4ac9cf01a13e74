import { z } from 'zod';
import type { Version } from '../library.ts';

/** Who did something: a person, an application, or a person through one. */
const identitySchema = z
  .object({
    user: z.object({ id: z.string().nullish() }).nullish(),
    application: z.object({ id: z.string().nullish() }).nullish(),
  })
  .nullish();
type Identity = z.infer<typeof identitySchema>;

/** What is read of a file or folder (Graph's `driveItem`); what else it holds is passed over. */
export const driveItemSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  eTag: z.string().optional(),
  size: z.number().optional(),
  lastModifiedDateTime: z.string().optional(),
  file: z.object({}).nullish(),
  folder: z.object({}).nullish(),
  root: z.object({}).nullish(),
  deleted: z.object({}).nullish(),
  parentReference: z.object({ id: z.string().optional() }).nullish(),
  lastModifiedBy: identitySchema,
  '@microsoft.graph.downloadUrl': z.string().optional(),
});
export type DriveItem = z.infer<typeof driveItemSchema>;

/** How far a library with check-out or approval lets others see a file. */
export const publicationSchema = z.object({
  publication: z.object({ level: z.string().nullish() }).nullish(),
});

/** A file as it was seen: which one it is, and what to compare with later. */
export interface SeenFile {
  readonly id: string;
  /** Covers content and metadata: equal tags mean equal content, another one need not mean another. */
  readonly eTag: string;
  /** What the port calls its version. */
  readonly version: Version;
  readonly size: number;
  /** ISO 8601. */
  readonly modifiedAt: string;
  readonly modifiedBy: Identity;
  readonly downloadUrl: string | null;
}

/** The item as a file; `null` for a folder, and for what lacks a tag and so cannot be told apart. */
export function seenFile(item: DriveItem): SeenFile | null {
  if (item.eTag === undefined || item.folder || item.root || item.deleted) return null;
  const modifiedAt = new Date(item.lastModifiedDateTime ?? 0).toISOString();
  return {
    id: item.id,
    eTag: item.eTag,
    version: versionOf(item.eTag, modifiedAt, item.lastModifiedBy),
    size: item.size ?? 0,
    modifiedAt,
    modifiedBy: item.lastModifiedBy,
    downloadUrl: item['@microsoft.graph.downloadUrl'] ?? null,
  };
}

/**
 * The tag; and of what an application saved by itself, also which save that is. SharePoint moves the tag of such a
 * file once more, or twice, when it writes the library's properties into it, and leaves who saved it and when.
 */
function versionOf(eTag: string, modifiedAt: string, by: Identity): Version {
  const application = by?.user?.id ? undefined : by?.application?.id;
  return application ? `${eTag} ${application} ${modifiedAt}` : eTag;
}

/** The tag in a version. */
export const tagOf = (version: Version): string => version.split(' ', 1)[0] ?? version;

/** The save in a version; of what a person saved the tag is all there is. */
export function saveOf(version: Version): string {
  const tag = tagOf(version);
  return version === tag ? tag : version.slice(tag.length + 1);
}

/** Whether two say the same of who did it. */
export const sameIdentity = (a: Identity, b: Identity): boolean =>
  (a?.user?.id ?? null) === (b?.user?.id ?? null) &&
  (a?.application?.id ?? null) === (b?.application?.id ?? null);

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    value: z.array(item),
    '@odata.nextLink': z.string().optional(),
    '@odata.deltaLink': z.string().optional(),
  });

export const versionSchema = z.object({
  /** Such as `3.0`. */
  id: z.string(),
  lastModifiedDateTime: z.string(),
  size: z.number(),
  lastModifiedBy: identitySchema,
});
export type DriveItemVersion = z.infer<typeof versionSchema>;
