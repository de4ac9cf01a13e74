/** How the pane comes by tokens, whatever way of signing in the service has. */
export interface SignIn {
  /** Without asking anything; `null` where nobody is signed in. */
  token(): Promise<string | null>;
  /** Another token than the one that was refused, without asking anything; `null` where there is none. */
  renewed(refused: string): Promise<string | null>;
  /** Asks the person; whether somebody is signed in now. */
  signIn(): Promise<boolean>;
}
