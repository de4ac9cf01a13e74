import { describe, expect, it } from 'vitest';
import { killAtEveryPoint, killTimeout } from '../kill/kill-at-every-point.ts';
import { erasureKilled, mergeKilled, submissionKilled } from '../kill/use-case-stories.ts';

describe('a process that is killed at any point', { timeout: 4 * killTimeout }, () => {
  it('of a submission leaves a library that the next command reads and completes', async () => {
    const points = await killAtEveryPoint(submissionKilled);
    expect(points).toContain('after create Logboek/000003.json');
    expect(points).toContain('renamed Domeinen/OV.xlsx');
  });

  it('of a merge leaves a library that the next command reads and completes', async () => {
    const points = await killAtEveryPoint(mergeKilled);
    expect(points).toContain('after create Logboek/000005.json');
    expect(points).toContain('renamed Masterregister.xlsx');
  });

  it('of an erasure leaves a library that tells so, and that the next command completes', async () => {
    const points = await killAtEveryPoint(erasureKilled);
    expect(points).toContain('after create Logboek/000005.json');
    expect(points).toContain('after replace Logboek/inhoud/<digest>.gz');
  });
});
