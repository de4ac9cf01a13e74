import { describe, expect, it } from 'vitest';
import { openRound } from '../../../sync/usecases/decisions/rounds.ts';
import { workbookFindings } from '../../../sync/usecases/noticing/present-workbooks.ts';
import { promoting } from '../../fixtures/promoting.ts';
import { LibraryStory, must, today } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';
import { noticing, ov, seenOfOv, withAddress } from './noticing-story.ts';

const withoutTitle = { ...media, title: null };

const seen = (story: LibraryStory) => seenOfOv(noticing(story));

describe('a workbook in the library', () => {
  it('that nobody filled in is empty, and there is nothing to collect', async () => {
    expect(await seen(await LibraryStory.begin())).toMatchObject({
      stand: 'empty',
      actions: 0,
      ifCollected: null,
      findingsShown: null,
    });
  });

  it('is noticed once it is saved, with what is found in it, before anybody hands it in', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress, talks);
    const workbooks = noticing(story);
    expect(await seenOfOv(workbooks)).toMatchObject({
      stand: 'saved',
      actions: 2,
      counts: { errors: 0, warnings: 1 },
      ifCollected: 'accepted',
      seenAt: today.toISOString(),
      openElsewhere: false,
    });
    const [noticed] = workbooks.noticed;
    if (noticed === undefined) throw new Error('nothing was noticed');
    const { findings, findingsInAll } = workbookFindings(noticed, 'nl');
    expect(findings.length).toBe(findingsInAll);
    expect(findings[0]).toMatchObject({ severity: 'warning', column: 'target_group', row: 2 });
    expect((await story.state()).contributors).toEqual({});
  });

  it('would be refused for its errors', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withoutTitle);
    const { counts, ifCollected } = await seen(story);
    expect([counts.errors > 0, ifCollected]).toEqual([true, 'refused']);
  });

  it('says what was submitted as long as its rows do, whatever became of its bytes', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.save(ov, promoting()(ov, await story.bytes(ov)));
    expect(await seen(story)).toMatchObject({ stand: 'submitted', ifCollected: null });
  });

  it('says something else once a cell is changed', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    expect(await seen(story)).toMatchObject({ stand: 'saved', ifCollected: 'accepted', missing: [] });
  });

  it('from which an action is gone names it, for somebody has to say whether it is withdrawn', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.clearRow('OV', 'OV-002');
    expect(await seen(story)).toMatchObject({ stand: 'saved', missing: ['OV-002'], ifCollected: 'refused' });
  });

  it('is told to differ from a colleague’s copy', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.copy(ov, 'kopie.xlsx');
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    await story.submit('OV');
    await story.copy('kopie.xlsx', ov);
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    expect(await seen(story)).toMatchObject({ stand: 'saved', ifCollected: 'choose' });
  });

  it('is not taken where no round is open for it, and its findings are told all the same', async () => {
    const story = await LibraryStory.begin();
    const round = { round: 'Ronde 1', kind: 'drafting', contributors: ['WVG'] } as const;
    must(
      await story.decide((ground) =>
        openRound(ground, { ...round, opens: '2021-02-01', deadline: '2021-04-01' }),
      ),
    );
    await story.typeRows('OV', withAddress);
    expect(await seen(story)).toMatchObject({ ifCollected: 'closed', counts: { warnings: 1 } });
  });

  it('that is missing, or no workbook, is told as such', async () => {
    const story = await LibraryStory.begin();
    await story.save(ov, 'geen werkboek');
    expect(await seen(story)).toMatchObject({
      stand: 'unreadable',
      problem: expect.stringContaining(ov),
      ifCollected: null,
    });
    await story.remove(ov);
    expect(await seen(story)).toMatchObject({ stand: 'missing', savedAt: null, seenAt: null });
  });

  it('is told to be open elsewhere', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.openInExcel(ov);
    expect(await seen(story)).toMatchObject({ stand: 'saved', openElsewhere: true });
  });
});
