import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../test/addin/sign-in.ts';
import { EntraSignIn } from './entra-sign-in.ts';
import type { TokenSource } from './granted-token.ts';
import type { SignInFailureCode } from './sign-in-failure.ts';
import { AskedQuestion, type SignInQuestion } from './sign-in-question.ts';

const hour = 3_600_000;
const fails = (failed: SignInFailureCode) => ({ failed, reference: 'AADSTS1' });

/** Signing in by these ways; what people are told is read at once. */
function signingIn(...sources: readonly TokenSource[]) {
  const clock = { now: 0 };
  const asked = new AskedQuestion();
  const told: SignInQuestion[] = [];
  asked.subscribe(() => {
    const question = asked.getSnapshot();
    if (question?.ask !== 'read') return;
    told.push(question);
    queueMicrotask(() => question.answer());
  });
  return { clock, told, signIn: new EntraSignIn(sources, asked, () => clock.now) };
}

describe('a token of Entra ID', () => {
  it('is asked for silently, and kept until shortly before it expires', async () => {
    const { source, asked } = sourceOf({
      silently: [
        { token: 'een', expires: hour },
        { token: 'twee', expires: 2 * hour },
      ],
    });
    const { clock, signIn } = signingIn(source);
    expect([await signIn.token(), await signIn.token()]).toEqual(['een', 'een']);
    clock.now = hour - 59_000;
    expect(await signIn.token()).toBe('twee');
    expect(asked).toEqual(['silently', 'silently']);
  });

  it('is none where a person is needed, and nobody is disturbed', async () => {
    const { source } = sourceOf({});
    const { told, signIn } = signingIn(source);
    expect([await signIn.token(), told]).toEqual([null, []]);
  });

  it('that was refused is renewed once, by another one only', async () => {
    const { source, asked } = sourceOf({
      silently: [
        { token: 'nieuw', expires: hour },
        { token: 'nieuw', expires: hour },
      ],
    });
    const { signIn } = signingIn(source);
    expect([await signIn.renewed('oud'), await signIn.renewed('nieuw')]).toEqual(['nieuw', null]);
    expect(asked).toEqual(['fresh', 'fresh']);
  });
});

describe('a person who signs in', () => {
  it('is asked by the best way that works here', async () => {
    const nested = sourceOf({ asking: [fails('unavailable')] });
    const window = sourceOf({ asking: [{ token: 'uit het venster', expires: hour }] });
    const { told, signIn } = signingIn(nested.source, window.source);
    expect([await signIn.signIn(), await signIn.token(), told]).toEqual([true, 'uit het venster', []]);
  });

  it('and leaves is asked no more, and told nothing', async () => {
    const nested = sourceOf({ asking: [fails('left')] });
    const window = sourceOf({});
    const { told, signIn } = signingIn(nested.source, window.source);
    expect([await signIn.signIn(), window.asked, told]).toEqual([false, [], []]);
  });

  it.each<[SignInFailureCode, string]>([
    ['window-blocked', 'Allow windows'],
    ['consent-missing', 'admin consent'],
    ['not-assigned', 'assign you a role'],
    ['unreachable', 'Check your network'],
    ['failed', 'the code below'],
    ['unavailable', 'Excel on the web'],
  ])('is told what to do next after %s', async (failed, word) => {
    const { told, signIn } = signingIn(sourceOf({ asking: [fails(failed)] }).source);
    expect(await signIn.signIn()).toBe(false);
    expect(told).toMatchObject([{ message: { en: expect.stringContaining(word) }, reference: 'AADSTS1' }]);
  });
});
