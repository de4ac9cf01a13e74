import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeReportSchema, submitReportSchema } from '../../../shared/contract/reports.ts';
import { statusReportSchema } from '../../../shared/contract/status.ts';
import { LibraryStory } from '../library-story.ts';
import { withoutStamp } from '../people-in-sheets.ts';
import { action, media, talks } from '../sound-rows.ts';
import { command, filesIn, spawned } from './run-command.ts';

/** A library in which OV's workbook holds two sound actions that nobody handed in yet. */
async function atWork(): Promise<{ story: LibraryStory; library: readonly [string, string]; ov: string }> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  return { story, library: ['--library', story.folder], ov: join(story.folder, 'Domeinen/OV.xlsx') };
}

describe('actieplan start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'actieplan-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('makes the example, submits, merges and tells it, as a process of its own', async () => {
    const { code, out, err } = await spawned('start', '--library', folder, '--no-serve');
    expect([code, err]).toEqual([0, '']);
    for (const words of [
      'indiening 1 aanvaard',
      'CJSM: geweigerd',
      'Samenvoeging 1',
      'Acties per doelstelling',
    ])
      expect(out).toContain(words);
  });

  it('leaves a new action, a changed cell and a conflict to be merged', async () => {
    const { out } = await command('merge', '--library', folder, '--dry-run', '--json');
    const { outcome, contributors, conflicts } = mergeReportSchema.parse(JSON.parse(out));
    expect(outcome).toBe('preview');
    expect(contributors).toContainEqual(
      expect.objectContaining({ contributor: 'OV', added: 1, changed: 1, conflicts: 1 }),
    );
    expect(conflicts).toMatchObject([{ actionId: 'OV-003', cells: [{ column: 'end' }] }]);
  });

  it('changes nothing that is there when it is started again, and tells how it stands', async () => {
    const before = await filesIn(folder);
    const { code, out } = await command('start', '--library', folder, '--no-serve');
    expect(code).toBe(0);
    expect(out).toContain('nog niet samengevoegd');
    expect(await filesIn(folder)).toEqual(before);
  });

  it('leaves a library that verifies', async () => {
    const { code, out } = await command('verify', '--library', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^✔ 9 logboekstukken/);
  });
});

describe('actieplan init', () => {
  it('makes a library with a workbook for each contributor, once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'actieplan-init-'));
    const first = await command('init', '--library', join(folder, 'nieuw'));
    const before = await filesIn(folder);
    const second = await command('--lang', 'en', 'init', '--library', join(folder, 'nieuw'));
    expect([first.code, second.code]).toEqual([0, 0]);
    expect([...before.keys()]).toContain('nieuw/Domeinen/OV.xlsx');
    expect(second.out).toContain('Library:');
    expect(await filesIn(folder)).toEqual(before);
    await rm(folder, { recursive: true });
  });
});

describe('actieplan check', () => {
  it('ends with 0 on a sound workbook, and leaves nothing behind', async () => {
    const { story, ov } = await atWork();
    const before = await filesIn(story.folder);
    const { code, out } = await command('check', ov);
    expect(code).toBe(0);
    expect(out).toContain('OV.xlsx (OV): 2 acties');
    expect(await filesIn(story.folder)).toEqual(before);
  });

  it('ends with 1 on errors', async () => {
    const { story, ov } = await atWork();
    await story.typeRows('OV', action('Een actie zonder doelstelling', { objective: 'D9' }));
    expect((await command('check', ov, '--domain', 'ov')).code).toBe(1);
  });

  it('knows with a library what was submitted before, and leaves nothing behind', async () => {
    const { story, library, ov } = await atWork();
    await story.submit('OV');
    const before = await filesIn(story.folder);
    const alone = await command('check', ov);
    const known = await command('check', ov, ...library);
    expect([alone.out.includes('(B06)'), known.out.includes('(B06)')]).toEqual([true, false]);
    expect(await filesIn(story.folder)).toEqual(before);
  });

  it('ends with 2 on a contributor that the plan does not know', async () => {
    const { ov } = await atWork();
    const { code, err } = await command('check', ov, '--domain', 'XX');
    expect(code).toBe(2);
    expect(err).toContain('XX');
  });
});

