import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contributorState, standingAt } from '../../shared/log/state.ts';
import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import { append } from '../../sync/log/append.ts';
import { Log } from '../../sync/log/log.ts';
import { verifyLog } from '../../sync/log/verify-log.ts';
import { killAtEveryPoint, killTimeout } from './kill-at-every-point.ts';
import { mergeRequest, planRequest, submissionRequest } from './requests.ts';
import { runScript } from './run-script.ts';

const openLog = async (folder: string) => new Log(await openFolderLibrary(folder));

describe('a process that is killed while it appends an entry with two bodies', {
  timeout: killTimeout,
}, () => {
  it('leaves a log that verifies at n or n + 1, and that a retry completes once', async () => {
    const points = await killAtEveryPoint({
      script: join(import.meta.dirname, 'scripts/append-merge.ts'),
      prepare: async (folder) => {
        const log = await openLog(folder);
        await append(log, planRequest());
        await append(log, submissionRequest('OV', 'submission-OV-1'));
      },
      afterKill: async (folder) => {
        const { entries, problems } = await verifyLog(await openFolderLibrary(folder));
        expect(problems).toEqual([]);
        expect([2, 3]).toContain(entries);
      },
      afterRetry: async (folder) => {
        const outcome = await append(await openLog(folder), mergeRequest('OV', 'merge-to-be-killed'));
        if (outcome.outcome !== 'appended' && outcome.outcome !== 'already') throw new Error(outcome.outcome);
        expect(outcome.number).toBe(3);
        expect(outcome.state.merges).toHaveLength(1);
        expect(standingAt(contributorState(outcome.state, 'OV').parts)?.entry).toBe(3);
        const verified = await verifyLog(await openFolderLibrary(folder));
        expect(verified).toEqual({ entries: 3, bodies: 4, erasedRows: 0, problems: [] });
      },
    });
    const body = 'Logboek/inhoud/<digest>.gz';
    const entry = 'Logboek/000003.json';
    expect(points.filter((point) => point === `linked ${body}`)).toHaveLength(2);
    for (const step of [
      'before create',
      'aside-written',
      'aside-synced',
      'linked',
      'folder-synced',
      'after create',
    ]) {
      expect(points).toContain(`${step} ${entry}`);
    }
    expect(points.lastIndexOf(`after create ${body}`)).toBeLessThan(points.indexOf(`before create ${entry}`));
  });
});

describe('several processes that append to one log', { timeout: killTimeout }, () => {
  it('leave every entry once, in one unbroken chain', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actieplan-race-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await append(await openLog(folder), planRequest());
    const script = join(import.meta.dirname, 'scripts/race-to-append.ts');
    const racers = ['OV', 'WVG', 'CJSM'];
    await Promise.all(
      racers.map((who) => runScript(script, { RACE_FOLDER: folder, RACE_WHO: who, RACE_ENTRIES: '25' })),
    );

    expect(await verifyLog(await openFolderLibrary(folder))).toMatchObject({
      entries: 76,
      bodies: 76,
      problems: [],
    });
    const reading = await (await openLog(folder)).catchUp();
    if (!reading.ok) throw new Error(reading.problem.detail);
    const { state } = reading.value;
    for (const who of racers) {
      const sequences = contributorState(state, who).submissions.map(({ sequence }) => sequence);
      expect(sequences).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    }
    expect(new Set(state.operations).size).toBe(76);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
