import type { z } from 'zod';
import { compareText } from '../../../shared/text/compare-text.ts';
import type { Changes, FileEntry } from '../library.ts';
import { type DriveItem, driveItemSchema, pageSchema, seenFile } from './drive-item.ts';
import type { Graph } from './graph.ts';
import { detailOf } from './graph-answer.ts';
import type { ItemAddresses } from './item-address.ts';
import { siteMissing, unreachable } from './sharepoint-failures.ts';

const page = pageSchema(driveItemSchema);
type Page = z.infer<typeof page>;

const fields = 'id,name,eTag,size,lastModifiedDateTime,parentReference,file,folder,root,deleted';
/** A listing that Graph starts over more often than this never ends. */
const mostStarts = 3;

/**
 * What stands in the document library, kept up to date by delta: the only listing that misses nothing (that
 * of a folder's children may, while others write), and one request however many folders there are. Delta
 * names no paths, and of what was removed only the id, so the items are kept by id with their parents'.
 */
export class DriveIndex {
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;
  #items: ReadonlyMap<string, DriveItem> = new Map();
  #cursor: string | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(graph: Graph, addresses: ItemAddresses) {
    this.#graph = graph;
    this.#addresses = addresses;
  }

  /** The files directly in a folder as they now are, sorted by path. */
  list(folder: string): Promise<readonly FileEntry[]> {
    return this.#inTurn(async () => {
      await this.#follow(this.#cursor);
      return this.#filesIn(folder);
    });
  }

  /** The files that were written or removed since `cursor`; `null`: all there are. */
  changesSince(cursor: string | null): Promise<Changes> {
    return this.#inTurn(async () => {
      // Without the items there is nothing to tell paths by; the request after this one tells the changes.
      if (cursor !== null && this.#cursor === null) await this.#follow(null);
      const before = this.#pathsById();
      const touched = await this.#follow(cursor);
      const whole = touched === null;
      const after = this.#pathsById();
      const removed = [...before].filter(([id]) => !after.has(id)).map(([, path]) => path);
      const changed = [...after.keys()].filter((id) => touched?.has(id) ?? true);
      return {
        whole,
        changed: changed
          .flatMap((id) => this.#entry(id, after.get(id) ?? ''))
          .toSorted((a, b) => compareText(a.path, b.path)),
        removed: removed.toSorted(),
        cursor: this.#cursor ?? '',
      };
    });
  }

  /** Reads on from a cursor; the ids that changed, or `null` where all was listed anew. */
  async #follow(cursor: string | null): Promise<ReadonlySet<string> | null> {
    const beginning = `${this.#addresses.drive}/root/delta?$select=${fields}`;
    // Taken over only when all pages are read: a listing that broke off halfway would look complete.
    let items = new Map(cursor === null ? [] : this.#items);
    let touched: Set<string> | null = cursor === null ? null : new Set();
    let starts = 0;
    for (let address = cursor ?? beginning; ; ) {
      const next = await this.#page(address);
      if (next === 'start-over') {
        starts += 1;
        if (starts > mostStarts) throw unreachable(this.#graph.place, this.#graph.place, '410');
        items = new Map();
        touched = null;
        address = beginning;
        continue;
      }
      for (const item of next.value) {
        touched?.add(item.id);
        if (item.deleted) items.delete(item.id);
        else items.set(item.id, item);
      }
      const { '@odata.nextLink': more, '@odata.deltaLink': done } = next;
      if (more === undefined) {
        this.#items = items;
        this.#cursor = done ?? null;
        return touched;
      }
      address = more;
    }
  }

  /** A token that is too old, or lost, is answered 410. */
  async #page(address: string): Promise<Page | 'start-over'> {
    const { place } = this.#graph;
    const answer = await this.#graph.ask({ verb: 'GET', address, about: place, repeat: 'freely' });
    if (answer.status === 410) return 'start-over';
    if (answer.status === 404) throw siteMissing(place, detailOf(answer));
    return this.#graph.understood(place, answer, page);
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
      .filter((item) => item.parentReference?.id === parent)
      .flatMap((item) => this.#entry(item.id, folder === '' ? (item.name ?? '') : `${folder}/${item.name}`))
      .toSorted((a, b) => compareText(a.path, b.path));
  }

  /** The paths of this library's files, by id. */
  #pathsById(): Map<string, string> {
    const root = this.#addresses.namesTo('');
    const paths = new Map<string, string>();
    for (const [id, item] of this.#items) {
      if (seenFile(item) === null) continue;
      const names = this.#namesOf(item);
      if (names === null || !root.every((name, at) => sameName(names[at], name))) continue;
      paths.set(id, names.slice(root.length).join('/'));
    }
    return paths;
  }

  /** From the document library's root down; `null` for what hangs under nothing that is known. */
  #namesOf(item: DriveItem): readonly string[] | null {
    if (item.root) return [];
    const parent = this.#items.get(item.parentReference?.id ?? '');
    const above = parent === undefined ? null : this.#namesOf(parent);
    return above === null ? null : [...above, item.name ?? ''];
  }

  #entry(id: string, path: string): readonly FileEntry[] {
    const item = this.#items.get(id);
    const file = item === undefined ? null : seenFile(item);
    if (file === null) return [];
    return [{ path, version: file.eTag, size: file.size, modifiedAt: file.modifiedAt }];
  }

  /** One reading of delta at a time: two at once would mix their pages. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    // Who asked is told of a failure; who comes next reads all the same.
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

/** SharePoint tells names apart without their case. */
const sameName = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
