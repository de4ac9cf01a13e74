import { ConfidentialClientApplication, type NodeAuthOptions } from '@azure/msal-node';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGraph } from '../graph/graph-stand-in.ts';
import { registerApplications } from './applications.ts';
import { type EntraStandIn, startEntra } from './entra-stand-in.ts';
import type { WrongTokens } from './user-tokens.ts';

let entra: EntraStandIn;
beforeAll(async () => {
  entra = await startEntra();
});
afterAll(() => entra.stop());

const scopes = ['https://graph.microsoft.com/.default'];

async function acquire(auth: Pick<NodeAuthOptions, 'clientId' | 'clientSecret' | 'clientCertificate'>) {
  const { authority, knownAuthority } = entra;
  const msal = new ConfidentialClientApplication({
    auth: { ...auth, authority, knownAuthorities: [knownAuthority] },
  });
  const result = await msal.acquireTokenByClientCredential({ scopes });
  return result?.accessToken ?? '';
}

const withSecret = () => {
  const { id, secret } = entra.applications.withSecret;
  return { clientId: id, clientSecret: secret };
};

describe('Microsoft’s msal-node against the stand-in', () => {
  it('gets a token with a secret, with the claims that Entra gives an application', async () => {
    const { applications, tenant, issuer } = entra;
    expect(decodeJwt(await acquire(withSecret()))).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: issuer,
      tid: tenant,
      azp: applications.withSecret.id,
      appid: applications.withSecret.id,
      oid: applications.withSecret.objectId,
      roles: ['Sites.Selected'],
      ver: '2.0',
    });
  });

  it('gets a token with a certificate', async () => {
    const { id, certificate } = entra.applications.withCertificate;
    const token = await acquire({ clientId: id, clientCertificate: certificate });
    expect(decodeJwt(token)).toMatchObject({ azp: id, aud: 'https://graph.microsoft.com' });
  });

  it('is told by number what is wrong with its secret, its certificate and its id', async () => {
    const { withCertificate } = entra.applications;
    const stranger = (await registerApplications([])).withCertificate.certificate;
    const refused = [
      { ...withSecret(), clientSecret: 'fout' },
      { clientId: withCertificate.id, clientCertificate: stranger },
      { ...withSecret(), clientId: '00000000-0000-4000-8000-000000000bad' },
    ];
    const messages = await Promise.all(refused.map((auth) => acquire(auth).then(String, String)));
    expect(messages.map((message) => /AADSTS\d+/.exec(message)?.[0])).toEqual([
      'AADSTS7000215',
      'AADSTS700027',
      'AADSTS700016',
    ]);
  });

  it('finds no other tenant: 400 with its number', async () => {
    const answer = await fetch(`${entra.origin}/anders/v2.0/.well-known/openid-configuration`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });

  it('gives nothing for a grant that an application does not have', async () => {
    const { id, secret } = entra.applications.withSecret;
    const answer = await fetch(`${entra.origin}/${entra.tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: id, client_secret: secret }),
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error_codes: [9002313] }]);
  });

  it('brings a token that Graph lets in, until it expires', async () => {
    const { id } = entra.applications.withSecret;
    let now = Date.now();
    const graph = await startGraph({ verify: entra.graphVerifier(() => now), appId: id });
    const headers = { authorization: `Bearer ${await acquire(withSecret())}` };
    const ask = async () => (await fetch(`${graph.url}/drives/${graph.library.id}`, { headers })).status;
    const fresh = await ask();
    now += 2 * 3_600_000;
    expect([fresh, await ask()]).toEqual([200, 401]);
    await graph.stop();
  });
});

describe('tokens of persons', () => {
  const verify = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${entra.origin}/${entra.tenant}/discovery/v2.0/keys`)), {
      algorithms: ['RS256'],
      issuer: entra.issuer,
      audience: entra.audience,
    });

  it('are signed by the key that the provider’s description leads to', async () => {
    const answer = await fetch(`${entra.issuer}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      issuer: entra.issuer,
      jwks_uri: `${entra.origin}/${entra.tenant}/discovery/v2.0/keys`,
      token_endpoint: `${entra.origin}/${entra.tenant}/oauth2/v2.0/token`,
    });
    const { payload } = await verify(await entra.users.sign({ roles: ['Officer'], name: 'An Baert' }));
    expect(payload).toMatchObject({ roles: ['Officer'], name: 'An Baert', tid: entra.tenant });
  });

  it.each<keyof WrongTokens>([
    'otherIssuer',
    'otherAudience',
    'expired',
    'notYetValid',
    'otherKey',
    'symmetric',
    'unsigned',
  ])('that are wrong by %s do not verify', async (fault) => {
    const wrong = await entra.users.wrong();
    await expect(verify(wrong[fault])).rejects.toThrow();
  });

  it('of another tenant or another client differ in that claim alone', async () => {
    const wrong = await entra.users.wrong();
    const [right, tenant, client] = await Promise.all(
      [await entra.users.sign(), wrong.otherTenant, wrong.otherClient].map(async (token) => {
        const { tid, azp } = (await verify(token)).payload;
        return { tid, azp };
      }),
    );
    expect(tenant).toEqual({ tid: expect.not.stringContaining(entra.tenant), azp: right?.azp });
    expect(client).toEqual({ tid: right?.tid, azp: expect.not.stringContaining(entra.client) });
  });
});
