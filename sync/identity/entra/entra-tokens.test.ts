import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { issuerOf } from './directory.ts';
import { type EntraSignIn, entraTokens } from './entra-tokens.ts';

const signIn: EntraSignIn = {
  authority: 'https://login.example',
  tenant: '7c1c5f0e-0000-4000-8000-000000000001',
  audience: '5a0b6c2d-0000-4000-8000-000000000002',
  clients: ['9e8d7c6b-0000-4000-8000-000000000003'],
};
const oid = '1b2c3d4e-0000-4000-8000-000000000004';
const issuer = issuerOf(signIn);
const keyList = 'https://login.example/keys';
const now = new Date('2021-03-01T09:00:00Z');
const seconds = now.getTime() / 1000;

/** jose looks at the machine's clock for how old its list of keys is. */
beforeEach(() => vi.useFakeTimers({ now, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

async function keyPair(kid: string, alg = 'RS256') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

const first = await keyPair('first');
const second = await keyPair('second');
const stranger = await keyPair('first');

/** A tenant that publishes these keys, and how often it was asked for them. */
function tenant(...published: readonly object[]) {
  const answers: Record<string, () => Response> = {
    [`${issuer}/.well-known/openid-configuration`]: () => Response.json({ issuer, jwks_uri: keyList }),
    [keyList]: () => Response.json({ keys: published }),
  };
  const asked: string[] = [];
  const fetcher: typeof fetch = async (input) => {
    const url = String(input);
    asked.push(url);
    return answers[url]?.() ?? new Response(null, { status: 404 });
  };
  return {
    answers,
    listings: () => asked.filter((url) => url === keyList).length,
    tokens: entraTokens(signIn, () => new Date(), fetcher),
  };
}

const claims: JWTPayload = {
  iss: issuer,
  aud: signIn.audience,
  tid: signIn.tenant,
  oid,
  azp: signIn.clients[0],
  scp: 'access_as_user',
  roles: ['Officer'],
  name: 'Lien Claes',
  preferred_username: 'lien.claes@vlaanderen.be',
  iat: seconds - 10,
  nbf: seconds - 10,
  exp: seconds + 3600,
};

/** Claims as a sign-in may get them wrong; what is `undefined` is left out. */
type Claims = Record<string, unknown>;

const signed = (change: Claims = {}, { privateKey } = first, kid = 'first') =>
  new SignJWT({ ...claims, ...change })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .sign(privateKey);

const account = `entra:${signIn.tenant}:${oid}`;

describe('an access token of the tenant', () => {
  it('speaks for the account by its ids, never by its e-mail address', async () => {
    expect(await tenant(first.published).tokens.bearerOf(await signed())).toEqual({
      ok: true,
      bearer: { person: { account, name: 'Lien Claes' }, roles: ['officer'], contributors: [] },
    });
  });

  it('that tells no name is shown by its account', async () => {
    const reading = await tenant(first.published).tokens.bearerOf(await signed({ name: undefined }));
    expect(reading).toMatchObject({ bearer: { person: { name: account } } });
  });

  it('gives each role of ours, and nothing for the roles of others', async () => {
    const token = signed({ roles: ['Auditor', 'Printer.Use', 'Reader', 'officer'] });
    expect(await tenant(first.published).tokens.bearerOf(await token)).toMatchObject({
      bearer: { roles: ['auditor', 'reader'] },
    });
  });

  it.each<[string, Claims]>([
    ['has expired a minute ago at the most', { exp: seconds - 59 }],
    ['begins within a minute', { nbf: seconds + 59 }],
  ])('is still taken where it %s', async (_, change) => {
    expect(await tenant(first.published).tokens.bearerOf(await signed(change))).toMatchObject({ ok: true });
  });
});

describe('a token is refused for its own reason', () => {
  it.each<[string, Claims, string]>([
    ['of another issuer', { iss: 'https://login.example/elsewhere/v2.0' }, 'issuer'],
    ['of version 1.0', { iss: `https://sts.windows.net/${signIn.tenant}/` }, 'issuer'],
    ['for another service', { aud: '00000003-0000-0000-c000-000000000000' }, 'audience'],
    ['of another tenant', { tid: '7c1c5f0e-0000-4000-8000-00000000ffff' }, 'tenant'],
    ['asked for by another application', { azp: signIn.audience }, 'client'],
    ['without a scope, as an application has by itself', { scp: undefined }, 'scope'],
    ['with another scope', { scp: 'User.Read access_as_user2' }, 'scope'],
    ['that has expired', { exp: seconds - 61 }, 'expired'],
    ['that begins later', { nbf: seconds + 61 }, 'not-yet-valid'],
    ['without a role', { roles: undefined }, 'role-missing'],
    ['with roles of others only', { roles: ['Printer.Use'] }, 'role-missing'],
    ['without an account', { oid: undefined }, 'malformed'],
    ['that never expires', { exp: undefined }, 'malformed'],
    ['without an issuer', { iss: undefined }, 'malformed'],
  ])('%s', async (_, change, fault) => {
    expect(await tenant(first.published).tokens.bearerOf(await signed(change))).toEqual({ ok: false, fault });
  });

  it('signed with another key of that name', async () => {
    const reading = await tenant(first.published).tokens.bearerOf(await signed({}, stranger));
    expect(reading).toEqual({ ok: false, fault: 'signature' });
  });

  it('signed with a key that is not published', async () => {
    const reading = await tenant(first.published).tokens.bearerOf(await signed({}, second, 'second'));
    expect(reading).toEqual({ ok: false, fault: 'key-unknown' });
  });

  it('signed in another way, even with a published key', async () => {
    const elliptic = await keyPair('elliptic', 'ES256');
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'elliptic' })
      .sign(elliptic.privateKey);
    const reading = await tenant(elliptic.published).tokens.bearerOf(token);
    expect(reading).toEqual({ ok: false, fault: 'algorithm' });
  });

  it('signed with the public key as if it were a secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(first.published));
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret);
    const reading = await tenant(first.published).tokens.bearerOf(token);
    expect(reading).toEqual({ ok: false, fault: 'algorithm' });
  });

  it.each([
    ['not signed at all', new UnsecuredJWT(claims).encode()],
    ['no token', 'a.b.c'],
    ['nothing', ''],
  ])('%s', async (_, token) => {
    expect(await tenant(first.published).tokens.bearerOf(token)).toMatchObject({ ok: false });
  });
});

