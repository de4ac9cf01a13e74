import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identitySchema } from '../../shared/contract/identity.ts';
import { problemSchema } from '../../shared/contract/problem.ts';
import { signInWaySchema } from '../../shared/contract/service.ts';
import { type EntraStandIn, startEntra } from '../../test/entra/entra-stand-in.ts';
import type { UserClaims, WrongTokens } from '../../test/entra/user-tokens.ts';
import { exampleService, movingClock, read } from '../../test/fixtures/example-service.ts';
import { networkService } from '../../test/fixtures/network-service.ts';
import { openFolderLibrary } from '../library/folder-library.ts';
import { Log } from '../log/log.ts';
import { LibraryCalls } from './library-calls.ts';

let entra: EntraStandIn;
beforeAll(async () => {
  entra = await startEntra();
});
afterAll(() => entra.stop());

const oid = '1b2c3d4e-0000-4000-8000-000000000004';
const account = () => `entra:${entra.tenant}:${oid}`;
const tokenOf = (...roles: readonly string[]) => entra.users.sign({ roles });

type Service = Awaited<ReturnType<typeof networkService>>;

/** The coordinator says what an account may do. */
async function give(service: Service, access: object): Promise<void> {
  const token = await entra.users.sign({
    roles: ['Coordinator'],
    oid: crypto.randomUUID(),
    name: 'Els Maes',
  });
  const json = { decide: 'access', access: { account: account(), name: 'Lien Claes', ...access } };
  expect((await service.ask('/api/decisions', { token, json })).status).toBe(200);
}

const meOf = async (service: Service, token: string) =>
  read(identitySchema, service.ask('/api/me', { token }));
const codeOf = async (answer: Promise<Response>) => {
  const { status, type } = await read(problemSchema, answer);
  return [status, type.replace('urn:actieplan:', '')];
};

