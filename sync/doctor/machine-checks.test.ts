import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import engines from '../../package.json' with { type: 'json' };
import { builtPages, nodeVersion } from './machine-checks.ts';

describe('the machine', () => {
  it.each([
    ['20.20.0', 'passed'],
    ['22.1.0', 'passed'],
    ['20.19.9', 'mend'],
    ['18.20.0', 'mend'],
  ])('with Node.js %s is %s', async (version, outcome) => {
    expect((await nodeVersion(version).examine()).outcome).toBe(outcome);
  });

  it('is held to the Node.js that package.json asks for', async () => {
    const oldest = engines.engines.node.replace('>=', '');
    expect((await nodeVersion(`${oldest}.0`).examine()).outcome).toBe('passed');
    const [major, minor] = oldest.split('.').map(Number);
    expect((await nodeVersion(`${major}.${(minor ?? 1) - 1}.9`).examine()).outcome).toBe('mend');
  });

  it('has the add-in’s pages, or is told how to build them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actieplan-pages-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { outcome, told } = await builtPages(folder).examine();
    expect([outcome, told.en]).toEqual(['mend', expect.stringContaining('npm run build')]);
    await mkdir(join(folder, 'panes'));
    expect((await builtPages(folder).examine()).outcome).toBe('passed');
  });
});
