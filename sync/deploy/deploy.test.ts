import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isVariable, usualPort } from '../settings/environment.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const textOf = (name: string) => readFileSync(here(name), 'utf8');

const unit = textOf('actieplan.service');
const container = textOf('Containerfile');
const health = textOf('healthy.mjs');

describe.each([
  ['actieplan.service', unit],
  ['Containerfile', container],
  ['healthy.mjs', health],
])('%s', (_, text) => {
  it('names no setting that is none', () => {
    expect([...text.matchAll(/\bACTIEPLAN_\w+/g)].filter(([name]) => !isVariable(name))).toEqual([]);
  });
});

describe('the container', () => {
  it('offers the port that is usual, and its health check asks there', () => {
    const ports = [...container.matchAll(/^EXPOSE (.*)$|-p (\d+:\d+)/gm)].map(
      ([, open, told]) => open ?? told,
    );
    expect(ports).toEqual([`${usualPort}:${usualPort}`, usualPort]);
    expect(health).toContain(`process.env['ACTIEPLAN_PORT'] || '${usualPort}'`);
    expect(container).toContain('CMD ["node", "sync/deploy/healthy.mjs"]');
  });

  it('and the unit start the same service', () => {
    const entry = /^ENTRYPOINT \["node", "(.+)"\]$/m.exec(container)?.[1];
    expect(unit).toContain(`/node ${entry} serve --library sharepoint:\n`);
    expect(container).toContain('CMD ["serve", "--library", "sharepoint:"]');
    expect(readFileSync(here(`../../${entry}`), 'utf8')).toContain('import');
  });
});

describe('the unit', () => {
  it('fixes none of our settings, and tells where each key is handed over', () => {
    expect(unit).not.toMatch(/^Environment=ACTIEPLAN_/m);
    const [, id] = /^LoadCredential=(\w+):/m.exec(unit) ?? [];
    const told = [...unit.matchAll(/^# {3}(\w+)=(.+)$/gm)].map(([, name, path]) => [name, path]);
    expect(told).toHaveLength(4);
    for (const [, path] of told) {
      expect(path).toContain(`/run/credentials/actieplan.service/${id}_`);
    }
  });

  const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.skipIf(!analyze)('is right for systemd (skipped where there is no systemd-analyze)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actieplan-unit-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const copy = join(folder, 'actieplan.service');
    // Where Node is differs by machine; that the file is there is not what is asked.
    await writeFile(copy, unit.replace('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', copy], {
      encoding: 'utf8',
    });
    const about = stderr.split('\n').filter((line) => line.includes('actieplan.service'));
    expect([status, about]).toEqual([0, []]);
  });
});

describe('the health check', () => {
  // A Mac has but one address on loopback.
  it.skipIf(process.platform === 'darwin').each([
    ['0.0.0.0', '127.0.0.1'],
    ['127.0.0.2', '127.0.0.2'],
  ])('of a service that listens on %s asks at %s', async (listening, asked) => {
    const server = createServer((_request, response) => response.end());
    onTestFinished(() => void server.close());
    server.listen(0, asked);
    await once(server, 'listening');
    const place = server.address();
    if (place === null || typeof place === 'string') throw new Error('a server on loopback has a port');
    const env = { ACTIEPLAN_ADDRESS: listening, ACTIEPLAN_PORT: String(place.port) };
    const asking = execFile(process.execPath, [here('healthy.mjs')], { env });
    expect((await once(asking, 'exit'))[0]).toBe(0);
  });
});
