import { describe, expect, it } from 'vitest';
import { done } from '../../shared/contract/problem.ts';
import { choiceKey } from '../../shared/register/submitted-action.ts';
import type { Submitted } from '../../sync/usecases/submission.ts';
import { shipped } from '../fixtures/shipped-plan.ts';
import { LibraryStory } from './library-story.ts';
import { ownWorkbook, stampedWith, stampIn, type TypedCells } from './people-in-sheets.ts';
import { action, media, signals, talks } from './sound-rows.ts';

const path = 'Domeinen/OV.xlsx';
const second = 'Domeinen/OV-kopie.xlsx';

/** A library in which OV handed in two actions, and whose second officer took a copy of the workbook then. */
async function copied(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.copy(path, second);
  return story;
}

const conflictsOf = (submitted: Submitted) =>
  submitted.outcome === 'choose' ? submitted.merge.conflicts.map(choiceKey) : submitted.outcome;

describe('two copies of one workbook', () => {
  it('both count where they changed different cells', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await story.typeOver(second, 'OV-001', { indicator: '900 leraren' });
    const { submitted } = await story.submit(second);
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.takenOver).toBe(1);
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({
      target_group: 'Leraren lager onderwijs',
      indicator: '900 leraren',
    });
  });

  it('show what the other changed, so that the next submission does not revert it', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await story.typeOver(second, 'OV-002', { indicator: '90 scholen' });
    await story.submit(second);
    expect((await story.row(second, 'OV-001')).target_group).toBe('Leraren lager onderwijs');
    await story.typeOver(second, 'OV-002', { indicator: '91 scholen' });
    await story.submit(second);
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ target_group: 'Leraren lager onderwijs' });
  });

  it('do not bring back, from one that was never brought up to date, what the other set right', async () => {
    const story = await copied();
    const close = await story.openInExcel(path);
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await story.typeOver(second, 'OV-002', { indicator: '90 scholen' });
    await story.submit(second);
    await story.typeOver(second, 'OV-001', { target_group: media.target_group ?? '' });
    await story.submit(second);
    await close();
    const { submitted } = await story.submit('OV');
    expect(conflictsOf(submitted)).toEqual(['OV-001.target_group']);
    await story.submit('OV', { choices: { 'OV-001.target_group': 'theirs' } });
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ target_group: media.target_group });
  });

  it('get the rows that the other added', async () => {
    const story = await copied();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await story.typeOver(second, 'OV-002', { indicator: '90 scholen' });
    await story.submit(second);
    expect((await story.rows(second)).map(({ cells }) => cells.title)).toEqual([
      media.title,
      talks.title,
      signals.title,
    ]);
  });

  it('both add a row, and each row has an id of its own', async () => {
    const story = await copied();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await story.typeRows(second, action('Lesmateriaal over complottheorieën'));
    await story.submit(second);
    expect((await story.rows(second)).map(({ cells }) => [cells.action_id, cells.title])).toEqual(
      expect.arrayContaining([
        ['OV-003', signals.title],
        ['OV-004', 'Lesmateriaal over complottheorieën'],
      ]),
    );
  });

  it('lose a row in one when the other withdrew it', async () => {
    const story = await copied();
    await story.submit('OV', { withdraw: ['OV-002'] });
    await story.typeOver(second, 'OV-001', { indicator: '900 leraren' });
    await story.submit(second);
    expect((await story.rows(second)).map(({ cells }) => cells.action_id)).toEqual(['OV-001']);
  });
});

describe('one cell that two copies changed differently', () => {
  async function disputed(): Promise<LibraryStory> {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.submit('OV');
    await story.typeOver(second, 'OV-001', { indicator: '900 leraren' });
    return story;
  }

  it('is for the officer to choose, and nothing is accepted until then', async () => {
    const story = await disputed();
    const [entries, bytes] = [(await story.state()).number, await story.bytes(second)];
    const { submitted } = await story.submit(second);
    expect(conflictsOf(submitted)).toEqual(['OV-001.indicator']);
    expect((await story.state()).number).toBe(entries);
    expect((await story.bytes(second)).equals(bytes)).toBe(true);
  });

  it.each([
    ['mine', '900 leraren'],
    ['theirs', '700 leraren'],
  ] as const)('is what the officer chose: %s', async (choice, indicator) => {
    const story = await disputed();
    await story.submit(second, { choices: { 'OV-001.indicator': choice } });
    expect((await story.row(second, 'OV-001')).indicator).toBe(indicator);
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ indicator });
  });

  it('is a choice too where one withdrew what the other changed', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.submit('OV');
    const { submitted } = await story.submit(second, { withdraw: ['OV-001'] });
    expect(conflictsOf(submitted)).toEqual(['OV-001']);
  });
});

