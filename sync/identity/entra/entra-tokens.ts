import { errors, jwtVerify } from 'jose';
import type { TokenFault } from '../token-fault.ts';
import type { Bearer, TokenReader, TokenReading } from '../token-reader.ts';
import { type AccessToken, accessTokenSchema, accountOf, rolesOf, scopeName } from './access-token.ts';
import { type EntraDirectory, issuerOf } from './directory.ts';
import { KeysUnreachable, SigningKeys } from './signing-keys.ts';

export interface EntraSignIn extends EntraDirectory {
  /** The service's own registration (a GUID): whom tokens are meant for. */
  readonly audience: string;
  /** The applications that may ask for tokens, the add-in's first. */
  readonly clients: readonly [string, ...string[]];
}

/** In seconds: clocks of two machines differ a little. */
const tolerance = 60;

/**
 * Reads the access tokens of one tenant: signed with RS256 by a key that the tenant publishes, of its issuer,
 * for this service, asked for by an application that is let in, in the name of a person who lets it, now.
 * Tokens of an application by itself have no scope and are refused: every entry of the log names a person.
 */
export function entraTokens(signIn: EntraSignIn, clock: () => Date, fetcher: typeof fetch): TokenReader {
  const keys = new SigningKeys(signIn, fetcher, clock);
  return {
    async bearerOf(token) {
      try {
        const { payload } = await jwtVerify(token, keys.key, {
          algorithms: ['RS256'],
          issuer: issuerOf(signIn),
          audience: signIn.audience,
          requiredClaims: ['exp', 'nbf', 'iat'],
          clockTolerance: tolerance,
          currentDate: clock(),
        });
        const claims = accessTokenSchema.safeParse(payload);
        return claims.success ? readingOf(claims.data, signIn) : { ok: false, fault: 'malformed' };
      } catch (error) {
        const fault = faultOf(error);
        if (fault === null) throw error;
        return { ok: false, fault };
      }
    },

    trouble: async () => ((await keys.reachable()) ? null : 'keys-unreachable'),
  };
}

function readingOf(claims: AccessToken, { tenant, clients }: EntraSignIn): TokenReading {
  if (claims.tid !== tenant) return { ok: false, fault: 'tenant' };
  if (!clients.includes(claims.azp)) return { ok: false, fault: 'client' };
  if (!claims.scp.split(' ').includes(scopeName)) return { ok: false, fault: 'scope' };
  const [role, ...others] = rolesOf(claims);
  if (role === undefined) return { ok: false, fault: 'role-missing' };
  const account = accountOf(claims);
  const person: Bearer['person'] = { account, name: claims.name?.slice(0, 200) ?? account };
  return { ok: true, bearer: { person, roles: [role, ...others], contributors: [] } };
}

const faultsByClaim: Readonly<Record<string, TokenFault>> = {
  iss: 'issuer',
  aud: 'audience',
  nbf: 'not-yet-valid',
};

/** What jose found; `null` for what is no verdict on the token. */
function faultOf(error: unknown): TokenFault | null {
  if (error instanceof KeysUnreachable) return 'keys-unreachable';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'check_failed' ? (faultsByClaim[error.claim] ?? 'malformed') : 'malformed';
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return 'algorithm';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return 'key-unknown';
  }
  return error instanceof errors.JOSEError ? 'malformed' : null;
}
