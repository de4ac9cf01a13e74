import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLibrary } from '../../../sync/usecases/verify.ts';
import { textsOf } from '../../fixtures/inspect-workbook.ts';
import { LibraryStory, must, stopOf } from '../library-story.ts';
import {
  asPlainRange,
  ownWorkbook,
  renamedHeader,
  replacedIn,
  stampedWith,
  stampIn,
} from '../people-in-sheets.ts';
import { media, signals, talks } from '../sound-rows.ts';

const register = 'Masterregister.xlsx';

/** What the register is to hold once all that people did is merged: by action, indicator and target group. */
const wanted = [
  ['OV-001', '900 leraren', 'Iedereen'],
  ['OV-002', talks['indicator'], talks['target_group']],
  ['OV-003', signals['indicator'], signals['target_group']],
];

/** A merged register in which the coordinator typed; the domain changed another cell and added a row since. */
async function between(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('register', 'OV-001', { target_group: 'Iedereen' });
  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  await story.typeRows('OV', signals);
  await story.submit('OV');
  return story;
}

const told = (rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[]) =>
  rows.map(([id, { indicator, target_group }]) => [id, indicator, target_group]).toSorted();

async function expectAllMerged(story: LibraryStory): Promise<void> {
  expect(told([...(await story.register())])).toEqual(wanted);
  const shown = (await story.rows('register')).map(
    ({ cells }) => [String(cells['action_id']), cells] as const,
  );
  expect(told(shown)).toEqual(wanted);
  expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [] });
  expect((await story.merge()).outcome).toBe('nothing');
}

/** The register made over by its coordinator: other rows or columns, a plain range at another place. */
async function madeOver(
  story: LibraryStory,
  change: {
    readonly columns?: (fields: readonly string[]) => readonly string[];
    readonly rows?: (
      rows: readonly Readonly<Record<string, string | number>>[],
    ) => readonly Readonly<Record<string, string | number>>[];
  },
): Promise<void> {
  const rows = (await story.rows('register')).map(({ cells }) => cells);
  const fields = story.plan.definition.columns.flatMap(({ field, type }) =>
    type === 'control' ? [] : [field],
  );
  const columns = [...fields, 'Indiener', 'Toestand'];
  const stamp = stampIn(await story.bytes(register), story.plan);
  await story.save(
    register,
    ownWorkbook(story.plan, {
      sheet: 'Gesorteerd',
      columns: change.columns?.(columns) ?? columns,
      rows: change.rows?.(rows) ?? rows,
      ...(stamp && { stamp }),
    }),
  );
}

