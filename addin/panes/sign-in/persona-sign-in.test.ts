import { describe, expect, it } from 'vitest';
import { PersonaSignIn } from './persona-sign-in.ts';

const officer = {
  person: { account: 'local:ov', name: 'Lokale invuller OV' },
  role: 'officer',
  contributors: ['OV'],
};

/** A service that answers these paths, and nothing else. */
function signInWith(answers: Readonly<Record<string, unknown>>) {
  const signIn = new PersonaSignIn({
    address: 'https://dienst.test',
    fetch: async (input) => {
      const answer = answers[new URL(String(input)).pathname];
      return answer === undefined ? new Response(null, { status: 404 }) : Response.json(answer);
    },
  });
  /** Answers the question as soon as it is asked. */
  const answering = (persona: string | null) =>
    signIn.subscribe(() => queueMicrotask(() => signIn.getSnapshot()?.answer(persona)));
  return { signIn, answering };
}

const local = {
  '/api/personas': { personas: [{ id: 'ov', identity: officer }] },
  '/api/sign-in': { token: 'sleutel', identity: officer },
};

describe('signing in on one’s own machine', () => {
  it('asks as whom, and keeps the token that the service gives', async () => {
    const { signIn, answering } = signInWith(local);
    answering('ov');
    expect(await signIn.signIn()).toBe(true);
    expect(await signIn.token()).toBe('sleutel');
    expect(signIn.getSnapshot()).toBeNull();
  });

  it('signs nobody in when the question is left', async () => {
    const { signIn, answering } = signInWith(local);
    answering(null);
    expect(await signIn.signIn()).toBe(false);
    expect(await signIn.token()).toBeNull();
  });

  it('asks nothing of a service that offers no personas', async () => {
    const { signIn } = signInWith({});
    expect(await signIn.signIn()).toBe(false);
  });

  it('signs nobody in where the service answers nonsense', async () => {
    const { signIn, answering } = signInWith({ ...local, '/api/sign-in': { token: 7 } });
    answering('ov');
    expect(await signIn.signIn()).toBe(false);
  });
});
