import { z } from 'zod';
import { thisAddin } from '../model/author.ts';
import { addTableRows, deleteTableRow } from '../model/tables.ts';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import { cellValues } from './range-contents.ts';
import { Cells, cellsThatMove, type TableOf } from './session.ts';

interface RowOf extends TableOf {
  readonly index: number;
}

function cellsOf({ session, table, index }: RowOf): Cells {
  if (index < 0 || index >= table.body.rows) throw new HostError('ItemNotFound');
  return new Cells(session, table.sheet, [{ ...table.body, row: table.body.row + index, rows: 1 }]);
}

/** Microsoft: "Excel.TableRow class"; a row is known by its place, so it is another one after a sort. */
const tableRow = hostClass<RowOf>('TableRow', () => ({
  scalars: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (row) => cellValues.read(cellsOf(row)),
      write: (row, value) => cellValues.write(cellsOf(row), value),
    },
  },
  methods: {
    GetRange: (row) => row.session.classes.range.wrap(cellsOf(row)),
    Delete: ({ session, table, index }) => {
      deleteTableRow(session.workbook, table, index, thisAddin);
      return null;
    },
  },
}));

function at(target: TableOf, index: number): HostObject {
  if (index < 0 || index >= target.table.body.rows) throw new HostError('InvalidArgument');
  return tableRow.wrap({ ...target, index });
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Microsoft: "TableRowCollection.add": one row or several; without values an empty row. */
const newRows = z.union([
  z.array(z.array(cell)),
  cell.transform((value) => (value === null ? [] : [[value]])),
  z.undefined().transform((): (string | number | boolean | null)[][] => []),
]);

/** Microsoft: "Excel.TableRowCollection class". */
export const tableRowCollection = hostClass<TableOf>('TableRowCollection', () => ({
  scalars: { Count: { read: ({ table }) => table.body.rows } },
  items: (target) => Array.from({ length: target.table.body.rows }, (_, index) => at(target, index)),
  methods: {
    Add: (target, args) => {
      const { session, table } = target;
      const given = args.shape(1, newRows);
      const rows = given.length > 0 ? given : [Array.from({ length: table.body.columns }, () => '')];
      // Excel takes -1 as well as null for "at the end".
      const wanted = args.optionalInteger(0);
      const index = wanted === undefined || wanted === -1 ? null : wanted;
      session.meter.written += rows.length * table.body.columns;
      const added = addTableRows(session.workbook, table, index, rows, thisAddin);
      if (session.workbook.unkind.has('added-rows-conflict')) {
        const area = { ...table.body, row: table.body.row + added, rows: rows.length };
        session.conflicts.push(cellsThatMove(session, table.sheet, area));
      }
      return at(target, added);
    },
    GetCount: ({ table }) => table.body.rows,
    GetItemAt: (target, args) => at(target, args.integer(0)),
  },
}));
