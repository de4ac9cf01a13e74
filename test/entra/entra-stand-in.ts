import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';
import Provider, { type Configuration, type ResourceServer } from 'oidc-provider';
import type { TokenVerifier } from '../graph/conduct/admission.ts';
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts';
import { trustLoopback } from '../loopback/loopback-tls.ts';
import { clientMetadata, type RegisteredApplication, registerApplications } from './applications.ts';
import { entraError } from './entra-errors.ts';
import { UserTokens } from './user-tokens.ts';

/**
 * Microsoft Entra ID on loopback: the genuine oidc-provider library at the addresses, and with the
 * claims, that msal-node and the service know, over genuine TLS.
 *
 *     const entra = await startEntra();
 *     new ConfidentialClientApplication({ auth: {
 *       clientId: entra.applications.withSecret.id,
 *       clientSecret: entra.applications.withSecret.secret,
 *       authority: entra.authority, knownAuthorities: [entra.knownAuthority] } })
 *       .acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
 *     const graph = await startGraph({ verify: entra.graphVerifier(), appId: entra.applications.withSecret.id });
 *     await entra.users.sign({ roles: ['Officer'], oid, name });   // a person's token for the service
 *     (await entra.users.wrong()).expired;                         // and tokens that are wrong in one way each
 *     await entra.stop();
 *
 * `withCertificate` has a `certificate` for msal-node's `clientCertificate`. A service under test gets
 * `origin` as its authority, `tenant`, `audience` (its own registration) and `client` (the add-in's).
 */
export interface EntraOptions {
  readonly tenant?: string;
  /** Application permissions of the registered applications. */
  readonly roles?: readonly string[];
  readonly audience?: string;
  readonly client?: string;
}

export type EntraStandIn = Awaited<ReturnType<typeof startEntra>>;

const graphResource = 'https://graph.microsoft.com';
const kid = 'loopback-1';

export async function startEntra(options: EntraOptions = {}) {
  await trustLoopback();
  const tenant = options.tenant ?? '7c1c5f0e-0000-4000-8000-000000000001';
  const audience = options.audience ?? '5a0b6c2d-0000-4000-8000-000000000002';
  const client = options.client ?? '9e8d7c6b-0000-4000-8000-000000000003';
  const applications = await registerApplications(options.roles ?? ['Sites.Selected']);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  const { server, port, stop } = await listenOnLoopback('localhost');
  const knownAuthority = `localhost:${port}`;
  const origin = `https://${knownAuthority}`;
  const issuer = `${origin}/${tenant}/v2.0`;

  const byId = (id: string | undefined) =>
    Object.values(applications).find((application: RegisteredApplication) => application.id === id);
  const provider = new Provider(issuer, {
    ...addressesOf(tenant),
    clients: clientMetadata(applications),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid, alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomUUID()] },
    ttl: { ClientCredentials: 3600 },
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'PS256'] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: ({ oidc }) => `${oidc.params?.['scope'] ?? ''}`.replace(/\/\.default$/, ''),
        getResourceServerInfo: (_, resource) => resourceServer(resource),
      },
    },
    formats: {
      customizers: {
        jwt: (_, token, jwt) => {
          const application = byId(token.clientId);
          if (application === undefined) throw new Error('A token is given to registered applications only.');
          jwt.header = { ...jwt.header, typ: 'JWT' };
          jwt.payload = { ...jwt.payload, ...applicationClaims(application, tenant, jwt.payload.iat) };
        },
      },
    },
  });
  const refusals = new WeakMap<object, object>();
  provider.on('grant.error', (ctx, { error, error_detail, error_description = '' }) => {
    refusals.set(ctx, entraError(error, error_detail ?? error_description, new Date()));
  });
  const failures: { readonly at: Endpoint; left: number; readonly status: number }[] = [];
  provider.use(async (ctx, next) => {
    const failing = failures.find(({ at, left }) => left > 0 && ctx.path.includes(endpoints[at]));
    if (failing !== undefined) {
      // As a gateway before Entra answers: without its JSON.
      failing.left -= 1;
      ctx.status = failing.status;
      ctx.body = '<html>';
      return;
    }
    if (!ctx.path.startsWith(`/${tenant}/`)) {
      ctx.status = 400;
      ctx.body = entraError('invalid_tenant', 'no such tenant', new Date());
      return;
    }
    // The library has one path for its description, and Entra another.
    if (ctx.path === `/${tenant}/v2.0${discovery}`) ctx.path = discovery;
    await next();
    ctx.body = refusals.get(ctx) ?? ctx.body;
  });
  server.on('request', provider.callback());

  return {
    /** For a service under test, which adds tenant and version. */
    origin,
    tenant,
    issuer,
    audience,
    client,
    /** For msal. */
    authority: `${origin}/${tenant}`,
    knownAuthority,
    applications,
    users: new UserTokens({
      issuer,
      tenant,
      kid,
      privateKey,
      publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      audience,
      client,
    }),
    /** Entra fails now and then (one 500 at discovery or at the token endpoint, as users report): the next so many times. */
    fails(at: Endpoint, times = 1, status = 500): void {
      failures.push({ at, left: times, status });
    },
    /** For the Graph stand-in: tokens of these applications, meant for Graph, by the clock. */
    graphVerifier:
      (now: () => number = Date.now, resource = graphResource): TokenVerifier =>
      async (token) => {
        const verified = await jwtVerify(token, publicKey, {
          algorithms: ['RS256'],
          issuer,
          audience: resource,
          currentDate: new Date(now()),
          clockTolerance: 60,
        }).catch(() => null);
        const application = byId(String(verified?.payload['azp']));
        if (application === undefined) return null;
        const { id, displayName, roles } = application;
        return { appId: id, roles, actor: { kind: 'application', id, displayName } };
      },
    stop,
  };
}

const discovery = '/.well-known/openid-configuration';

type Endpoint = 'discovery' | 'token';
const endpoints: Readonly<Record<Endpoint, string>> = { discovery, token: '/oauth2/v2.0/token' };

const addressesOf = (tenant: string): Pick<Configuration, 'routes'> => ({
  routes: {
    token: `/${tenant}/oauth2/v2.0/token`,
    authorization: `/${tenant}/oauth2/v2.0/authorize`,
    jwks: `/${tenant}/discovery/v2.0/keys`,
  },
});

/** Whatever is asked for with `/.default` is given as a signed token for an hour. */
const resourceServer = (resource: string): ResourceServer => ({
  scope: `${resource}/.default`,
  audience: resource,
  accessTokenFormat: 'jwt',
  accessTokenTTL: 3600,
  jwt: { sign: { alg: 'RS256', kid } },
});

/** What Entra says of an application that comes by itself. */
const applicationClaims = (application: RegisteredApplication, tenant: string, issuedAt: unknown) => ({
  app_displayname: application.displayName,
  appid: application.id,
  azp: application.id,
  idtyp: 'app',
  nbf: issuedAt,
  oid: application.objectId,
  roles: application.roles,
  sub: application.objectId,
  tid: tenant,
  uti: randomUUID(),
  ver: '2.0',
});
