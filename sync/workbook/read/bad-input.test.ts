import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  inline,
  type Parts,
  rels,
  textRow,
  workbookParts,
  worksheet,
  zipped,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { type ReadLimits, readWorkbook } from './read-workbook.ts';

const headers = ['Titel', 'Start', 'Raming'];
const headerRow = textRow(1, headers);

/** Code and place of the refusal; `ok` where there is none. */
function refusal(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): string {
  const outcome = readWorkbook(bytes, { headersWanted: headers, limits });
  if (outcome.ok) return 'ok';
  const { code, where } = outcome.problem;
  return where === undefined ? code : `${code} ${where}`;
}

function refusalOf(parts: Parts): string {
  return refusal(zipped(parts));
}

/** The refusal of one sheet with the headers and these rows under them. */
function refusalOfRows(rows: string, more: Parts = {}): string {
  return refusalOf(workbookParts({ Acties: worksheet(headerRow + rows) }, more));
}

const good = workbookParts({ Acties: worksheet(headerRow + textRow(2, ['a', 'b', 'c'])) });

describe('a file that is no usable workbook', () => {
  it('is accepted when nothing is wrong with it', () => expect(refusalOf(good)).toBe('ok'));

  it('is refused when it is empty', () => expect(refusal(new Uint8Array())).toBe('empty-file'));

  it('is refused when it is a picture', () =>
    expect(refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0))).toBe('not-a-workbook'));

  it('is refused when it is a web page', () =>
    expect(refusal(strToU8('<html><table></table></html>'))).toBe('text-file'));

  it('is refused when it is an .xls in disguise', () => {
    const ole = new Uint8Array(2048);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(refusal(ole)).toBe('old-excel');
  });

  it('is refused when it is encrypted', () => {
    const ole = Buffer.alloc(2048);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ole.write('EncryptedPackage', 1024, 'utf16le');
    expect(refusal(ole)).toBe('encrypted');
  });

  it('is refused when it is truncated', () => {
    const bytes = zipped(good);
    expect(refusal(bytes.subarray(0, bytes.length - 40))).toBe('truncated');
  });

  it('is refused when it is a bomb, on its declared size', () => {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(10_000) });
    const directory = Buffer.from(bytes.buffer).indexOf('PK\u0001\u0002', 0, 'latin1');
    new DataView(bytes.buffer).setUint32(directory + 24, 1_000_000_000, true);
    expect(refusal(bytes)).toBe('too-large xl/worksheets/sheet1.xml');
  });

  it('is refused when it is a smaller bomb, on its ratio', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) });
    expect(refusal(bomb)).toBe('bomb xl/worksheets/sheet1.xml');
  });

  it('is refused when a part stands in it twice', () => {
    expect(refusalOf({ ...good, 'XL/workbook.xml': '<workbook/>' })).toBe('duplicate-part XL/workbook.xml');
  });

  it('is refused when it is a Word document', () => {
    const word = { ...good, 'xl/workbook.xml': '<document/>' };
    expect(refusalOf(word)).toBe('not-a-workbook xl/workbook.xml');
  });

  it('is refused when it is a binary workbook', () => {
    const binary = { ...good, '_rels/.rels': rels({ a: ['officeDocument', 'xl/workbook.bin'] }) };
    expect(refusalOf(binary)).toBe('binary-workbook xl/workbook.bin');
  });

  it('is refused when it has no workbook part', () => {
    expect(refusalOf({ ...good, '_rels/.rels': rels({}) })).toBe('not-a-workbook _rels/.rels');
    const dangling = { ...good, '_rels/.rels': rels({ a: ['officeDocument', 'xl/none.xml'] }) };
    expect(refusalOf(dangling)).toBe('missing-part xl/none.xml');
  });

  it('is refused when the sheet of the list is missing', () => {
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = good;
    expect(refusalOf(rest)).toBe('missing-part xl/worksheets/sheet1.xml');
  });

  it('is refused when a part has a DOCTYPE', () => {
    const strings = { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' };
    expect(refusalOfRows('', strings)).toBe('doctype xl/sharedStrings.xml');
  });

  it('is refused when entities are meant to explode', () => {
    expect(refusalOfRows(`<row r="2">${inline('A2', '&lol9;')}</row>`)).toBe(
      'malformed-xml xl/worksheets/sheet1.xml',
    );
  });

  it('is refused when no sheet has the headers', () => {
    const parts = workbookParts({ Blad1: worksheet(textRow(1, ['Iets', 'anders'])) });
    expect(refusalOf(parts)).toBe('no-actions-table');
  });
});

describe('a cell in an impossible place', () => {
  it('may stand at XFD1048576, where it is ignored as no part of the list', () => {
    expect(refusalOfRows(`<row r="1048576">${inline('XFD1048576', 'x')}</row>`)).toBe('ok');
  });

  it('does not fill the list with blank rows from the last row of the sheet', () => {
    const sheet = worksheet(`${headerRow}<row r="1048576">${inline('A1048576', 'x')}</row>`);
    const outcome = readWorkbook(zipped(workbookParts({ A: sheet })), { headersWanted: headers });
    expect(outcome.ok && outcome.workbook.table.rows).toHaveLength(1);
  });

  it('is no part of the list beyond the last column', () => {
    expect(refusalOfRows(`<row r="2">${inline('XFE2', 'x')}</row>`)).toBe('ok');
  });

  it('is refused in row 4,000,000,000', () => {
    expect(refusalOfRows(`<row r="4000000000">${inline('A4000000000', 'x')}</row>`)).toBe(
      'row-out-of-range Acties!4000000000',
    );
  });

  it('is refused when rows without numbers run past the end', () => {
    expect(refusalOfRows('<row r="1048576"/><row><c><v>1</v></c></row>')).toBe(
      'row-out-of-range Acties!1048577',
    );
  });

  it('is refused when its row stands twice', () => {
    expect(refusalOfRows('<row r="2"/><row r="2"/>')).toBe('repeated-row Acties!2:2');
  });
});

describe('too much', () => {
  it('is refused when there are more cells than allowed', () => {
    const bytes = zipped(workbookParts({ Acties: worksheet(headerRow + textRow(2, ['a', 'b', 'c'])) }));
    expect(refusal(bytes, { cells: 2 })).toBe('too-many-cells Acties!2:2');
  });

  it('is no header called __proto__', () => {
    const sheet = worksheet(
      `${textRow(1, [...headers, '__proto__'])}<row r="2"><c r="A2" t="e"><v>#REF!</v></c>${inline('D2', 'x')}</row>`,
    );
    const outcome = readWorkbook(zipped(workbookParts({ A: sheet })), { headersWanted: headers });
    expect(outcome.ok && outcome.workbook.table.rows[0]?.cells).toEqual([
      { kind: 'error', error: '#REF!' },
      undefined,
      undefined,
      { kind: 'text', text: 'x' },
    ]);
  });
});
