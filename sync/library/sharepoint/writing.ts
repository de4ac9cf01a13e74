import type { NotReplaced, Version } from '../library.ts';
import { LibraryFailure, type LibraryFailureCode } from '../library-failure.ts';
import { type DriveItem, type DriveItemVersion, type SeenFile, saveOf, seenFile } from './drive-item.ts';
import type { DriveItems } from './drive-items.ts';
import type { Graph } from './graph.ts';
import { detailOf } from './graph-answer.ts';
import type { ItemAddresses } from './item-address.ts';
import { versionsOf } from './item-versions.ts';
import { type Aftermath, aftermathOf } from './overwritten-saves.ts';
import { Sending } from './sending.ts';
import { editOverwritten, heldOpen, heldUntil, unreachable } from './sharepoint-failures.ts';

/** A file that was just written. */
interface Written {
  readonly version: Version;
}

type Replaced = ({ readonly outcome: 'replaced' } & Written) | NotReplaced;

/** How often writing starts over where a conflict passes by, or an edit is put back. */
const mostStarts = 3;

/** Creates, replaces and removes files, so that a lost answer neither doubles nor hides anything. */
export class Writing {
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;
  readonly #items: DriveItems;
  readonly #sending: Sending;
  /** The application's id, as Graph tells it of what was written; `null` before that. */
  #us: string | null = null;

  constructor(graph: Graph, addresses: ItemAddresses, items: DriveItems) {
    this.#graph = graph;
    this.#addresses = addresses;
    this.#items = items;
    this.#sending = new Sending(graph, addresses, items);
  }

