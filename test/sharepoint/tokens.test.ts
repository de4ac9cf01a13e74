import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INetworkModule } from '@azure/msal-node';
import { decodeJwt, importPKCS8, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Clock } from '../../sync/library/sharepoint/conditions.ts';
import {
  type Credential,
  entraTokens,
  type GraphTokens,
  type TenantAccess,
} from '../../sync/library/sharepoint/graph-tokens.ts';
import { openSharePointLibrary } from '../../sync/library/sharepoint/sharepoint-library.ts';
import { Secret } from '../../sync/settings/secret.ts';
import { type EntraStandIn, startEntra } from '../entra/entra-stand-in.ts';
import { startGraph } from '../graph/graph-stand-in.ts';
import { placeOf } from './sharepoint-place.ts';

const microsoft = 'https://graph.microsoft.com';

/** Nothing here waits; `slept` tells how long it would have. */
const slept: number[] = [];
const clock: Clock = {
  now: Date.now,
  chance: () => 0,
  sleep: async (milliseconds) => {
    slept.push(milliseconds);
  },
};

let entra: EntraStandIn;
beforeAll(async () => {
  entra = await startEntra();
});
afterAll(() => entra.stop());

function accessBy(clientId: string, credential: Credential): TenantAccess {
  return { authority: entra.origin, tenantId: entra.tenant, clientId, credential };
}

function withSecret(over: Partial<TenantAccess> = {}): GraphTokens {
  const { id, secret } = entra.applications.withSecret;
  return entraTokens(
    { ...accessBy(id, { kind: 'secret', secret: new Secret(secret) }), ...over },
    microsoft,
    { clock },
  );
}

function withCertificate(): GraphTokens {
  const { id, certificate } = entra.applications.withCertificate;
  const { thumbprintSha256: thumbprint } = certificate;
  const privateKey = new Secret(certificate.privateKey);
  return entraTokens(accessBy(id, { kind: 'certificate', thumbprint, privateKey }), microsoft);
}

/** A federated credential: the platform lays a signed statement in a file. */
async function withAssertionFile(): Promise<GraphTokens> {
  const { id, certificate } = entra.applications.withCertificate;
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-assertion-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const statement = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(entra.issuer)
    .setExpirationTime('5m')
    .sign(await importPKCS8(certificate.privateKey, 'RS256'));
  await writeFile(join(folder, 'token'), `${statement}\n`);
  return entraTokens(accessBy(id, { kind: 'assertion-file', file: join(folder, 'token') }), microsoft);
}

describe('the service proves who it is', () => {
  it.each([
    ['a secret', async () => withSecret()],
    ['a certificate', async () => withCertificate()],
    ['a federated credential', withAssertionFile],
  ])('with %s', async (_, made) => {
    const token = await (await made()).token('kept');
    expect(decodeJwt(token)).toMatchObject({ aud: microsoft, roles: ['Sites.Selected'] });
  });

  it('with the identity of the machine it runs on', async () => {
    vi.stubEnv('IDENTITY_ENDPOINT', 'http://127.0.0.1/msi/token');
    vi.stubEnv('IDENTITY_HEADER', 'van-het-platform');
    const asked: string[] = [];
    const answer = (url: string) => {
      asked.push(url);
      const expires_on = `${Math.floor(Date.now() / 1_000) + 3_600}`;
      const body = { access_token: 'van-de-machine', expires_on, resource: microsoft, token_type: 'Bearer' };
      // Through JSON, as from the wire: msal says itself what it expects there.
      return { headers: {}, body: JSON.parse(JSON.stringify(body)), status: 200 };
    };
    const network: INetworkModule = {
      sendGetRequestAsync: async (url) => answer(url),
      sendPostRequestAsync: async (url) => answer(url),
    };
    const access = accessBy('a', {
      kind: 'managed-identity',
      clientId: 'e7b1c5aa-0000-4000-8000-000000000009',
    });
    const tokens = entraTokens({ ...access, network }, microsoft);
    expect(await tokens.token('kept')).toBe('van-de-machine');
    expect(asked[0]).toContain('client_id=e7b1c5aa');
    vi.unstubAllEnvs();
  });
});

describe('a token', () => {
  it('is kept until another is asked for', async () => {
    const tokens = withSecret();
    const first = await tokens.token('kept');
    expect(await tokens.token('kept')).toBe(first);
    expect(await tokens.token('fresh')).not.toBe(first);
  });

  it('opens the library that its application was granted', async () => {
    const { id } = entra.applications.withCertificate;
    const graph = await startGraph({ verify: entra.graphVerifier(), appId: id });
    onTestFinished(() => graph.stop());
    const library = await openSharePointLibrary(placeOf(graph), withCertificate());
    expect(await library.list('')).toEqual([]);
  });

  it.each([
    [
      'AADSTS7000215',
      'geheim klopt niet',
      () => withSecret({ credential: { kind: 'secret', secret: new Secret('fout') } }),
    ],
    ['AADSTS700016', 'client-id', () => withSecret({ clientId: '00000000-0000-4000-8000-000000000bad' })],
    ['ECONNREFUSED', 'bereikbaar', () => withSecret({ authority: 'https://localhost:2' })],
    [
      'ENOENT',
      'actieplan doctor',
      () => withSecret({ credential: { kind: 'assertion-file', file: '/geen' } }),
    ],
  ])(
    'that is not given is told by its code (%s), with what to do and without the secret',
    async (code, word, made) => {
      const failure = await made()
        .token('kept')
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'sign-in-refused', told: { nl: expect.stringContaining(word) } });
      expect(String(failure)).toContain(code);
      expect(String(failure)).not.toContain('geheim~');
    },
  );

  it.each(['discovery', 'token'] as const)(
    'is asked for again where the %s endpoint fails once, as Graph is',
    async (endpoint) => {
      slept.length = 0;
      entra.fails(endpoint);
      expect(decodeJwt(await withSecret().token('kept'))).toMatchObject({ aud: microsoft });
      expect(slept).toEqual([1_000]);
    },
  );

  it.each(['discovery', 'token'] as const)(
    'is told to be tried later where the %s endpoint goes on failing, and no setting is blamed',
    async (endpoint) => {
      entra.fails(endpoint, 6);
      await expect(withSecret().token('kept')).rejects.toMatchObject({
        code: 'sign-in-refused',
        told: {
          nl: expect.stringMatching(/\(500\)\. .*enkele minuten opnieuw/),
          en: expect.stringMatching(/\(500\)\. .*try again in a few minutes/),
        },
      });
    },
  );
});
