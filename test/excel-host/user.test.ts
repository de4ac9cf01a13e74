import { describe, expect, it } from 'vitest';
import { ExcelHost } from './excel-host.ts';
import { addTable } from './model/tables.ts';

/** A workbook with the table `Tabel1` in A1:C3 of the only sheet. */
function workbookWithTable(): ExcelHost {
  const host = new ExcelHost();
  host.person.paste('A1', [
    ['Titel', 'Aard', 'Start'],
    ['Jeugdwerk', 'Nieuw', '01/02/2021'],
    ['Buurthuis', 'Lopend', '15/03/2020'],
  ]);
  const { workbook } = host;
  const by = { source: 'Local', trigger: 'Unknown' } as const;
  addTable({ workbook, sheet: workbook.active, area: { row: 0, column: 0, rows: 3, columns: 3 }, by }, true);
  return host;
}

function withList(host: ExcelHost, style: 'Stop' | 'Warning'): void {
  const sheet = host.workbook.active;
  sheet.validations.put([{ row: 1, column: 1, rows: 2, columns: 1 }], {
    rule: { list: { inCellDropDown: true, source: 'Nieuw,Lopend' } },
    prompt: {},
    errorAlert: { showAlert: true, style },
    ignoreBlanks: true,
  });
}

describe('a person at the workbook', () => {
  it('types day-first dates and decimal commas', () => {
    const { person } = new ExcelHost();
    person.type('A1', '15/03/2021');
    person.type('A2', '1234,5');
    person.type('A3', '31/02/2021');
    expect(['A1', 'A2', 'A3'].map((address) => person.cell(address).value)).toEqual([
      44270,
      1234.5,
      '31/02/2021',
    ]);
    expect(person.reads('A1')).toEqual([['15/03/2021']]);
  });

  it('cannot type what a list refuses, unless the alert is only a warning', () => {
    const host = workbookWithTable();
    withList(host, 'Stop');
    expect(host.person.type('B2', 'Oud')).toBe('refused');
    expect(host.person.reads('B2')).toEqual([['Nieuw']]);
    expect(host.person.type('B2', 'Lopend')).toBe('entered');
    withList(host, 'Warning');
    expect(host.person.type('B2', 'Oud')).toBe('entered');
  });

  it('pastes past the validation, and takes it away', () => {
    const host = workbookWithTable();
    withList(host, 'Stop');
    host.person.paste('B2', [['Oud']]);
    expect(host.person.reads('B2:B3')).toEqual([['Oud'], ['Lopend']]);
    expect(host.person.type('B2', 'Nog iets')).toBe('entered');
    expect(host.person.type('B3', 'Oud')).toBe('refused');
  });

  it('grows the table by typing below it, and takes that back', () => {
    const { person, workbook } = workbookWithTable();
    person.type('A4', 'Taal');
    expect(workbook.table('Tabel1').body.rows).toBe(3);
    person.undo();
    expect(workbook.table('Tabel1').body.rows).toBe(2);
    expect(person.reads('A4')).toEqual([['']]);
  });

  it.each([
    ['sheet rows deleted', (host: ExcelHost) => host.person.deleteRows('Blad1', 2, 2)],
    ['sheet rows inserted', (host: ExcelHost) => host.person.insertRows('Blad1', 2, 3)],
    ['a table row deleted', (host: ExcelHost) => host.person.deleteTableRows('Tabel1', 1)],
    ['a table row inserted', (host: ExcelHost) => host.person.insertTableRows('Tabel1', 0, 2)],
    ['a sort', (host: ExcelHost) => host.person.sort('Tabel1', 'Titel')],
    ['a fill', (host: ExcelHost) => host.person.fillDown('A2:C3')],
    ['cells cleared', (host: ExcelHost) => host.person.clear('A2:B3')],
    ['a header renamed', (host: ExcelHost) => host.person.renameHeader('Tabel1', 'Aard', 'Focus')],
  ])('takes back %s', (_what, act) => {
    const host = workbookWithTable();
    const before = host.person.reads('A1:D8');
    act(host);
    expect(host.person.reads('A1:D8')).not.toEqual(before);
    host.person.undo();
    expect(host.person.reads('A1:D8')).toEqual(before);
    expect(host.workbook.table('Tabel1').area).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  });

  it('filters, and sees the rows that are left', () => {
    const { person } = workbookWithTable();
    person.filter('Tabel1', 'Aard', ['lopend']);
    expect(person.visibleRows('Tabel1')).toEqual([1]);
    person.clearFilters('Tabel1');
    expect(person.visibleRows('Tabel1')).toEqual([0, 1]);
  });

  it('makes headers unique by renaming one to another', () => {
    const { person } = workbookWithTable();
    person.renameHeader('Tabel1', 'Aard', 'Titel');
    expect(person.reads('A1:C1')).toEqual([['Titel', 'Titel2', 'Start']]);
  });

  it('cannot change a protected sheet', () => {
    const { person } = workbookWithTable();
    person.protectSheet('Blad1', 'geheim');
    expect(() => person.type('A2', 'x')).toThrow('You cannot perform the requested operation.');
    expect(() => person.unprotectSheet('Blad1', 'fout')).toThrow(
      'You cannot perform the requested operation.',
    );
  });
});
