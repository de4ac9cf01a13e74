import { type DriveItemVersion, driveItemSchema, type SeenFile, uploadSessionSchema } from './drive-item.ts';
import type { DriveItems } from './drive-items.ts';
import type { Graph, GraphCall } from './graph.ts';
import { type Answer, detailOf } from './graph-answer.ts';
import type { ItemAddresses } from './item-address.ts';
import { versionsOf } from './item-versions.ts';
import { type Aftermath, aftermathOf } from './overwritten-saves.ts';
import { editOverwritten, heldOpen, unreachable } from './sharepoint-failures.ts';

/** A file that was just written. */
interface Written {
  readonly eTag: string;
}

type Replaced = Written | 'changed' | 'locked';

/** How often writing starts over where an upload session got lost, or a conflict passed by. */
const mostStarts = 3;

/** Creates, replaces and removes files, so that a lost answer neither doubles nor hides anything. */
export class Writing {
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;
  readonly #items: DriveItems;
  /** The application's id, as Graph tells it of what was written; `null` before that. */
  #us: string | null = null;

  constructor(graph: Graph, addresses: ItemAddresses, items: DriveItems) {
    this.#graph = graph;
    this.#addresses = addresses;
    this.#items = items;
  }

  /**
   * Creates a file that is not there. After an answer that got lost, `nameAlreadyExists` may tell of our own
   * file: it is ours if it holds our bytes.
   */
  async create(path: string, bytes: Uint8Array): Promise<Written | 'exists'> {
    let uncertain = false;
    for (let starts = 1; ; starts += 1) {
      const answer = await this.#createOnce(path, bytes);
      uncertain ||= answer === 'gone' || answer.uncertain;
      if (answer !== 'gone' && answer.status < 300) return this.#written(path, answer);
      if (answer !== 'gone' && answer.status === 423) throw heldOpen(path, this.#graph.place);
      // Looked at even when the name is said to be taken: the caller relies on the file being there.
      const standing = await this.#standing(path, uncertain ? bytes : null);
      if (standing !== null) return standing;
      if (starts >= mostStarts)
        throw unreachable(path, this.#graph.place, answer === 'gone' ? 'upload session' : detailOf(answer));
      // A 404 or 409 with nothing standing there: it passed by, or was a mistake of the server.
      await this.#pause(starts);
    }
  }

  /** The file that stands there, as ours if it holds these bytes; `null` where there is none. */
  async #standing(path: string, ours: Uint8Array | null): Promise<Written | 'exists' | null> {
    if (ours === null) return (await this.#items.stat(path)) === null ? null : 'exists';
    const file = await this.#items.read(path);
    if (file === null) return null;
    return Buffer.from(file.bytes).equals(ours) ? { eTag: file.version } : 'exists';
  }

  /**
   * Replaces the state with this tag by upload session: the only writing whose precondition is documented. It
   * is looked at when the session begins; a save of somebody before the last part is put back, and told as
   * a change, so that the caller reads it before writing again.
   */
  async replace(path: string, bytes: Uint8Array, eTag: string): Promise<Replaced> {
    const base = await this.#items.at(path, eTag);
    if (base === null) return 'changed';
    const written = await this.#replaceSeen(path, bytes, base);
    if (written === 'changed' || written === 'locked') return written;
    const after = await this.#aftermath(path, base);
    const [newest] = after.overwritten;
    if (newest === undefined) return written === 'unknown' ? 'changed' : written;
    const left = after.written === 'stands' ? await this.#putBack(path, base, newest) : [newest];
    if (left.length > 0)
      throw editOverwritten(
        path,
        this.#graph.place,
        left.map(({ id }) => id),
      );
    return 'changed';
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

  async #createOnce(path: string, bytes: Uint8Array): Promise<Answer | 'gone'> {
    if (bytes.length <= this.#graph.conditions.largestWhole)
      return this.#graph.ask(this.#wholeFile(path, bytes));
    const session = await this.#beginSession(path, this.#addresses.byPath(path), ':', 'fail', {});
    if (session.status >= 300) return session;
    const { uploadUrl } = this.#graph.understood(path, session, uploadSessionSchema);
    const end = await this.#items.contents.upload(path, uploadUrl, bytes);
    switch (end.end) {
      case 'written':
      case 'conflict':
        return end.answer;
      case 'locked':
        throw heldOpen(path, this.#graph.place);
      case 'gone':
        return 'gone';
    }
  }

  /** What to do with a name that is taken stands in the address: in the body it is not heeded. */
  #wholeFile(path: string, bytes: Uint8Array): GraphCall {
    return {
      verb: 'PUT',
      address: `${this.#addresses.byPath(path)}:/content?@microsoft.graph.conflictBehavior=fail`,
      about: path,
      // Created twice, it tells that the name is taken.
      repeat: 'freely',
      content: Buffer.from(bytes),
    };
  }

  /** A session writes nothing by itself, so one that got lost does no harm: it expires. */
  #beginSession(
    path: string,
    address: string,
    colon: '' | ':',
    taken: 'fail' | 'replace',
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    return this.#graph.ask({
      verb: 'POST',
      address: `${address}${colon}/createUploadSession`,
      about: path,
      repeat: 'freely',
      headers,
      content: { item: { '@microsoft.graph.conflictBehavior': taken } },
    });
  }

  /** `unknown`: the session was finished or lost, and the file is no longer what it was. */
  async #replaceSeen(path: string, bytes: Uint8Array, base: SeenFile): Promise<Replaced | 'unknown'> {
    const address = this.#addresses.byId(base.id);
    for (let starts = 1; ; starts += 1) {
      const session = await this.#beginSession(path, address, '', 'replace', { 'If-Match': base.eTag });
      if (session.status === 423) return 'locked';
      // 404: somebody removed it. 409 and 412: somebody wrote it.
      if ([404, 409, 412].includes(session.status)) return 'changed';
      const { uploadUrl } = this.#graph.understood(path, session, uploadSessionSchema);
      const end = await this.#items.contents.upload(path, uploadUrl, bytes);
      if (end.end === 'written') return this.#written(path, end.answer);
      if (end.end === 'conflict') return 'changed';
      if (end.end === 'locked') {
        await this.#items.contents.abandon(path, uploadUrl);
        return 'locked';
      }
      const now = await this.#items.stat(path);
      if (now?.eTag !== base.eTag) return now === null ? 'changed' : 'unknown';
      if (starts >= mostStarts) throw unreachable(path, this.#graph.place, 'upload session');
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
      const back = await this.#replaceSeen(path, bytes, ours);
      if (back === 'locked') return [save];
      // Its tag moves by itself as well, when SharePoint writes the library's properties into it.
      if (back === 'changed') continue;
      const after = await this.#aftermath(path, ours);
      return after.written === 'absent' ? [save] : after.overwritten;
    }
    return [save];
  }

  async #aftermath(path: string, base: SeenFile): Promise<Aftermath> {
    return aftermathOf(await versionsOf(this.#graph, this.#addresses, path, base.id), base, this.#us);
  }

  #written(path: string, answer: Answer): Written {
    const item = this.#graph.understood(path, answer, driveItemSchema);
    this.#us = item.lastModifiedBy?.application?.id ?? this.#us;
    return { eTag: item.eTag ?? '' };
  }

  #pause(starts: number): Promise<void> {
    return this.#graph.conditions.clock.sleep(1_000 * 2 ** (starts - 1));
  }
}
