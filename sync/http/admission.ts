import { createMiddleware } from 'hono/factory';
import { parseActionId } from '../../shared/actions/action-id.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import { type Granted, grantedTo } from '../identity/granted-access.ts';
import { problemOfFault } from '../identity/token-fault.ts';
import type { TokenReader } from '../identity/token-reader.ts';
import type { Log } from '../log/log.ts';
import { currentState } from '../usecases/outcomes.ts';
import { type RouteRule, ruleOf } from './catalogue.ts';
import { problemResponse } from './problem-response.ts';
import { pathPart, routeAsked } from './route-asked.ts';
import type { ServiceContext, ServiceEnv } from './service-env.ts';

/**
 * Lets in who the catalogue admits. It looks at the address that will answer, so an address without a rule
 * lets nobody in, and one that does not exist is told to be so. What the coordinator says of an account is
 * read from the log at every request, so that it holds in every replica as soon as it is said.
 */
export const admission = (tokens: TokenReader, log: Log) =>
  createMiddleware<ServiceEnv>(async (c, next) => {
    const asked = routeAsked(c);
    if (asked === null) return next();
    const rule = ruleOf(asked);
    if (rule === undefined) return problemResponse(c, notAllowed);
    if (rule.admits === 'anyone') return next();
    const token = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === undefined) return signedOut(c, notSignedIn);
    const granted = await grantedBy(token, tokens, log);
    if ('problem' in granted) return problemResponse(c, granted.problem);
    if (!granted.ok) {
      c.set('refusal', granted.fault);
      return signedOut(c, problemOfFault(granted.fault));
    }
    c.set('identity', granted.identity);
    return admits(rule, granted.identity, c) ? next() : problemResponse(c, notAllowedTo(granted.identity));
  });

/** Who is signed in, behind an address that lets in nobody else. */
export function signedIn(c: ServiceContext): Identity {
  const identity = c.get('identity');
  if (identity === null) throw new Error('the address lets in who is not signed in');
  return identity;
}

/** Whom the token speaks for and what the log lets them do; a problem where the log cannot be read. */
async function grantedBy(
  token: string,
  tokens: TokenReader,
  log: Log,
): Promise<Granted | { readonly problem: Problem }> {
  const reading = await tokens.bearerOf(token);
  if (!reading.ok) return reading;
  const state = await currentState(log);
  return state.ok ? grantedTo(state.value, reading.bearer) : { problem: state.problem };
}

/** As RFC 6750 wants: a token that opens nothing is told to be so, in a word that programs read. */
function signedOut(c: ServiceContext, problem: Problem) {
  if (problem.code === 'not-signed-in') {
    const error = problem === notSignedIn ? '' : ' error="invalid_token"';
    c.header('www-authenticate', `Bearer${error}`);
  }
  return problemResponse(c, problem);
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

/** An officer of nobody is told how the coordinator knows the account: by its id, never by an e-mail address. */
function notAllowedTo({ role, contributors, person }: Identity): Problem {
  if (role !== 'officer' || contributors.length > 0) return notAllowed;
  return {
    code: 'not-allowed',
    message: {
      nl: `U staat nog voor geen enkele indiener op de toegangslijst. Vraag de coördinator om u toe te voegen en geef deze code door: ${person.account}.`,
      en: `You are not on the access list for any contributor yet. Ask the coordinator to add you, and pass on this code: ${person.account}.`,
    },
  };
}

const notAllowed: Problem = {
  code: 'not-allowed',
  message: {
    nl: 'Dit mag u niet zien of doen. Vraag de coördinator om toegang, of kies uw eigen werkboek.',
    en: 'You may not see or do this. Ask the coordinator for access, or choose your own workbook.',
  },
};
