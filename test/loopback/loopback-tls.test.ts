import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { authorityFile, trustLoopback } from './loopback-tls.ts';

async function serverForTest(): Promise<number> {
  const { server, port, stop } = await listenOnLoopback('127.0.0.1');
  server.on('request', (_, response) => response.end('welkom'));
  onTestFinished(stop);
  return port;
}

/** What a process of its own gets from an address, or the code of what went wrong. */
function fetchedByChild(url: string, env: NodeJS.ProcessEnv): Promise<string> {
  const script = `fetch(${JSON.stringify(url)}).then((a) => a.text(), (e) => e.cause.code).then(console.log)`;
  const child = spawn(process.execPath, ['-e', script], { env: { ...process.env, ...env }, stdio: 'pipe' });
  return text(child.stdout).then((output) => output.trim());
}

describe('TLS on loopback', () => {
  it('is trusted by this process once it says so, under both names', async () => {
    const port = await serverForTest();
    await trustLoopback();
    for (const name of ['localhost', '127.0.0.1'])
      expect(await (await fetch(`https://${name}:${port}/`)).text()).toBe('welkom');
  });

  it('is trusted by a child process that gets the authority’s file, and by no other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actieplan-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const url = `https://127.0.0.1:${await serverForTest()}/`;
    const [trusting, other] = await Promise.all([
      fetchedByChild(url, { NODE_EXTRA_CA_CERTS: await authorityFile(folder) }),
      fetchedByChild(url, {}),
    ]);
    expect(trusting).toBe('welkom');
    expect(other).toMatch(/^(UNABLE_TO|SELF_SIGNED)/);
  });
});
