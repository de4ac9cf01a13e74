import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { signedInSchema } from '../../shared/contract/service.ts';
import { exampleSettings } from '../../test/fixtures/example-service.ts';
import { main } from './main.ts';

const program = fileURLToPath(new URL('actieplan.mjs', import.meta.url));
const healthCheck = fileURLToPath(new URL('../deploy/healthy.mjs', import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  vi.unstubAllEnvs();
});

/** The program as its user starts it, with no settings of ours. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.error += String(chunk);
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return { child, said, ended };
}

/** What a container's health check ends with. */
async function healthy(url: string): Promise<number> {
  const env = { PATH: process.env['PATH'], ACTIEPLAN_PORT: new URL(url).port };
  const [code] = await once(spawn(process.execPath, [healthCheck], { env }), 'close');
  return code;
}

/** One request on a connection of its own; `null` where the service did not take it. */
function ask(url: string, token: string): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(url, { agent: false, headers: { authorization: `Bearer ${token}` } });
    asked.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    asked.on('error', () => resolve(null));
    asked.end();
  });
}

const lineSchema = z.object({ status: z.int(), route: z.string(), requestId: z.uuid() });

describe('a service that is told to stop while many ask', () => {
  it('answers everything that it took, ends well, and has logged each by its id without a token', async () => {
    const { settings } = await exampleSettings();
    const { child, said, ended } = start(['serve', '--library', settings.log.library.place, '--port', '0']);
    while (!said.out.includes('http')) await once(child.stdout ?? child, 'data');
    const url = /http:\S+/.exec(said.out)?.[0] ?? '';
    const signedIn = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'coordinator' }),
    });
    expect(await healthy(url)).toBe(0);
    const { token } = signedInSchema.parse(await signedIn.json());

    const statuses: number[] = [];
    async function askOnAndOn(): Promise<void> {
      for (;;) {
        const status = await ask(`${url}/api/contributors?naam=kanarie`, token);
        if (status === null) return;
        statuses.push(status);
        if (statuses.length === 40) child.kill('SIGTERM');
      }
    }
    await Promise.all(Array.from({ length: 8 }, askOnAndOn));
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(await healthy(url)).toBe(1);

    expect(new Set(statuses)).toEqual(new Set([200]));
    const lines = said.error
      .trim()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)));
    const answered = lines.filter(({ route }) => route === 'GET /api/contributors');
    expect(answered).toHaveLength(statuses.length);
    expect(statuses.length).toBeGreaterThanOrEqual(40);
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(lines.length);
    expect([token, 'kanarie'].filter((secret) => said.error.includes(secret))).toEqual([]);
  });
});

describe('what the settings refuse', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
    [
      'a library in SharePoint that they do not name',
      ['status', '--library', 'sharepoint:'],
      { ACTIEPLAN_CLIENT_SECRET: 'zeer~geheim' },
      ['ACTIEPLAN_SITE', 'ACTIEPLAN_LIBRARY', 'ACTIEPLAN_TENANT_ID', 'ACTIEPLAN_CLIENT_ID'],
    ],
    [
      'personas on a library that others share',
      ['serve', '--library', 'sharepoint:'],
      {},
      ['Entra ID', 'ACTIEPLAN_NAMES'],
    ],
    [
      'a network without https, a tenant and names, and a name that is none',
      ['serve', '--library', '.', '--port', '0'],
      { ACTIEPLAN_ADDRESS: '0.0.0.0', ACTIEPLAN_PORTS: '1' },
      ['ACTIEPLAN_NAMES', 'ACTIEPLAN_TENANT_ID', 'ACTIEPLAN_BEHIND_PROXY', 'ACTIEPLAN_PORTS'],
    ],
  ])('is told in one line: %s', async (_, args, settings, words) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    const told: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    expect(await main(['--lang', 'en', ...args])).toBe(2);
    expect(told.join('').trim().split('\n')).toHaveLength(1);
    expect(words.filter((word) => !told.join('').includes(word))).toEqual([]);
    expect(told.join('')).not.toContain('zeer~geheim');
  });
});
