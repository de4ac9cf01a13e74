import { describe, expect, it } from 'vitest';
import { history } from '../../../sync/usecases/history.ts';
import { mergeBack } from '../../../sync/usecases/merge-back.ts';
import { previewMerge } from '../../../sync/usecases/preview-merge.ts';
import { standing } from '../../../sync/usecases/standing.ts';
import { verifyLibrary } from '../../../sync/usecases/verify.ts';
import { coordinator, LibraryStory, must, stopOf, today } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';

const goBack = (story: LibraryStory, name: string, operation = 'going-back') =>
  mergeBack({ log: story.log, identity: coordinator, now: today, operation }, name);

/** A library in which OV changed an indicator, and added an action, after the first merge. */
async function changed(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  await story.typeRows('OV', talks);
  await story.submit('OV');
  await story.merge();
  return story;
}

const indicator = async (story: LibraryStory) => (await story.register()).get('OV-001')?.['indicator'];

describe('going back to an earlier merge', () => {
  it('gives the register its values again, in the log and in the workbook', async () => {
    const story = await changed();
    must(await goBack(story, '1'));
    expect(await indicator(story)).toBe(media['indicator']);
    expect((await story.row('register', 'OV-001'))['indicator']).toBe(media['indicator']);
    expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [] });
  });

  it('is a new merge that erases nothing, and says which it went back to', async () => {
    const story = await changed();
    must(await goBack(story, '1'));
    const { merges } = await story.state();
    expect(merges.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    const { entries } = must(await history(story.log, undefined, 'nl'));
    expect(entries[0]?.what).toBe('samenvoeging 3, terug naar de waarden van 1');
  });

  it('leaves an action that came later, and tells it', async () => {
    const story = await changed();
    const { planned } = must(await goBack(story, '1'));
    expect([...(await story.register()).keys()]).toEqual(['OV-001', 'OV-002']);
    expect(planned.remarks.map(({ en }) => en)).toEqual([
      expect.stringContaining('OV-002 was added after merge 1'),
    ]);
  });

  it('keeps offering the domain the coordinator’s value, and the register stays as it is until it changes', async () => {
    const story = await changed();
    must(await goBack(story, '1'));
    const { edits } = must(await standing(story.log, 'OV', null, today));
    expect(edits).toEqual([{ actionId: 'OV-001', field: 'indicator', value: media['indicator'] }]);
    await story.typeOver('OV', 'OV-002', { indicator: '50 scholen' });
    await story.submit('OV');
    await story.merge();
    expect(await indicator(story)).toBe(media['indicator']);
  });

  it('is a conflict where the domain then changes the cell again', async () => {
    const story = await changed();
    must(await goBack(story, '1'));
    await story.typeOver('OV', 'OV-001', { indicator: '1000 leraren' });
    await story.submit('OV');
    const { planned } = await story.merge();
    expect(planned.contributors.flatMap(({ merge }) => merge.part.conflicts)).toHaveLength(1);
    expect(await indicator(story)).toBe(media['indicator']);
  });

  it('first merges what was typed and handed in, so that the log holds it', async () => {
    const story = await changed();
    await story.typeOver('register', 'OV-002', { indicator: 'van de coördinator' });
    must(await goBack(story, '1'));
    const { merges } = await story.state();
    expect(merges.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect((await story.register()).get('OV-002')?.['indicator']).toBe('van de coördinator');
  });

  it('is not undone by what a register that was open elsewhere still shows', async () => {
    const story = await changed();
    const close = await story.openInExcel('Masterregister.xlsx');
    await story.typeOver('register', 'OV-001', { indicator: 'van de coördinator' });
    must(await goBack(story, '1'));
    expect(await indicator(story)).toBe(media['indicator']);
    await close();
    const { outcome, planned, register } = await story.merge();
    expect([outcome, register.state]).toEqual(['nothing', 'written']);
    expect(planned.remarks.map(({ en }) => en)).toEqual([
      expect.stringContaining('stood there after an earlier merge'),
    ]);
    expect(await indicator(story)).toBe(media['indicator']);
    expect((await story.row('register', 'OV-001'))['indicator']).toBe(media['indicator']);
  });

  it('asked for again after a lost answer, with the register open elsewhere, leaves it where it is', async () => {
    const story = await changed();
    const close = await story.openInExcel('Masterregister.xlsx');
    await story.typeOver('register', 'OV-001', { indicator: 'van de coördinator' });
    must(await goBack(story, '1'));
    const { number } = await story.state();
    must(await goBack(story, '1'));
    await close();
    expect((await story.state()).number).toBe(number);
    expect(await indicator(story)).toBe(media['indicator']);
  });

  it('changes nothing when it is asked for again, or when the register is there already', async () => {
    const story = await changed();
    must(await goBack(story, '1'));
    const { number } = await story.state();
    must(await goBack(story, '1'));
    expect(must(await goBack(story, '1', 'another-click')).outcome).toBe('nothing');
    expect((await story.state()).number).toBe(number);
  });

  it('to a merge that never was is refused, and nothing is merged', async () => {
    const story = await changed();
    const { number } = await story.state();
    expect(stopOf(await goBack(story, '7'))).toBe('version-unknown');
    expect((await story.state()).number).toBe(number);
  });
});

describe('the preview of going back', () => {
  it('shows what the merge then does, with edits and submissions that wait', async () => {
    const story = await changed();
    await story.typeOver('register', 'OV-001', { indicator: 'van de coördinator', target_group: 'Iedereen' });
    await story.typeOver('OV', 'OV-001', { indicator: '1000 leraren', partners: 'Andere: VVKSO' });
    await story.submit('OV');
    const entries = (await story.state()).number;
    const shown = must(await previewMerge(story.log, today, '1'));
    expect((await story.state()).number).toBe(entries);
    const { planned } = must(await goBack(story, '1'));
    expect(shown.contributors.map(({ merge }) => merge.changes)).toEqual(
      planned.contributors.map(({ merge }) => merge.changes),
    );
    expect(planned.contributors.flatMap(({ merge }) => merge.changes)).toContainEqual({
      kind: 'changed',
      actionId: 'OV-001',
      field: 'target_group',
      before: 'Iedereen',
      after: media['target_group'],
      source: 'coordinator',
    });
    expect(shown.remarks.map(({ en }) => en)).toContainEqual(expect.stringContaining('merged first'));
  });

  it('shows the same where nothing waits', async () => {
    const story = await changed();
    const shown = must(await previewMerge(story.log, today, '1'));
    const { planned } = must(await goBack(story, '1'));
    expect(shown.contributors.flatMap(({ merge }) => merge.changes)).toEqual(
      planned.contributors.flatMap(({ merge }) => merge.changes),
    );
    expect(shown.remarks.map(({ en }) => en)).not.toContainEqual(expect.stringContaining('merged first'));
  });
});
