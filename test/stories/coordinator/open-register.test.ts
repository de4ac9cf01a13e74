import { describe, expect, it } from 'vitest';
import { formatValue } from '../../../shared/cells/format-value.ts';
import type { RawTable } from '../../../shared/cells/raw-table.ts';
import { liveWriting } from '../../../sync/usecases/live-writing.ts';
import { type Merged, merge } from '../../../sync/usecases/merge.ts';
import type { MergeWay } from '../../../sync/usecases/plan-merge.ts';
import { previewMerge } from '../../../sync/usecases/preview-merge.ts';
import { openRegister, readRegister } from '../../../sync/usecases/read-register.ts';
import { coordinator, LibraryStory, must, today } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';

/** A library with a register of one action; OV has handed in a second one, and another indicator. */
async function atWork(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  await story.typeRows('OV', talks);
  await story.submit('OV');
  return story;
}

/** The register as it stands, read as the add-in sends it, with cells typed over by `ID.field`. */
async function sent(story: LibraryStory, typed: Readonly<Record<string, string>> = {}): Promise<MergeWay> {
  const file = must(await readRegister(story.library, story.plan));
  if (file === null) throw new Error('there is no register');
  const { table, stamp } = file.workbook;
  const rows: RawTable['rows'] = table.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, place) => {
      const column = story.plan.columns.find(({ header }) => header.nl === table.headers[place]?.text);
      const text = typed[`${file.rows[at]?.id}.${column?.field}`];
      return text === undefined ? cell : { kind: 'text', text };
    }),
  }));
  return { open: (plan) => openRegister({ ...table, rows }, stamp, plan) };
}

const mergeIt = async (story: LibraryStory, way: MergeWay): Promise<Merged> =>
  must(await merge({ log: story.log, identity: coordinator, now: today, operation: 'merge-open', ...way }));

describe('a register that is open in Excel', () => {
  it('is not written by the service, which tells what to write into it', async () => {
    const story = await atWork();
    const before = await story.bytes('Masterregister.xlsx');
    const merged = await mergeIt(story, await sent(story));
    expect(await story.bytes('Masterregister.xlsx')).toEqual(before);
    const writing = liveWriting(merged.after);
    expect(writing?.cells).toEqual([
      { actionId: 'OV-001', column: 'indicator', expected: media['indicator'], value: '900 leraren' },
    ]);
    expect(writing?.rows.map(({ actionId }) => actionId)).toEqual(['OV-002']);
    expect(writing?.stamp).toEqual({ shows: 3, next: (await story.state()).number });
  });

  it('has its edits listed, and takes those that are accepted', async () => {
    const story = await atWork();
    const way = await sent(story, {
      'OV-001.target_group': 'Alle leraren',
      'OV-001.partners': 'Andere: VVKSO',
    });
    const accept = ['OV-001.target_group'];
    const { found } = must(await previewMerge(story.log, today, undefined, { ...way, accept }));
    expect(found.map(({ edit, taken }) => [edit.field, taken])).toEqual([
      ['target_group', true],
      ['partners', false],
    ]);
    await mergeIt(story, { ...way, accept });
    const row = (await story.register()).get('OV-001');
    const partners = story.plan.column('partners');
    if (partners === undefined) throw new Error('the plan has no partners');
    expect(row?.['target_group']).toBe('Alle leraren');
    expect(row?.['partners']).toEqual(['Andere: Mediawijs']);
    expect(formatValue(['Andere: Mediawijs'], partners)).toBe(media['partners']);
  });

  it('keeps a cell that nobody accepted, also in what is to be written', async () => {
    const story = await atWork();
    const way = await sent(story, { 'OV-001.target_group': 'Alle leraren' });
    const { after } = await mergeIt(story, { ...way, accept: [] });
    expect(liveWriting(after)?.cells.map(({ column }) => column)).toEqual(['indicator']);
  });

  it('that does not tell what it shows is not written over, for what was typed in it could not be read', async () => {
    const story = await atWork();
    const { open } = await sent(story, { 'OV-001.indicator': 'van de coördinator' });
    if (open === undefined) throw new Error('the register is sent open');
    const withoutStamp: MergeWay = { open: (plan) => ({ ...open(plan), shows: null }) };
    const { register, planned, after } = await mergeIt(story, withoutStamp);
    expect(register.state).toBe('pending');
    expect(planned.remarks.map(({ en }) => en)).toEqual([expect.stringContaining('Rename the file')]);
    expect(liveWriting(after)).toBeNull();
  });

  it('is not written where a domain changed a cell whose edit was not accepted: that becomes a conflict', async () => {
    const story = await atWork();
    const way = await sent(story, { 'OV-001.indicator': 'van de coördinator' });
    const { register, after } = await mergeIt(story, { ...way, accept: [] });
    expect([register.state, liveWriting(after)]).toEqual(['pending', null]);
    const request = { log: story.log, identity: coordinator, now: today, operation: 'merge-accepted' };
    const { planned } = must(await merge({ ...request, ...way, accept: 'all' }));
    expect(planned.contributors.flatMap((one) => one.merge.part.conflicts)).toHaveLength(1);
  });

  it('is not written while a header is typed over: the old cells below it would pass for edits later', async () => {
    const story = await atWork();
    const { open } = await sent(story);
    if (open === undefined) throw new Error('the register is sent open');
    const place = story.plan.position('indicator') ?? 0;
    const { register, after } = await mergeIt(story, {
      open: (plan) => {
        const whole = open(plan);
        const rows = whole.rows.map((row) => ({ ...row, values: row.values.with(place, undefined) }));
        return { ...whole, rows };
      },
    });
    expect(register.state).toBe('pending');
    expect(register.problem?.en).toContain('column is missing');
    expect(liveWriting(after)).toBeNull();
  });

  it('that shows all already is left alone', async () => {
    const story = await atWork();
    await story.merge();
    const { outcome, after } = await mergeIt(story, await sent(story));
    expect(outcome).toBe('nothing');
    expect(liveWriting(after)).toMatchObject({ cells: [], rows: [] });
  });
});

describe('a register that is closed', () => {
  it('is not written over an edit that nobody accepted', async () => {
    const story = await atWork();
    await story.typeOver('register', 'OV-001', { target_group: 'Alle leraren' });
    const { register } = await mergeIt(story, { accept: [] });
    expect(register).toMatchObject({
      state: 'pending',
      problem: { en: expect.stringContaining('not accepted') },
    });
    expect((await story.row('register', 'OV-001'))['target_group']).toBe('Alle leraren');
    await story.merge();
    expect((await story.register()).get('OV-001')?.['target_group']).toBe('Alle leraren');
  });
});
