import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import {
  decoratedRegister,
  dialects,
  excel,
  untouchedParts,
} from '../../../test/fixtures/decorated-register.ts';
import { fileOf } from '../../../test/fixtures/file-of.ts';
import { textsOf, validatorRuns, verdict } from '../../../test/fixtures/inspect-workbook.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { readWorkbook, type Workbook } from '../read/read-workbook.ts';
import { type CellsByHeader, type TableEdits, writeTable } from './write-table.ts';

const headersWanted = ['Actie-ID', 'Titel', 'Raming (€)', 'Start'];

function read(bytes: Uint8Array): Workbook {
  const outcome = readWorkbook(bytes, { headersWanted });
  if (!outcome.ok) throw new Error(`${outcome.problem.message.en} ${outcome.problem.where ?? ''}`);
  return outcome.workbook;
}

const text = (content: string): SheetCell => ({ kind: 'text', text: content });
const cells = (record: Readonly<Record<string, SheetCell>>): CellsByHeader => new Map(Object.entries(record));

const newRows: TableEdits = {
  cells: new Map(),
  append: [
    cells({ 'Actie-ID': text('OV-004'), Titel: text('=SOM(A1)'), Start: { kind: 'date', serial: 44337 } }),
    cells({ 'Actie-ID': text('OV-005'), 'Raming (€)': { kind: 'number', number: 12.5 } }),
  ],
};

