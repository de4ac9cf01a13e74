import { LibraryFailure } from '../library-failure.ts';
import type { UploadEnd } from './contents.ts';
import { type DriveItem, driveItemSchema, type SeenFile } from './drive-item.ts';
import type { DriveItems } from './drive-items.ts';
import type { Graph } from './graph.ts';
import { type Answer, detailOf } from './graph-answer.ts';
import type { ItemAddresses } from './item-address.ts';
import { LeftUploads, type UploadSession, uploadSessionSchema } from './left-uploads.ts';
import { notUnderstood } from './sharepoint-failures.ts';

/** What became of content that was sent. */
export type Sent =
  | { readonly end: 'written'; readonly item: DriveItem }
  /** Somebody has the file open. */
  | { readonly end: 'locked' }
  /** There is no such file. */
  | { readonly end: 'gone' }
  /** Another file or another state stands there, as the server says; `uncertain`: perhaps what was sent. */
  | { readonly end: 'conflict'; readonly detail: string; readonly uncertain: boolean }
  /** An upload that was left before holds the file; `until`: ISO 8601, where it is known. */
  | { readonly end: 'held'; readonly until: string | null }
  /** No answer, or a failing one: it may have been written. */
  | { readonly end: 'lost'; readonly detail: string };

/** Where content goes: a file that was seen, or a name that none has yet. */
export type Target = { readonly over: SeenFile } | 'new';

const mebibyte = 1024 * 1024;
/** Documented with putting content: larger files go by upload session alone. */
const largestPut = 250 * mebibyte;

/**
 * Sends content once. Whole where it is not too large: that takes no session, and a session promises no more, since
 * it looks at its precondition when it begins. Putting content documents none, so the caller looks at the file just
 * before, and at its versions afterwards.
 */
export class Sending {
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;
  readonly #items: DriveItems;
  readonly #left: LeftUploads;

  constructor(graph: Graph, addresses: ItemAddresses, items: DriveItems) {
    this.#graph = graph;
    this.#addresses = addresses;
    this.#items = items;
    this.#left = new LeftUploads(graph, addresses, items);
  }

  send(path: string, bytes: Uint8Array, target: Target): Promise<Sent> {
    const isSmall = bytes.length <= this.#graph.conditions.largestWhole;
    return isSmall ? this.#whole(path, bytes, target) : this.#inParts(path, bytes, target);
  }