  /**
   * Creates a file that is not there. After an answer that got lost, the name may be taken by our own file: it is
   * ours if it holds our bytes.
   */
  async create(path: string, bytes: Uint8Array): Promise<Written | 'exists'> {
    let uncertain = false;
    for (let starts = 1; ; starts += 1) {
      const sent = await this.#sending.send(path, bytes, 'new');
      if (sent.end === 'written') return this.#written(sent.item);
      if (sent.end === 'locked') throw heldOpen(path, this.#graph.place);
      uncertain ||= sent.end === 'lost' || (sent.end === 'conflict' && sent.uncertain);
      // Looked at even when the name is said to be taken: the caller relies on the file being there.
      const standing = await this.#standing(path, uncertain ? bytes : null);
      if (standing !== null) return standing;
      if (starts >= mostStarts) {
        if (sent.end === 'held') throw heldUntil(path, this.#graph.place, sent.until);
        throw unreachable(path, this.#graph.place, 'detail' in sent ? sent.detail : '404');
      }
      // A 404 or 409 with nothing standing there: it passed by, or was a mistake of the server.
      await this.#pause(starts);
    }
  }

  /** The file that stands there, as ours if it holds these bytes; `null` where there is none. */
  async #standing(path: string, ours: Uint8Array | null): Promise<Written | 'exists' | null> {
    if (ours === null) return (await this.#items.stat(path)) === null ? null : 'exists';
    const file = await this.#items.read(path);
    if (file === null) return null;
    return Buffer.from(file.bytes).equals(ours) ? file : 'exists';
  }

  /**
   * Replaces the state with this tag. No way of writing holds on to its precondition until it has written, so the
   * versions are looked at afterwards: a save of somebody in between is put back, and told as a change, so that the
   * caller reads it before writing again.
   */
  async replace(path: string, bytes: Uint8Array, eTag: string): Promise<Replaced> {
    try {
      const base = await this.#items.at(path, eTag);
      return typeof base === 'string' ? { outcome: base } : await this.#replaceSeen(path, bytes, base);
    } catch (error) {
      if (!(error instanceof LibraryFailure) || !lasting.includes(error.code)) throw error;
      return { outcome: 'forbidden', told: error.told };
    }
  }

  /** Removes a file; `false` where there was none. */
  async remove(path: string): Promise<boolean> {
    const answer = await this.#graph.ask({
      verb: 'DELETE',
      address: this.#addresses.byPath(path),
      about: path,
      // Made again, it might remove what somebody created under the name meanwhile.
      repeat: 'if-refused',
    });
    if (answer.uncertain && (await this.#items.stat(path)) === null) return true;
    if (answer.status === 404) return false;
    if (answer.status === 423) throw heldOpen(path, this.#graph.place);
    if (answer.status >= 300) throw unreachable(path, this.#graph.place, detailOf(answer));
    return true;
  }

  async #replaceSeen(path: string, bytes: Uint8Array, base: SeenFile): Promise<Replaced> {
    const written = await this.#writeOver(path, bytes, base);
    if (written.outcome !== 'replaced' && written.outcome !== 'unknown') return written;
    const after = await this.#aftermath(path, base);
    const [newest] = after.overwritten;
    if (newest === undefined)
      return written.outcome === 'unknown' ? this.#oursAfterAll(path, bytes) : written;
    const left = after.written === 'stands' ? await this.#putBack(path, base, newest) : [newest];
    if (left.length > 0)
      throw editOverwritten(
        path,
        this.#graph.place,
        left.map(({ id }) => id),
      );
    return { outcome: 'changed' };
  }

  /** What stands there is what was written, its answer got lost; or nobody can tell, as where SharePoint rewrote it. */
  async #oursAfterAll(path: string, bytes: Uint8Array): Promise<Replaced> {
    const file = await this.#items.read(path);
    if (file === null) return { outcome: 'gone' };
    const isOurs = Buffer.from(file.bytes).equals(bytes);
    return isOurs ? { outcome: 'replaced', version: file.version } : { outcome: 'changed' };
  }

  /** `unknown`: it may have been written, and the file is no longer what it was. */
  async #writeOver(
    path: string,
    bytes: Uint8Array,
    seen: SeenFile,
  ): Promise<Replaced | { readonly outcome: 'unknown' }> {
    const { place, conditions } = this.#graph;
    let base = seen;
    for (let starts = 1; ; starts += 1) {
      const sent = await this.#sending.send(path, bytes, { over: base });
      if (sent.end === 'written') return { outcome: 'replaced', ...this.#written(sent.item) };
      if (sent.end === 'locked') return { outcome: 'locked' };
      const now = await this.#items.stat(path);
      if (now?.id !== base.id) return { outcome: 'gone' };
      if (now.eTag !== base.eTag && sent.end === 'lost') return { outcome: 'unknown' };
      if (now.eTag !== base.eTag && !isSameSave(now, base)) return { outcome: 'changed' };
      // Nobody saved it: at most SharePoint rewrote what we wrote.
      base = now;
      // And it is refused all the same: that passes, or somebody holds it.
      if (sent.end === 'lost' && starts >= conditions.tries) throw unreachable(path, place, sent.detail);
      if (sent.end !== 'lost' && starts >= mostStarts)
        return sent.end === 'held'
          ? { outcome: 'locked', told: heldUntil(path, place, sent.until).told }
          : { outcome: 'locked' };
      await this.#pause(starts);
    }
  }

  /**
   * Writes an overwritten save over what we wrote, and gives the saves that are overwritten still: that one
   * where what we wrote no longer stands there, or is held open.
   */
  async #putBack(path: string, base: SeenFile, save: DriveItemVersion): Promise<readonly DriveItemVersion[]> {
    const address = `${this.#addresses.byId(base.id)}/versions/${encodeURIComponent(save.id)}/content`;
    const url = await this.#items.redirectOf(path, address);
    const bytes = url === null ? null : await this.#items.contents.download(path, url);
    if (bytes === null) return [save];
    for (let starts = 1; starts <= mostStarts; starts += 1) {
      const ours = await this.#items.stat(path);
      // Only what stands there after its tag was read is sure to have had that tag.
      const { written } = await this.#aftermath(path, base);
      if (ours?.id !== base.id || written !== 'stands') return [save];
      const back = await this.#writeOver(path, bytes, ours);
      // Its tag moves by itself as well, when SharePoint writes the library's properties into it.
      if (back.outcome === 'changed') continue;
      if (back.outcome !== 'replaced' && back.outcome !== 'unknown') return [save];
      const after = await this.#aftermath(path, ours);
      return after.written === 'absent' ? [save] : after.overwritten;
    }
    return [save];
  }

  async #aftermath(path: string, base: SeenFile): Promise<Aftermath> {
    return aftermathOf(await versionsOf(this.#graph, this.#addresses, path, base.id), base, this.#us);
  }

  #written(item: DriveItem): Written {
    this.#us = item.lastModifiedBy?.application?.id ?? this.#us;
    return { version: seenFile(item)?.version ?? '' };
  }

  #pause(starts: number): Promise<void> {
    return this.#graph.conditions.clock.sleep(1_000 * 2 ** (starts - 1));
  }
}

/** Whether both are one save of an application; of what a person saved that cannot be told. */
const isSameSave = (one: SeenFile, other: SeenFile): boolean =>
  one.version !== one.eTag && saveOf(one.version) === saveOf(other.version);

/** What stays as it is until somebody changes a right, a setting or the room that there is. */
const lasting: readonly LibraryFailureCode[] = ['access-denied', 'library-full'];