describe('the keys of the tenant', () => {
  it('are read once for many tokens', async () => {
    const { tokens, listings } = tenant(first.published);
    for (const name of ['An', 'Els', 'Jan']) await tokens.bearerOf(await signed({ name }));
    expect(listings()).toBe(1);
  });

  it('may be rotated while the service runs', async () => {
    const { tokens, answers } = tenant(first.published);
    await tokens.bearerOf(await signed());
    answers[keyList] = () => Response.json({ keys: [second.published] });
    later(31_000);
    expect(await tokens.bearerOf(await signed({}, second, 'second'))).toMatchObject({ ok: true });
    expect(await tokens.bearerOf(await signed())).toEqual({ ok: false, fault: 'key-unknown' });
  });

  it('are not asked for at every token that names an unknown one', async () => {
    const { tokens, listings } = tenant(first.published);
    for (const name of ['An', 'Els', 'Jan']) await tokens.bearerOf(await signed({ name }, second, 'second'));
    expect(listings()).toBe(1);
  });

  it('are read anew after an hour, so that a withdrawn one is no good for longer', async () => {
    const { tokens, answers } = tenant(first.published);
    await tokens.bearerOf(await signed());
    answers[keyList] = () => Response.json({ keys: [second.published] });
    later(3_600_001);
    const fresh = await signed({ exp: seconds + 10_000 });
    expect(await tokens.bearerOf(fresh)).toEqual({ ok: false, fault: 'key-unknown' });
  });

  it.each<[string, () => Response]>([
    ['answer an error', () => new Response('weg', { status: 500 })],
    ['are no keys', () => new Response('<html>')],
    ['are more than keys can be', () => new Response('x'.repeat(300_000))],
    ['are elsewhere', () => Response.redirect('https://elsewhere.example/keys', 302)],
  ])('let nobody in where they %s', async (_, answer) => {
    const { tokens, answers } = tenant();
    answers[keyList] = answer;
    expect(await tokens.bearerOf(await signed())).toEqual({ ok: false, fault: 'keys-unreachable' });
    expect(await tokens.trouble()).toBe('keys-unreachable');
  });

  it('are left alone for some seconds after a failure, and then read', async () => {
    const { tokens, answers, listings } = tenant(first.published);
    const right = answers[keyList];
    answers[keyList] = () => new Response(null, { status: 503 });
    await tokens.bearerOf(await signed());
    await tokens.bearerOf(await signed());
    expect(listings()).toBe(1);
    if (right !== undefined) answers[keyList] = right;
    later(5_001);
    expect(await tokens.bearerOf(await signed())).toMatchObject({ ok: true });
    expect(await tokens.trouble()).toBeNull();
  });

  it('are not taken from metadata of another issuer', async () => {
    const { tokens, answers } = tenant(first.published);
    answers[`${issuer}/.well-known/openid-configuration`] = () =>
      Response.json({ issuer: 'https://login.example/other/v2.0', jwks_uri: keyList });
    expect(await tokens.bearerOf(await signed())).toEqual({ ok: false, fault: 'keys-unreachable' });
  });
});
