import { randomUUID } from 'node:crypto';
import type { Grant, Site } from '../library/site.ts';
import type { Actor } from '../library/stored-item.ts';
import { accessDenied, unauthenticated } from '../wire/graph-refusal.ts';
import type { Clock } from './clock.ts';

/** Whom a token speaks for. */
export interface Caller {
  /** The application's id; grants go by it. */
  readonly appId: string;
  /** Application permissions, as `Sites.Selected`. */
  readonly roles: readonly string[];
  /** Whom what is written is put down to. */
  readonly actor: Actor;
}

/** `null` for a token that is not valid here and now. */
export type TokenVerifier = (token: string) => Promise<Caller | null>;

const hour = 3_600_000;

/** Opaque tokens for those who have no OpenID provider by: each is new, and lives an hour by the clock. */
export class LoopbackTokens {
  readonly #clock: Clock;
  readonly #issued = new Map<string, { readonly caller: Caller; readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(caller: Caller): string {
    const token = `loopback-${randomUUID()}`;
    this.#issued.set(token, { caller, until: this.#clock.now() + hour });
    return token;
  }

  readonly verify: TokenVerifier = async (token) => {
    const known = this.#issued.get(token);
    return known !== undefined && known.until > this.#clock.now() ? known.caller : null;
  };
}

/** The door of the metadata host. */
export class Admission {
  readonly #verify: TokenVerifier;
  readonly #expired = new Set<string>();

  constructor(verify: TokenVerifier) {
    this.#verify = verify;
  }

  /** From now on this token is refused; a new one is not. */
  expire(authorization: string | undefined): void {
    if (authorization !== undefined) this.#expired.add(authorization);
  }

  /** Who calls; 401 where that cannot be told. */
  async callerOf(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined || authorization === undefined) throw unauthenticated('Access token is empty.');
    if (this.#expired.has(authorization))
      throw unauthenticated('Lifetime validation failed, the token is expired.');
    const caller = await this.#verify(token);
    if (caller === null) throw unauthenticated('Access token validation failure.');
    return caller;
  }
}

/** 403 where the caller may not do this on this site. */
export function refuseWithoutGrant(caller: Caller, site: Site, wants: 'read' | 'write'): void {
  const grant = grantOf(caller, site);
  if (grant === 'none' || (wants === 'write' && grant === 'read')) throw accessDenied();
}

function grantOf({ appId, roles }: Caller, site: Site): Grant {
  if (roles.includes('Sites.ReadWrite.All')) return 'write';
  if (roles.includes('Sites.Read.All')) return 'read';
  return roles.includes('Sites.Selected') ? (site.grants.get(appId) ?? 'none') : 'none';
}

/** Grants are seen by those who manage sites, which `Sites.Selected` is not. */
export function refuseWithoutFullControl({ roles }: Caller): void {
  if (!roles.includes('Sites.FullControl.All')) throw accessDenied();
}
