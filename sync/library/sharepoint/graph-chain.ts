import { type Context, GraphClientError, type Middleware } from '@microsoft/microsoft-graph-client';
import { LibraryFailure } from '../library-failure.ts';
import type { Conditions } from './conditions.ts';
import { LostAnswer } from './graph-answer.ts';
import type { GraphTokens } from './graph-tokens.ts';

/** Carries a failure through Microsoft's client, which rewrites every other error and drops its cause. */
class Carried extends GraphClientError {
  readonly failure: unknown;

  constructor(failure: unknown) {
    super('carried');
    // Its own constructor resets the prototype.
    Object.setPrototypeOf(this, Carried.prototype);
    this.failure = failure;
  }
}

/** What went wrong in the chain, as it was thrown there. */
export const passedThrough = (error: unknown): unknown => (error instanceof Carried ? error.failure : error);

/** Gives every request to Graph, and to no other host, its token; once more with a new one after a 401. */
export class Bearer implements Middleware {
  readonly #origin: string;
  readonly #tokens: GraphTokens;
  #next: Middleware | null = null;

  constructor(origin: string, tokens: GraphTokens) {
    this.#origin = origin;
    this.#tokens = tokens;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    await this.#with('kept', context);
    if (context.response?.status !== 401) return;
    await context.response.body?.cancel();
    await this.#with('fresh', context);
  }

  async #with(how: 'kept' | 'fresh', context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(url).origin !== this.#origin) throw new Carried(new RangeError(`${url} is not Graph`));
    try {
      const token = await this.#tokens.token(how);
      const headers = new Headers(context.options?.headers);
      headers.set('Authorization', `Bearer ${token}`);
      context.options = { ...context.options, headers };
    } catch (error) {
      throw new Carried(error);
    }
    await this.#next?.execute(context);
  }
}

/** Sends the request. Redirects come back as they are: to follow one would hand the token to its target. */
export class Wire implements Middleware {
  readonly #conditions: Conditions;

  constructor(conditions: Conditions) {
    this.#conditions = conditions;
  }

  async execute(context: Context): Promise<void> {
    const { fetch, timeout } = this.#conditions;
    try {
      context.response = await fetch(context.request, {
        ...context.options,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      throw new Carried(error instanceof LibraryFailure ? error : new LostAnswer(error));
    }
  }
}
