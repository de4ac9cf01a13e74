import { z } from 'zod';
import { LibraryFailure } from '../library-failure.ts';
import { type DriveItem, driveItemSchema } from './drive-item.ts';
import type { Graph } from './graph.ts';
import { type Answer, bodyOf, detailOf, jsonOf, LostAnswer } from './graph-answer.ts';
import { type About, heldOpen, notUnderstood, unreachable } from './sharepoint-failures.ts';

/**
 * Contents go by addresses that Graph hands out on another host, each good for one file and some time. They
 * carry their own permission: a token sent along would be given to a host that has no need of it, so these
 * requests are plain.
 */
export class Contents {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** What the address gives; `null` where it no longer gives anything. */
  async download(about: About, url: string): Promise<Uint8Array | null> {
    const answer = await this.#ask(about, 'GET', url);
    if ([401, 403, 404, 410].includes(answer.status)) return null;
    if ([409, 412, 423].includes(answer.status)) throw heldOpen(about, this.#graph.place);
    if (answer.status !== 200) throw unreachable(about, this.#graph.place, detailOf(answer));
    return answer.body;
  }

  /**
   * Sends a file in parts to an upload session. The session is asked what it has after each trouble, so that
   * no part is written twice.
   */
  async upload(about: About, url: string, bytes: Uint8Array): Promise<UploadEnd> {
    const { clock, part, tries } = this.#graph.conditions;
    let from = 0;
    let uncertain = false;
    let trouble = '';
    for (let setbacks = 0; setbacks < tries; ) {
      const to = Math.min(from + part, bytes.length);
      const answer = await this.#ask(about, 'PUT', url, {
        // A Buffer over the same memory; fetch sends just this view.
        content: Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from),
        range: `bytes ${from}-${to - 1}/${bytes.length}`,
      });
      const end = this.#endOf(about, answer, uncertain);
      if (end !== null) return end;
      const next = answer.status === 202 ? nextOf(answer) : null;
      if (next !== null && next > from) {
        from = next;
        continue;
      }
      trouble = detailOf(answer);
      uncertain = true;
      await clock.sleep(1_000 * 2 ** setbacks);
      setbacks += 1;
      const status = await this.#ask(about, 'GET', url);
      const wanted = status.status === 200 ? nextOf(status) : null;
      // A session that is gone was finished, or dropped: the caller looks at the file.
      if (wanted === null) return { end: 'gone' };
      from = wanted;
    }
    throw unreachable(about, this.#graph.place, trouble);
  }

  /** Gives a session up, so that it does not hold the file until it expires. */
  async abandon(about: About, url: string): Promise<void> {
    await this.#ask(about, 'DELETE', url);
  }

  #endOf(about: About, answer: Answer, uncertain: boolean): UploadEnd | null {
    switch (answer.status) {
      case 200:
      case 201:
        return { end: 'written', item: this.#graph.understood(about, answer, driveItemSchema) };
      case 401:
      case 403:
        return { end: 'refused', answer };
      case 409:
      case 412:
        return uncertain ? { end: 'gone' } : { end: 'conflict', answer };
      case 423:
        return { end: 'locked' };
      case 404:
      case 410:
        return { end: 'gone' };
      default:
        return null;
    }
  }

  async #ask(
    about: About,
    verb: 'GET' | 'PUT' | 'DELETE',
    url: string,
    sent?: { readonly content: Buffer; readonly range: string },
  ): Promise<Answer> {
    // A part that may have arrived is not sent again before the session says so.
    const repeat = verb === 'PUT' ? 'if-refused' : 'freely';
    const answer = await this.#graph.persistence.until(about, repeat, () =>
      this.#once(about, verb, url, sent),
    );
    if (answer.status === 507) throw this.#graph.refusal(about, answer);
    return answer;
  }

  async #once(
    about: About,
    verb: string,
    url: string,
    sent: { readonly content: Buffer; readonly range: string } | undefined,
  ): Promise<Omit<Answer, 'uncertain'>> {
    const { clock, tell, timeout } = this.#graph.conditions;
    const began = clock.now();
    const line = (status: number, requestId: string | null) =>
      tell({ verb, host: 'contents', about, status, requestId, milliseconds: clock.now() - began });
    try {
      const response = await this.#send(about, url, {
        method: verb,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
        ...(sent === undefined
          ? {}
          : { body: new Uint8Array(sent.content), headers: { 'Content-Range': sent.range } }),
      });
      const body = Buffer.from(await bodyOf(response));
      line(response.status, response.headers.get('sprequestguid'));
      return { status: response.status, headers: response.headers, body };
    } catch (error) {
      line(0, null);
      throw error instanceof LostAnswer || error instanceof LibraryFailure ? error : new LostAnswer(error);
    }
  }

  /**
   * Sends to https alone. Microsoft nowhere says that an address gives its content without sending on, so a
   * GET follows, each step held to the same: whoever reads the address on its way can read the file.
   */
  async #send(about: About, url: string, request: RequestInit): Promise<Response> {
    const { place, conditions } = this.#graph;
    let address = url;
    for (let steps = 0; steps <= mostRedirects; steps += 1) {
      if (!isSecure(address)) throw notUnderstood(about, place, 'an address without https');
      const response = await conditions.fetch(address, request);
      const location = redirects.includes(response.status) ? response.headers.get('location') : null;
      if (request.method !== 'GET' || location === null) return response;
      await response.body?.cancel();
      address = URL.canParse(location, address) ? new URL(location, address).href : location;
    }
    throw notUnderstood(about, place, `more than ${mostRedirects} redirects`);
  }
}

const redirects: readonly number[] = [301, 302, 303, 307, 308];
const mostRedirects = 3;

const isSecure = (address: string) => URL.canParse(address) && new URL(address).protocol === 'https:';

/** How an upload session ends. */
export type UploadEnd =
  /** The file is written; its item as the answer gives it. */
  | { readonly end: 'written'; readonly item: DriveItem }
  /** Another file of that name, or a newer state of it. */
  | { readonly end: 'conflict'; readonly answer: Answer }
  | { readonly end: 'locked' }
  /** The session takes no parts: nothing that is sent to it again helps. */
  | { readonly end: 'refused'; readonly answer: Answer }
  /** The session is no more: it may have been finished. */
  | { readonly end: 'gone' };

const rangesSchema = z.object({ nextExpectedRanges: z.array(z.string()).min(1) });

/** The first byte that the session still wants; `null` where it does not say. */
function nextOf(answer: Answer): number | null {
  const ranges = rangesSchema.safeParse(jsonOf(answer));
  const first = ranges.success ? Number.parseInt(ranges.data.nextExpectedRanges[0] ?? '', 10) : Number.NaN;
  return Number.isNaN(first) ? null : first;
}
