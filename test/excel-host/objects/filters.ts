import { z } from 'zod';
import { clearFilters, reapplyFilters, setFilter, valuesFilter } from '../model/filtering.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass } from '../wire/host-object.ts';
import { rangeOf, type TableOf } from './session.ts';

export interface FilterOf extends TableOf {
  readonly columnId: number;
}

/** Microsoft: "Excel.Filter class"; filters by values are answered. */
export const filter = hostClass<FilterOf>('Filter', () => ({
  scalars: {
    Criteria: {
      read: ({ table, columnId }) => {
        const criteria = table.filters.get(columnId)?.criteria;
        return criteria === undefined ? null : { filterOn: criteria.filterOn, values: [...criteria.values] };
      },
    },
  },
  methods: {
    ApplyValuesFilter: ({ session, table, columnId }, args) => {
      setFilter(session.workbook, table, columnId, valuesFilter(args.shape(0, z.array(z.string()))));
      return null;
    },
    Clear: ({ session, table, columnId }) => {
      setFilter(session.workbook, table, columnId, null);
      return null;
    },
  },
}));

/** Microsoft: "Excel.AutoFilter class", as a table has it. */
export const autoFilter = hostClass<TableOf>('AutoFilter', () => ({
  scalars: {
    Enabled: { read: ({ table }) => table.showFilterButton },
    IsDataFiltered: { read: ({ table }) => table.filters.size > 0 },
  },
  methods: {
    ClearCriteria: ({ session, table }) => {
      clearFilters(session.workbook, table);
      return null;
    },
    ClearColumnCriteria: ({ session, table }, args) => {
      const id = table.columnIds[args.integer(0)];
      if (id === undefined) throw new HostError('InvalidArgument');
      setFilter(session.workbook, table, id, null);
      return null;
    },
    Reapply: ({ table }) => {
      reapplyFilters(table);
      return null;
    },
    GetRange: ({ session, table }) => rangeOf(session, table.sheet, table.area),
    GetRangeOrNullObject: ({ session, table }) => rangeOf(session, table.sheet, table.area),
  },
}));
