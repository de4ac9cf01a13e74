import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { compareText } from '../../../shared/text/compare-text.ts';
import type { Changes, FileEntry } from '../library.ts';
import { LibraryFailure } from '../library-failure.ts';
import { isSafeName } from '../library-path.ts';
import { type DriveItem, driveItemSchema, pageSchema, seenFile } from './drive-item.ts';
import type { Graph } from './graph.ts';
import { detailOf } from './graph-answer.ts';
import type { ItemAddresses } from './item-address.ts';
import { listingRefused } from './refusals.ts';
import { siteMissing, unreachable } from './sharepoint-failures.ts';
import { nameKey } from './sharepoint-place.ts';

const page = pageSchema(driveItemSchema);
type Page = z.infer<typeof page>;

const fields =
  'id,name,eTag,size,lastModifiedDateTime,lastModifiedBy,parentReference,file,folder,root,deleted';
/** A listing that Graph starts over more often than this never ends. */
const mostStarts = 3;

/**
 * What stands in the document library, kept up to date by delta: the only listing that misses nothing (that
 * of a folder's children may, while others write), and one request however many folders there are. Delta
 * names no paths, of what was removed only the id, and of a folder that was renamed nothing that is in it: so
 * the items are kept by id with their parents', and what changed is told by comparing paths and versions.
 */
export class DriveIndex {
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;
  #items: ReadonlyMap<string, DriveItem> = new Map();
  /** Where the next reading of delta begins. */
  #link: string | null = null;
  /** What was there when changes were last told, by path, under the cursor that was given then. */
  #told: { readonly cursor: string; readonly files: ReadonlyMap<string, FileEntry> } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(graph: Graph, addresses: ItemAddresses) {
    this.#graph = graph;
    this.#addresses = addresses;
  }

  /** The files directly in a folder as they now are, sorted by path. */
  list(folder: string): Promise<readonly FileEntry[]> {
    return this.#inTurn(async () => {
      await this.#follow();
      return this.#filesIn(folder);
    });
  }

  /** The files that were written or removed since `cursor`; all there are for any but the last one given. */
  changesSince(cursor: string | null): Promise<Changes> {
    return this.#inTurn(async () => {
      await this.#follow();
      const known = this.#told?.cursor === cursor ? this.#told.files : null;
      const files = this.#files();
      this.#told = { cursor: randomUUID(), files };
      return {
        whole: known === null,
        changed: [...files.values()].filter(({ path, version }) => known?.get(path)?.version !== version),
        removed: [...(known?.keys() ?? [])].filter((path) => !files.has(path)),
        cursor: this.#told.cursor,
      };
    });
  }

  /** Reads on from where the last reading ended, or all anew. */
  async #follow(): Promise<void> {
    const beginning = `${this.#addresses.drive}/root/delta?$select=${fields}`;
    // Taken over only when all pages are read: a listing that broke off halfway would look complete.
    let items = new Map(this.#link === null ? [] : this.#items);
    let starts = 0;
    for (let address = this.#link ?? beginning; ; ) {
      const next = await this.#page(address);
      if (next === 'start-over') {
        starts += 1;
        if (starts > mostStarts) throw unreachable(this.#graph.place, this.#graph.place, '410');
        items = new Map();
        address = beginning;
        continue;
      }
      for (const item of next.value) {
        if (item.deleted) items.delete(item.id);
        else items.set(item.id, item);
      }
      const { '@odata.nextLink': more, '@odata.deltaLink': done } = next;
      if (more === undefined) {
        this.#items = items;
        this.#link = done ?? null;
        return;
      }
      address = more;
    }
  }

  /** A token that is too old, or lost, is answered 410. */
  async #page(address: string): Promise<Page | 'start-over'> {
    const { place } = this.#graph;
    const answer = await this.#graph
      .ask({ verb: 'GET', address, about: place, repeat: 'freely' })
      .catch((error: unknown) => this.#whyNotListed(error));
    if (answer.status === 410) return 'start-over';
    if (answer.status === 404) throw siteMissing(place, detailOf(answer));
    return this.#graph.understood(place, answer, page);
  }

  /** A label keeps a library from being listed whose files can be read: Graph then says no more than 403. */
  async #whyNotListed(error: unknown): Promise<never> {
    const { place } = this.#graph;
    if (!(error instanceof LibraryFailure) || error.code !== 'access-denied') throw error;
    const root = {
      verb: 'GET',
      address: `${this.#addresses.drive}/root`,
      about: place,
      repeat: 'freely',
    } as const;
    const isRead = await this.#graph.ask(root).then(
      ({ status }) => status === 200,
      () => false,
    );
    throw isRead ? listingRefused(place) : error;
  }

  #filesIn(folder: string): readonly FileEntry[] {
    let parent = [...this.#items.values()].find(({ root }) => root)?.id;
    for (const name of this.#addresses.namesTo(folder)) {
      parent = [...this.#items.values()].find(
        (item) => item.parentReference?.id === parent && item.folder && sameName(item.name, name),
      )?.id;
      if (parent === undefined) return [];
    }
    return [...this.#items.values()]
      .filter((item) => item.parentReference?.id === parent && isSafeName(item.name ?? ''))
      .flatMap((item) => entryOf(item, folder === '' ? (item.name ?? '') : `${folder}/${item.name}`))
      .toSorted((a, b) => compareText(a.path, b.path));
  }

  /** This library's files by path, sorted. */
  #files(): ReadonlyMap<string, FileEntry> {
    const root = this.#addresses.namesTo('');
    const files: FileEntry[] = [];
    for (const item of this.#items.values()) {
      const names = this.#namesOf(item);
      if (names === null || !root.every((name, at) => sameName(names[at], name))) continue;
      const below = names.slice(root.length);
      // What nobody could read by its path is of no use, and one such file would stop whoever reads them all.
      if (below.every(isSafeName)) files.push(...entryOf(item, below.join('/')));
    }
    return new Map(files.toSorted((a, b) => compareText(a.path, b.path)).map((file) => [file.path, file]));
  }

  /** From the document library's root down; `null` for what hangs under nothing that is known. */
  #namesOf(item: DriveItem): readonly string[] | null {
    if (item.root) return [];
    const parent = this.#items.get(item.parentReference?.id ?? '');
    const above = parent === undefined ? null : this.#namesOf(parent);
    return above === null ? null : [...above, item.name ?? ''];
  }

  /** One reading of delta at a time: two at once would mix their pages. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    // Who asked is told of a failure; who comes next reads all the same.
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

function entryOf(item: DriveItem, path: string): readonly FileEntry[] {
  const file = seenFile(item);
  if (file === null) return [];
  return [{ path, version: file.version, size: file.size, modifiedAt: file.modifiedAt }];
}

const sameName = (a: string | undefined, b: string): boolean => nameKey(a ?? '') === nameKey(b);