describe('actieplan submit', () => {
  it('tells as JSON what was accepted, and then that nothing changed', async () => {
    const { library, ov } = await atWork();
    const first = await command('submit', ov, ...library, '--json');
    expect([first.code, first.err]).toEqual([0, '']);
    expect(submitReportSchema.parse(JSON.parse(first.out))).toMatchObject({
      outcome: 'accepted',
      receipt: { contributor: 'OV', sequence: 1, actions: 2 },
      given: [
        { row: 2, actionId: 'OV-001' },
        { row: 3, actionId: 'OV-002' },
      ],
      workbook: 'updated',
    });
    const second = await command('submit', ov, ...library, '--json');
    expect(submitReportSchema.parse(JSON.parse(second.out)).outcome).toBe('unchanged');
  });

  it('ends with 1 on a refusal', async () => {
    const { story, library, ov } = await atWork();
    await story.typeRows('OV', action('Een actie zonder doelstelling', { objective: 'D9' }));
    const { code, out } = await command('submit', ov, ...library, '--json');
    expect([code, submitReportSchema.parse(JSON.parse(out)).outcome]).toEqual([1, 'refused']);
  });

  it('ends with 1 on a choice, which --choose makes', async () => {
    const { story, library, ov } = await atWork();
    await story.submit('OV');
    await story.copy('Domeinen/OV.xlsx', 'Domeinen/OV-kopie.xlsx');
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.submit('OV');
    const copy = 'Domeinen/OV-kopie.xlsx';
    await story.typeOver(copy, 'OV-001', { indicator: '900 leraren' });
    const file = join(story.folder, copy);
    const asked = await command('submit', file, ...library, '--json');
    expect([asked.code, submitReportSchema.parse(JSON.parse(asked.out))]).toMatchObject([
      1,
      { outcome: 'choose', choices: [{ actionId: 'OV-001', column: 'indicator', mine: '900 leraren' }] },
    ]);
    expect((await command('submit', file, ...library, '--choose', 'OV-001.indicator=mine')).code).toBe(0);
    expect((await command('submit', ov, ...library, '--choose', 'iets')).code).toBe(2);
  });

  it('withdraws by --withdraw', async () => {
    const { story, library, ov } = await atWork();
    await story.submit('OV');
    const { code, out } = await command('submit', ov, ...library, '--withdraw', 'ov-002');
    expect(code).toBe(0);
    expect(out).toContain('Ingetrokken: OV-002');
  });

  it('tells what was left unread', async () => {
    const { story, library } = await atWork();
    await story.submit('OV');
    await story.save('Domeinen/OV.xlsx', withoutStamp(await story.bytes('Domeinen/OV.xlsx')));
    const { out } = await command('submit', join(story.folder, 'Domeinen/OV.xlsx'), ...library);
    expect(out).toContain('! Het werkboek zegt niet welke indiening het toont');
  });
});