describe('a request whose answer got lost', () => {
  /** The first of two copies was accepted, but its workbook does not show it, and then the second was too. */
  async function lostAnswer(inFirst: TypedCells = {}): Promise<{ story: LibraryStory; first: Submitted }> {
    const story = await copied();
    await story.typeRows('OV', { ...signals, ...inFirst });
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.openInExcel(path);
    const { submitted: first } = await story.submit('OV', { operation: 'tried-again' });
    await story.typeRows(second, action('Een andere nieuwe actie'));
    await story.typeOver(second, 'OV-001', { indicator: '900 leraren' });
    await story.submit(second, { choices: { 'OV-001.indicator': 'mine' } });
    return { story, first };
  }

  /** What an answer says. */
  const told = (submitted: Submitted) => {
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    const { submission, receipts, shows, given, takenOver, merge, waiting } = submitted;
    return { submission, receipts, shows, given, takenOver, merge, waiting };
  };

  it('is answered as the first time, though a colleague changed the same cell and added a row since', async () => {
    const { story, first } = await lostAnswer();
    const { number } = await story.state();
    const { submitted: again } = await story.submit('OV', { operation: 'tried-again' });
    expect(told(again)).toEqual(told(first));
    expect([...told(again).given.values()]).toEqual(['OV-003']);
    expect((await story.state()).number).toBe(number);
  });

  it('waits for a waiver in the answer as it did, though it was waived since', async () => {
    const { story, first } = await lostAnswer({ funding: 'Bijkomende kredieten' });
    const { rule, subject, read } = told(first).waiting[0] ?? { rule: '', subject: '', read: {} };
    await story.decide(() => done({ type: 'waiver', rule, subject, read, reason: 'Beslist in het overleg' }));
    const { submitted: again } = await story.submit('OV', { operation: 'tried-again' });
    expect(told(again)).toEqual(told(first));
    expect(told(again).waiting).toHaveLength(1);
  });
});

describe('two copies that only together break a rule', () => {
  it('are refused with what the combined row breaks', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { start: '01/06/2022' });
    await story.submit('OV');
    await story.typeOver(second, 'OV-001', { end: '31/12/2021' });
    const entries = (await story.state()).number;
    const { submitted } = await story.submit(second);
    if (submitted.outcome !== 'refused') throw new Error(submitted.outcome);
    expect(submitted.findings.map(({ code, actionId }) => `${code} ${actionId}`)).toContain('R07 OV-001');
    expect((await story.state()).number).toBe(entries);
  });
});

describe('a workbook of somebody’s own', () => {
  const columns = shipped.plan.definition.columns.map(({ field }) => field);

  it('is accepted as a plain range under any name, and gets its ids', async () => {
    const story = await LibraryStory.begin();
    const own = ownWorkbook(story.plan, {
      sheet: 'Onze acties',
      columns: ['Nota van de dienst', ...columns],
      rows: [{ ...media, 'Nota van de dienst': 'bespreken' }],
    });
    await story.save('acties van OV.xlsx', own);
    const { submitted } = await story.submit('acties van OV.xlsx');
    expect(submitted.outcome).toBe('accepted');
    expect(await story.rows('acties van OV.xlsx')).toMatchObject([
      { row: 4, cells: { action_id: 'OV-001', 'Nota van de dienst': 'bespreken', title: media.title } },
    ]);
  });

  it('is compared with the latest submission, and that is told', async () => {
    const story = await copied();
    const own = ownWorkbook(story.plan, {
      columns,
      rows: [
        { ...media, action_id: 'OV-001', indicator: '900 leraren' },
        { ...talks, action_id: 'OV-002' },
      ],
    });
    await story.save('OV eigen.xlsx', own);
    const { submitted } = await story.submit('OV eigen.xlsx');
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.merge.changes.map(({ actionId, field }) => `${actionId}.${field}`)).toEqual([
      'OV-001.indicator',
    ]);
    expect(submitted.checked.told.map(({ en }) => en)).toEqual([
      expect.stringContaining('compared with your latest submission'),
    ]);
  });

  it('counts dates from 1904 where it says so', async () => {
    const story = await LibraryStory.begin();
    // 1 September 2020 and 30 June 2021, counted from 1 January 1904.
    const rows = [{ ...media, start: 42_613, end: 42_915 }];
    await story.save('OV-1904.xlsx', ownWorkbook(story.plan, { columns, rows, date1904: true }));
    await story.submit('OV-1904.xlsx');
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ start: '2020-09-01', end: '2021-06-30' });
  });
});

