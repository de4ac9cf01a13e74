import { describe, expect, it } from 'vitest';
import type { Identity } from '../../shared/contract/identity.ts';
import { localPersonas, localSignIn } from './local-sign-in.ts';

/** Whom a token of this identity speaks for. */
const bearer = {
  person: { account: 'local:ov', name: 'Lokale invuller OV' },
  roles: ['officer'],
  contributors: ['OV'],
};

const identity: Identity = {
  person: { account: 'local:ov', name: 'Lokale invuller OV' },
  role: 'officer',
  contributors: ['OV'],
};

describe('a token of the local sign-in', () => {
  it('speaks for whom it was given to', async () => {
    const signIn = localSignIn(() => new Date());
    expect(await signIn.bearerOf(await signIn.tokenFor(identity))).toEqual({ ok: true, bearer });
  });

  it('is worth nothing to another service', async () => {
    const token = await localSignIn(() => new Date()).tokenFor(identity);
    expect(await localSignIn(() => new Date()).bearerOf(token)).toMatchObject({ ok: false });
  });

  it.each([
    [7.9, { ok: true, bearer }],
    [8, { ok: false, fault: 'expired' }],
  ])('after %d hours is read so: %o', async (hours, reading) => {
    let now = new Date('2021-03-01T09:00:00Z');
    const signIn = localSignIn(() => now);
    const token = await signIn.tokenFor(identity);
    now = new Date(now.getTime() + hours * 3_600_000);
    expect(await signIn.bearerOf(token)).toEqual(reading);
  });

  it('is no good once anything of it is changed', async () => {
    const signIn = localSignIn(() => new Date());
    const [header, , signature] = (await signIn.tokenFor(identity)).split('.');
    const claims = { identity: { ...identity, role: 'coordinator' }, exp: 9_999_999_999 };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const forged = [`${header}.${payload}.${signature}`, `${unsigned}.${payload}.`];
    const readings = await Promise.all(forged.map((token) => signIn.bearerOf(token)));
    expect(readings.map(({ ok }) => ok)).toEqual([false, false]);
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
