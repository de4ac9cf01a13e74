import type { IPublicClientApplication } from '@azure/msal-browser';
import { granted, type TokenSource } from './granted-token.ts';
import { failureOf } from './sign-in-failure.ts';

/** What is asked of msal. */
export type NestedApplication = Pick<IPublicClientApplication, 'acquireTokenSilent' | 'acquireTokenPopup'>;

/** msal's codes where Office's broker is not there after all, or does not know this add-in. */
const withoutBroker = ['nested_app_auth_bridge_disabled', 'no_account_found', 'unsupported_method'];

/**
 * Tokens of the person who is signed in to Office itself (nested app authentication): Office asks Entra ID,
 * and the add-in's page speaks to nobody.
 *
 * @param open makes the application when it is first needed; may throw
 */
export function nestedTokens(open: () => Promise<NestedApplication>, scope: string): TokenSource {
  let opened: Promise<NestedApplication> | undefined;
  const application = () => {
    opened ??= open();
    return opened;
  };
  const scopes = [scope];
  return {
    async silently(forceRefresh) {
      try {
        return granted(await (await application()).acquireTokenSilent({ scopes, forceRefresh }));
      } catch {
        // Whatever it is, a person is asked next, and is told what is wrong then.
        return null;
      }
    },

    async asking() {
      try {
        return granted(await (await application()).acquireTokenPopup({ scopes }));
      } catch (error) {
        const failure = failureOf(error);
        const absent = withoutBroker.includes(failure.reference ?? '');
        return absent ? { ...failure, failed: 'unavailable' } : failure;
      }
    },
  };
}