describe('a service on a network', () => {
  it('says that one signs in with Entra ID, and with what', async () => {
    const { ask } = await networkService(entra);
    expect(await read(signInWaySchema, ask('/api/sign-in'))).toEqual({
      kind: 'entra',
      clientId: entra.client,
      authority: entra.authority,
      scope: `api://${entra.audience}/access_as_user`,
    });
  });

  it('has no personas', async () => {
    const { ask } = await networkService(entra);
    const answers = [ask('/api/sign-in', { json: { persona: 'coordinator' } }), ask('/api/personas')];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404]);
  });

  it('knows who asks by the keys that the tenant publishes', async () => {
    const service = await networkService(entra);
    expect(await meOf(service, await tokenOf('Reader'))).toEqual({
      person: { account: account(), name: 'Lien Claes' },
      role: 'reader',
      contributors: [],
    });
  });

  it.each<[keyof WrongTokens, string]>([
    ['otherIssuer', 'issuer'],
    ['otherAudience', 'audience'],
    ['otherTenant', 'tenant'],
    ['otherClient', 'client'],
    ['expired', 'expired'],
    ['notYetValid', 'not-yet-valid'],
    ['otherKey', 'signature'],
    ['symmetric', 'algorithm'],
    ['unsigned', 'algorithm'],
  ])('refuses a token that is wrong by %s, and tells its own log why', async (wrong, refusal) => {
    const { ask, lines } = await networkService(entra);
    const tokens = await entra.users.wrong({ roles: ['Coordinator'] });
    const answer = await ask('/api/me', { token: tokens[wrong] });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
    expect(lines).toMatchObject([{ status: 401, problem: 'not-signed-in', refusal }]);
  });

  it.each<[string, UserClaims, string, string]>([
    ['without a role', { roles: [] }, 'role-missing', 'one of the roles Officer, Coordinator, Reader'],
    ['without the scope', { roles: ['Reader'], scp: 'User.Read' }, 'scope', '(scp)'],
  ])('refuses a token %s, and says what to ask', async (_, claims, refusal, word) => {
    const { ask, lines } = await networkService(entra);
    const headers = { 'accept-language': 'en' };
    const answer = ask('/api/me', { token: await entra.users.sign(claims), headers });
    expect((await read(problemSchema, answer)).detail).toContain(word);
    expect(lines).toMatchObject([{ refusal }]);
  });

  it('lets nobody in while the keys cannot be read, and says so when it is asked whether it is ready', async () => {
    const gone = await startEntra();
    const token = await gone.users.sign({ roles: ['Coordinator'] });
    await gone.stop();
    const { ask } = await networkService(gone);
    expect([await codeOf(ask('/api/me', { token })), await codeOf(ask('/ready'))]).toEqual([
      [503, 'sign-in-unreachable'],
      [503, 'sign-in-unreachable'],
    ]);
  });

  it('is ready when library and keys are within reach', async () => {
    const { ask } = await networkService(entra);
    expect((await ask('/ready')).status).toBe(200);
  });

  it('answers to its own names, and to what came to its proxy by https', async () => {
    const { ask } = await networkService(entra);
    const answers = [
      ask('/api/sign-in', { headers: { host: 'evil.example' } }),
      ask('/api/sign-in', { headers: { 'x-forwarded-proto': 'http' } }),
      ask('/api/sign-in', { headers: { 'x-forwarded-proto': '' } }),
    ];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([421, 421, 421]);
  });

  it('lets machines that look after it ask by any name', async () => {
    const { ask } = await networkService(entra);
    const headers = { host: '10.0.0.7', 'x-forwarded-proto': 'http' };
    const answers = ['/health', '/ready', '/metrics'].map((path) => ask(path, { headers }));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe('the access list', () => {
  it('lets an officer write for whom it names, and tells one that it does not name what to pass on', async () => {
    const service = await networkService(entra);
    const token = await tokenOf('Officer');
    const standing = '/api/contributors/OV/standing';
    const refused = await read(problemSchema, service.ask(standing, { token }));
    expect([refused.status, refused.detail.includes(account())]).toEqual([403, true]);
    await give(service, { role: 'officer', contributors: ['OV'] });
    expect((await service.ask(standing, { token })).status).toBe(200);
    expect(await codeOf(service.ask('/api/contributors/WSE/standing', { token }))).toEqual([
      403,
      'not-allowed',
    ]);
  });

  it('gives nobody more than the tenant does', async () => {
    const service = await networkService(entra);
    await give(service, { role: 'coordinator', contributors: [] });
    expect(await codeOf(service.ask('/api/me', { token: await tokenOf('Officer') }))).toEqual([
      403,
      'not-allowed',
    ]);
  });
});

describe('two replicas on one library', () => {
  it('see at once what either was told: who has access, and what was decided', async () => {
    const one = await networkService(entra);
    const other = await networkService(entra, {
      log: new Log(await openFolderLibrary(one.log.library.place)),
    });
    const token = await tokenOf('Officer');
    expect((await meOf(other, token)).contributors).toEqual([]);
    await give(one, { role: 'officer', contributors: ['OV'] });
    expect((await meOf(other, token)).contributors).toEqual(['OV']);
    await give(other, { role: 'none', contributors: [] });
    expect(await codeOf(one.ask('/api/me', { token }))).toEqual([403, 'not-allowed']);
    expect((await one.ask('/ready')).status).toBe(200);
    expect(await (await one.ask('/ready')).json()).toEqual(await (await other.ask('/ready')).json());
  });

  it('make one entry of each of many decisions that come to both at the same time', async () => {
    const one = await networkService(entra);
    const other = await networkService(entra, {
      log: new Log(await openFolderLibrary(one.log.library.place)),
    });
    const codes = ['OV', 'WSE', 'WVG', 'KBBJ'];
    const given = codes.map((code, at) =>
      give(at % 2 === 0 ? one : other, { account: `entra:x:${code}`, role: 'officer', contributors: [code] }),
    );
    await Promise.all(given);
    const token = await tokenOf('Coordinator');
    const lists = [one, other].map(async ({ ask }) => (await ask('/api/access', { token })).json());
    const [first, second] = await Promise.all(lists);
    expect(first).toEqual(second);
    expect(JSON.stringify(first).match(/entra:x:/g)?.length).toBe(codes.length);
  });
});

describe('what the service keeps of requests', () => {
  it('holds no token, name, row or query, whatever becomes of the request', async () => {
    const canary = 'Kanarie-85.07.30';
    const { ask, lines } = await networkService(entra);
    const token = await entra.users.sign({ roles: ['Coordinator'], name: canary });
    const wrong = await entra.users.wrong({ roles: ['Officer'], name: canary });
    const sent = { token, headers: { 'x-naam': canary, referer: `https://x/${canary}` } };
    const json = { decide: 'remark', actionId: 'OV-001', text: canary };
    const answers = [
      ask(`/api/plan?naam=${canary}`, sent),
      ask(`/${canary}`, sent),
      ask(`/api/contributors/${canary}/standing`, sent),
      ask('/api/decisions', { ...sent, json }),
      ask('/api/decisions', { ...sent, json: { decide: canary } }),
      ask('/api/me', { token: wrong.expired }),
      ask('/api/me', { token: canary }),
    ];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([
      200, 404, 400, 404, 400, 401, 401,
    ]);
    const kept = JSON.stringify(lines);
    expect(lines).toHaveLength(answers.length);
    const secrets = [canary, token, wrong.expired, ...token.split('.'), account()];
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(answers.length);
  });

  it('counts what the library was asked, throttled requests among them', async () => {
    const calls = new LibraryCalls();
    for (const status of [200, 200, 429]) calls.count({ verb: 'GET', host: 'graph', status });
    const { ask } = await networkService(entra, { calls });
    const text = await (await ask('/metrics')).text();
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'actieplan_library_requests_total{verb="GET",host="graph",status="200"} 2',
        'actieplan_library_requests_total{verb="GET",host="graph",status="429"} 1',
        'actieplan_log_readable 1',
        'actieplan_register_settled 1',
      ]),
    );
  });

  it('tells that the register waits to be written, or to be merged', async () => {
    const { clock, pass } = movingClock();
    const { ask, log, submit } = await exampleService({ clock });
    const settled = async () =>
      /^actieplan_register_settled (\d)$/m.exec(await (await ask('/metrics')).text())?.[1];
    expect((await submit('OV')).status).toBe(200);
    const headers = { 'idempotency-key': 'merge-of-ov' };
    expect((await ask('/api/merges', { as: 'coordinator', json: {}, headers })).status).toBe(200);
    expect(await settled()).toBe('1');
    await log.library.remove('Masterregister.xlsx');
    expect(await settled()).toBe('1');
    pass(10_000);
    expect(await settled()).toBe('0');
  });
});

it('a service on loopback says that one signs in as a persona', async () => {
  const { ask } = await exampleService();
  expect(await read(signInWaySchema, ask('/api/sign-in'))).toEqual({ kind: 'personas' });
});
