import { actions, addresses, fails, loaded, type MemberCase, sheetOf, valuesOf } from './member-case.ts';

/** Rows, columns and filters of tables. */
export const tablePartCases: readonly MemberCase[] = [
  {
    members: [
      'Table.columns',
      'TableColumnCollection.items',
      'TableColumnCollection.count',
      'TableColumnCollection.getCount',
      'TableColumnCollection.getItem',
      'TableColumnCollection.getItemAt',
      'TableColumn.id',
      'TableColumn.index',
      'TableColumn.name',
      'TableColumn.values',
    ],
    page: 'Excel.TableColumnCollection class: getItem by name or id; Excel.TableColumn class',
    does: 'finds its columns by name, by id and by place',
    run: async (context) => {
      const { columns } = actions(context);
      columns.load('count,items/name,items/id,items/index');
      const named = columns.getItem('Raming');
      named.load('index,values');
      const count = columns.getCount();
      await context.sync();
      const [byId, byPlace] = [columns.getItem(columns.items[1]?.id ?? 0), columns.getItemAt(0)];
      byId.load('name');
      byPlace.load('name');
      await context.sync();
      const all = columns.items.map((column) => `${column.name} ${column.index}`);
      return [all, columns.count, count.value, named.index, named.values, byId.name, byPlace.name];
    },
    gives: [['Titel 0', 'Aard 1', 'Raming 2'], 3, 3, 2, [['Raming'], [1500], [200]], 'Aard', 'Titel'],
  },
  {
    members: ['TableColumnCollection.getItemOrNullObject', 'TableColumnCollection.getItem'],
    page: 'Excel.TableColumnCollection class: getItemOrNullObject',
    does: 'gives a null object for a column that is not there',
    run: async (context) => {
      const none = actions(context).columns.getItemOrNullObject('Status');
      await context.sync();
      return none.isNullObject;
    },
    gives: true,
  },
  {
    members: ['TableColumnCollection.getItem'],
    page: 'Error handling: ItemNotFound',
    does: 'fails for a column that is not there',
    run: (context) => loaded(context, actions(context).columns.getItem('Status'), 'index'),
    gives: fails('ItemNotFound'),
  },
  {
    members: ['TableColumnCollection.add', 'TableColumn.getDataBodyRange', 'TableColumn.delete'],
    page: 'Excel.TableColumnCollection class: add(index, values, name); Excel.TableColumn class: delete()',
    does: 'gains and loses columns; the others keep their ids',
    run: async (context) => {
      const table = actions(context);
      const last = table.columns.getItem('Raming');
      last.load('id');
      await context.sync();
      const { id } = last;
      table.columns.add(1, [['Status'], ['a'], ['b']]);
      table.columns.add(undefined, undefined, 'Controle');
      await context.sync();
      const body = table.columns.getItem('Status').getDataBodyRange();
      body.load('address,values');
      const same = table.columns.getItem(id);
      same.load('name,index');
      await context.sync();
      table.columns.getItem('Status').delete();
      return [
        body.address,
        body.values,
        same.name,
        same.index,
        await valuesOf(context, table.getHeaderRowRange()),
      ];
    },
    gives: ['Blad1!B2:B3', [['a'], ['b']], 'Raming', 3, [['Titel', 'Aard', 'Raming', 'Controle']]],
  },
  {
    members: ['TableColumnCollection.add'],
    page: 'Excel.TableColumnCollection class: add: values for the whole column',
    does: 'refuses values of another length',
    run: async (context) => {
      actions(context).columns.add(undefined, [['Status'], ['a']]);
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['TableColumn.name'],
    page: 'Excel.TableColumn class: name',
    does: 'is renamed in its header, to a name that is free',
    run: async (context) => {
      const table = actions(context);
      table.columns.getItem('Aard').name = 'Focus';
      const before = await valuesOf(context, table.getHeaderRowRange());
      table.columns.getItem('Focus').name = 'Titel';
      await context.sync();
      return before;
    },
    gives: fails('ItemAlreadyExists'),
  },
  {
    members: [
      'TableColumn.values',
      'TableColumn.getRange',
      'TableColumn.getHeaderRowRange',
      'TableColumn.getTotalRowRange',
    ],
    page: 'Excel.TableColumn class: values, getRange, getHeaderRowRange, getTotalRowRange',
    does: 'names its cells and writes them',
    run: async (context) => {
      const table = actions(context);
      table.showTotals = true;
      const column = table.columns.getItem('Raming');
      const parts = [column.getRange(), column.getHeaderRowRange(), column.getTotalRowRange()];
      const where = await addresses(context, ...parts);
      column.values = [['Raming'], [1], [2], [3]];
      return [...where, await valuesOf(context, column.getDataBodyRange())];
    },
    gives: ['C1:C4', 'C1', 'C4', [[1], [2]]],
  },
  {
    members: [
      'Table.rows',
      'TableRowCollection.add',
      'TableRowCollection.count',
      'TableRowCollection.getCount',
      'TableRowCollection.getItemAt',
      'TableRowCollection.items',
      'TableRow.index',
      'TableRow.values',
      'TableRow.getRange',
      'TableRow.delete',
    ],
    page: 'Excel.TableRowCollection class: add(index, values); Excel.TableRow class',
    does: 'gains and loses rows; what lies below moves along',
    run: async (context) => {
      const table = actions(context);
      sheetOf(context).getRange('A6').values = [['onder']];
      table.rows.add(0, [['Taal', 'Nieuw', 1]]);
      table.rows.add(undefined, [
        ['Sport', 'Nieuw', 2],
        ['Werk', 'Nieuw', 3],
      ]);
      table.rows.load('count,items/index');
      const below = sheetOf(context).getRange('A9');
      below.load('values');
      const count = table.rows.getCount();
      const range = table.rows.getItemAt(4).getRange();
      range.load('address,values');
      await context.sync();
      table.rows.getItemAt(1).delete();
      const second = table.rows.getItemAt(1);
      second.values = [['Buurt', 'Lopend', 9]];
      second.load('values,index');
      const told = [table.rows.count, count.value, table.rows.items.length, below.values];
      await context.sync();
      return [...told, range.address, range.values, second.values, second.index];
    },
    gives: [5, 5, 5, [['onder']], 'Blad1!A6:C6', [['Werk', 'Nieuw', 3]], [['Buurt', 'Lopend', 9]], 1],
  },
  {
    members: ['TableRow.values', 'TableRowCollection.getItemAt'],
    page: 'Excel.TableRowCollection class: getItemAt(index)',
    does: 'refuses a row that it does not have',
    run: async (context) => {
      actions(context).rows.getItemAt(2).load('values');
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['TableRowCollection.add'],
    page: 'Excel.TableRowCollection class: add(index, values)',
    does: 'refuses a row of another length',
    run: async (context) => {
      actions(context).rows.add(undefined, [['te kort']]);
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['TableRow.delete'],
    page: 'Excel.TableRow class: delete(); a table keeps one empty row',
    does: 'keeps one empty row when the last is deleted',
    run: async (context) => {
      const table = actions(context);
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      return valuesOf(context, table.getRange());
    },
    gives: [
      ['Titel', 'Aard', 'Raming'],
      ['', '', ''],
    ],
  },
  {
    members: [
      'TableColumn.filter',
      'Filter.applyValuesFilter',
      'Filter.criteria',
      'Filter.clear',
      'Table.clearFilters',
      'Table.reapplyFilters',
      'Table.autoFilter',
      'AutoFilter.enabled',
      'AutoFilter.isDataFiltered',
    ],
    page: 'Excel.Filter class: applyValuesFilter(values), clear(); Excel.Table class: clearFilters, reapplyFilters',
    does: 'hides the rows that a filter keeps out; changed cells count when it is applied again',
    run: async (context) => {
      const table = actions(context);
      const { filter } = table.columns.getItem('Aard');
      filter.applyValuesFilter(['Nieuw']);
      const rows = ['2:2', '3:3'].map((address) => sheetOf(context).getRange(address));
      const hidden = async () => {
        for (const row of rows) row.load('rowHidden');
        await context.sync();
        return rows.map((row) => row.rowHidden);
      };
      filter.load('criteria');
      table.autoFilter.load('enabled,isDataFiltered');
      const told = [await hidden(), filter.criteria.values, table.autoFilter.isDataFiltered];
      sheetOf(context).getRange('B3').values = [['Nieuw']];
      const stale = await hidden();
      table.reapplyFilters();
      const fresh = await hidden();
      sheetOf(context).getRange('B2').values = [['Lopend']];
      table.reapplyFilters();
      const turned = await hidden();
      filter.clear();
      const none = await hidden();
      table.clearFilters();
      return [...told, table.autoFilter.enabled, stale, fresh, turned, none, await hidden()];
    },
    gives: [
      [false, true],
      ['Nieuw'],
      true,
      true,
      [false, true],
      [false, false],
      [true, false],
      [false, false],
      [false, false],
    ],
  },
  {
    members: [
      'AutoFilter.clearCriteria',
      'AutoFilter.clearColumnCriteria',
      'AutoFilter.reapply',
      'AutoFilter.getRange',
      'AutoFilter.getRangeOrNullObject',
    ],
    page: 'Excel.AutoFilter class',
    does: 'clears the criteria of one column or all',
    run: async (context) => {
      const table = actions(context);
      const { autoFilter } = table;
      const filtered = async () => (await loaded(context, autoFilter, 'isDataFiltered')).isDataFiltered;
      table.columns.getItem('Aard').filter.applyValuesFilter(['Nieuw']);
      autoFilter.reapply();
      autoFilter.clearColumnCriteria(1);
      const one = await filtered();
      table.columns.getItem('Aard').filter.applyValuesFilter(['Nieuw']);
      autoFilter.clearCriteria();
      const where = await addresses(context, autoFilter.getRange(), autoFilter.getRangeOrNullObject());
      return [one, await filtered(), ...where];
    },
    gives: [false, false, 'A1:C3', 'A1:C3'],
  },
  {
    members: ['AutoFilter.clearColumnCriteria'],
    page: 'Excel.AutoFilter class: clearColumnCriteria(columnIndex)',
    does: 'refuses a column that is not there',
    run: async (context) => {
      actions(context).autoFilter.clearColumnCriteria(3);
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Filter.applyValuesFilter'],
    page: 'Excel.WorksheetProtectionOptions interface: allowAutoFilter',
    does: 'does not filter on a protected sheet',
    run: async (context) => {
      const table = actions(context);
      sheetOf(context).protection.protect();
      table.columns.getItem('Aard').filter.applyValuesFilter(['Nieuw']);
      await context.sync();
    },
    gives: fails('AccessDenied'),
  },
];
