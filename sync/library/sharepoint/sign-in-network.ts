import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { LibraryFailure } from '../library-failure.ts';
import type { Conditions } from './conditions.ts';
import { type Answer, bodyOf, jsonOf, LostAnswer } from './graph-answer.ts';
import { Pace } from './pace.ts';
import { Persistence } from './persistence.ts';

/**
 * What msal sends its requests with. Its own network gives up at the first answer that fails; a sign-in in the middle
 * of a merge is worth the patience that the merge's other requests get.
 */
export class SignInNetwork implements INetworkModule {
  readonly #conditions: Conditions;
  readonly #persistence: Persistence;
  readonly #authority: string;
  #givenUp: LibraryFailure | null = null;

  constructor(authority: string, conditions: Conditions) {
    this.#authority = authority;
    this.#conditions = conditions;
    this.#persistence = new Persistence(conditions, new Pace(conditions.clock, conditions.atOnce), authority);
  }

  /** Why the last request stayed without an answer, which msal does not pass on; `null` where it had one. */
  get givenUp(): LibraryFailure | null {
    return this.#givenUp;
  }

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#ask('GET', url, options);
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#ask('POST', url, options);
  }

  async #ask<T>(
    method: string,
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    this.#givenUp = null;
    try {
      const answer = await this.#persistence.until(this.#authority, 'freely', () =>
        this.#once(method, url, options),
      );
      // msal says itself what it expects there.
      const body = JSON.parse(answer.body.toString('utf8'));
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
    } catch (error) {
      if (error instanceof LibraryFailure) this.#givenUp = error;
      throw error;
    }
  }

  async #once(
    method: string,
    url: string,
    { headers = {}, body }: NetworkRequestOptions,
  ): Promise<Omit<Answer, 'uncertain'>> {
    const { fetch, timeout } = this.#conditions;
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, {
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    }).catch((error: unknown) => {
      throw new LostAnswer(error);
    });
    const answer = {
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await bodyOf(response)),
    };
    // Entra refuses in JSON as well; anything else is a gateway's word, or an answer that breaks off.
    if (response.status < 500 && jsonOf(answer) === undefined) throw new LostAnswer('no JSON');
    return answer;
  }
}
