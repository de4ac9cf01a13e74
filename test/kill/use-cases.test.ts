import { describe, expect, it } from 'vitest';
import { killAtEveryPoint, killTimeout } from './kill-at-every-point.ts';
import { erasureKilled, mergeKilled, submissionKilled } from './use-case-stories.ts';

/** Around the commit, and around the workbook's replacement; `npm run test:long` kills at every point. */
const decisive = /^(before create|linked|after create) Logboek\/\d|^(checked|renamed) /;
const isDecisive = (point: string): boolean => decisive.test(point);

describe('a process that is killed', { timeout: killTimeout }, () => {
  it('while it submits leaves a library that the next command reads and completes', async () => {
    const points = await killAtEveryPoint(submissionKilled, isDecisive);
    expect(points.filter(isDecisive)).toEqual([
      'before create Logboek/000003.json',
      'linked Logboek/000003.json',
      'after create Logboek/000003.json',
      'checked Domeinen/OV.xlsx',
      'renamed Domeinen/OV.xlsx',
    ]);
  });

  it('while it merges leaves a library that the next command reads and completes', async () => {
    const points = await killAtEveryPoint(mergeKilled, isDecisive);
    expect(points.filter(isDecisive).filter((point) => !point.includes('/stand/'))).toEqual([
      'before create Logboek/000005.json',
      'linked Logboek/000005.json',
      'after create Logboek/000005.json',
      'checked Masterregister.xlsx',
      'renamed Masterregister.xlsx',
    ]);
  });

  it('while it erases leaves a library that tells so, and that the next command completes', async () => {
    const points = await killAtEveryPoint(erasureKilled, isDecisive);
    expect(points).toContain('linked Logboek/000005.json');
    expect(points.filter((point) => point.startsWith('renamed Logboek/inhoud/')).length).toBeGreaterThan(2);
  });
});
