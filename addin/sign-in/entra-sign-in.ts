import type { GrantedToken, TokenSource } from './granted-token.ts';
import type { SignIn } from './sign-in.ts';
import { failureTold, type SignInFailure } from './sign-in-failure.ts';
import type { AskedQuestion } from './sign-in-question.ts';

/** In milliseconds: a token that expires within this is not sent any more. */
const margin = 60_000;

/**
 * Signing in with Entra ID: silently where that can be, and otherwise by the first way that works here. A
 * token is kept in memory until it expires, and never anywhere else.
 */
export class EntraSignIn implements SignIn {
  readonly #sources: readonly TokenSource[];
  readonly #asked: AskedQuestion;
  readonly #now: () => number;
  #kept: GrantedToken | null = null;

  /** @param sources the best first */
  constructor(sources: readonly TokenSource[], asked: AskedQuestion, now: () => number) {
    this.#sources = sources;
    this.#asked = asked;
    this.#now = now;
  }

  async token(): Promise<string | null> {
    if (this.#kept !== null && this.#kept.expires - margin > this.#now()) return this.#kept.token;
    return this.#silently(false);
  }

  async renewed(refused: string): Promise<string | null> {
    const token = await this.#silently(true);
    return token === refused ? null : token;
  }

  async signIn(): Promise<boolean> {
    let failure: SignInFailure = { failed: 'unavailable', reference: null };
    for (const source of this.#sources) {
      const outcome = await source.asking();
      if ('token' in outcome) {
        this.#kept = outcome;
        return true;
      }
      failure = outcome;
      if (outcome.failed !== 'unavailable') break;
    }
    if (failure.failed !== 'left') await this.#tell(failure.failed, failure.reference);
    return false;
  }

  async #silently(fresh: boolean): Promise<string | null> {
    this.#kept = null;
    for (const source of this.#sources) {
      this.#kept ??= await source.silently(fresh);
    }
    return this.#kept?.token ?? null;
  }

  #tell(code: Exclude<SignInFailure['failed'], 'left'>, reference: string | null): Promise<void> {
    return this.#asked.ask<void>((answer) => ({
      ask: 'read',
      message: failureTold[code],
      reference,
      answer,
    }));
  }
}
