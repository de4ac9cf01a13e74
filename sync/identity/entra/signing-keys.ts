import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { type EntraDirectory, issuerOf } from './directory.ts';
import { smallDocument } from './small-document.ts';

/** The keys cannot be read now: no token can be judged, and nobody is let in. */
export class KeysUnreachable extends Error {
  constructor(cause: unknown) {
    super('the keys of the sign-in cannot be read', { cause });
    this.name = 'KeysUnreachable';
  }
}

/** OpenID Connect Discovery 1.0; only what is needed of it. */
const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https$/ }) });

/** In milliseconds. A key that was withdrawn is trusted for so long at the most. */
const age = 60 * 60 * 1000;
/** An unknown key makes the list be read anew no sooner than this after the last time. */
const cooldown = 30_000;
/** After a failure the sign-in is left alone for so long, however many ask. */
const rest = 5_000;

/**
 * The keys that a tenant signs its tokens with, found by its metadata, read when they are first needed and
 * again when a token names one that is not there: a rotation needs no restart.
 */
export class SigningKeys {
  readonly #directory: EntraDirectory;
  readonly #fetcher: typeof fetch;
  readonly #clock: () => Date;
  #list: ReturnType<typeof createRemoteJWKSet> | null = null;
  #failed: { readonly at: number; readonly error: unknown } | null = null;

  constructor(directory: EntraDirectory, fetcher: typeof fetch, clock: () => Date) {
    this.#directory = directory;
    this.#fetcher = fetcher;
    this.#clock = clock;
  }

  /** The key that a token names. Throws `KeysUnreachable`, or jose's own error where there is no such key. */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    const list = await this.#known();
    try {
      return await list(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
        throw error;
      }
      throw new KeysUnreachable(error);
    }
  };

  /** Whether they are at hand, or can be read now. */
  async reachable(): Promise<boolean> {
    try {
      const list = await this.#known();
      if (!list.fresh) await list.reload();
      return true;
    } catch {
      // Why is kept: whoever signs in meanwhile is told, and the service's log with them.
      return false;
    }
  }

  async #known() {
    if (this.#list !== null) return this.#list;
    const issuer = issuerOf(this.#directory);
    const text = await this.#read(`${issuer}/.well-known/openid-configuration`);
    const metadata = metadataSchema.safeParse(jsonOf(text));
    if (!metadata.success || metadata.data.issuer !== issuer) {
      throw new KeysUnreachable(new Error(`${issuer} does not describe itself`));
    }
    this.#list ??= createRemoteJWKSet(new URL(metadata.data.jwks_uri), {
      cacheMaxAge: age,
      cooldownDuration: cooldown,
      [customFetch]: async (url) => new Response(await this.#read(url)),
    });
    return this.#list;
  }

  async #read(url: string): Promise<string> {
    const now = this.#clock().getTime();
    if (this.#failed !== null && now - this.#failed.at < rest) throw new KeysUnreachable(this.#failed.error);
    try {
      const text = await smallDocument(this.#fetcher, url);
      this.#failed = null;
      return text;
    } catch (error) {
      this.#failed = { at: now, error };
      throw new KeysUnreachable(error);
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page: what it should have been is told by whoever asked.
    return undefined;
  }
}
