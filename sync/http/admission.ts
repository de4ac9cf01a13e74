import { createMiddleware } from 'hono/factory';
import { parseActionId } from '../../shared/actions/action-id.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import type { TokenReader } from '../identity/token-reader.ts';
import { type RouteRule, ruleOf } from './catalogue.ts';
import { problemResponse } from './problem-response.ts';
import { pathPart, routeAsked } from './route-asked.ts';
import type { ServiceContext, ServiceEnv } from './service-env.ts';

/**
 * Lets in who the catalogue admits. It looks at the address that will answer, so an address without a rule
 * lets nobody in, and one that does not exist is told to be so.
 */
export const admission = (tokens: TokenReader) =>
  createMiddleware<ServiceEnv>(async (c, next) => {
    const asked = routeAsked(c);
    if (asked === null) return next();
    const rule = ruleOf(asked);
    if (rule === undefined) return problemResponse(c, notAllowed);
    if (rule.admits === 'anyone') return next();
    const identity = await identityIn(c, tokens);
    if (identity === null) {
      c.header('www-authenticate', 'Bearer');
      return problemResponse(c, notSignedIn);
    }
    c.set('identity', identity);
    return admits(rule, identity, c) ? next() : problemResponse(c, notAllowed);
  });

/** Who is signed in, behind an address that lets in nobody else. */
export function signedIn(c: ServiceContext): Identity {
  const identity = c.get('identity');
  if (identity === null) throw new Error('the address lets in who is not signed in');
  return identity;
}

async function identityIn(c: ServiceContext, tokens: TokenReader): Promise<Identity | null> {
  const token = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return token === undefined ? null : tokens.identityOf(token);
}

function admits({ admits: admitted, own }: RouteRule, identity: Identity, c: ServiceContext): boolean {
  if (admitted === 'anyone') return true;
  if (!admitted.includes(identity.role)) return false;
  if (own === undefined || identity.role !== 'officer') return true;
  const part = pathPart(c, own) ?? '';
  const contributor = own === 'id' ? parseActionId(part)?.prefix : part;
  return contributor !== undefined && identity.contributors.includes(contributor);
}

const notSignedIn: Problem = {
  code: 'not-signed-in',
  message: {
    nl: 'U bent niet aangemeld, of uw aanmelding is verlopen. Meld u aan en probeer opnieuw.',
    en: 'You are not signed in, or your sign-in has expired. Sign in and try again.',
  },
};

const notAllowed: Problem = {
  code: 'not-allowed',
  message: {
    nl: 'Dit mag u niet zien of doen. Vraag de coördinator om toegang, of kies uw eigen werkboek.',
    en: 'You may not see or do this. Ask the coordinator for access, or choose your own workbook.',
  },
};
