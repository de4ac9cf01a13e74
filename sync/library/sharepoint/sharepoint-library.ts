import type {
  Changes,
  CreateOutcome,
  FileEntry,
  Library,
  ReplaceOutcome,
  StoredFile,
  Version,
  WrittenOnce,
} from '../library.ts';
import { namesOf } from '../library-path.ts';
import { Turns } from '../turns.ts';
import { type Conditions, usualConditions } from './conditions.ts';
import { DriveIndex } from './drive-index.ts';
import { publicationSchema, saveOf, tagOf } from './drive-item.ts';
import { DriveItems } from './drive-items.ts';
import { FileMemory } from './file-memory.ts';
import { findDrive } from './find-drive.ts';
import { Graph } from './graph.ts';
import type { GraphTokens } from './graph-tokens.ts';
import { ItemAddresses } from './item-address.ts';
import { versionsOf } from './item-versions.ts';
import { addressOf, nameKey, type SharePointPlace } from './sharepoint-place.ts';
import { Writing } from './writing.ts';

/**
 * Opens a SharePoint document library, or a folder in it, through Microsoft Graph. The site and the library
 * are looked up once. Fails with a `LibraryFailure`: `library-missing`, `access-denied`, `sign-in-refused`,
 * or one of those for a site that does not answer.
 */
export async function openSharePointLibrary(
  place: SharePointPlace,
  tokens: GraphTokens,
  conditions: Partial<Conditions> = {},
): Promise<SharePointLibrary> {
  const graph = new Graph(place.graph, addressOf(place), tokens, { ...usualConditions, ...conditions });
  const addresses = new ItemAddresses(await findDrive(graph, place), place.folder);
  return new SharePointLibrary(graph, addresses);
}

/**
 * A document library behind the port. A version is the item's eTag, the one tag that delta tells and that
 * an upload session takes as its precondition. It moves with metadata too, and once more just after an
 * upload, when SharePoint writes the library's properties into Office files: equal versions mean equal
 * content, but another version need not mean an edit. Callers compare rows.
 */
export class SharePointLibrary implements Library {
  readonly place: string;
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;
  readonly #items: DriveItems;
  readonly #index: DriveIndex;
  readonly #writing: Writing;
  readonly #memory: FileMemory;
  readonly #turns = new Turns();

  constructor(graph: Graph, addresses: ItemAddresses) {
    this.place = graph.place;
    this.#graph = graph;
    this.#addresses = addresses;
    this.#memory = new FileMemory(graph.conditions.memory);
    this.#items = new DriveItems(graph, addresses);
    this.#index = new DriveIndex(graph, addresses);
    this.#writing = new Writing(graph, addresses, this.#items);
  }

  key(path: string): string {
    return nameKey(path);
  }

  saveOf(version: Version): string {
    return saveOf(version);
  }

  /** A file whose tag is known is not downloaded again; one that is written once is not even asked for. */
  async read(path: string, holds?: WrittenOnce): Promise<StoredFile | null> {
    namesOf(path);
    const known = this.#memory.get(path);
    if (known !== undefined && holds === 'written-once') return known;
    const file = await this.#items.read(path, known);
    if (file === null) this.#memory.forget(path);
    else if (file !== known) this.#memory.keep(path, file);
    return file;
  }

  async create(path: string, bytes: Uint8Array, holds?: WrittenOnce): Promise<CreateOutcome> {
    namesOf(path);
    const written = await this.#writing.create(path, bytes);
    if (written === 'exists') return { outcome: 'exists' };
    if (holds !== 'written-once')
      return { outcome: 'created', version: await this.#settled(path, written.version) };
    this.#memory.keep(path, { bytes, version: written.version });
    return { outcome: 'created', version: written.version };
  }

  /** Own replacements take turns: which of two came first would be told by neither's versions. */
  replace(path: string, bytes: Uint8Array, version: Version): Promise<ReplaceOutcome> {
    return this.#turns.take(path, async () => {
      namesOf(path);
      this.#memory.forget(path);
      const replaced = await this.#writing.replace(path, bytes, tagOf(version));
      if (replaced.outcome !== 'replaced') return replaced;
      return { outcome: 'replaced', version: await this.#settled(path, replaced.version) };
    });
  }

  async list(folder: string): Promise<readonly FileEntry[]> {
    namesOf(folder);
    return this.#index.list(folder);
  }

  changesSince(cursor: string | null): Promise<Changes> {
    return this.#index.changesSince(cursor);
  }

  async remove(path: string): Promise<boolean> {
    namesOf(path);
    this.#memory.forget(path);
    return this.#writing.remove(path);
  }

  /** Graph tells nobody who has a file open; writing to one that is open is refused (`locked`). */
  async openElsewhere(path: string): Promise<boolean> {
    namesOf(path);
    return false;
  }

  /**
   * How many states of a file can still be told of, the present one included; 0 where there is no such file.
   * Whether a save was written over is told by them alone.
   */
  async keptStates(path: string): Promise<number> {
    namesOf(path);
    const file = await this.#items.stat(path);
    return file === null ? 0 : (await versionsOf(this.#graph, this.#addresses, path, file.id)).length;
  }

  /** For whom the file is there: `published` for everybody, else what it waits for; `null` where Graph does not say. */
  async publicationOf(path: string): Promise<string | null> {
    namesOf(path);
    const address = `${this.#addresses.byPath(path)}?$select=id,publication`;
    const call = { verb: 'GET', address, about: path, repeat: 'freely' } as const;
    return (await this.#graph.json(call, publicationSchema)).publication?.level ?? null;
  }

  /** The tag after what SharePoint does to a file on arrival, or what a reader finds would look changed. */
  async #settled(path: string, version: Version): Promise<Version> {
    const now = await this.#items.stat(path);
    // Somebody may have saved it by now: that is no version of ours.
    return now !== null && saveOf(now.version) === saveOf(version) ? now.version : version;
  }
}
