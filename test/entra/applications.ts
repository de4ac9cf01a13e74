import { X509Certificate } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import { generate } from 'selfsigned';

/** An application that is registered with the tenant, and how it proves who it is. */
export interface RegisteredApplication {
  readonly id: string;
  readonly displayName: string;
  /** Its service principal in the tenant. */
  readonly objectId: string;
  /** Application permissions that the admin consented to. */
  readonly roles: readonly string[];
}

export interface WithSecret extends RegisteredApplication {
  readonly secret: string;
}

export interface WithCertificate extends RegisteredApplication {
  /** PEM; what msal-node takes as `clientCertificate`. */
  readonly certificate: {
    readonly privateKey: string;
    readonly x5c: string;
    readonly thumbprintSha256: string;
  };
}

/** One registration with Entra holds both; the provider's library ties one to a client, so here are two. */
export interface Applications {
  readonly withSecret: WithSecret;
  readonly withCertificate: WithCertificate;
}

export async function registerApplications(roles: readonly string[]): Promise<Applications> {
  const { private: privateKey, cert: x5c } = await generate([{ name: 'commonName', value: 'Actieplan' }], {
    keySize: 2048,
    algorithm: 'sha256',
  });
  const thumbprintSha256 = new X509Certificate(x5c).fingerprint256.replaceAll(':', '').toLowerCase();
  return {
    withSecret: {
      id: '5f0c1a52-0000-4000-8000-00000000a99a',
      displayName: 'Actieplan',
      objectId: '5f0c1a52-0000-4000-8000-0000000000b1',
      roles,
      secret: 'geheim~van~de~dienst',
    },
    withCertificate: {
      id: '5f0c1a52-0000-4000-8000-00000000a99b',
      displayName: 'Actieplan',
      objectId: '5f0c1a52-0000-4000-8000-0000000000b2',
      roles,
      certificate: { privateKey, x5c, thumbprintSha256 },
    },
  };
}

const credentialsOnly = {
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
} satisfies Partial<ClientMetadata>;

/** The registrations as the provider's library takes them. */
export function clientMetadata({ withSecret, withCertificate }: Applications): ClientMetadata[] {
  const { publicKey } = new X509Certificate(withCertificate.certificate.x5c);
  return [
    {
      ...credentialsOnly,
      client_id: withSecret.id,
      client_secret: withSecret.secret,
      token_endpoint_auth_method: 'client_secret_post',
    },
    {
      ...credentialsOnly,
      client_id: withCertificate.id,
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig' }] },
    },
  ];
}
