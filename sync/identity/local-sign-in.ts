import { randomBytes } from 'node:crypto';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';
import { type Identity, identitySchema } from '../../shared/contract/identity.ts';
import type { Contributor } from '../../shared/plan/definition.ts';

/** Somebody to try the service as on one's own machine; never offered beyond loopback. */
export interface Persona {
  readonly id: string;
  readonly identity: Identity;
}

/** One coordinator, a reader, an auditor and an officer for each contributor. */
export function localPersonas(contributors: readonly Contributor[]): readonly Persona[] {
  const persona = (
    id: string,
    name: string,
    role: Identity['role'],
    codes: readonly string[] = [],
  ): Persona => ({
    id,
    identity: { person: { account: `local:${id}`, name }, role, contributors: codes },
  });
  return [
    persona('coordinator', 'Lokale coördinator', 'coordinator'),
    persona('reader', 'Lokale lezer', 'reader'),
    persona('auditor', 'Lokale auditor', 'auditor'),
    ...contributors.map(({ code }) =>
      persona(code.toLowerCase(), `Lokale invuller ${code}`, 'officer', [code]),
    ),
  ];
}

const claimsSchema = z.object({ identity: identitySchema, exp: z.number() });

const hours = 8;

/**
 * Signs local personas in with a key that lives as long as the process, so that a token of one
 * service is worth nothing to another, nor after a restart.
 */
export function localSignIn() {
  const key = randomBytes(32).toString('hex');
  return {
    tokenFor: (identity: Identity, now: Date): Promise<string> =>
      sign({ identity, exp: Math.floor(now.getTime() / 1000) + hours * 3600 }, key, 'HS256'),

    /** Who a token speaks for; `null` where it was not signed here or has expired. */
    async identityOf(token: string): Promise<Identity | null> {
      try {
        return claimsSchema.parse(await verify(token, key, 'HS256')).identity;
      } catch {
        // Whatever is wrong with a token, its bearer is not signed in; the caller answers 401.
        return null;
      }
    },
  };
}

export type LocalSignIn = ReturnType<typeof localSignIn>;
