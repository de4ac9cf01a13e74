import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { validatorRuns, verdict } from '../../../test/fixtures/inspect-workbook.ts';
import {
  type Cells,
  encoding,
  knownWriters,
  manner,
  type Work,
  work,
  writer,
  writtenBy,
} from '../../../test/fixtures/workbooks/drawn-writers.ts';
import { complaintsOf } from '../../../test/fixtures/workbooks/judged-package.ts';
import { headersOfWriters } from '../../../test/fixtures/workbooks/many-writers.ts';
import { receiptSheet } from '../../projection/receipt-sheet.ts';
import type { Outcome } from '../package/problem.ts';
import { readWorkbook, type Workbook } from '../read/read-workbook.ts';
import { writeSheetTable } from '../write/write-sheet-table.ts';
import { writeStamp } from '../write/write-stamp.ts';
import { writeTable } from '../write/write-table.ts';
import { workbookFile } from './workbook-file.ts';

function unwrapped<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new Error(`${outcome.problem.code} ${outcome.problem.where ?? ''}: ${outcome.problem.message.en}`);
  return outcome;
}

const read = (bytes: Uint8Array): Workbook =>
  unwrapped(readWorkbook(bytes, { headersWanted: headersOfWriters })).workbook;

const byHeader = (row: Cells) =>
  new Map(
    Object.entries(row).flatMap(([header, cell]) => (cell === undefined ? [] : [[header, cell] as const])),
  );

/** As a submission leaves it: cells and rows, the receipts on a sheet of their own, the stamp. */
function written(bytes: Uint8Array, { edited, row, added, receipts, shows }: Work): Uint8Array {
  const table = unwrapped(
    writeTable(read(bytes), { cells: new Map([[row, byHeader(edited)]]), append: added.map(byHeader) }),
  );
  const receipt: readonly SheetCell[] = [null, { kind: 'text', text: 'An <Ambtenaar> & co' }];
  const sheet = { ...receiptSheet([]), rows: Array.from({ length: receipts }, () => receipt) };
  const receipted = unwrapped(writeSheetTable(table.package, sheet));
  const stamped = unwrapped(writeStamp(receipted.package, { plan: 'plan', contributor: 'OV', shows }));
  return unwrapped(workbookFile(stamped.package)).bytes;
}

/** The rows, by header: what is read of each cell. */
function rowsOf({ table }: Workbook) {
  return new Map(
    table.rows.map(({ row, cells: found }) => [
      row,
      new Map(table.headers.map(({ text: header }, slot) => [header, found[slot]])),
    ]),
  );
}

function asRead(cell: SheetCell) {
  if (cell === null) return undefined;
  return cell.kind === 'date' ? { kind: 'number', number: cell.serial, dated: true } : cell;
}

const mayChange =
  /sheet\d*\.xml(\.rels)?$|styles\d*\.xml$|workbook\.xml(\.rels)?$|table\d\.xml$|custom\d*\.xml$|^\[Content|^_rels\/\.rels$|calcChain/;

function judge(before: Uint8Array, after: Uint8Array, { edited, row, added, shows }: Work): void {
  expect(complaintsOf(after)).toEqual([]);
  const was = rowsOf(read(before));
  const workbook = read(after);
  const is = rowsOf(workbook);
  for (const [at, cellsBefore] of was) {
    for (const [header, cell] of cellsBefore) {
      const put = at === row ? byHeader(edited).get(header) : undefined;
      expect(is.get(at)?.get(header)).toEqual(put === undefined ? cell : asRead(put));
    }
  }
  added.forEach((one, index) => {
    for (const [header, cell] of byHeader(one)) expect(is.get(5 + index)?.get(header)).toEqual(asRead(cell));
  });
  expect(workbook.stamp).toEqual({ plan: 'plan', contributor: 'OV', shows });
  const parts = unzipSync(after);
  for (const [name, content] of Object.entries(unzipSync(before))) {
    const same = name.replaceAll('\\', '/');
    if (!mayChange.test(same)) expect(parts[same]).toEqual(content);
  }
}

const title: Cells = {
  'Actie-ID': { kind: 'text', text: 'OV-009' },
  Titel: { kind: 'text', text: 'Een titel van hier' },
  Start: { kind: 'date', serial: 45000 },
};

function never(): never {
  throw new Error('nothing was drawn');
}

const xmllintRuns = ((): boolean => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
})();

/** All texts that exceljs finds in a workbook. */
async function withExceljs(bytes: Uint8Array): Promise<readonly unknown[]> {
  const workbook = new exceljs.Workbook();
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  await workbook.xlsx.load(buffer);
  const values: unknown[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell(({ value }) => void values.push(value)));
  if (!values.includes('OV-002')) throw new Error('not read');
  return values;
}

async function withHucre(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { sheets } = await readXlsx(bytes);
  const values = sheets.flatMap(({ rows }) => rows.flat());
  if (!values.includes('OV-002')) throw new Error('not read');
  return values;
}

describe('what is written into a workbook', () => {
  it.each(knownWriters)('of %s can be opened, and is read back', (_, one) => {
    const bytes = writtenBy(one);
    expect(complaintsOf(bytes).filter((told) => !told.includes('style'))).toEqual([]);
    fc.assert(
      fc.property(work, work, (first, second) => {
        const once = written(bytes, first);
        judge(bytes, once, first);
        const again = { ...second, added: [] };
        judge(once, written(once, again), again);
      }),
      { numRuns: 6 },
    );
  });

  it('of any other program can be opened, and is read back', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(writer, manner, encoding, work, (one, zip, as, first) => {
        const bytes = writtenBy(one, zip, as);
        judge(bytes, written(bytes, first), first);
      }),
      { numRuns: 120 },
    );
  });

  const samples = [...knownWriters.map(([, one]) => one), ...fc.sample(writer, { seed: 7, numRuns: 30 })].map(
    (one, at) => {
      const before = writtenBy({ ...one, theme: 'none' });
      const edits = { ...(fc.sample(work, { seed: at, numRuns: 1 })[0] ?? never()), edited: title, row: 2 };
      return { before, after: written(before, edits) };
    },
  );

  it('opens in another library that opened what was there before, with what was written', async () => {
    const opening = { exceljs: withExceljs, hucre: withHucre };
    const openedBy = { exceljs: 0, hucre: 0 };
    for (const { before, after } of samples) {
      for (const name of ['exceljs', 'hucre'] as const) {
        if ((await opening[name](before).catch(() => null)) === null) continue;
        openedBy[name] += 1;
        const texts = await opening[name](after);
        expect(texts).toContain('Een titel van hier');
        expect(texts).toContain('Waarschuwingen');
      }
    }
    expect(openedBy.exceljs).toBeGreaterThan(5);
    expect(openedBy.hucre).toBeGreaterThan(20);
  });

  it.skipIf(!xmllintRuns)('is XML to libxml2, every part of it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'actieplan-'));
    const files = samples.flatMap(({ after }, at) =>
      Object.entries(unzipSync(after)).map(([name, content]) => {
        const file = join(dir, `${at}-${name.replaceAll('/', '-')}`);
        writeFileSync(file, content);
        return file;
      }),
    );
    try {
      execFileSync('xmllint', ['--noout', '--nonet', ...files], { stdio: 'pipe' });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it.skipIf(!validatorRuns)('is valid where it was before', { timeout: 120_000 }, () => {
    let valid = 0;
    for (const { before, after } of samples.slice(0, 7)) {
      if (verdict(before) !== 'valid') continue;
      valid += 1;
      expect(verdict(after)).toBe('valid');
    }
    expect(valid).toBeGreaterThan(3);
  });
});
