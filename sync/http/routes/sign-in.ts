import { createRoute } from '@hono/zod-openapi';
import type { SignInWay } from '../../../shared/contract/service.ts';
import { scopeName } from '../../identity/entra/access-token.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { Reach } from '../settings.ts';
import * as shapes from '../shapes.ts';

const getMe = createRoute({
  method: 'get',
  path: '/api/me',
  ...described('GET /api/me'),
  responses: { 200: shapes.jsonAnswer('Who the token speaks for.', shapes.identity), ...problemAnswer },
});

const getWay = createRoute({
  method: 'get',
  path: '/api/sign-in',
  ...described('GET /api/sign-in'),
  responses: { 200: shapes.jsonAnswer('With what, and where.', shapes.signInWay), ...problemAnswer },
});

const getPersonas = createRoute({
  method: 'get',
  path: '/api/personas',
  ...described('GET /api/personas'),
  responses: { 200: shapes.jsonAnswer('All of them.', shapes.personas), ...problemAnswer },
});

const signIn = createRoute({
  method: 'post',
  path: '/api/sign-in',
  ...described('POST /api/sign-in'),
  request: { body: { required: true, content: { 'application/json': { schema: shapes.signInRequest } } } },
  responses: { 200: shapes.jsonAnswer('A token for some hours.', shapes.signedIn), ...problemAnswer },
});

/** Personas sign in without a password, so these addresses exist on the machine's own loopback alone. */
export function signInRoutes(app: ServiceApp, reach: Reach): void {
  const way = wayOf(reach);
  app.openapi(getMe, (c) => c.json(signedIn(c), 200));
  app.openapi(getWay, (c) => c.json(way, 200));
  if (reach.kind !== 'loopback') return;
  const { personas, signIn: local } = reach;

  app.openapi(getPersonas, (c) => c.json({ personas }, 200));

  app.openapi(signIn, async (c) => {
    const asked = c.req.valid('json').persona;
    const persona = personas.find(({ id }) => id === asked);
    if (persona === undefined) {
      const known = personas.map(({ id }) => id).join(', ');
      return problemResponse(c, {
        code: 'not-signed-in',
        message: {
          nl: `Zo iemand is er niet. Kies een van ${known}.`,
          en: `There is nobody of that name. Choose one of ${known}.`,
        },
      });
    }
    return c.json({ token: await local.tokenFor(persona.identity), identity: persona.identity }, 200);
  });
}

function wayOf(reach: Reach): SignInWay {
  if (reach.kind === 'loopback') return { kind: 'personas' };
  const { authority, tenant, audience, clients } = reach.entra;
  return {
    kind: 'entra',
    clientId: clients[0],
    authority: `${authority}/${tenant}`,
    scope: `api://${audience}/${scopeName}`,
  };
}
