import { describe, expect, it } from 'vitest';
import { ServiceClient } from './service-client.ts';

function client(
  answer: (url: string, request: RequestInit) => Promise<Response>,
  token: string | null = 'abc',
) {
  return new ServiceClient({
    address: 'https://dienst.test',
    language: () => 'nl',
    token: async () => token,
    fetch: async (url, request) => answer(String(url), request ?? {}),
    patience: 50,
  });
}

const officer = { person: { account: 'a', name: 'Lien' }, role: 'officer', contributors: ['OV'] };
const json = (content: unknown, status = 200) => new Response(JSON.stringify(content), { status });
const problem = (code: string, status: number) =>
  json({ type: `urn:actieplan:${code}`, title: 'x', status, detail: 'Doe dit.', requestId: 'r-1' }, status);

async function failureOf(answer: () => Promise<Response>) {
  const result = await client(answer).me();
  return result.ok ? null : result.failure;
}

describe('the service client', () => {
  it('sends the token, the language and the key, and reads the answer by its schema', async () => {
    let seen: { url: string; headers: Headers } | undefined;
    const answered = await client(async (url, request) => {
      seen = { url, headers: new Headers(request.headers) };
      return json({ outcome: 'choose', contributor: 'OV', choices: [] });
    }).submit(
      'OV',
      {
        name: 'OV.xlsx',
        table: { sheet: 'Acties', headerRow: 1, headers: [], rows: [], dateSystem: 1900 },
        stamp: null,
        withdraw: [],
        choices: {},
      },
      'key-00001',
    );
    expect(answered).toMatchObject({ ok: true, value: { outcome: 'choose' } });
    expect(seen?.url).toBe('https://dienst.test/api/contributors/OV/submissions');
    expect([seen?.headers.get('authorization'), seen?.headers.get('idempotency-key')]).toEqual([
      'Bearer abc',
      'key-00001',
    ]);
    expect(seen?.headers.get('accept-language')).toBe('nl');
  });

  it('reads who is signed in', async () => {
    expect(await client(async () => json(officer)).me()).toEqual({ ok: true, value: officer });
  });

  it('says that it is offline where nothing gets through', async () => {
    expect(await failureOf(() => Promise.reject(new TypeError('fetch failed')))).toMatchObject({
      code: 'offline',
      settled: false,
    });
  });

  it('stops waiting for a service that keeps silent', async () => {
    const silent = new ServiceClient({
      address: '',
      language: () => 'nl',
      token: async () => null,
      fetch: (_url, request) =>
        new Promise((_resolve, reject) => {
          request?.signal?.addEventListener('abort', () => reject(request.signal?.reason));
        }),
      patience: 1,
    });
    expect(await silent.me()).toMatchObject({ ok: false, failure: { code: 'silent', settled: false } });
  });

  it.each([
    ['not-signed-in', 401, 'not-signed-in', true],
    ['round-closed', 409, 'round-closed', true],
    ['library-empty', 409, 'no-plan', true],
    ['request-invalid', 400, 'refused', true],
    ['log-broken', 500, 'failed', false],
  ])('reads the problem %s', async (code, status, expected, settled) => {
    expect(await failureOf(async () => problem(code, status))).toEqual({
      code: expected,
      detail: 'Doe dit.',
      requestId: 'r-1',
      settled,
    });
  });

  it('takes a proxy’s page for a failed service', async () => {
    expect(await failureOf(async () => new Response('<html>', { status: 502 }))).toMatchObject({
      code: 'failed',
    });
    expect(await failureOf(async () => new Response('<html>'))).toMatchObject({ code: 'failed' });
  });

  it('tells an answer of a shape that it does not know', async () => {
    expect(await failureOf(async () => json({ ...officer, more: 1 }))).toMatchObject({
      code: 'unknown-shape',
    });
  });
});
