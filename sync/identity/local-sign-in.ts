import { randomBytes } from 'node:crypto';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';
import { type Identity, identitySchema } from '../../shared/contract/identity.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { TokenReader } from './token-reader.ts';

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

/** Signs personas in, and knows the tokens that it gave them. */
export interface LocalSignIn extends TokenReader {
  tokenFor(identity: Identity): Promise<string>;
}

/**
 * Signs local personas in with a key that lives as long as the process, so that a token of one
 * service is worth nothing to another, nor after a restart.
 */
export function localSignIn(clock: () => Date): LocalSignIn {
  const key = randomBytes(32).toString('hex');
  const seconds = () => Math.floor(clock().getTime() / 1000);
  return {
    tokenFor: (identity) => sign({ identity, exp: seconds() + hours * 3600 }, key, 'HS256'),

    async bearerOf(token) {
      // Signed by another service, or no token at all: `malformed` says so.
      const payload = await verify(token, key, { alg: 'HS256', exp: false }).catch(() => null);
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success) return { ok: false, fault: 'malformed' };
      const { identity, exp } = claims.data;
      if (exp <= seconds()) return { ok: false, fault: 'expired' };
      const { person, role, contributors } = identity;
      return { ok: true, bearer: { person, roles: [role], contributors } };
    },

    trouble: async () => null,
  };
}
