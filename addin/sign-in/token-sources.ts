import type { SignInWay } from '../../shared/contract/service.ts';
import type { TokenSource } from './granted-token.ts';
import { nestedTokens } from './nested-tokens.ts';
import { browserWindow, isOnTheWeb, officeDialog } from './open-sign-in.ts';
import { windowTokens } from './window-tokens.ts';

/**
 * Where tokens come from here: from Office itself where it signs in for add-ins, else from a page of our own in
 * a dialog of Office, and in a browser from one in a window. msal is loaded when it is first needed, so a
 * service with personas never loads it.
 */
export function tokenSources(way: Extract<SignInWay, { kind: 'entra' }>): readonly TokenSource[] {
  const { requirements } = Office.context;
  const nested = nestedTokens(async () => {
    const { nestedApplication } = await import('./nested-application.ts');
    return nestedApplication(way);
  }, way.scope);
  return [
    ...(requirements.isSetSupported('NestedAppAuth', '1.1') ? [nested] : []),
    windowTokens(officeDialog),
    ...(isOnTheWeb() ? [windowTokens(browserWindow)] : []),
  ];
}
