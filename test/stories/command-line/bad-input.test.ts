import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReportSchema } from '../../../shared/contract/reports.ts';
import { shipped } from '../../fixtures/shipped-plan.ts';
import { LibraryStory } from '../library-story.ts';
import { ownWorkbook } from '../people-in-sheets.ts';
import { media } from '../sound-rows.ts';
import { badFiles, faultyWorkbooks } from './bad-files.ts';
import { command, filesIn } from './run-command.ts';

const bad = Object.entries(badFiles(shipped.plan));
const oneLine = /^[^\n]+\n$/;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actieplan-bad-'));
  file = join(folder, 'OV.xlsx');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('check ends with 2 and one clear line, and writes nothing, on', () => {
  it.each(bad)('%s', async (_, bytes) => {
    await writeFile(file, bytes);
    const before = await filesIn(folder);
    const { code, out, err } = await command('check', file);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(oneLine);
    expect(err).toContain('OV.xlsx');
    expect(await filesIn(folder)).toEqual(before);
  });

  it('a file that is not there', async () => {
    const { code, err } = await command('check', join(folder, 'nergens.xlsx'));
    expect(code).toBe(2);
    expect(err).toMatch(oneLine);
  });
});

describe('submit ends with 2 and one clear line, and keeps nothing, on', () => {
  let story: LibraryStory;
  beforeAll(async () => {
    story = await LibraryStory.begin({}, afterAll);
  });

  it.each(bad)('%s', async (_, bytes) => {
    await story.save('Domeinen/OV.xlsx', bytes);
    const before = await filesIn(story.folder);
    const { code, err } = await command(
      'submit',
      join(story.folder, 'Domeinen/OV.xlsx'),
      '--library',
      story.folder,
    );
    expect(code).toBe(2);
    expect(err).toMatch(oneLine);
    expect(await filesIn(story.folder)).toEqual(before);
  });
});

describe('check tells', () => {
  it.each(faultyWorkbooks(shipped.plan))('%s', async (_, bytes, finding) => {
    await writeFile(file, bytes);
    const { out } = await command('check', file, '--json');
    const report = checkReportSchema.parse(JSON.parse(out));
    expect(report.findings.map(({ code }) => code)).toContain(finding);
  });

  it('an error value with its cell', async () => {
    const columns = shipped.plan.definition.columns.map(({ field }) => field);
    const bytes = ownWorkbook(shipped.plan, { columns, rows: [{ ...media, indicator: { error: '#REF!' } }] });
    await writeFile(file, bytes);
    const { code, out } = await command('check', file, '--json');
    const found = checkReportSchema.parse(JSON.parse(out)).findings.find((one) => one.code === 'C12');
    expect([code, found?.column]).toEqual([1, 'indicator']);
  });

  it('nothing strange of a header that is called __proto__', async () => {
    const columns = ['__proto__', ...shipped.plan.definition.columns.map(({ field }) => field)];
    await writeFile(file, ownWorkbook(shipped.plan, { columns, rows: [media] }));
    const { code, out } = await command('check', file, '--json');
    expect([code, checkReportSchema.parse(JSON.parse(out)).counts.errors]).toEqual([0, 0]);
  });
});
