import { z } from 'zod';
import { thisAddin } from '../model/author.ts';
import { sortRows } from '../model/sorting.ts';
import { hostClass } from '../wire/host-object.ts';
import type { Cells } from './session.ts';

/** Microsoft: "Excel.SortField interface"; sorting by colour or icon is not answered. */
export const sortFields = z.array(
  z.strictObject({
    key: z.number().int(),
    ascending: z.boolean().default(true),
    sortOn: z.literal('Value').optional(),
  }),
);

/** Microsoft: "Excel.RangeSort class". */
export const rangeSort = hostClass<Cells>('RangeSort', () => ({
  methods: {
    Apply: ({ workbook, sheet, area }, args) => {
      const headed = args.flag(2, false);
      const body = headed ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      sortRows({ workbook, sheet, area: body, by: thisAddin }, args.shape(0, sortFields));
      return null;
    },
  },
}));
