import { describe, expect, it } from 'vitest';
import type { Library } from '../../../sync/library/library.ts';
import { notedCalls } from '../../fixtures/noted-calls.ts';
import { promoting } from '../../fixtures/promoting.ts';
import { withCalls } from '../../fixtures/with-calls.ts';
import { LibraryStory, officerOf } from '../library-story.ts';
import { media, signals, talks } from '../sound-rows.ts';
import { noticing, ov, seenOfOv, withAddress } from './noticing-story.ts';

describe('findings written into a workbook that nobody handed in', () => {
  const writing = (story: LibraryStory, library?: Library) => noticing(story, library, true);

  it('stand in its column Controle, and nothing else of it changes', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress, talks);
    const before = await story.rows('OV');
    expect(await seenOfOv(writing(story))).toMatchObject({ stand: 'saved', findingsShown: true });
    const after = await story.rows('OV');
    expect(after.map(({ cells }) => cells.control)).toEqual([
      expect.stringContaining('Doelgroep'),
      '✔ In orde',
    ]);
    const without = after.map(({ row, cells: { control: _, ...cells } }) => ({ row, cells }));
    expect(without).toEqual(before.map(({ row, cells: { control: _, ...cells } }) => ({ row, cells })));
    expect((await story.state()).contributors).toEqual({});
  });

  it('go again when they are mended, and with a row that was emptied', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress, talks);
    const workbooks = writing(story);
    await workbooks.look();
    await story.typeInRow('OV', 2, { target_group: 'Leraren' });
    await story.typeInRow('OV', 3, Object.fromEntries(Object.keys(talks).map((field) => [field, null])));
    await workbooks.look();
    expect((await story.rows('OV')).map(({ cells }) => cells.control)).toEqual(['✔ In orde']);
  });

  it.each([
    ['a folder', (library: Library) => library],
    ['a library that rewrites what it stores', rewriting],
  ])('are written once, also in %s', async (_what, make) => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const { library, paths } = notedCalls(make(story.library));
    const workbooks = writing(story, library);
    for (let look = 0; look < 5; look += 1) await workbooks.look();
    expect(paths('replace')).toEqual([ov]);
    expect(paths('read').filter((path) => path === ov).length).toBeLessThanOrEqual(2);
    expect(await seenOfOv(workbooks)).toMatchObject({ stand: 'saved', findingsShown: true });
  });

  it('are written once by every replica together', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const { library, paths } = notedCalls(rewriting(story.library));
    const replicas = [writing(story, library), writing(story, library)];
    for (let look = 0; look < 3; look += 1) for (const one of replicas) await one.look();
    expect(paths('replace')).toEqual([ov]);
  });

  it('are not written a second time into a workbook from which something takes them out', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const { library, paths } = notedCalls(story.library);
    const workbooks = writing(story, library);
    const bare = await story.bytes(ov);
    for (let look = 0; look < 4; look += 1) {
      await workbooks.look();
      await story.save(ov, bare);
    }
    expect(paths('replace')).toEqual([ov]);
  });

  it('wait while somebody has it open, ever longer, and are written once it is closed', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const before = await story.bytes(ov);
    const close = await story.openInExcel(ov);
    const { library, paths } = notedCalls(story.library);
    const workbooks = writing(story, library);
    for (let look = 0; look < 16; look += 1) {
      expect(await seenOfOv(workbooks)).toMatchObject({ openElsewhere: true, findingsShown: false });
    }
    expect(await story.bytes(ov)).toEqual(before);
    expect(paths('read').filter((path) => path === ov)).toHaveLength(5);
    await close();
    for (let look = 0; look < 16; look += 1) await workbooks.look();
    expect(paths('replace')).toEqual([ov]);
  });

  it('never overwrite what somebody saves in the meantime', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    let saved = false;
    const library = withCalls(story.library, {
      replace: async (...call) => {
        if (!saved) await story.typeRows('OV', signals);
        saved = true;
        return story.library.replace(...call);
      },
    });
    const workbooks = writing(story, library);
    await workbooks.look();
    expect((await story.rows('OV')).map(({ cells }) => [cells.title, cells.control])).toEqual([
      [media.title, undefined],
      [signals.title, undefined],
    ]);
    await workbooks.look();
    expect((await story.rows('OV')).map(({ cells }) => cells.control)).toEqual([
      expect.stringContaining('Doelgroep'),
      '✔ In orde',
    ]);
  });

  it('leave the workbook fit to be handed in', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    await writing(story).look();
    const { submitted, workbook } = await story.submit('OV', { identity: officerOf('OV') });
    expect([submitted.outcome, workbook]).toEqual(['accepted', 'updated']);
    expect(await seenOfOv(writing(story))).toMatchObject({ stand: 'submitted', findingsShown: true });
  });
});

/** SharePoint promotes the library's properties into every Office file that is stored. */
function rewriting(library: Library): Library {
  const promoted = promoting();
  return withCalls(library, {
    replace: (path, bytes, version) => library.replace(path, promoted(path, bytes), version),
  });
}
