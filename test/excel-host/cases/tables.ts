import { actions, addresses, fails, loaded, type MemberCase, sheetOf, valuesOf } from './member-case.ts';

/** Tables as a whole. */
export const tableCases: readonly MemberCase[] = [
  {
    members: [
      'TableCollection.add',
      'TableCollection.count',
      'TableCollection.items',
      'TableCollection.getCount',
      'TableCollection.getItem',
      'TableCollection.getItemAt',
      'Worksheet.tables',
      'Workbook.tables',
      'Table.id',
      'Table.name',
      'Table.worksheet',
    ],
    page: 'Excel.TableCollection class: add(address, hasHeaders); getItem by name or id',
    does: 'makes a table and finds it by name, by id and by place',
    run: async (context) => {
      const { id } = await loaded(context, actions(context), 'id');
      const { tables } = context.workbook;
      const found = [tables.getItem('tblActies'), tables.getItem(id), tables.getItemAt(0)];
      for (const table of found) table.load('name,worksheet/name');
      tables.load('count,items/name');
      const count = sheetOf(context).tables.getCount();
      await context.sync();
      const names = found.map((table) => [table.name, table.worksheet.name].join());
      return [names, tables.count, count.value, tables.items.length];
    },
    gives: [['tblActies,Blad1', 'tblActies,Blad1', 'tblActies,Blad1'], 1, 1, 1],
  },
  {
    members: ['TableCollection.add', 'Table.getHeaderRowRange', 'Table.getRange'],
    page: 'Excel.TableCollection class: add: without headers Excel makes them, the data shift down by one row',
    does: 'makes headers of its own',
    run: async (context) => {
      sheetOf(context).getRange('A1:B1').values = [['a', 'b']];
      const table = sheetOf(context).tables.add('A1:B1', false);
      const [header, all] = [table.getHeaderRowRange(), table.getRange()];
      header.load('values');
      all.load('address,values');
      await context.sync();
      return [all.address, all.values];
    },
    gives: [
      'Blad1!A1:B2',
      [
        ['Column1', 'Column2'],
        ['a', 'b'],
      ],
    ],
  },
  {
    members: ['TableCollection.add'],
    page: 'Excel.TableCollection class: add: an error if the table cannot be added, as over another table',
    does: 'refuses to lie over another table',
    run: async (context) => {
      actions(context);
      sheetOf(context).tables.add('C3:D5', true);
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['TableCollection.getItem', 'TableCollection.getItemOrNullObject'],
    page: 'Excel.TableCollection class: getItemOrNullObject',
    does: 'gives a null object for a table that is not there',
    run: async (context) => {
      const none = context.workbook.tables.getItemOrNullObject('tblActies');
      await context.sync();
      return none.isNullObject;
    },
    gives: true,
  },
  {
    members: ['TableCollection.getItem'],
    page: 'Error handling: ItemNotFound',
    does: 'fails for a table that is not there',
    run: (context) => loaded(context, context.workbook.tables.getItem('tblActies'), 'name'),
    gives: fails('ItemNotFound'),
  },
  {
    members: ['Table.name'],
    page: 'Excel.Table class: name: unique, following the rules for table names',
    does: 'refuses a name that another table has',
    run: async (context) => {
      actions(context);
      sheetOf(context).tables.add('F1:G2', true).name = 'TBLACTIES';
      await context.sync();
    },
    gives: fails('ItemAlreadyExists'),
  },
  {
    members: ['Table.name'],
    page: 'Excel.Table class: name: unique, following the rules for table names',
    does: 'refuses a name with a space',
    run: async (context) => {
      actions(context).name = 'mijn acties';
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: [
      'Table.getRange',
      'Table.getDataBodyRange',
      'Table.getHeaderRowRange',
      'Table.getTotalRowRange',
      'Table.showTotals',
    ],
    page: 'Excel.Table class: getRange, getDataBodyRange, getHeaderRowRange, getTotalRowRange, showTotals',
    does: 'names its parts',
    run: async (context) => {
      const table = actions(context);
      const parts = [table.getRange(), table.getDataBodyRange(), table.getHeaderRowRange()];
      const before = await addresses(context, ...parts);
      table.showTotals = true;
      const after = await addresses(
        context,
        table.getRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
      );
      table.showTotals = false;
      return [...before, ...after, ...(await addresses(context, table.getRange()))];
    },
    gives: ['A1:C3', 'A2:C3', 'A1:C1', 'A1:C4', 'A2:C3', 'A4:C4', 'A1:C3'],
  },
  {
    members: ['Table.getTotalRowRange'],
    page: 'Excel.Table class: getTotalRowRange',
    does: 'has no totals row until it is shown',
    run: (context) => addresses(context, actions(context).getTotalRowRange()),
    gives: fails('ItemNotFound'),
  },
  {
    members: [
      'Table.style',
      'Table.showHeaders',
      'Table.showFilterButton',
      'Table.showBandedRows',
      'Table.showBandedColumns',
      'Table.highlightFirstColumn',
      'Table.highlightLastColumn',
    ],
    page: 'Excel.Table class: style and what it shows',
    does: 'is styled',
    run: async (context) => {
      const table = actions(context);
      table.set({
        style: 'TableStyleLight1',
        showFilterButton: false,
        showBandedRows: false,
        showBandedColumns: true,
        highlightFirstColumn: true,
        highlightLastColumn: true,
      });
      table.load();
      await context.sync();
      return [
        [table.style, table.showHeaders, table.showFilterButton, table.showBandedRows],
        [table.showBandedColumns, table.highlightFirstColumn, table.highlightLastColumn],
      ];
    },
    gives: [
      ['TableStyleLight1', true, false, false],
      [true, true, true],
    ],
  },
  {
    members: ['Table.style'],
    page: 'Excel.Table class: style: TableStyleLight1 thru TableStyleDark11, or a custom one',
    does: 'refuses a style that does not exist',
    run: async (context) => {
      actions(context).style = 'Mooi';
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Table.resize'],
    page: 'Excel.Table class: resize(newRange): overlaps the original table, same header row',
    does: 'is resized',
    run: (context) => {
      const table = actions(context);
      table.resize('A1:D9');
      return addresses(context, table.getRange());
    },
    gives: ['A1:D9'],
  },
  {
    members: ['Table.resize'],
    page: 'Excel.Table class: resize(newRange): the header must remain in the same row',
    does: 'does not move its headers',
    run: async (context) => {
      actions(context).resize('A2:C5');
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Table.convertToRange'],
    page: 'Excel.Table class: convertToRange(): all data are preserved',
    does: 'becomes plain cells',
    run: async (context) => {
      const range = actions(context).convertToRange();
      const count = context.workbook.tables.getCount();
      range.load('address');
      await context.sync();
      return [range.address, count.value];
    },
    gives: ['Blad1!A1:C3', 0],
  },
  {
    members: ['Table.delete'],
    page: 'Excel.Table class: delete()',
    does: 'goes with its cells',
    run: async (context) => {
      actions(context).delete();
      return valuesOf(context, sheetOf(context).getRange('A1:A2'));
    },
    gives: [[''], ['']],
  },
  {
    members: ['Table.delete'],
    page: 'Error handling: ItemNotFound',
    does: 'cannot be used once it is gone',
    run: async (context) => {
      const table = actions(context);
      await loaded(context, table, 'id');
      table.delete();
      await context.sync();
      await addresses(context, table.getRange());
    },
    gives: fails('ItemNotFound'),
  },
  {
    members: ['Table.sort', 'TableSort.apply', 'TableSort.fields', 'TableSort.clear'],
    page: 'Excel.TableSort class: apply(fields), fields, clear()',
    does: 'sorts its body',
    run: async (context) => {
      const table = actions(context);
      table.sort.apply([{ key: 2, ascending: true }]);
      table.sort.load('fields');
      const titles = table.columns.getItem('Titel').getDataBodyRange();
      titles.load('values');
      await context.sync();
      const before = [titles.values, table.sort.fields];
      table.sort.clear();
      table.sort.load('fields');
      await context.sync();
      return [...before, table.sort.fields];
    },
    gives: [[['Buurthuis'], ['Jeugdwerk']], [{ key: 2, ascending: true }], []],
  },
  {
    members: ['TableSort.apply'],
    page: 'Excel.SortField interface: key',
    does: 'refuses a column that it does not have',
    run: async (context) => {
      actions(context).sort.apply([{ key: 3 }]);
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
];
