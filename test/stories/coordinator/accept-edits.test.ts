import { describe, expect, it } from 'vitest';
import { mergeReportSchema } from '../../../shared/contract/reports.ts';
import { command } from '../command-line/run-command.ts';
import { LibraryStory } from '../library-story.ts';
import { media } from '../sound-rows.ts';

/** A merged register in which two cells of OV-001 were typed over. */
async function edited(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('register', 'OV-001', { indicator: '900 leraren', target_group: 'Iedereen' });
  return story;
}

const mergeWith = (story: LibraryStory, ...options: readonly string[]) =>
  command('--lang', 'en', 'merge', '--library', story.folder, ...options);
const inRegister = async (story: LibraryStory) => {
  const row = (await story.register()).get('OV-001');
  return [row?.['indicator'], row?.['target_group']];
};

describe('actieplan merge --accept', () => {
  it('takes the edits that it names, and leaves the register as it is for the others', async () => {
    const story = await edited();
    const { code, out } = await mergeWith(story, '--accept', 'OV-001.indicator');
    // The register's workbook does not show the merge yet.
    expect(code).toBe(1);
    expect(out).toContain('not accepted');
    expect(await inRegister(story)).toEqual(['900 leraren', media['target_group']]);
    expect((await story.row('register', 'OV-001'))['target_group']).toBe('Iedereen');
  });

  it('takes none with none, and all without it', async () => {
    const story = await edited();
    await mergeWith(story, '--accept', 'none');
    expect(await inRegister(story)).toEqual([media['indicator'], media['target_group']]);
    await mergeWith(story);
    expect(await inRegister(story)).toEqual(['900 leraren', 'Iedereen']);
  });

  it('ends with 2 on what it does not understand', async () => {
    const story = await edited();
    const { code, err } = await mergeWith(story, '--accept', 'OV-001');
    expect([code, err]).toEqual([2, expect.stringContaining('OV-014.title')]);
  });
});

describe('an edit in the register that breaks an error rule', () => {
  async function typed(cells: Readonly<Record<string, string>>): Promise<LibraryStory> {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', cells);
    return story;
  }
  const reportOf = async (story: LibraryStory, ...options: readonly string[]) =>
    mergeReportSchema.parse(JSON.parse((await mergeWith(story, '--json', ...options)).out));

  it.each([
    ['a value that the list lacks', { objective: 'D9' }, 'objective'],
    ['an end before the start', { end: '1/1/1999' }, 'end'],
  ])('is told before it is taken, and is taken with a reason alone: %s', async (_, cells, column) => {
    const story = await typed(cells);
    const preview = await reportOf(story, '--dry-run', '--accept', 'none');
    expect(preview.edits).toMatchObject([
      {
        column,
        accepted: false,
        breaks: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
      },
    ]);
    const errors = ({ findings }: typeof preview) =>
      findings.filter(
        ({ actionId, severity, scope }) =>
          actionId === 'OV-001' && severity === 'error' && scope !== 'register',
      );
    expect(errors(preview)).toEqual([]);
    const left = await mergeWith(story);
    expect([left.code, left.out]).toEqual([1, expect.stringContaining('--despite OV-001.')]);
    const named = preview.edits
      .flatMap(({ breaks = [] }) => breaks.map(({ code }) => `OV-001.${code}`))
      .join();
    expect((await mergeWith(story, '--accept', 'all')).err).toContain(named.split(',')[0]);
    const made = await reportOf(story, '--despite', named, '--reason', 'Zo beslist.');
    expect(made.edits).toMatchObject([{ column, accepted: true }]);
    expect(errors(made)).toEqual([]);
    expect(made.findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(': Zo beslist.'),
    );
  });

  it('that holds a national number is not taken, and its text never enters the log', async () => {
    const story = await typed({ indicator: 'Bel 85.07.30-033.28' });
    const made = await reportOf(story);
    expect(made.edits).toMatchObject([{ column: 'indicator', accepted: false }]);
    expect(made.remarks).toEqual([expect.stringContaining('may never enter the log')]);
    expect((await inRegister(story))[0]).toBe(media['indicator']);
  });

  it('is none of the edits that break nothing', async () => {
    const story = await typed({ indicator: '900 leraren' });
    expect((await reportOf(story)).edits.map(({ breaks }) => breaks)).toEqual([undefined]);
  });

  it('of which one is named where nobody typed is a slip: nothing is merged, and it is told as typed', async () => {
    const story = await typed({ indicator: '900 leraren' });
    const { code, err } = await mergeWith(story, '--accept', 'OV-001.indicator,OV-999.foo');
    expect([code, err]).toEqual([2, expect.stringContaining('OV-999.foo')]);
    expect(err).not.toContain('OV-001.indicator');
    expect((await inRegister(story))[0]).toBe(media['indicator']);
  });
});
