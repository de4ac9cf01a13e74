import { generateKeyPairSync, randomUUID } from 'node:crypto';
import Provider from 'oidc-provider';
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts';
import { trustLoopback } from '../loopback/loopback-tls.ts';

const tenant = '7c1c5f0e-0000-4000-8000-000000000001';
const audience = '5a0b6c2d-0000-4000-8000-000000000002';
const client = '9e8d7c6b-0000-4000-8000-000000000003';
const oid = '1b2c3d4e-0000-4000-8000-000000000004';
const kid = 'loopback-1';
const discovery = '/.well-known/openid-configuration';

/**
 * The tenant's sign-in as persons meet it: the genuine oidc-provider library with its own pages to sign in
 * and to consent, for an add-in that may come back to these addresses. Whoever signs in has one role.
 */
export async function startPersonSignIn(
  redirectUris: readonly string[],
  role: 'Reader' | 'Coordinator' = 'Reader',
) {
  await trustLoopback();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { server, port, stop } = await listenOnLoopback('localhost');
  const origin = `https://localhost:${port}`;
  const scope = `api://${audience}/access_as_user`;
  const provider = new Provider(`${origin}/${tenant}/v2.0`, {
    routes: {
      token: `/${tenant}/oauth2/v2.0/token`,
      authorization: `/${tenant}/oauth2/v2.0/authorize`,
      jwks: `/${tenant}/discovery/v2.0/keys`,
    },
    clients: [
      {
        client_id: client,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [...redirectUris],
      },
    ],
    clientBasedCORS: () => true,
    scopes: ['openid', 'offline_access', 'profile', scope],
    claims: { openid: ['sub', 'oid', 'tid'], profile: ['name'] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, oid, tid: tenant, name: 'Lien Claes' }),
    }),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid, alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomUUID()] },
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `api://${audience}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
          jwt: { sign: { alg: 'RS256', kid } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: (_, token, jwt) => {
          jwt.header = { ...jwt.header, typ: 'JWT' };
          jwt.payload = {
            ...jwt.payload,
            nbf: jwt.payload.iat,
            azp: token.clientId,
            oid,
            tid: tenant,
            name: 'Lien Claes',
            roles: [role],
            scp: 'access_as_user',
            ver: '2.0',
          };
        },
      },
    },
  });
  let cuts = false;
  provider.use(async (ctx, next) => {
    if (cuts) ctx.set('cross-origin-opener-policy', 'same-origin');
    // The library has one path for its description, and Entra another.
    if (ctx.path === `/${tenant}/v2.0${discovery}`) ctx.path = discovery;
    await next();
  });
  server.on('request', provider.callback());
  return {
    origin,
    tenant,
    audience,
    client,
    /** Whether its pages cut the tie between their window and the page that opened it. */
    cutTies: (cut: boolean) => {
      cuts = cut;
    },
    stop,
  };
}
