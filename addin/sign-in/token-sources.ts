import type { SignInWay } from '../../shared/contract/service.ts';
import type { TokenSource } from './granted-token.ts';
import { nestedTokens } from './nested-tokens.ts';
import { browserWindow, officeDialog } from './open-sign-in.ts';
import { windowTokens } from './window-tokens.ts';

/**
 * Where tokens come from here: from Office itself where it signs in for add-ins (NestedAppAuth 1.1), else from
 * a window of our own. msal is loaded when it is first needed, so a service with personas never loads it.
 */
export function tokenSources(way: Extract<SignInWay, { kind: 'entra' }>): readonly TokenSource[] {
  const inOffice = typeof Office !== 'undefined' && Boolean(Office.context?.host);
  const window = windowTokens(inOffice ? officeDialog : browserWindow);
  if (!inOffice || !Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return [window];
  const nested = nestedTokens(async () => {
    const { nestedApplication } = await import('./nested-application.ts');
    return nestedApplication(way);
  }, way.scope);
  return [nested, window];
}
