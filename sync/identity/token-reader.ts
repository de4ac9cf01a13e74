import type { Identity } from '../../shared/contract/identity.ts';

/** Establishes who a bearer token speaks for. */
export interface TokenReader {
  /** `null` for a token that is not valid here and now, whatever is wrong with it. */
  identityOf(token: string): Promise<Identity | null>;
}
