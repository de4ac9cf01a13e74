import { describe, expect, it } from 'vitest';
import { at, cellsOf, countsHints, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import type { Manners } from '../../test/excel-host/unkind/catalogue.ts';
import { drafting, shipped, soundRow } from '../../test/fixtures/shipped-plan.ts';
import type { Typed } from '../../test/fixtures/typed-sheet.ts';
import { OfficeWorkbook } from '../sheet/office-workbook.ts';
import { SheetDesk } from './sheet-desk.ts';

const { plan, rules } = shipped;

async function openDesk(rows: readonly Typed[], kind: Manners['kind'] = {}) {
  const excel = await openActions(rows, { kind });
  const workbook = new OfficeWorkbook(() => {});
  const lost: string[] = [];
  let reshaped = 0;
  const found = await workbook.find(plan, null);
  if (!found.ok || found.value.found !== 'table') throw new Error(JSON.stringify(found));
  const opened = await SheetDesk.open(found.value.place, { rules, context: drafting, mapping: null }, false, {
    workbook,
    language: () => 'nl',
    pause: async () => {},
    changed: () => {},
    lost: ({ code }) => lost.push(code),
    reshaped: () => {
      reshaped += 1;
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const desk = opened.value;
  const settle = async () => {
    await excel.settled();
    await desk.idle();
    await excel.settled();
    expect([...excel.host.unimplemented]).toEqual([]);
  };
  await settle();
  excel.host.trace.clear();
  const { person, coAuthor, trace } = excel.host;
  const control = (row: number) => person.reads(at('control', row))[0]?.[0] ?? '';
  const codes = () => desk.sheet.findings().map(({ code, cell }) => `${code} ${cell}`);
  return { excel, desk, settle, person, coAuthor, trace, control, codes, lost, reshaped: () => reshaped };
}

describe('an open table', () => {
  it('is told row by row in its control column', async () => {
    const { control } = await openDesk([
      soundRow,
      { ...soundRow, action_id: 'OV-002', title: 'Andere titel van actie', objective: 'D9' },
    ]);
    expect([control(2), control(3)]).toEqual([
      '✔ In orde',
      expect.stringContaining('✖ Fout in Hoofddoelstelling: Kies een van de acht doelstellingen (D1–D8).'),
    ]);
  });

  it('marks cells by two formats that look for their header in the control text', async () => {
    const { person } = await openDesk([soundRow]);
    const looks = person
      .marksOn(at('objective', 2))
      .map(({ look, formula }) => [look.borders.EdgeTop?.style, look.bold, formula]);
    expect(looks).toEqual([
      [
        'Continuous',
        true,
        '=OR(ISNUMBER(FIND("✖ Fout in "&A$1&":",$C2)),ISNUMBER(FIND("✖ Error in "&A$1&":",$C2)))',
      ],
      ['Dash', undefined, expect.stringContaining('⚠ Waarschuwing bij')],
    ]);
  });
});

describe('an edit', () => {
  it('is checked and told in two syncs, and only its own control cell is written', async () => {
    const { person, settle, control, trace } = await openDesk(soundRows(200), countsHints);
    person.type(at('focus', 100), 'Lopend – bijgestuurd');
    await settle();
    expect(control(100)).toContain('✖ Fout in Reden: Bijgestuurde actie');
    expect([trace.syncs, trace.cellsWritten]).toEqual([2, 1]);
  });

  it('that changes no finding writes nothing', async () => {
    const { person, settle, trace } = await openDesk(soundRows(3), countsHints);
    person.type(at('target_group', 3), 'Leerkrachten');
    await settle();
    expect([trace.syncs, trace.cellsWritten]).toEqual([1, 0]);
  });

  it('that is undone takes its finding back', async () => {
    const { person, settle, control } = await openDesk(soundRows(3), {
      'undo-is-silent': 'undone in silence it is seen by the next look',
    });
    const before = control(3);
    person.clear(at('title', 3));
    await settle();
    expect(control(3)).toContain('✖ Fout in Titel');
    person.undo();
    await settle();
    expect(control(3)).toBe(before);
  });

  it('by a co-author is shown and not written', async () => {
    const { coAuthor, settle, codes, trace } = await openDesk(soundRows(3), {
      'co-author-is-silent': 'done in silence it is seen by the next look',
    });
    coAuthor.clear(at('title', 3));
    await settle();
    expect(codes()).toContain('C01 E3');
    expect(trace.cellsWritten).toBe(0);
  });

  it('comes fifty times a second at the cost of a few looks', async () => {
    const { person, settle, trace, codes } = await openDesk(soundRows(60), {
      ...countsHints,
      'bursts-lose-events': 'what is not told is seen by the next look',
    });
    for (let row = 2; row < 52; row += 1) person.clear(at('title', row));
    await settle();
    expect(codes().filter((code) => code.startsWith('C01'))).toHaveLength(50);
    expect(trace.syncs).toBeLessThanOrEqual(6);
  });
});

describe('rows', () => {
  it('inserted above keep every finding on its own row', async () => {
    const { person, settle, control, codes } = await openDesk(soundRows(4));
    person.clear(at('title', 4));
    await settle();
    person.insertRows('Acties', 3, 2);
    await settle();
    expect(control(6)).toContain('✖ Fout in Titel');
    expect(codes()).toContain('C01 E6');
  });

  it('deleted take their findings along', async () => {
    const { person, settle, codes } = await openDesk(soundRows(4), {
      'deleted-rows-are-silent': 'deleted in silence they are seen by the next look',
    });
    person.clear(at('title', 3));
    await settle();
    person.deleteTableRows('tblActies', 1);
    await settle();
    expect(codes().filter((code) => code.startsWith('C01'))).toEqual([]);
  });

  it('sorted keep their findings, and nothing is written', async () => {
    const { person, settle, codes, trace } = await openDesk(soundRows(4));
    person.clear(at('entity', 2));
    await settle();
    trace.clear();
    person.sort('tblActies', 'Actie-ID', false);
    await settle();
    expect(codes().filter((code) => code.startsWith('C13'))).toEqual(['C13 D5']);
    expect(trace.cellsWritten).toBe(0);
  });

  it('hidden by a filter are still checked', async () => {
    const { person, settle, codes, trace } = await openDesk(soundRows(4));
    person.filter('tblActies', 'Actie-ID', ['OV-001']);
    await settle();
    expect([codes().length, trace.cellsWritten]).toEqual([4, 0]);
  });

  it('pasted below the table get ids and are told, five thousand of them', async () => {
    const { person, settle, desk, control } = await openDesk(soundRows(1));
    const rows = soundRows(5_000, 2).map((row) => cellsOf({ ...row, action_id: '' }));
    person.paste('Acties!A3', rows);
    await settle();
    expect(desk.sheet.actionCount).toBe(5_001);
    expect(person.reads(at('action_id', 5_002))).toEqual([['OV-5001']]);
    expect(control(5_002)).toContain('✔ In orde');
  });

  it('copied get an id of their own at once', async () => {
    const { person, settle, control } = await openDesk(soundRows(2));
    person.paste('Acties!A4', [
      cellsOf({ ...soundRow, action_id: 'OV-001', title: 'Een kopie met andere titel' }),
    ]);
    await settle();
    expect(person.reads(at('action_id', 4))).toEqual([['OV-003']]);
    expect(control(4)).toContain('✔ In orde');
  });
});

describe('a table that cannot be followed any more', () => {
  it('is told as gone when it is deleted', async () => {
    const { person, settle, lost } = await openDesk(soundRows(2));
    person.deleteTable('tblActies');
    await settle();
    expect(lost).toEqual(['gone']);
  });

  it('is told as reshaped when a header is renamed', async () => {
    const { person, settle, reshaped } = await openDesk(soundRows(2));
    person.renameHeader('tblActies', 'Titel', 'Naam');
    await settle();
    expect(reshaped()).toBe(1);
  });

  it('is read but not written while the sheet is protected', async () => {
    const { person, settle, desk, codes, control } = await openDesk(soundRows(2));
    person.clear(at('title', 2));
    person.protectSheet('Acties');
    await settle();
    expect([desk.writable, codes().includes('C01 E2')]).toEqual([false, true]);
    person.unprotectSheet('Acties');
    await settle();
    expect([desk.writable, control(2).startsWith('✖')]).toEqual([true, true]);
  });
});
