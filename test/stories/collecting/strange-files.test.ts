import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderChecks } from '../../../sync/doctor/folder-checks.ts';
import { copyLibrary, copyReport } from '../../../sync/usecases/copying/copy-library.ts';
import { status } from '../../../sync/usecases/status.ts';
import { memoryLibrary } from '../../fixtures/memory-library.ts';
import { lay, strangeFiles } from '../../fixtures/strange-files.ts';
import { LibraryStory, must, today } from '../library-story.ts';
import { media } from '../sound-rows.ts';
import { noticing, ov } from './noticing-story.ts';

/** Something strange stands at WVG's workbook while OV works on. */
async function storyWith(what: (typeof strangeFiles)[number]): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await lay(what, join(story.folder, 'Domeinen', 'WVG.xlsx'));
  return story;
}

const wvg = 'Domeinen/WVG.xlsx';

/** What the system's administrator lays, nobody else may write beside. */
const readable = strangeFiles.filter((what) => what !== 'a file that nobody may read');

describe.each(readable)('%s at one workbook', (what) => {
  it('is told of that workbook alone, and the others are looked at', async () => {
    const workbooks = noticing(await storyWith(what));
    await workbooks.look();
    expect(workbooks.problem).toBeNull();
    const stands = new Map(
      workbooks.noticed.map(({ contributor, seen }) => [contributor.code, seen?.verdict]),
    );
    expect(stands.get('OV')).toMatchObject({ stand: 'saved', actions: 1 });
    expect(stands.get('WVG')).toMatchObject({
      stand: 'unreadable',
      problem: { nl: expect.stringContaining(wvg) },
    });
  });

  it('keeps nobody from submitting, merging and seeing how all stand', async () => {
    const story = await storyWith(what);
    await story.submit('OV');
    await story.merge();
    expect((await story.register()).size).toBe(1);
    expect(must(await status(story.log, today, 'nl')).contributors.length).toBeGreaterThan(1);
  });

  it('is left out of a copy, which tells it and does not count as verified', async () => {
    const story = await storyWith(what);
    const request = { from: story.library, to: memoryLibrary(), replaceWorkbooks: false };
    const report = copyReport(request, must(await copyLibrary(request)), 'nl');
    expect([report.verified, report.problems]).toEqual([false, [expect.stringContaining(wvg)]]);
    expect(report.workbooks).toContainEqual({ path: ov, state: 'copied' });
  });

  it('is named by the doctor', async () => {
    const story = await storyWith(what);
    await mkdir(join(story.folder, 'Logboek', 'stand'), { recursive: true });
    const check = folderChecks(story.folder).find(({ id }) => id === 'workbooks');
    const found = await check?.examine();
    expect(found).toMatchObject({ outcome: 'mend', told: { nl: expect.stringContaining(wvg) } });
  });
});
