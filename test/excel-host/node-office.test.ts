import { describe, expect, it } from 'vitest';
import { openExcel } from './node-office.ts';

describe('the genuine office.js in Node', () => {
  it('writes and reads cells through the host', async () => {
    const { Excel, host } = await openExcel();
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        ['a', 1],
        [true, '=1'],
      ];
      range.load('values,formulas,address,valueTypes');
      await context.sync();
      return {
        values: range.values,
        formulas: range.formulas,
        address: range.address,
        types: range.valueTypes,
      };
    });
    expect(read).toEqual({
      values: [
        ['a', 1],
        [true, 1],
      ],
      formulas: [
        ['a', 1],
        [true, '=1'],
      ],
      address: 'Blad1!A1:B2',
      types: [
        ['String', 'Double'],
        ['Boolean', 'Double'],
      ],
    });
    expect(host.trace.syncs).toBe(1);
    expect([...host.unimplemented]).toEqual([]);
  });
});