describe('a stamp that cannot be trusted', () => {
  it.each([
    ['of another plan', { plan: 'armoede-2020-2024', contributor: 'OV', shows: 1 }, 'another plan'],
    [
      'newer than the log',
      { plan: 'radicalisering-2020-2024', contributor: 'OV', shows: 99 },
      'the log ends at',
    ],
  ])('is told: %s', async (_, stamp, words) => {
    const story = await copied();
    await story.save(path, stampedWith(await story.bytes(path), stamp));
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.checked.told.map(({ en }) => en)).toEqual([expect.stringContaining(words)]);
    expect(stampIn(await story.bytes(path), story.plan)?.shows).toBe(submitted.submission.entry);
  });
});

describe('a row', () => {
  it('that lost its id takes it again by its title', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-002', { action_id: null });
    await story.submit('OV');
    expect((await story.rows('OV')).map(({ cells }) => cells.action_id)).toEqual(['OV-001', 'OV-002']);
  });

  it('stays what it is when rows are sorted, columns moved, a column added and the sheet renamed', async () => {
    const story = await copied();
    const rows = (await story.rows('OV')).map(({ cells }) => cells).toReversed();
    const columns = story.plan.definition.columns.map(({ field }) => field).toReversed();
    const stamp = stampIn(await story.bytes(path), story.plan) ?? undefined;
    const moved = ownWorkbook(story.plan, {
      sheet: 'Gesorteerd',
      columns: ['Extra', ...columns],
      rows,
      ...(stamp && { stamp }),
    });
    await story.save(path, moved);
    expect((await story.submit('OV')).submitted.outcome).toBe('unchanged');
  });
});

describe('a workbook that is open elsewhere', () => {
  async function openWhileSubmitted(): Promise<{ story: LibraryStory; close: () => Promise<void> }> {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    const close = await story.openInExcel(path);
    return { story, close };
  }

  it('is accepted, told, and not touched', async () => {
    const { story } = await openWhileSubmitted();
    const before = await story.bytes(path);
    const { submitted, workbook } = await story.submit('OV');
    expect([submitted.outcome, workbook]).toEqual(['accepted', 'open-elsewhere']);
    expect((await story.bytes(path)).equals(before)).toBe(true);
  });

  it('gets its ids with the next submission, which doubles nothing', async () => {
    const { story, close } = await openWhileSubmitted();
    await story.submit('OV');
    await close();
    const { submitted, workbook } = await story.submit('OV');
    expect([submitted.outcome, workbook]).toEqual(['unchanged', 'updated']);
    expect((await story.rows('OV')).map(({ cells }) => cells.action_id)).toEqual(['OV-001', 'OV-002']);
  });

  it('asks what counts where something was typed in it meanwhile, and doubles nothing', async () => {
    const { story, close } = await openWhileSubmitted();
    await story.submit('OV');
    await story.typeInRow('OV', 2, { indicator: '900 leraren' });
    await close();
    expect(conflictsOf((await story.submit('OV')).submitted)).toEqual(['OV-001.indicator']);
    await story.submit('OV', { choices: { 'OV-001.indicator': 'mine' } });
    await story.merge();
    const register = await story.register();
    expect([...register.keys()]).toEqual(['OV-001', 'OV-002']);
    expect(register.get('OV-001')).toMatchObject({ indicator: '900 leraren' });
  });
});
