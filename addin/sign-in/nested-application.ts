import { createNestablePublicClientApplication, PublicClientApplication } from '@azure/msal-browser';
import type { SignInWay } from '../../shared/contract/service.ts';
import { configurationOf } from './msal-configuration.ts';
import type { NestedApplication } from './nested-tokens.ts';

/**
 * The application that Office signs in for; `null` where Office gave the page no bridge to itself, as Excel on
 * the web may. msal would then go to the tenant by itself, in windows and frames of its own: this page may not
 * speak to the tenant, and has a window of ours for that.
 */
export async function nestedApplication(
  way: Extract<SignInWay, { kind: 'entra' }>,
): Promise<NestedApplication | null> {
  let nested = false;
  const application = await createNestablePublicClientApplication(
    configurationOf(way),
    undefined,
    // Only asked for where there is a bridge.
    (configuration, controller) => {
      nested = true;
      return new PublicClientApplication(configuration, controller);
    },
  );
  return nested ? application : null;
}
