import type { Context } from 'hono';
import type { Identity } from '../../shared/contract/identity.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { TokenFault } from '../identity/token-fault.ts';
import type { RouteName } from './catalogue.ts';

/** What the service knows of a request while it answers it. */
export interface ServiceEnv {
  Variables: {
    requestId: string;
    language: Language;
    /** `null` for an address that does not exist. */
    route: RouteName | null;
    identity: Identity | null;
    /** What stopped the request, for the service's own log. */
    problem?: Problem;
    /** Why the caller's token opened nothing. */
    refusal?: TokenFault;
    /** Where the program failed, without the message of the error: that may quote what somebody typed. */
    fault?: string;
  };
}

export type ServiceContext = Context<ServiceEnv>;
