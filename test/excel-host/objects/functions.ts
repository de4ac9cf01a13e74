import { serialOfDate } from '../../../shared/cells/date.ts';
import { hostClass } from '../wire/host-object.ts';
import type { Session } from './session.ts';

const functionResult = hostClass<{ readonly value: number }>('FunctionResult', () => ({
  scalars: {
    Value: { read: ({ value }) => value },
    Error: { read: () => null },
  },
}));

/** Microsoft: "Excel.Functions class"; DATE counts the days of the workbook, as it does in a cell. */
export const functions = hostClass<Session>('Functions', () => ({
  methods: {
    Date: ({ workbook }, args) => {
      const [year = '', month, day] = [0, 1, 2].map((at) => String(args.integer(at)).padStart(2, '0'));
      return functionResult.wrap({
        value: serialOfDate(`${year}-${month}-${day}`, workbook.date1904 ? 1904 : 1900),
      });
    },
  },
}));
