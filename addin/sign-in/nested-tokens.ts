import type { IPublicClientApplication } from '@azure/msal-browser';
import { granted, type TokenSource } from './granted-token.ts';
import { failureOf, type SignInFailure, type SignInFailureCode } from './sign-in-failure.ts';

/** What is asked of msal. */
export type NestedApplication = Pick<IPublicClientApplication, 'acquireTokenSilent' | 'acquireTokenPopup'>;

/** What another way of signing in would not change. Whatever else Office refuses may be Office's own trouble. */
const final: readonly SignInFailureCode[] = ['left', 'consent-missing', 'not-assigned'];

const withoutBridge: SignInFailure = { failed: 'unavailable', reference: null };

/**
 * Tokens of the person who is signed in to Office itself (nested app authentication): Office asks Entra ID,
 * and the add-in's page speaks to nobody.
 *
 * @param open makes the application when it is first needed, `null` where Office does not sign in; may throw
 */
export function nestedTokens(open: () => Promise<NestedApplication | null>, scope: string): TokenSource {
  let opened: ReturnType<typeof open> | undefined;
  const application = () => {
    opened ??= open().catch((error: unknown) => {
      // Tried anew next time: what was not reached now may be then.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const scopes = [scope];
  return {
    async silently(forceRefresh) {
      try {
        const nested = await application();
        return nested && granted(await nested.acquireTokenSilent({ scopes, forceRefresh }));
      } catch {
        // Whatever it is, a person is asked next, and is told what is wrong then.
        return null;
      }
    },

    async asking() {
      try {
        const nested = await application();
        return nested === null ? withoutBridge : granted(await nested.acquireTokenPopup({ scopes }));
      } catch (error) {
        const failure = failureOf(error);
        return final.includes(failure.failed) ? failure : { ...failure, failed: 'unavailable' };
      }
    },
  };
}
