import { readFile } from 'node:fs/promises';
import {
  ConfidentialClientApplication,
  type INetworkModule,
  ManagedIdentityApplication,
  type NodeAuthOptions,
} from '@azure/msal-node';
import type { Secret } from '../../settings/secret.ts';
import { type Conditions, usualConditions } from './conditions.ts';
import { signInRefused, signInUnanswered } from './sharepoint-failures.ts';
import { SignInNetwork } from './sign-in-network.ts';
import { stoppableClock } from './stoppable-clock.ts';

/** Gives the token that a request to Graph carries. */
export interface GraphTokens {
  /** `fresh`: one that was not given before, after Graph refused that one. */
  token(how: 'kept' | 'fresh'): Promise<string>;
}

/** How the service proves to Entra ID who it is. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: Secret }
  | {
      readonly kind: 'certificate';
      /** SHA-256 of the certificate, in hexadecimal. */
      readonly thumbprint: string;
      /** PEM. */
      readonly privateKey: Secret;
    }
  /** A federated credential: the file holds a token of the platform it runs on, which renews it there. */
  | { readonly kind: 'assertion-file'; readonly file: string }
  /** The identity of the machine; a user-assigned one by its client id. */
  | { readonly kind: 'managed-identity'; readonly clientId: string | null };

export interface TenantAccess {
  /** The address of the sign-in, such as `https://login.microsoftonline.com`; https only. */
  readonly authority: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: Credential;
  /** What msal sends its requests with; absent: its own. */
  readonly network?: INetworkModule;
}

/** Tokens for the application itself, of the roles that were granted to it; msal keeps them until they expire. */
export function entraTokens(
  access: TenantAccess,
  graph: string,
  conditions: Partial<Conditions> = {},
): GraphTokens {
  const { authority, credential } = access;
  const all = { ...usualConditions, ...conditions };
  const network = new SignInNetwork(authority, { ...all, clock: stoppableClock(all, authority) });
  const ask =
    credential.kind === 'managed-identity'
      ? askMachine(access, graph)
      : askTenant({ network, ...access }, graph);
  return {
    token: async (how) => {
      try {
        const token = await ask(how === 'fresh');
        if (token !== undefined && token !== '') return token;
      } catch (error) {
        throw network.givenUp === null
          ? signInRefused(authority, error)
          : signInUnanswered(authority, network.givenUp);
      }
      throw signInRefused(authority, undefined);
    },
  };
}

type Asking = (fresh: boolean) => Promise<string | undefined>;

function askTenant(access: TenantAccess, graph: string): Asking {
  const { authority, tenantId, clientId, network } = access;
  const application = new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `${authority.replace(/\/+$/, '')}/${tenantId}`,
      // Otherwise msal asks Microsoft's public cloud whether a national or local authority is genuine.
      knownAuthorities: [new URL(authority).host],
      ...proofOf(access.credential),
    },
    ...(network === undefined ? {} : { system: { networkClient: network } }),
  });
  const scopes = [`${graph.replace(/\/+$/, '')}/.default`];
  return async (skipCache) =>
    (await application.acquireTokenByClientCredential({ scopes, skipCache }))?.accessToken;
}

function proofOf(credential: Credential): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret.reveal() };
    case 'certificate':
      return {
        clientCertificate: {
          thumbprintSha256: credential.thumbprint,
          privateKey: credential.privateKey.reveal(),
        },
      };
    case 'assertion-file':
      return { clientAssertion: async () => (await readFile(credential.file, 'utf8')).trim() };
    case 'managed-identity':
      return {};
  }
}

function askMachine({ credential, network }: TenantAccess, graph: string): Asking {
  const clientId = credential.kind === 'managed-identity' ? credential.clientId : null;
  const application = new ManagedIdentityApplication({
    ...(clientId === null ? {} : { managedIdentityIdParams: { userAssignedClientId: clientId } }),
    ...(network === undefined ? {} : { system: { networkClient: network } }),
  });
  const resource = graph.replace(/\/+$/, '');
  return async (forceRefresh) => (await application.acquireToken({ resource, forceRefresh })).accessToken;
}
