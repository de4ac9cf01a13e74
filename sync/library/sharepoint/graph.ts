import { randomUUID } from 'node:crypto';
import { Client, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import type { SiteFailure } from '../library-failure.ts';
import type { Conditions } from './conditions.ts';
import { type Answer, bodyOf, detailOf, jsonOf, LostAnswer } from './graph-answer.ts';
import { Bearer, passedThrough, Wire } from './graph-chain.ts';
import type { GraphTokens } from './graph-tokens.ts';
import { Pace } from './pace.ts';
import { Persistence, type Repeat } from './persistence.ts';
import { refusalOf } from './refusals.ts';
import { type About, heldOpen, notUnderstood, tokenRefused } from './sharepoint-failures.ts';
import { stoppableClock } from './stoppable-clock.ts';

export interface GraphCall {
  readonly verb: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the version, each segment encoded, such as `/sites/…`; or a whole address that Graph gave. */
  readonly address: string;
  /** What messages say that it is about. */
  readonly about: About;
  readonly repeat: Repeat;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes, or an object for JSON. */
  readonly content?: Buffer | object;
}

/**
 * Graph through Microsoft's own client, which builds the addresses and runs the chain. The chain is ours,
 * because its usual one loses what may not be lost: it leaves the token out in silence for hosts that it does
 * not know, repeats POST on 503 and 504, and never repeats a PUT of bytes.
 */
export class Graph {
  readonly place: string;
  readonly conditions: Conditions;
  readonly persistence: Persistence;
  readonly #client: Client;
  readonly #origin: string;

  /** @param place for people: the address of the site or library */
  constructor(address: string, place: string, tokens: GraphTokens, conditions: Conditions) {
    const { origin, protocol } = new URL(address);
    if (protocol !== 'https:') throw new RangeError(`${address} is not https`);
    this.place = place;
    const clock = stoppableClock(conditions, place);
    this.conditions = { ...conditions, clock };
    this.#origin = origin;
    this.persistence = new Persistence(this.conditions, new Pace(clock, conditions.atOnce), place);
    this.#client = Client.initWithMiddleware({
      baseUrl: origin,
      defaultVersion: 'v1.0',
      middleware: [new Bearer(origin, tokens), new Wire(conditions)],
    });
  }

  /** Makes the request until it has an answer; fails where nobody may make it, or it stays without. */
  async ask(call: GraphCall): Promise<Answer> {
    if (call.address.startsWith('https:') && new URL(call.address).origin !== this.#origin)
      throw notUnderstood(call.about, this.place, 'an address on another host');
    const answer = await this.persistence.until(call.about, call.repeat, () => this.#once(call));
    if (answer.status === 401) throw tokenRefused(call.about, this.place, detailOf(answer));
    if (answer.status === 507 || answer.status === 403) throw this.refusal(call.about, answer);
    return answer;
  }

  /** Why an answer says that it is not allowed, whoever asks again. */
  refusal(about: About, answer: Answer): SiteFailure {
    return refusalOf(about, this.place, answer);
  }

  /** The answer's JSON as the schema has it; any other status than 2xx is a failure. */
  async json<T>(call: GraphCall, schema: z.ZodType<T>): Promise<T> {
    return this.understood(call.about, await this.ask(call), schema);
  }

  understood<T>(about: About, answer: Answer, schema: z.ZodType<T>): T {
    if ([409, 412, 423].includes(answer.status)) throw heldOpen(about, this.place);
    if (answer.status >= 300) throw notUnderstood(about, this.place, detailOf(answer));
    const parsed = schema.safeParse(jsonOf(answer));
    if (parsed.success) return parsed.data;
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw notUnderstood(about, this.place, `${answer.status}, ${fields}`);
  }

  async #once(call: GraphCall): Promise<Omit<Answer, 'uncertain'>> {
    const { clock, tell } = this.conditions;
    const began = clock.now();
    const line = (status: number, headers: Headers | null) =>
      tell({
        verb: call.verb,
        host: 'graph',
        about: call.about,
        status,
        requestId: headers?.get('request-id') ?? null,
        milliseconds: clock.now() - began,
      });
    try {
      const response = await this.#send(call);
      const body = Buffer.from(await bodyOf(response));
      line(response.status, response.headers);
      if (isCutOff(response, body)) throw new LostAnswer('the JSON breaks off');
      return { status: response.status, headers: response.headers, body };
    } catch (error) {
      line(0, null);
      throw passedThrough(error);
    }
  }

  async #send({ verb, address, headers = {}, content }: GraphCall): Promise<Response> {
    const request: GraphRequest = this.#client
      .api(address)
      // Otherwise errors without JSON lose their status, and bytes become streams.
      .responseType(ResponseType.RAW)
      .headers({ 'client-request-id': randomUUID(), 'User-Agent': userAgent, ...headers });
    // Only a Buffer goes as its own bytes: of a view the client would send the whole memory behind it.
    const bytes = Buffer.isBuffer(content);
    if (bytes) request.header('Content-Type', 'application/octet-stream');
    const response: unknown = await sendBy[verb](request, content ?? {});
    if (response instanceof Response) return response;
    throw new LostAnswer('the client gave no response');
  }
}

/** What a proxy passes on as the whole, though its end is missing. */
const isCutOff = ({ ok, headers }: Response, body: Buffer): boolean =>
  ok &&
  /\bjson\b/.test(headers.get('content-type') ?? '') &&
  body.length > 0 &&
  jsonOf({ body }) === undefined;

/** SharePoint throttles applications that do not name themselves before those that do, in this form. */
const userAgent = 'NONISV|Actieplan|Actieplan/0.1';

const sendBy: Readonly<
  Record<GraphCall['verb'], (request: GraphRequest, content: unknown) => Promise<unknown>>
> = {
  GET: (request) => request.get(),
  PUT: (request, content) => request.put(content),
  POST: (request, content) => request.post(content),
  DELETE: (request) => request.delete(),
};
