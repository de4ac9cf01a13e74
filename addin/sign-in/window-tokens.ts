import { z } from 'zod';
import type { GrantedToken, TokenSource } from './granted-token.ts';
import { type SignInFailure, signInFailures } from './sign-in-failure.ts';

/** What the sign-in page says to the page that opened it. */
export const signInMessageSchema = z.union([
  z.strictObject({ token: z.string().min(1), expires: z.number() }),
  z.strictObject({ failed: z.enum(signInFailures), reference: z.string().nullable() }),
]);

/** Opens the sign-in page in a window of its own, and gives what it says; `null` where it was closed. */
export type SignInWindow = () => Promise<{ readonly said: string } | SignInFailure>;

/**
 * Tokens by a window of our own origin, which goes to Entra ID and back: for where Office does not sign in for
 * the add-in. Only that window's page may speak to the tenant's sign-in; without a person it gives nothing.
 */
export function windowTokens(open: SignInWindow): TokenSource {
  return {
    silently: async () => null,
    async asking(): Promise<GrantedToken | SignInFailure> {
      const outcome = await open();
      if ('failed' in outcome) return outcome;
      return messageOf(outcome.said);
    },
  };
}

function messageOf(text: string): GrantedToken | SignInFailure {
  const unreadable: SignInFailure = { failed: 'failed', reference: 'sign-in-page' };
  try {
    const read = signInMessageSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : unreadable;
  } catch {
    // Not ours: a page of somebody else may say something as well.
    return unreadable;
  }
}
