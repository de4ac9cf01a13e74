import type { GrantedToken, TokenSource } from '../../addin/sign-in/granted-token.ts';
import type { ServiceAddress } from '../../addin/sign-in/service-json.ts';
import type { SignInFailure } from '../../addin/sign-in/sign-in-failure.ts';

/** A service that answers these paths, and nothing else. */
export function serviceWith(answers: Readonly<Record<string, unknown>>): ServiceAddress {
  return {
    address: 'https://dienst.test',
    fetch: async (input) => {
      const answer = answers[new URL(String(input)).pathname];
      return answer === undefined ? new Response(null, { status: 404 }) : Response.json(answer);
    },
  };
}

/** A way to tokens that gives these, one after another, and keeps what was asked of it. */
export function sourceOf(given: {
  readonly silently?: readonly (GrantedToken | null)[];
  readonly asking?: readonly (GrantedToken | SignInFailure)[];
}) {
  const silently = [...(given.silently ?? [])];
  const asking = [...(given.asking ?? [])];
  const asked: string[] = [];
  const source: TokenSource = {
    async silently(fresh) {
      asked.push(fresh ? 'fresh' : 'silently');
      return silently.shift() ?? null;
    },
    async asking() {
      asked.push('asking');
      return asking.shift() ?? { failed: 'unavailable', reference: null };
    },
  };
  return { source, asked };
}
