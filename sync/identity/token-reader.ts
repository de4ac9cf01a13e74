import type { Person } from '../../shared/log/entry.ts';
import type { Role } from '../../shared/log/role.ts';
import type { TokenFault } from './token-fault.ts';

/** Whom a token speaks for, and the most that who gave it lets them do. */
export interface Bearer {
  readonly person: Person;
  /** None of them can be exceeded by what the coordinator says of the account. */
  readonly roles: readonly [Role, ...Role[]];
  /** Those that the token itself lets an officer fill in for. */
  readonly contributors: readonly string[];
}

export type TokenReading =
  | { readonly ok: true; readonly bearer: Bearer }
  | { readonly ok: false; readonly fault: TokenFault };

/** Establishes who a bearer token speaks for. */
export interface TokenReader {
  bearerOf(token: string): Promise<TokenReading>;
  /** What keeps it from reading any token now; `null` where nothing does. */
  trouble(): Promise<TokenFault | null>;
}
