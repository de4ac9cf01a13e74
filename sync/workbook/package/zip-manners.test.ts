import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../test/fixtures/inspect-workbook.ts';
import { textRow } from '../../../test/fixtures/workbooks/literal-package.ts';
import { headers, withTable } from '../../../test/fixtures/workbooks/read-parts.ts';
import { writtenZip, type ZipManner } from '../../../test/fixtures/workbooks/written-zip.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import { openPackage } from './open.ts';

const parts = withTable('A1:C2', textRow(1, headers) + textRow(2, ['Vorming']));
const choices = [false, true];
const manners: readonly ZipManner[] = choices.flatMap((zip64) =>
  choices.flatMap((descriptors) =>
    choices.flatMap((stored) => choices.map((backslashes) => ({ zip64, descriptors, stored, backslashes }))),
  ),
);

describe('an archive', () => {
  it.each(
    manners.map(
      (manner) =>
        [
          Object.entries(manner)
            .filter(([, is]) => is)
            .map(([name]) => name)
            .join(', ') || 'plain',
          manner,
        ] as const,
    ),
  )('is read as it is written: %s', (_, manner) => {
    const bytes = writtenZip(parts, manner);
    expect(Object.fromEntries(textsOf(bytes))).toEqual(parts);
    const read = readWorkbook(bytes, { headersWanted: headers });
    expect(read.ok && read.workbook.table.rows[0]?.cells[0]).toEqual({ kind: 'text', text: 'Vorming' });
  });

  it('with zip64 fields is refused for what it truly declares, and when cut off anywhere', () => {
    const large = writtenZip(parts, { zip64: true });
    expect(openPackage(large, { partBytes: 10 })).toMatchObject({ problem: { code: 'too-large' } });
    expect(openPackage(large, { entries: 2 })).toMatchObject({ problem: { code: 'too-many-parts' } });
    for (let length = 5; length < large.length; length += 3)
      expect(openPackage(large.subarray(0, length)).ok).toBe(false);
  });

  it('whose zip64 fields lie is refused', () => {
    const large = writtenZip(parts, { zip64: true });
    const text = Buffer.from(large).toString('latin1');
    for (const [signature, at] of [
      ['PK\x06\x06', 48],
      ['PK\x06\x07', 8],
      ['PK\x01\x02', 20],
    ] as const) {
      const lying = large.slice();
      lying.fill(0xfe, text.indexOf(signature) + at, text.indexOf(signature) + at + 4);
      expect(openPackage(lying).ok).toBe(false);
    }
  });
});