  async #whole(path: string, bytes: Uint8Array, target: Target): Promise<Sent> {
    const answer = await this.#put(path, bytes, target);
    // The bound was another one once, and may be again.
    return answer.status === 413 ? this.#inParts(path, bytes, target) : this.#endOf(path, answer);
  }

  #put(path: string, bytes: Uint8Array, target: Target): Promise<Answer> {
    const isNew = target === 'new';
    const address = isNew ? `${this.#addresses.byPath(path)}:` : this.#addresses.byId(target.over.id);
    return this.#graph.ask({
      verb: 'PUT',
      // In the body it is not heeded.
      address: `${address}/content?@microsoft.graph.conflictBehavior=${isNew ? 'fail' : 'replace'}`,
      about: path,
      // Created twice, it tells that the name is taken; replaced twice, it might go over somebody's save.
      repeat: isNew ? 'freely' : 'if-refused',
      // Heeded or not: whoever heeds it saves somebody's edit from being put back.
      headers: isNew ? {} : { 'If-Match': target.over.eTag },
      content: Buffer.from(bytes),
    });
  }

  async #inParts(path: string, bytes: Uint8Array, target: Target): Promise<Sent> {
    const begun = await this.#begin(path, target);
    if ('end' in begun) return begun.end === 'held' ? this.#instead(path, bytes, target, begun) : begun;
    await this.#left.keep(path, begun);
    const end = await this.#upload(path, begun, bytes);
    if (end.end !== 'refused') return sentBy(end);
    const sent = await this.#instead(path, bytes, target, null);
    if (sent === null) throw this.#graph.refusal(path, end.answer);
    return sent;
  }

  /** Whole, where that may help: neither a session that nobody can end nor one that takes no parts is waited for. */
  async #instead<Otherwise>(path: string, bytes: Uint8Array, target: Target, otherwise: Otherwise) {
    if (bytes.length > largestPut) return otherwise;
    const answer = await this.#put(path, bytes, target);
    return [409, 413].includes(answer.status) ? otherwise : this.#endOf(path, answer);
  }

  /** The upload, after which no session is left, whatever became of it. */
  async #upload(path: string, session: UploadSession, bytes: Uint8Array): Promise<UploadEnd> {
    try {
      const end = await this.#items.contents.upload(path, session.uploadUrl, bytes);
      if (end.end === 'locked' || end.end === 'refused' || end.end === 'conflict')
        await this.#end(path, session);
      else await this.#left.forget(path);
      return end;
    } catch (error) {
      if (error instanceof LibraryFailure) await this.#end(path, session);
      throw error;
    }
  }

  /** Ends a session; its address stays where that does not succeed, for whoever comes next. */
  async #end(path: string, session: UploadSession): Promise<boolean> {
    try {
      await this.#items.contents.abandon(path, session.uploadUrl);
    } catch (error) {
      if (error instanceof LibraryFailure) return false;
      throw error;
    }
    await this.#left.forget(path);
    return true;
  }

  async #begin(path: string, target: Target): Promise<UploadSession | Sent> {
    const first = await this.#beginOnce(path, target);
    if (first.status !== 409) return this.#sessionOf(path, first);
    const left = await this.#left.find(path);
    if (left === null || !(await this.#end(path, left))) return this.#conflictOf(first, left);
    const second = await this.#beginOnce(path, target);
    return second.status === 409 ? this.#conflictOf(second, null) : this.#sessionOf(path, second);
  }

  #beginOnce(path: string, target: Target): Promise<Answer> {
    const isNew = target === 'new';
    const address = isNew ? `${this.#addresses.byPath(path)}:` : this.#addresses.byId(target.over.id);
    return this.#graph.ask({
      verb: 'POST',
      address: `${address}/createUploadSession`,
      about: path,
      // One whose answer got lost holds the file until it expires; the content then goes whole.
      repeat: 'freely',
      headers: isNew ? {} : { 'If-Match': target.over.eTag },
      content: { item: { '@microsoft.graph.conflictBehavior': isNew ? 'fail' : 'replace' } },
    });
  }

  #sessionOf(path: string, answer: Answer): UploadSession | Sent {
    if (answer.status >= 300) return this.#endOf(path, answer);
    return this.#graph.understood(path, answer, uploadSessionSchema);
  }

  /** 409 says as well that the file changed: which of the two, the caller sees by its tag. */
  #conflictOf(answer: Answer, left: UploadSession | null): Sent {
    const isStale = detailOf(answer).includes('resourceModified');
    return isStale
      ? { end: 'conflict', detail: detailOf(answer), uncertain: answer.uncertain }
      : { end: 'held', until: left?.expirationDateTime ?? null };
  }

  #endOf(path: string, answer: Answer): Sent {
    const detail = detailOf(answer);
    if (answer.status < 300)
      return { end: 'written', item: this.#graph.understood(path, answer, driveItemSchema) };
    if (answer.status === 423) return { end: 'locked' };
    if (answer.status === 404) return { end: 'gone' };
    if ([409, 412].includes(answer.status)) return { end: 'conflict', detail, uncertain: answer.uncertain };
    if (answer.uncertain) return { end: 'lost', detail };
    throw notUnderstood(path, this.#graph.place, detail);
  }
}

function sentBy(end: Exclude<UploadEnd, { end: 'refused' }>): Sent {
  switch (end.end) {
    case 'written':
      return end;
    case 'conflict':
      return { end: 'conflict', detail: detailOf(end.answer), uncertain: end.answer.uncertain };
    case 'locked':
      return { end: 'locked' };
    case 'gone':
      return { end: 'lost', detail: 'upload session' };
  }
}
