import type { Configuration } from '@azure/msal-browser';
import type { SignInWay } from '../../shared/contract/service.ts';

/**
 * The tenant's sign-in as msal takes it. Tokens and accounts stay in the page's memory; only one who goes to
 * the tenant and comes back at `redirectUri` has to lay something in the window's storage meanwhile.
 */
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
    cache: { cacheLocation: redirectUri === undefined ? 'memoryStorage' : 'sessionStorage' },
  };
}
