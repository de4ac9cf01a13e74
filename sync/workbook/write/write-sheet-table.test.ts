import { describe, expect, it } from 'vitest';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import type { SheetTable } from '../../../shared/workbook/sheet-table.ts';
import { decoratedRegister } from '../../../test/fixtures/decorated-register.ts';
import { fileOf } from '../../../test/fixtures/file-of.ts';
import {
  opened,
  oversights,
  textsOf,
  validatorRuns,
  verdict,
} from '../../../test/fixtures/inspect-workbook.ts';
import { replacedIn } from '../../../test/stories/people-in-sheets.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import { writeSheetTable } from './write-sheet-table.ts';

const text = (content: string): SheetCell => ({ kind: 'text', text: content });

/** The decorated register's own table, its columns in the order that we would give them. */
function register(rows: readonly (readonly SheetCell[])[], tableName = 'tblMijn'): SheetTable {
  return {
    sheetName: 'Register',
    tableName,
    columns: [
      { header: 'Actie-ID', width: 12, format: 'text' },
      { header: 'Titel', width: 40, format: 'text' },
      { header: 'Raming (€)', width: 12, format: 'amount' },
      { header: 'Start', width: 12, format: 'date' },
    ],
    rows,
  };
}

function written(pkg: WorkbookPackage, table: SheetTable): WorkbookPackage {
  const outcome = writeSheetTable(pkg, table);
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.where ?? ''}`);
  return outcome.package;
}

/** The table's cells as the reader finds them, under our headers. */
function rowsOf(pkg: WorkbookPackage, tableName = 'tblMijn'): readonly unknown[] {
  const headersWanted = ['Actie-ID', 'Titel', 'Raming (€)', 'Start'];
  const outcome = readWorkbook(fileOf(pkg), { headersWanted, tableName });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { headers, rows } = outcome.workbook.table;
  const slots = headersWanted.map((header) => headers.findIndex((candidate) => candidate.text === header));
  return rows.map((row) => slots.map((slot) => row.cells[slot]));
}

const row = (id: string, title: string): readonly SheetCell[] => [
  text(id),
  text(title),
  { kind: 'number', number: 5 },
  { kind: 'date', serial: 44337 },
];
const asRead = (id: string, title: string): readonly unknown[] => [
  text(id),
  text(title),
  { kind: 'number', number: 5 },
  { kind: 'number', number: 44337, dated: true },
];

describe('a table whose rows are replaced', () => {
  it('holds exactly the rows given, by header, when they are more', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((title, index) => row(`OV-00${index}`, title));
    const pkg = written(opened(decoratedRegister()), register(rows));
    expect(rowsOf(pkg)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((title, index) => asRead(`OV-00${index}`, title)),
    );
  });

  it('becomes shorter when they are fewer, and what it leaves is empty', () => {
    const pkg = written(opened(decoratedRegister()), register([row('OV-001', 'a')]));
    expect(rowsOf(pkg)).toEqual([asRead('OV-001', 'a')]);
    const texts = textsOf(fileOf(pkg));
    expect(texts.get('xl/tables/table1.xml')).toContain('ref="B3:G4"');
    expect(texts.get('xl/worksheets/sheet1.xml')).toContain(
      '<c r="B6" s="2"/><c r="C6" s="2"/><c r="D6" s="1"/>',
    );
  });

  it('keeps one empty row when there are none', () => {
    const pkg = written(opened(decoratedRegister()), register([]));
    expect(rowsOf(pkg)).toEqual([[undefined, undefined, undefined, undefined]]);
    expect(textsOf(fileOf(pkg)).get('xl/tables/table1.xml')).toContain('ref="B3:G4"');
  });

  it('keeps what the coordinator wrote in a column of their own', () => {
    const pkg = written(opened(decoratedRegister()), register([row('OV-001', 'a')]));
    expect(textsOf(fileOf(pkg)).get('xl/worksheets/sheet1.xml')).toContain('<t>vet</t>');
  });

  it.skipIf(!validatorRuns)('leaves the workbook valid', () => {
    expect(verdict(fileOf(written(opened(decoratedRegister()), register([row('OV-001', 'a')]))))).toBe(
      'valid',
    );
  });

  it('is refused where one of its columns is gone', () => {
    const table = register([]);
    const columns = [...table.columns, { header: 'Weg', width: 8, format: 'text' as const }];
    expect(writeSheetTable(opened(decoratedRegister()), { ...table, columns })).toMatchObject({
      ok: false,
      problem: { code: 'column-missing' },
    });
  });
});

describe('a table that the workbook lacks', () => {
  const added = (): WorkbookPackage =>
    written(opened(decoratedRegister()), register([row('OV-001', '=1+1'), row('OV-002', 'b')], 'tblNieuw'));

  it('is added on a sheet of its own', () => {
    expect(rowsOf(added(), 'tblNieuw')).toEqual([asRead('OV-001', '=1+1'), asRead('OV-002', 'b')]);
  });

  it('is found and written the next time', () => {
    const again = written(added(), register([row('OV-003', 'c')], 'tblNieuw'));
    expect(rowsOf(again, 'tblNieuw')).toEqual([asRead('OV-003', 'c')]);
    expect(
      textsOf(fileOf(again))
        .get('xl/workbook.xml')
        ?.match(/<sheet /g),
    ).toHaveLength(3);
  });

  it('leaves nothing below it when it becomes shorter', () => {
    const many = Array.from({ length: 30 }, (_, at) => row(`OV-${at}`, `titel ${at}`));
    const long = written(opened(decoratedRegister()), register(many, 'tblNieuw'));
    const short = written(long, register([row('OV-001', 'over')], 'tblNieuw'));
    const told = (pkg: WorkbookPackage) =>
      oversights(fileOf(pkg)).filter((one) => !one.startsWith('xl/tables/table1.xml'));
    expect(told(short)).toEqual([]);
    const sheetsWithOldRows = (pkg: WorkbookPackage) =>
      [...textsOf(fileOf(pkg))].filter(
        ([part, text]) => part.startsWith('xl/worksheets/') && text.includes('titel '),
      ).length;
    expect([sheetsWithOldRows(long), sheetsWithOldRows(short)]).toEqual([1, 0]);
  });

  it.skipIf(!validatorRuns)('leaves the workbook valid, what the validator passes over included', () => {
    expect(verdict(fileOf(added()))).toBe('valid');
    expect(oversights(fileOf(added())).filter((told) => !told.startsWith('xl/tables/table1.xml'))).toEqual(
      [],
    );
  });

  it('does not take the place of a sheet of that name: it gets a number, is told, and found again', () => {
    const table = { ...register([row('OV-001', 'a')], 'tblNieuw'), sheetName: 'draaitabel' };
    const first = writeSheetTable(opened(decoratedRegister()), table);
    if (!first.ok) throw new Error(first.problem.message.en);
    expect(first.calledOtherwise).toBe('draaitabel (2)');
    const again = writeSheetTable(first.package, { ...table, rows: register([row('OV-002', 'b')]).rows });
    if (!again.ok) throw new Error(again.problem.message.en);
    expect(again.calledOtherwise).toBeNull();
    expect(rowsOf(again.package, 'tblNieuw')).toEqual([asRead('OV-002', 'b')]);
    const sheets = textsOf(fileOf(again.package))
      .get('xl/workbook.xml')
      ?.match(/<sheet /g);
    expect(sheets).toHaveLength(3);
  });

  it('is known by its mark when people renamed its sheet and gave the name to one of their own', () => {
    const table = { ...register([row('OV-001', 'a')], 'tblNieuw'), sheetName: 'Ontvangst' };
    const bytes = replacedIn(
      fileOf(written(opened(decoratedRegister()), table)),
      /Ontvangst(?=['"])/g,
      'Bewijs',
    );
    const own = replacedIn(bytes, /<sheet name="draaitabel"/gi, '<sheet name="Ontvangst"');
    const again = written(opened(own), { ...table, rows: register([row('OV-002', 'b')]).rows });
    expect(rowsOf(again, 'tblNieuw')).toEqual([asRead('OV-002', 'b')]);
    expect(
      textsOf(fileOf(again))
        .get('xl/workbook.xml')
        ?.match(/<sheet /g),
    ).toHaveLength(3);
  });

  it('does not take over somebody’s own table of that name, with other headers', () => {
    const table = { ...register([row('OV-001', 'a')], 'tblMijn'), sheetName: 'Ontvangst' };
    const columns = ['Bon', 'Winkel', 'Bedrag'].map((header) => ({
      header,
      width: 9,
      format: 'text' as const,
    }));
    const shopping = { ...table, columns, rows: [[text('1'), text('Colruyt'), text('12')]] };
    const first = writeSheetTable(opened(decoratedRegister()), shopping);
    expect(first).toMatchObject({ ok: true, calledOtherwise: null });
    if (!first.ok) return;
    const tables = [...textsOf(fileOf(first.package)).values()].filter((part) => part.includes('<table '));
    expect(tables.map((part) => /displayName="([^"]+)"/.exec(part)?.[1])).toEqual(
      expect.arrayContaining(['tblMijn', 'tblMijn_2']),
    );
  });
});
