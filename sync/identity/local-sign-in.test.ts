import { describe, expect, it } from 'vitest';
import type { Identity } from '../../shared/contract/identity.ts';
import { localPersonas, localSignIn } from './local-sign-in.ts';

const identity: Identity = {
  person: { account: 'local:ov', name: 'Lokale invuller OV' },
  role: 'officer',
  contributors: ['OV'],
};

describe('a token of the local sign-in', () => {
  it('speaks for whom it was given to', async () => {
    const signIn = localSignIn(() => new Date());
    expect(await signIn.identityOf(await signIn.tokenFor(identity))).toEqual(identity);
  });

  it('is worth nothing to another service', async () => {
    const token = await localSignIn(() => new Date()).tokenFor(identity);
    expect(await localSignIn(() => new Date()).identityOf(token)).toBeNull();
  });

  it.each([
    [7.9, true],
    [8, false],
  ])('after %d hours is still good: %s', async (hours, good) => {
    let now = new Date('2021-03-01T09:00:00Z');
    const signIn = localSignIn(() => now);
    const token = await signIn.tokenFor(identity);
    now = new Date(now.getTime() + hours * 3_600_000);
    expect((await signIn.identityOf(token)) !== null).toBe(good);
  });

  it('is no good once anything of it is changed', async () => {
    const signIn = localSignIn(() => new Date());
    const [header, , signature] = (await signIn.tokenFor(identity)).split('.');
    const claims = { identity: { ...identity, role: 'coordinator' }, exp: 9_999_999_999 };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const forged = [`${header}.${payload}.${signature}`, `${unsigned}.${payload}.`];
    expect(await Promise.all(forged.map((token) => signIn.identityOf(token)))).toEqual([null, null]);
  });
});

describe('the local personas', () => {
  it('are one of each role, and an officer for each contributor alone', () => {
    const personas = localPersonas([
      { code: 'OV', domain: 'OV', name: 'Onderwijs' },
      { code: 'ABB', domain: 'KBBJ', name: 'Binnenlands Bestuur' },
    ]);
    expect(personas.map(({ id, identity: { role, contributors } }) => [id, role, contributors])).toEqual([
      ['coordinator', 'coordinator', []],
      ['reader', 'reader', []],
      ['auditor', 'auditor', []],
      ['ov', 'officer', ['OV']],
      ['abb', 'officer', ['ABB']],
    ]);
  });
});
