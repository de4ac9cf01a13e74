import type { AuthenticationResult } from '@azure/msal-browser';
import type { SignInFailure } from './sign-in-failure.ts';

/** An access token for the service. */
export interface GrantedToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** One way to come by tokens of the tenant. Nothing here throws. */
export interface TokenSource {
  /** Asks nobody anything; `null` where a person is needed. `fresh`: not one that was given before. */
  silently(fresh: boolean): Promise<GrantedToken | null>;
  /** Asks the person who they are, or what they allow. */
  asking(): Promise<GrantedToken | SignInFailure>;
}

/** msal tells no expiry only where there is no token either; such a one counts as good for this moment. */
export const granted = ({ accessToken, expiresOn }: AuthenticationResult): GrantedToken => ({
  token: accessToken,
  expires: expiresOn?.getTime() ?? 0,
});