function write(bytes: Uint8Array, edits: Partial<TableEdits>): Uint8Array {
  const outcome = writeTable(read(bytes), { cells: new Map(), append: [], ...edits });
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.where ?? ''}`);
  const changed: WorkbookPackage = outcome.package;
  return fileOf(changed);
}

const edit = (row: number, record: Readonly<Record<string, SheetCell>>): Partial<TableEdits> => ({
  cells: new Map([[row, cells(record)]]),
});

function sheet(bytes: Uint8Array): string {
  return textsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '';
}

function part(bytes: Uint8Array, name: string): string {
  return textsOf(bytes).get(name) ?? '';
}

/** The cell at a row of the sheet, under a header. */
function cellAt(bytes: Uint8Array, row: number, header: string): RawCell | undefined {
  const { table } = read(bytes);
  const slot = table.headers.findIndex((candidate) => candidate.text === header);
  return table.rows.find((candidate) => candidate.row === row)?.cells[slot];
}

describe('writing into the table of a decorated register', () => {
  it.skipIf(!validatorRuns)('keeps the package valid', () => {
    const written = write(decoratedRegister(), { ...newRows, ...edit(5, { 'Raming (€)': null }) });
    expect(verdict(written)).toBe('valid');
  });

  it.each(untouchedParts)('leaves %s as it is, byte for byte', (name) => {
    const before = decoratedRegister();
    expect(part(write(before, { ...newRows, ...edit(5, { 'Raming (€)': null }) }), name)).toBe(
      part(before, name),
    );
  });

  it('writes by header, in whatever order the columns stand', () => {
    const written = write(decoratedRegister(), edit(5, { Titel: text('Nieuw'), 'Actie-ID': text('OV-009') }));
    expect(cellAt(written, 5, 'Titel')).toEqual({ kind: 'text', text: 'Nieuw' });
    expect(cellAt(written, 5, 'Actie-ID')).toEqual({ kind: 'text', text: 'OV-009' });
  });

  it('changes nothing of a row but the cells that it is given', () => {
    const before = sheet(decoratedRegister());
    const after = sheet(write(decoratedRegister(), edit(4, { Titel: text('Nieuw') })));
    const expected = before
      .replace('<dimension ref="B3:I6"/>', '')
      .replace(
        '<c r="B4" s="2" t="s"><v>6</v></c>',
        '<c r="B4" s="2" t="inlineStr"><is><t>Nieuw</t></is></c>',
      );
    expect(after).toBe(expected);
  });

  it('clears a cell and keeps its format', () => {
    expect(sheet(write(decoratedRegister(), edit(4, { Titel: null })))).toContain('<c r="B4" s="2"/>');
  });

  it('makes a date of a cell whose format shows none, and of its look nothing else', () => {
    const written = write(decoratedRegister(), edit(4, { Titel: { kind: 'date', serial: 44337 } }));
    expect(cellAt(written, 4, 'Titel')).toEqual({ kind: 'number', number: 44337, dated: true });
    expect(part(written, 'xl/styles.xml')).toContain(
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
  });

  it('drops the chain of calculations when a formula goes, and has all calculated anew', () => {
    const written = write(decoratedRegister(), edit(5, { 'Raming (€)': null }));
    expect(textsOf(written).has('xl/calcChain.xml')).toBe(false);
    expect(part(written, '[Content_Types].xml')).not.toContain('calcChain');
    expect(part(written, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(written, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it('keeps the chain of calculations when no formula goes', () => {
    expect(textsOf(write(decoratedRegister(), newRows)).has('xl/calcChain.xml')).toBe(true);
  });

  it('writes a shared formula out for the cells whose master goes', () => {
    const written = sheet(
      write(decoratedRegister(), edit(5, { 'Raming (€)': { kind: 'number', number: 1 } })),
    );
    expect(written).toContain('<c r="D6" s="1"><f>F6*$I$4+H6</f><v>0</v></c>');
  });

  it('refuses a header that is not there', () => {
    const outcome = writeTable(read(decoratedRegister()), {
      cells: new Map([[4, cells({ Onbekend: null })]]),
      append: [],
    });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'column-missing', where: 'Mijn register' } });
  });

  it('refuses a text too long for a cell, with its address', () => {
    const outcome = writeTable(read(decoratedRegister()), {
      cells: new Map([[4, cells({ Titel: text('x'.repeat(32_768)) })]]),
      append: [],
    });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'text-over-limit', where: 'Mijn register!B4' },
    });
  });
});

describe('rows appended to a table', () => {
  const written = (): Uint8Array => write(decoratedRegister(), newRows);

  it('come below the last one, with the styles of the row above', () => {
    expect(sheet(written())).toContain(
      '<row r="7"><c r="B7" s="2" t="inlineStr"><is><t>=SOM(A1)</t></is></c><c r="C7" s="2" t="inlineStr"><is><t>OV-004</t></is></c><c r="D7" s="1"/>',
    );
  });

  it('get the formula of a calculated column', () => {
    expect(sheet(written())).toContain('<c r="G8" s="1"><f>tblMijn[[#This Row],[Raming (€)]]*2</f></c>');
  });

  it('lengthen the table, its filter and how it was sorted', () => {
    const table = part(written(), 'xl/tables/table1.xml');
    expect([...table.matchAll(/ref="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'B3:G8',
      'B3:G8',
      'B4:G8',
      'B4:B8',
    ]);
  });

  it('lengthen the validations and formats that cover the table, old and new, and no others', () => {
    const ranges = [...sheet(written()).matchAll(/sqref(?:="|>)([^"<]+)/g)].map((match) => match[1]);
    expect(ranges).toEqual(['B4:B8', 'I4:I6', 'D4 D5:D8', 'C4', 'F4:F8']);
  });

  it('lengthen the names that cover the table, and no others', () => {
    const names = [...part(written(), 'xl/workbook.xml').matchAll(/<definedName [^>]*>([^<]*)/g)].map(
      (match) => match[1],
    );
    expect(names).toEqual([
      "'Mijn register'!$B$3:$G$8",
      "'Draaitabel'!$B$4:$B$6",
      "'Mijn register'!$D$4:$D$8",
    ]);
  });

  it('go into rows that hold something beside the table', () => {
    const below = '<row r="8" spans="9:9" ht="40" customHeight="1"><c r="I8"><v>3</v></c></row><row r="9"/>';
    const rows = sheet(write(decoratedRegister(excel, { below }), newRows));
    expect(rows).toMatch(
      /<row r="7">.*<row r="8" ht="40" customHeight="1"><c r="B8".*<c r="G8".*<c r="I8"><v>3<\/v><\/c><\/row><row r="9"\/>/,
    );
  });

  it('fill the empty rows at the end of the table first', () => {
    const emptied = write(decoratedRegister(), {
      cells: new Map(
        [5, 6].map((row) => [row, cells({ Titel: null, 'Actie-ID': null, 'Raming (€)': null })]),
      ),
    });
    const filled = write(emptied, { append: [...newRows.append, cells({ 'Actie-ID': text('OV-006') })] });
    expect(read(filled).range.lastRow).toBe(7);
    expect([5, 6, 7].map((row) => cellAt(filled, row, 'Actie-ID'))).toEqual([
      text('OV-004'),
      text('OV-005'),
      text('OV-006'),
    ]);
  });

  it('are refused where something stands in their way, which is named', () => {
    const below = '<row r="8"><c r="C8"><v>3</v></c></row>';
    const outcome = writeTable(read(decoratedRegister(excel, { below })), newRows);
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'cells-below-table', where: 'Mijn register!C8' },
    });
  });

  it('are refused by a table with a total row, which cells of its rows are not', () => {
    const workbook = read(decoratedRegister(excel, { totalsRow: true }));
    expect(writeTable(workbook, newRows)).toMatchObject({ ok: false, problem: { code: 'totals-row' } });
    expect(writeTable(workbook, { cells: new Map([[6, cells({ Titel: null })]]), append: [] }).ok).toBe(true);
  });
});

describe.each(dialects)('a workbook of %s', (_, dialect) => {
  it('is written in its own way', () => {
    const written = write(decoratedRegister(dialect), {
      ...newRows,
      ...edit(5, { Titel: text('Nieuw'), Start: { kind: 'date', serial: 44000 } }),
    });
    expect(cellAt(written, 5, 'Titel')).toEqual({ kind: 'text', text: 'Nieuw' });
    expect(cellAt(written, 5, 'Start')).toEqual({ kind: 'number', number: 44000, dated: true });
    expect(cellAt(written, 7, 'Titel')).toEqual({ kind: 'text', text: '=SOM(A1)' });
    expect(cellAt(written, 4, 'Notitie')).toEqual({ kind: 'text', text: 'vet' });
    expect(read(written).range.lastRow).toBe(8);
  });

  it.skipIf(!validatorRuns || dialect.absolute || dialect === excel)('stays valid', () => {
    expect(verdict(write(decoratedRegister(dialect), newRows))).toBe('valid');
  });
});
