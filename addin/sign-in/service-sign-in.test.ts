import { describe, expect, it } from 'vitest';
import { serviceWith, sourceOf } from '../../test/addin/sign-in.ts';
import { ServiceSignIn } from './service-sign-in.ts';

const way = {
  kind: 'entra',
  clientId: '9e8d7c6b-0000-4000-8000-000000000003',
  authority: 'https://login.example/tenant',
  scope: 'api://dienst/access_as_user',
};

/** A service that lets in the bearer of one token, and what it was sent. */
function entraService(good: string, tokens: readonly string[]) {
  const sent: (string | null)[] = [];
  const answers = serviceWith({ '/api/sign-in': way });
  const service: typeof answers = {
    ...answers,
    fetch: async (input, request) => {
      if (new URL(String(input)).pathname === '/api/sign-in') return answers.fetch(input, request);
      const bearer = new Headers(request?.headers).get('authorization');
      sent.push(bearer);
      return new Response(null, { status: bearer === `Bearer ${good}` ? 200 : 401 });
    },
  };
  const { source } = sourceOf({ silently: tokens.map((token) => ({ token, expires: 3_600_000 })) });
  const signIn = new ServiceSignIn({ service, sources: () => [source], now: () => 0 });
  const ask = async () =>
    signIn.fetch('https://dienst.test/api/me', {
      headers: { authorization: `Bearer ${await signIn.token()}` },
    });
  return { sent, ask };
}

describe('signing in as the service says', () => {
  it('sends a request once more, with a new token, where its own was refused', async () => {
    const { sent, ask } = entraService('nieuw', ['oud', 'nieuw']);
    expect((await ask()).status).toBe(200);
    expect(sent).toEqual(['Bearer oud', 'Bearer nieuw']);
  });

  it('gives up after that, so that a person signs in', async () => {
    const { sent, ask } = entraService('nooit', ['oud', 'nieuw', 'nog een']);
    expect((await ask()).status).toBe(401);
    expect(sent).toHaveLength(2);
  });

  it('never asks for tokens of Entra ID where the service has personas', async () => {
    const signIn = new ServiceSignIn({
      service: serviceWith({ '/api/sign-in': { kind: 'personas' } }),
      sources: () => {
        throw new Error('msal would be loaded');
      },
      now: () => 0,
    });
    expect(await signIn.token()).toBeNull();
  });

  it('asks again how one signs in where the service did not say', async () => {
    const answers: Record<string, unknown> = {};
    const { source } = sourceOf({ silently: [{ token: 'een', expires: 3_600_000 }] });
    const signIn = new ServiceSignIn({
      service: serviceWith(answers),
      sources: () => [source],
      now: () => 0,
    });
    expect([await signIn.token(), await signIn.signIn()]).toEqual([null, false]);
    answers['/api/sign-in'] = way;
    expect(await signIn.token()).toBe('een');
  });
});
