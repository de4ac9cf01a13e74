import { describe, expect, it } from 'vitest';
import { serviceWith } from '../../test/addin/sign-in.ts';
import { PersonaSignIn } from './persona-sign-in.ts';
import { AskedQuestion } from './sign-in-question.ts';

const officer = {
  person: { account: 'local:ov', name: 'Lokale invuller OV' },
  role: 'officer',
  contributors: ['OV'],
};
const local = {
  '/api/personas': { personas: [{ id: 'ov', identity: officer }] },
  '/api/sign-in': { token: 'sleutel', identity: officer },
};

/** Answers the question as soon as it is asked. */
function signInWith(answers: Readonly<Record<string, unknown>>, persona: string | null) {
  const asked = new AskedQuestion();
  asked.subscribe(() =>
    queueMicrotask(() => {
      const question = asked.getSnapshot();
      if (question?.ask === 'persona') question.answer(persona);
    }),
  );
  return { asked, signIn: new PersonaSignIn(serviceWith(answers), asked) };
}

describe('signing in on one’s own machine', () => {
  it('asks as whom, and keeps the token that the service gives', async () => {
    const { asked, signIn } = signInWith(local, 'ov');
    expect(await signIn.signIn()).toBe(true);
    expect(await signIn.token()).toBe('sleutel');
    expect(asked.getSnapshot()).toBeNull();
  });

  it('signs nobody in when the question is left', async () => {
    const { signIn } = signInWith(local, null);
    expect(await signIn.signIn()).toBe(false);
    expect(await signIn.token()).toBeNull();
  });

  it('asks nothing of a service that offers no personas', async () => {
    const { signIn } = signInWith({}, 'ov');
    expect(await signIn.signIn()).toBe(false);
  });

  it('signs nobody in where the service answers nonsense', async () => {
    const { signIn } = signInWith({ ...local, '/api/sign-in': { token: 7 } }, 'ov');
    expect(await signIn.signIn()).toBe(false);
  });
});
