import { expect, it } from 'vitest';
import { textRow } from '../../../test/fixtures/workbooks/literal-package.ts';
import { grid, headers, read, withTable } from '../../../test/fixtures/workbooks/read-parts.ts';

it('what is kept of the rows is asked in their order, blank ones among them, once the headers are known', () => {
  const asked: unknown[] = [];
  const rows = `${textRow(1, headers)}${textRow(2, ['Een', 'nu'])}${textRow(5, ['Vier'])}`;
  const workbook = read(withTable('A1:C5', rows), {
    keeps: (table) => {
      asked.push(table.headers.map(({ text }) => text));
      return ({ row, cells }, key) => {
        asked.push([key, row]);
        return { row, cells: cells.slice(0, 1) };
      };
    },
  });
  expect(asked).toEqual([headers, [0, 2], [1, 3], [2, 4], [3, 5]]);
  expect(grid(workbook)).toEqual([[2, 'Een'], [3], [4], [5, 'Vier']]);
});
