import { describe, expect, it } from 'vitest';
import { keptColumns } from '../../../sync/usecases/own-columns.ts';
import { verifyLibrary } from '../../../sync/usecases/verify.ts';
import { validatorRuns, verdict } from '../../fixtures/inspect-workbook.ts';
import { LibraryStory, must } from '../library-story.ts';
import { stampedWith, stampIn, withColumn } from '../people-in-sheets.ts';
import { media, signals, talks } from '../sound-rows.ts';

const path = 'Masterregister.xlsx';

/** A register of two actions with the coordinator's column Nota, which the last merge found. */
async function withNotes(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  await story.save(path, withColumn(await story.bytes(path), 'Nota', { 2: 'bespreken op het platform' }));
  await story.merge();
  return story;
}

const notesOf = async (story: LibraryStory) =>
  (await story.rows('register')).map(({ cells }) => [cells['action_id'], cells['Nota']]);

/** A register with one note, and how its column goes from the sheet, which keeps its newest stamp. */
async function withOneNote() {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  const without = await story.bytes(path);
  await story.save(path, withColumn(without, 'Nota', { 2: 'bellen' }));
  await story.merge();
  const takeAway = async () => {
    const stamp = stampIn(await story.bytes(path), story.plan);
    await story.save(path, stampedWith(without, stamp ?? undefined));
  };
  return { story, takeAway };
}

describe('a column of the coordinator’s own', () => {
  it('comes back with its cells when the register was deleted', async () => {
    const story = await withNotes();
    await story.remove(path);
    await story.merge();
    expect(await notesOf(story)).toEqual([
      ['OV-001', 'bespreken op het platform'],
      ['OV-002', undefined],
    ]);
  });

  it.skipIf(!validatorRuns)('comes back in a valid workbook', async () => {
    const story = await withNotes();
    await story.remove(path);
    await story.merge();
    expect(verdict(await story.bytes(path))).toBe('valid');
  });

  it('is kept by a merge of its own, once', async () => {
    const story = await withNotes();
    const { merges } = await story.state();
    expect(merges).toHaveLength(2);
    expect((await story.merge()).outcome).toBe('nothing');
    await story.typeOver('register', 'OV-002', { Nota: 'terugbellen' });
    expect((await story.merge()).outcome).toBe('merged');
    expect((await story.merge()).outcome).toBe('nothing');
    expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [] });
  });

  it('stands beside its action wherever the domain’s rows come to stand', async () => {
    const story = await withNotes();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await story.merge();
    await story.remove(path);
    await story.merge();
    expect(await notesOf(story)).toEqual([
      ['OV-001', 'bespreken op het platform'],
      ['OV-002', undefined],
      ['OV-003', undefined],
    ]);
  });

  it('is undone by no older copy of the register', async () => {
    const story = await withNotes();
    await story.copy(path, 'oud.xlsx');
    await story.typeOver('register', 'OV-001', { Nota: 'besproken' });
    await story.typeOver('register', 'OV-002', { Nota: 'terugbellen' });
    await story.merge();
    await story.copy('oud.xlsx', path);
    await story.merge();
    expect(await notesOf(story)).toEqual([
      ['OV-001', 'besproken'],
      ['OV-002', 'terugbellen'],
    ]);
    expect((await story.merge()).outcome).toBe('nothing');
  });

  it('that an older copy does not have yet is kept, and how to get it back is told', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    await story.copy(path, 'oud.xlsx');
    await story.save(path, withColumn(await story.bytes(path), 'Nota', { 2: 'bellen' }));
    await story.merge();
    await story.copy('oud.xlsx', path);
    const { planned } = await story.merge();
    expect(planned.remarks.map(({ en }) => en)).toEqual([expect.stringMatching(/Your column Nota.*rename/)]);
    await story.remove(path);
    await story.merge();
    expect(await notesOf(story)).toEqual([['OV-001', 'bellen']]);
  });

  it('comes back beside a row that was deleted', async () => {
    const story = await withNotes();
    await story.clearRow('register', 'OV-001');
    await story.merge();
    expect((await story.row('register', 'OV-001'))['Nota']).toBe('bespreken op het platform');
  });

  it('that the coordinator empties and takes away does not come back', async () => {
    const { story, takeAway } = await withOneNote();
    await story.typeOver('register', 'OV-001', { Nota: null });
    await story.merge();
    await takeAway();
    await story.merge();
    await story.remove(path);
    await story.merge();
    expect(must(await keptColumns(story.log.library, await story.state())).headers).toEqual([]);
  });

  it('with notes that a copy of the register lacks is told, and comes back with a new register', async () => {
    const { story, takeAway } = await withOneNote();
    await takeAway();
    const merged = await story.merge();
    expect(merged.planned.remarks.map(({ en }) => en)).toEqual([expect.stringContaining('column Nota')]);
    expect((await story.merge()).outcome).toBe('nothing');
    await story.remove(path);
    await story.merge();
    expect(await notesOf(story)).toEqual([['OV-001', 'bellen']]);
  });

  it('is no change of an action, and no submission’s concern', async () => {
    const story = await withNotes();
    const [first, second] = (await story.state()).merges;
    expect(second?.counts).toEqual({ ...first?.counts, added: 0, unchanged: 2 });
  });

  it('loses a value that is erased, from the log and from the register', async () => {
    const story = await withNotes();
    const erased = await story.tryErase('OV-001', 'Nota');
    expect(must(erased).rows).toBe(1);
    expect(must(await verifyLibrary(story.log)).problems).toEqual([]);
    await story.merge();
    expect(await notesOf(story)).toEqual([
      ['OV-001', undefined],
      ['OV-002', undefined],
    ]);
    await story.remove(path);
    await story.merge();
    expect((await story.row('register', 'OV-001'))['Nota']).toBeUndefined();
  });
});
