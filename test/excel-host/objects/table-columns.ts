import { z } from 'zod';
import type { Area } from '../model/area.ts';
import { thisAddin } from '../model/author.ts';
import { writtenIn } from '../model/entering.ts';
import { addTableColumn, deleteTableColumn } from '../model/tables.ts';
import { writeCells } from '../model/writing.ts';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import { filter } from './filters.ts';
import { cellValues } from './range-contents.ts';
import { Cells, rangeOf, type TableOf } from './session.ts';

export interface ColumnOf extends TableOf {
  readonly id: number;
}

function indexOf({ table, id }: ColumnOf): number {
  const index = table.columnIds.indexOf(id);
  if (index < 0) throw new HostError('ItemNotFound');
  return index;
}

/** The column's part of an area of its table. */
function part(column: ColumnOf, of: Area): Area {
  return { ...of, column: of.column + indexOf(column), columns: 1 };
}

function rangeOfPart(column: ColumnOf, of: Area): HostObject {
  return rangeOf(column.session, column.table.sheet, part(column, of));
}

function whole(column: ColumnOf): Cells {
  return new Cells(column.session, column.table.sheet, [part(column, column.table.area)]);
}

function rename(column: ColumnOf, name: string): void {
  const { session, table } = column;
  const names = table.columnIds.filter((id) => id !== column.id);
  const taken = names.some(
    (id) => table.columnName(table.columnIds.indexOf(id)).toLowerCase() === name.toLowerCase(),
  );
  if (name === '') throw new HostError('InvalidArgument');
  if (taken) throw new HostError('ItemAlreadyExists');
  if (!table.showHeaders) {
    table.hiddenNames.set(column.id, name);
    return;
  }
  const area = part(column, table.header);
  writeCells(
    { workbook: session.workbook, sheet: table.sheet, area, by: thisAddin },
    [[name]],
    writtenIn(session.workbook),
  );
}

/** Microsoft: "Excel.TableColumn class". */
const tableColumn = hostClass<ColumnOf>('TableColumn', () => ({
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { read: ({ id }) => id },
    Index: { read: indexOf },
    Name: {
      read: (column) => column.table.columnName(indexOf(column)),
      write: (column, value) => rename(column, readShape(value, z.string())),
    },
    Values: {
      read: (column) => cellValues.read(whole(column)),
      write: (column, value) => cellValues.write(whole(column), value),
    },
  },
  links: { Filter: (column) => filter.wrap({ ...column, columnId: column.id }) },
  methods: {
    GetRange: (column) => rangeOfPart(column, column.table.area),
    GetDataBodyRange: (column) => rangeOfPart(column, column.table.body),
    GetHeaderRowRange: (column) => rangeOfPart(column, column.table.header),
    GetTotalRowRange: (column) => rangeOfPart(column, column.table.totals),
    Delete: (column) => {
      deleteTableColumn(column.session.workbook, column.table, indexOf(column), thisAddin);
      return null;
    },
  },
}));

function find({ session, table }: TableOf, key: string): ColumnOf | undefined {
  const byName = table.columnIds.findIndex(
    (_, index) => table.columnName(index).toLowerCase() === key.toLowerCase(),
  );
  const id = table.columnIds[byName] ?? table.columnIds.find((own) => String(own) === key);
  return id === undefined ? undefined : { session, table, id };
}

function at(target: TableOf, index: number): HostObject {
  const id = target.table.columnIds[index];
  if (id === undefined) throw new HostError('InvalidArgument');
  return tableColumn.wrap({ ...target, id });
}

const columnValues = z.union([
  z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  z.null(),
  z.undefined(),
]);

/** Microsoft: "Excel.TableColumnCollection class". */
export const tableColumnCollection = hostClass<TableOf>('TableColumnCollection', () => ({
  scalars: { Count: { read: ({ table }) => table.area.columns } },
  items: (target) => target.table.columnIds.map((id) => tableColumn.wrap({ ...target, id })),
  methods: {
    Add: (target, args) => {
      const { session, table } = target;
      const values = args.shape(1, columnValues) ?? [];
      const index = addTableColumn(
        session.workbook,
        table,
        args.optionalInteger(0) ?? null,
        values,
        thisAddin,
      );
      const name = args.optionalText(2);
      const id = table.columnIds[index];
      if (name !== undefined && id !== undefined) rename({ ...target, id }, name);
      return at(target, index);
    },
    GetCount: ({ table }) => table.area.columns,
    GetItem: (target, args) => {
      const found = find(target, args.key(0));
      if (found === undefined) throw new HostError('ItemNotFound');
      return tableColumn.wrap(found);
    },
    GetItemOrNullObject: (target, args) => {
      const found = find(target, args.key(0));
      return found === undefined ? null : tableColumn.wrap(found);
    },
    GetItemAt: (target, args) => at(target, args.integer(0)),
  },
}));
