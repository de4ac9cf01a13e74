import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type CryptoKey, type KeyObject, SignJWT, UnsecuredJWT } from 'jose';

/** What a test wants to stand in a person's token; the rest is as Entra fills it. */
export interface UserClaims {
  /** The account's id. */
  readonly oid?: string;
  readonly name?: string;
  /** App roles; none where it is absent. */
  readonly roles?: readonly string[];
  /** Delegated permissions, space separated. */
  readonly scp?: string;
  /** The application that asked for the token. */
  readonly azp?: string;
  readonly [claim: string]: unknown;
}

/** Tokens that each are wrong in one way, and right in every other. */
export interface WrongTokens {
  readonly otherIssuer: string;
  readonly otherAudience: string;
  readonly otherTenant: string;
  readonly otherClient: string;
  readonly expired: string;
  readonly notYetValid: string;
  /** Signed by a key that the provider does not publish, under the published key's name. */
  readonly otherKey: string;
  /** HS256, with the provider's public key as its secret. */
  readonly symmetric: string;
  /** `alg: none`. */
  readonly unsigned: string;
}

interface Issuing {
  readonly issuer: string;
  readonly tenant: string;
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly publicKey: string;
  /** The service's registration: whom the tokens are for. */
  readonly audience: string;
  /** The add-in's registration: who asks for them. */
  readonly client: string;
}

const hour = 3600;

/** Access tokens of persons, as Entra gives them to the add-in for the service. */
export class UserTokens {
  readonly #issuing: Issuing;
  #stranger: KeyObject | undefined;

  constructor(issuing: Issuing) {
    this.#issuing = issuing;
  }

  sign(claims: UserClaims = {}): Promise<string> {
    return this.#signed(this.#claims(claims));
  }

  async wrong(claims: UserClaims = {}): Promise<WrongTokens> {
    const right = this.#claims(claims);
    const { kid, publicKey, issuer, tenant } = this.#issuing;
    this.#stranger ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const otherTenant = '00000000-0000-4000-8000-000000000bad';
    const now = Math.floor(Date.now() / 1000);
    return {
      otherIssuer: await this.#signed({ ...right, iss: issuer.replace(tenant, otherTenant) }),
      otherAudience: await this.#signed({ ...right, aud: '00000003-0000-0000-c000-000000000000' }),
      otherTenant: await this.#signed({ ...right, tid: otherTenant }),
      otherClient: await this.#signed({ ...right, azp: otherTenant }),
      expired: await this.#signed({ ...right, exp: now - hour }),
      notYetValid: await this.#signed({ ...right, nbf: now + hour, exp: now + 2 * hour }),
      otherKey: await this.#signed(right, this.#stranger),
      symmetric: await new SignJWT(right)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid })
        .sign(Buffer.from(publicKey)),
      unsigned: new UnsecuredJWT(right).encode(),
    };
  }

  #signed(
    claims: Record<string, unknown>,
    key: KeyObject | CryptoKey = this.#issuing.privateKey,
  ): Promise<string> {
    const { kid } = this.#issuing;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key);
  }

  #claims(wanted: UserClaims): Record<string, unknown> {
    const { issuer, tenant, audience, client } = this.#issuing;
    const now = Math.floor(Date.now() / 1000);
    const oid = '1b2c3d4e-0000-4000-8000-000000000004';
    return {
      aud: audience,
      iss: issuer,
      iat: now,
      nbf: now,
      exp: now + hour,
      azp: client,
      azpacr: '0',
      name: 'Lien Claes',
      oid,
      preferred_username: 'lien.claes@gemeente.example',
      scp: 'access_as_user',
      sub: randomUUID(),
      tid: tenant,
      uti: randomUUID(),
      ver: '2.0',
      ...wanted,
    };
  }
}
