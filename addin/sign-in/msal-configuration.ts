import type { Configuration } from '@azure/msal-browser';
import type { SignInWay } from '../../shared/contract/service.ts';

/** The tenant's sign-in as msal takes it; tokens and accounts go no further than this window. */
export function configurationOf(
  { clientId, authority }: Extract<SignInWay, { kind: 'entra' }>,
  redirectUri?: string,
): Configuration {
  return {
    auth: {
      clientId,
      authority,
      // Otherwise msal asks Microsoft's public cloud whether another one is genuine.
      knownAuthorities: [new URL(authority).host],
      ...(redirectUri === undefined ? {} : { redirectUri }),
    },
    cache: { cacheLocation: 'sessionStorage' },
  };
}