describe('between merges, a register', () => {
  it.each<[string, (story: LibraryStory) => Promise<void>]>([
    ['that nobody harmed', async () => {}],
    ['that was sorted', (story) => madeOver(story, { rows: (rows) => rows.toReversed() })],
    ['with its columns moved', (story) => madeOver(story, { columns: (fields) => fields.toReversed() })],
    ['with a column added', (story) => madeOver(story, { columns: (fields) => ['Nota', ...fields] })],
    ['with a row deleted', (story) => madeOver(story, { rows: (rows) => rows.slice(0, 1) })],
    [
      'that was filtered',
      async (story) => {
        const bytes = await story.bytes(register);
        await story.save(register, replacedIn(bytes, '<row r="2"', '<row r="2" hidden="1"'));
      },
    ],
    [
      'of which the table was turned into a range',
      async (story) => story.save(register, asPlainRange(await story.bytes(register))),
    ],
    [
      'in which a row was typed',
      async (story) => story.typeBelow('register', { title: 'Een actie van de coördinator' }).then(() => {}),
    ],
  ])('%s takes what is new, and loses nothing', async (_what, harm) => {
    const story = await between();
    await harm(story);
    const { outcome, register: written } = await story.merge();
    expect([outcome, written.state]).toEqual(['merged', 'written']);
    const rows = await story.rows('register');
    if (rows.some(({ cells }) => cells['action_id'] === undefined)) {
      expect(told([...(await story.register())])).toEqual(wanted);
      expect(rows.map(({ cells }) => cells['title'])).toContain('Een actie van de coördinator');
      return;
    }
    await expectAllMerged(story);
  });

  it('that was filtered keeps its rows hidden', async () => {
    const story = await between();
    const bytes = await story.bytes(register);
    await story.save(register, replacedIn(bytes, '<row r="2"', '<row r="2" hidden="1"'));
    await story.merge();
    expect(textsOf(await story.bytes(register)).get('xl/worksheets/sheet1.xml')).toMatch(
      /<row r="2"[^>]*hidden="1"/,
    );
  });

  it.each<[string, (story: LibraryStory) => Promise<void>, (story: LibraryStory) => Promise<void>]>([
    [
      'with a header renamed',
      async (story) =>
        story.save(register, renamedHeader(await story.bytes(register), 'Partners', 'Partner')),
      async (story) =>
        story.save(register, renamedHeader(await story.bytes(register), 'Partner', 'Partners')),
    ],
    [
      'with a column deleted',
      (story) => madeOver(story, { columns: (fields) => fields.filter((field) => field !== 'partners') }),
      (story) => story.remove(register),
    ],
  ])('%s lets the merge stand, names the column and waits to be mended', async (_what, harm, mend) => {
    const story = await between();
    await harm(story);
    const { outcome, register: written } = await story.merge();
    expect([outcome, written.state]).toEqual(['merged', 'pending']);
    expect(written.problem?.nl).toContain('Partners');
    expect(told([...(await story.register())])).toEqual(wanted);
    await mend(story);
    expect((await story.merge()).register.state).toBe('written');
    await expectAllMerged(story);
  });

  it('that was replaced by an older copy undoes nobody', async () => {
    const story = await between();
    await story.copy(register, 'oud.xlsx');
    await story.merge();
    await story.typeOver('register', 'OV-002', { indicator: '90 scholen' });
    await story.merge();
    await story.copy('oud.xlsx', register);
    expect((await story.merge()).register.state).toBe('written');
    const [first, , third] = wanted;
    expect(told([...(await story.register())])).toEqual([
      first,
      ['OV-002', '90 scholen', talks['target_group']],
      third,
    ]);
    expect((await story.row('register', 'OV-002'))['indicator']).toBe('90 scholen');
  });

  it('of another plan is neither read nor written, and what to do is told', async () => {
    const story = await between();
    const other = stampedWith(await story.bytes(register), { plan: 'armoede-2025', shows: 3 });
    await story.save(register, other);
    const { outcome, register: written, planned } = await story.merge();
    expect([outcome, written.state]).toEqual(['merged', 'pending']);
    expect(planned.remarks.map(({ en }) => en)).toContainEqual(expect.stringContaining('Rename the file'));
    expect(await story.bytes(register)).toEqual(Buffer.from(other));
    await story.remove(register);
    expect((await story.merge()).register.state).toBe('written');
  });

  it.each<[string, (story: LibraryStory) => Promise<void>]>([
    [
      'that was cut off',
      async (story) => story.save(register, (await story.bytes(register)).subarray(0, 4_000)),
    ],
    ['of zero bytes', (story) => story.save(register, '')],
    ['that is a text', (story) => story.save(register, 'geen werkboek')],
  ])(
    '%s stops the merge with what to do, and once it is out of the way nothing is lost',
    async (_what, harm) => {
      const story = await between();
      await story.merge();
      await story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
      await story.submit('OV');
      await harm(story);
      const { number } = await story.state();
      const stopped = await story.tryMerge();
      expect(stopOf(stopped)).toBe('register-unusable');
      if (!stopped.ok) expect(stopped.problem.message.nl).toMatch(/Masterregister\.xlsx.*andere naam/);
      expect((await story.state()).number).toBe(number);
      await rm(join(story.folder, register), { recursive: true });
      expect((await story.merge()).register.state).toBe('written');
      expect((await story.row('register', 'OV-001'))['target_group']).toBe('Iedereen');
      expect((await story.row('register', 'OV-002'))['indicator']).toBe('90 scholen');
    },
  );

  it('in the place of which a folder stands lets the merge stand, and tells what to do', async () => {
    const story = await between();
    await story.remove(register);
    await mkdir(join(story.folder, register));
    const { outcome, register: written } = await story.merge();
    expect([outcome, written.state]).toEqual(['merged', 'pending']);
    expect(written.problem?.en).toContain('a folder of that name');
    await rm(join(story.folder, register), { recursive: true });
    expect((await story.merge()).register.state).toBe('written');
  });
});

describe('between submissions, a domain’s workbook', () => {
  const path = 'Domeinen/OV.xlsx';

  async function handedIn(): Promise<LibraryStory> {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    return story;
  }

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['that was filtered', (bytes) => replacedIn(bytes, '<row r="2"', '<row r="2" hidden="1"')],
    ['of which the table was turned into a range', asPlainRange],
  ])('%s is handed in as ever', async (_what, harm) => {
    const story = await handedIn();
    await story.save(path, harm(await story.bytes(path)));
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
    expect((await story.row('OV', 'OV-001'))['indicator']).toBe('900 leraren');
    expect((await story.submit('OV')).submitted.outcome).toBe('unchanged');
  });

  it('with a header renamed is refused, and which column it lacks is told (B01)', async () => {
    const story = await handedIn();
    await story.save(path, renamedHeader(await story.bytes(path), 'Doelgroep', 'Publiek'));
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'refused') throw new Error(submitted.outcome);
    const missing = submitted.findings.find(({ code }) => code === 'B01');
    expect(missing?.message.nl).toContain('Doelgroep');
  });

  it.each<[string, (story: LibraryStory) => Promise<void>]>([
    ['of zero bytes', (story) => story.save(path, '')],
    ['that was cut off', async (story) => story.save(path, (await story.bytes(path)).subarray(0, 4_000))],
    [
      'in the place of which a folder stands',
      async (story) => {
        await story.remove(path);
        await mkdir(join(story.folder, path));
      },
    ],
  ])('%s is refused with what to do, and nothing is kept of it', async (_what, harm) => {
    const story = await handedIn();
    const { number } = await story.state();
    await harm(story);
    expect(['workbook-unusable', 'file-missing']).toContain(stopOf(await story.trySubmit('OV')));
    expect((await story.state()).number).toBe(number);
  });
});
