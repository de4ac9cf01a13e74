import { splitAddress } from '../model/address.ts';
import type { Sheet, Table } from '../model/sheet.ts';
import { addTable } from '../model/tables.ts';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import type { MethodArguments } from '../wire/method-arguments.ts';
import { tableCollectionEvents, workbookTarget } from './events.ts';
import { areaOnSheet } from './range-geometry.ts';
import { Cells, type Session, type TablesOf } from './session.ts';

/** The tables of one sheet, or without a sheet those of the workbook. */
export interface TablesWhere {
  readonly session: Session;
  readonly sheet: Sheet | null;
}

function tablesOf({ session, sheet }: TablesWhere): readonly Table[] {
  return sheet === null ? session.workbook.tables : sheet.tables;
}

function find(tables: readonly Table[], key: string): Table | undefined {
  return tables.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
}

function required(session: Session, table: Table | undefined): HostObject {
  if (table === undefined) throw new HostError('ItemNotFound');
  return session.classes.table.wrap({ session, table });
}

/** Where a new table comes: a range, or an address that may name its sheet. */
function newPlace({ session, sheet }: TablesWhere, args: MethodArguments): Cells {
  const { workbook } = session;
  const given = args.object(0, session.classes.range);
  if (given !== undefined) return given;
  const named = splitAddress(args.text(0)).sheet;
  const on = named === undefined ? (sheet ?? workbook.active) : workbook.sheet(named);
  return new Cells(session, on, [areaOnSheet(args.text(0), on)]);
}

/** Microsoft: "Excel.TableCollection class". */
export const tableCollection = hostClass<TablesWhere>('TableCollection', () => ({
  scalars: { Count: { read: (where) => tablesOf(where).length } },
  items: (where) => tablesOf(where).map((table) => required(where.session, table)),
  methods: {
    Add: (where, args) => required(where.session, addTable(newPlace(where, args).place, args.flag(1, false))),
    GetCount: (where) => tablesOf(where).length,
    GetItem: (where, args) => required(where.session, find(tablesOf(where), args.key(0))),
    GetItemOrNullObject: (where, args) => {
      const table = find(tablesOf(where), args.key(0));
      return table === undefined ? null : required(where.session, table);
    },
    GetItemAt: (where, args) => {
      const table = tablesOf(where)[args.integer(0)];
      if (table === undefined) throw new HostError('InvalidArgument');
      return required(where.session, table);
    },
  },
  events: tableCollectionEvents,
  eventTarget: ({ sheet }) => sheet?.id ?? workbookTarget,
}));

/** Microsoft: "Excel.TableScopedCollection class": what `Range.getTables` gives. */
export const tableScopedCollection = hostClass<TablesOf>('TableScopedCollection', () => ({
  items: ({ session, tables }) => tables.map((table) => required(session, table)),
  methods: {
    GetCount: ({ tables }) => tables.length,
    GetFirst: ({ session, tables }) => required(session, tables[0]),
    GetItem: ({ session, tables }, args) => required(session, find(tables, args.key(0))),
    GetItemOrNullObject: ({ session, tables }, args) => {
      const table = find(tables, args.key(0));
      return table === undefined ? null : required(session, table);
    },
  },
}));
