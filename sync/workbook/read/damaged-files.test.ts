import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rels,
  tableXml,
  textRow,
  workbookParts,
  worksheet,
  zipped,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { writtenZip } from '../../../test/fixtures/workbooks/written-zip.ts';
import { readWorkbook } from './read-workbook.ts';

const headers = ['Titel', 'Start', 'Raming'];
const rows = Array.from({ length: 8 }, (_, i) => textRow(i + 2, [`Actie ${i}`, 'b', 'c'])).join('');
const parts = workbookParts(
  { Acties: worksheet(textRow(1, headers) + rows) },
  {
    'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['table', '../tables/table1.xml'] }),
    'xl/tables/table1.xml': tableXml('tblActies', 'A1:C9', headers),
  },
);
const valid = zipped(parts);

/** Reads it; every way but a throw or an impossible row is allowed. */
function survives(bytes: Uint8Array): void {
  const outcome = readWorkbook(bytes, { headersWanted: headers });
  if (!outcome.ok) {
    expect(outcome.problem.message.nl).not.toMatch(/[{}]/);
    return;
  }
  for (const { row } of outcome.workbook.table.rows) {
    expect(row).toBeGreaterThan(0);
    expect(row).toBeLessThanOrEqual(1_048_576);
  }
}

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at % copy.length] = value;
  return copy;
}

const byte = fc.integer({ min: 0, max: 255 });

describe('damaged files', () => {
  it('random bytes never throw, with or without the mark of a zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (bytes, zip) => {
        survives(zip ? Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes) : bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('one changed byte of the file never throws and never gives other cells', () => {
    const intact = readWorkbook(valid, { headersWanted: headers });
    fc.assert(
      fc.property(fc.nat({ max: valid.length - 1 }), byte, (at, value) => {
        const bytes = changed(valid, at, value);
        survives(bytes);
        const outcome = readWorkbook(bytes, { headersWanted: headers });
        if (outcome.ok && intact.ok) expect(outcome.workbook.table).toEqual(intact.workbook.table);
      }),
      { numRuns: 300 },
    );
  });

  it('one changed byte inside a part never throws nor hangs', () => {
    const names = Object.keys(parts);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat({ max: 5_000 }), byte, (name, at, value) => {
        const part = new TextEncoder().encode(parts[name]);
        survives(writtenZip({ ...parts, [name]: changed(part, at, value) }));
      }),
      { numRuns: 300 },
    );
  });

  it('a file cut off anywhere is refused', () => {
    fc.assert(
      fc.property(fc.nat({ max: valid.length - 1 }), (length) => {
        expect(readWorkbook(valid.subarray(0, length), { headersWanted: headers }).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