describe('actieplan merge, decide, status and verify', () => {
  it('preview without writing, merge, and have nothing to merge, as JSON', async () => {
    const { story, library } = await atWork();
    await story.submit('OV');
    const before = await filesIn(story.folder);
    const outcomes: unknown[] = [];
    for (const args of [['--dry-run'], [], []]) {
      const { code, out } = await command('merge', ...library, ...args, '--json');
      const { outcome, register } = mergeReportSchema.parse(JSON.parse(out));
      outcomes.push([code, outcome, register.state]);
      if (outcome === 'preview') expect(await filesIn(story.folder)).toEqual(before);
    }
    expect(outcomes).toEqual([
      [0, 'preview', 'not-written'],
      [0, 'merged', 'written'],
      [0, 'nothing', 'up-to-date'],
    ]);
  });

  it('leave a conflict open with 1 until it is decided', async () => {
    const { story, library } = await atWork();
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    await story.merge();
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.submit('OV');
    expect((await command('merge', ...library)).code).toBe(1);
    const status = await command('status', ...library, '--json');
    expect(statusReportSchema.parse(JSON.parse(status.out)).conflicts).toMatchObject([
      {
        actionId: 'OV-001',
        cells: [{ column: 'indicator', domain: '700 leraren', register: '900 leraren' }],
      },
    ]);
    expect((await command('decide', 'conflict', 'OV-001', ...library)).code).toBe(2);
    expect((await command('decide', 'conflict', 'OV-001', ...library, '--take', 'domain')).code).toBe(0);
    expect((await command('merge', ...library)).code).toBe(0);
    expect((await story.row('register', 'OV-001')).indicator).toBe('700 leraren');
  });

  it('end with 1 where the register shows something else than the log', async () => {
    const { story, library } = await atWork();
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    expect((await command('verify', ...library)).code).toBe(1);
  });

  it.each([
    [['waive', 'OV-003', 'R11', '--reason', 'Beslist.'], 0],
    [['waive', 'OV-001', 'R11', '--reason', 'Beslist.'], 2],
    [['waive', 'ov-003', 'r11', '--reason', 'Beslist.'], 0],
    [['waive', 'OV-003', 'R11', '--reason', ''], 2],
    [['joint', 'OV-001', 'OV-002'], 0],
    [['joint', 'ov-001', 'OV-002'], 0],
    [['joint', 'OV-001', 'OV-001'], 2],
    [['joint', 'OV-001', 'OV-002', '--differ'], 0],
    [['participation', 'OV-001', 'CJSM'], 0],
    [['participation', 'OV-001', 'WVG'], 2],
    [['participation', 'ov-001', 'cjsm', '--denied'], 0],
    [['participation', 'OV-001', 'XX', '--denied'], 2],
    [['remark', 'OV-001', 'Graag een cijfer.'], 0],
    [['remark', 'OV-099', 'Graag een cijfer.'], 2],
    [['remark', 'OV-001', ' '], 2],
    [['remark', 'OV-001', 'Bel 85.07.30-033.28.'], 2],
    [['answer', 'OV-001', 'abc', 'Komt eraan.'], 2],
    [['access', 'an', '--name', '', '--role', 'reader'], 2],
    [['erase', 'OV-001', 'title', '--reason', ''], 2],
    [['approve', '1.0', '--date', '2021-05-21'], 2],
    [['approve', '1.0', '--date', '21/05/2021'], 2],
    [['approve', '1.0', '--date', '2021-05-21', '--merge', 'laatste'], 2],
    [['round', 'Opmaak', '--opens', '2021-02-01', '--deadline', '2021-03-05'], 0],
    [['round', 'Opmaak', '--opens', '2021-02-01', '--deadline', '2021-03-05', '--columns', ''], 0],
    [['round', 'Opmaak', '--opens', '2021-02-01', '--deadline', '2021-03-05', '--contributors', 'OV,OV'], 2],
    [['round', 'Opmaak', '--opens', '2021-02-01', '--deadline', '2021-03-05', '--contributors', ''], 2],
    [['round', ' ', '--opens', '2021-02-01', '--deadline', '2021-03-05'], 2],
    [['round', '--opens', '2021-02-01', '--deadline', '2021-03-05'], 2],
    [['round', 'Opmaak', '--opens', 'morgen'], 2],
    [['round', 'Opmaak', '--close'], 2],
  ])('end with what it asks: decide %j ends with %i', async (args, code) => {
    const { story, library } = await atWork();
    await story.typeRows(
      'OV',
      action('Extra begeleiders in gevangenissen', { funding: 'Bijkomende kredieten' }),
    );
    await story.submit('OV');
    const entries = (await story.state()).number;
    const ended = await command('decide', ...args, ...library);
    expect(ended.code).toBe(code);
    expect((await story.state()).number).toBe(code === 0 ? entries + 1 : entries);
    if (code === 2) expect(ended.err).toMatch(/^[^\n]+\n$/);
  });
});

describe('actieplan export', () => {
  it.each(['csv', 'json', 'xlsx'])('writes the register as %s', async (format) => {
    const { story, library } = await atWork();
    await story.submit('OV');
    await story.merge();
    const out = join(story.folder, `uit.${format}`);
    const { code } = await command('export', 'register', ...library, '--format', format, '--out', out);
    expect(code).toBe(0);
    expect((await readFile(out)).length).toBeGreaterThan(100);
  });

  it('ends with 2 where it cannot write', async () => {
    const { story, library } = await atWork();
    const { code, err } = await command(
      'export',
      'register',
      ...library,
      '--out',
      join(story.folder, 'geen/uit.xlsx'),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});

describe('a command that cannot be used', () => {
  it.each([
    ['no command', []],
    ['an unknown one', ['samenvoegen']],
    ['an unknown option', ['status', '--library', '.', '--alles']],
    ['a missing argument', ['check']],
    ['a missing option', ['merge']],
    ['a library that is not there', ['status', '--library', '/nergens/te/vinden']],
    ['a folder that is no library', ['status', '--library', import.meta.dirname]],
    ['a plan that is no JSON', ['init', '--library', '/tmp/nooit-gemaakt', '--plan', import.meta.filename]],
  ])('ends with 2 and one line: %s', async (_, args) => {
    const { code, out, err } = await command(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  it('tells help with 0', async () => {
    const { code, out } = await spawned('--help');
    expect(code).toBe(0);
    expect(out).toContain('submit');
  });
});
