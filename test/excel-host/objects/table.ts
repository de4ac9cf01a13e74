import { z } from 'zod';
import { thisAddin } from '../model/author.ts';
import { clearFilters, reapplyFilters } from '../model/filtering.ts';
import type { Table } from '../model/sheet.ts';
import { type SortField, sortRows } from '../model/sorting.ts';
import {
  deleteTable,
  dissolveTable,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
} from '../model/tables.ts';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass, type Scalar } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import { tableEvents } from './events.ts';
import { autoFilter } from './filters.ts';
import { areaOnSheet } from './range-geometry.ts';
import { sortFields } from './range-sort.ts';
import { rangeOf, type TableOf } from './session.ts';
import { tableColumnCollection } from './table-columns.ts';
import { tableRowCollection } from './table-rows.ts';

type Flag =
  | 'showFilterButton'
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

function flag(name: Flag): Scalar<TableOf> {
  return {
    read: ({ table }) => table[name],
    write: ({ session, table }, value) => {
      session.workbook.requireWritable();
      table[name] = readShape(value, z.boolean());
    },
  };
}

function areaOf({ session, table }: TableOf, part: 'area' | 'body' | 'header' | 'totals'): HostObject {
  return rangeOf(session, table.sheet, table[part]);
}

/** Microsoft: "Excel.Table class". */
export const table = hostClass<TableOf>('Table', () => ({
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    Id: { read: ({ table }) => table.id },
    Name: {
      read: ({ table }) => table.name,
      write: ({ session, table }, value) =>
        renameTable(session.workbook, table, readShape(value, z.string())),
    },
    Style: {
      read: ({ table }) => table.style,
      write: ({ session, table }, value) => {
        session.workbook.requireWritable();
        table.style = readShape(value, z.string().regex(/^TableStyle(Light|Medium|Dark)\d{1,2}$/));
      },
    },
    ShowHeaders: {
      read: ({ table }) => table.showHeaders,
      write: ({ session, table }, value) =>
        showHeaders(session.workbook, table, readShape(value, z.boolean()), thisAddin),
    },
    ShowTotals: {
      read: ({ table }) => table.showTotals,
      write: ({ session, table }, value) =>
        showTotals(session.workbook, table, readShape(value, z.boolean()), thisAddin),
    },
    ShowFilterButton: flag('showFilterButton'),
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
  },
  links: {
    Worksheet: ({ session, table }) => session.classes.worksheet.wrap({ session, sheet: table.sheet }),
    Columns: (target) => tableColumnCollection.wrap(target),
    Rows: (target) => tableRowCollection.wrap(target),
    Sort: (target) => tableSort.wrap(target),
    AutoFilter: (target) => autoFilter.wrap(target),
  },
  methods: {
    GetRange: (target) => areaOf(target, 'area'),
    GetDataBodyRange: (target) => areaOf(target, 'body'),
    GetHeaderRowRange: (target) => areaOf(target, 'header'),
    GetTotalRowRange: (target) => areaOf(target, 'totals'),
    Resize: ({ session, table }, args) => {
      const given = args.object(0, session.classes.range);
      if (given !== undefined && given.sheet !== table.sheet) throw new HostError('InvalidArgument');
      resizeTable(session.workbook, table, given?.area ?? areaOnSheet(args.text(0), table.sheet));
      return null;
    },
    ClearFilters: ({ session, table }) => {
      clearFilters(session.workbook, table);
      return null;
    },
    ReapplyFilters: ({ table }) => {
      reapplyFilters(table);
      return null;
    },
    Delete: ({ session, table }) => {
      deleteTable(session.workbook, table, thisAddin);
      return null;
    },
    ConvertToRange: ({ session, table }) => {
      const { area } = table;
      dissolveTable(session.workbook, table, thisAddin);
      return rangeOf(session, table.sheet, area);
    },
  },
  events: tableEvents,
  eventTarget: ({ table }) => table.id,
}));

// Of a table whose headers are hidden Excel tells no sort fields: OfficeDev/office-js 2409.
const sorted = new WeakMap<Table, readonly SortField[]>();

/** Microsoft: "Excel.TableSort class". */
const tableSort = hostClass<TableOf>('TableSort', () => ({
  scalars: {
    Fields: {
      read: ({ table }) =>
        (table.showHeaders ? (sorted.get(table) ?? []) : []).map((field) => ({ ...field })),
    },
  },
  methods: {
    Apply: ({ session, table }, args) => {
      const fields = args.shape(0, sortFields);
      const { sheet, body } = table;
      sortRows({ workbook: session.workbook, sheet, area: body, by: thisAddin }, fields);
      sorted.set(table, fields);
      return null;
    },
    Clear: ({ table }) => {
      sorted.delete(table);
      return null;
    },
  },
}));
