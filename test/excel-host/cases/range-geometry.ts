import { actions, addresses, fails, type MemberCase, sheetOf } from './member-case.ts';

const page = 'Excel.Range class';

/** Ranges named from other ranges. */
export const rangeGeometryCases: readonly MemberCase[] = [
  {
    members: [
      'Range.address',
      'Range.rowIndex',
      'Range.columnIndex',
      'Range.rowCount',
      'Range.columnCount',
      'Range.cellCount',
    ],
    page: `${page}: address, rowIndex, columnIndex, rowCount, columnCount, cellCount`,
    does: 'tells where it lies, counted from 0, with its sheet',
    run: async (context) => {
      const range = sheetOf(context).getRange('B3:C5');
      range.load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      const { address, rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
      return [address, rowIndex, columnIndex, rowCount, columnCount, cellCount];
    },
    gives: ['Blad1!B3:C5', 2, 1, 3, 2, 6],
  },
  {
    members: ['Range.cellCount', 'Range.isEntireRow', 'Range.isEntireColumn'],
    page: `${page}: cellCount is -1 above 2^31-1; isEntireRow, isEntireColumn`,
    does: 'knows whole rows and columns',
    run: async (context) => {
      const [row, all] = [sheetOf(context).getRange('2:3'), sheetOf(context).getRange()];
      row.load('isEntireRow,isEntireColumn,cellCount');
      all.load('isEntireColumn,cellCount');
      await context.sync();
      return [row.isEntireRow, row.isEntireColumn, all.isEntireColumn, all.cellCount];
    },
    gives: [true, false, true, -1],
  },
  {
    members: ['Range.getCell', 'Range.getRow', 'Range.getColumn', 'Range.getLastRow', 'Range.getLastColumn'],
    page: `${page}: getCell (may lie outside the range), getRow, getColumn, getLastRow, getLastColumn`,
    does: 'names its parts',
    run: (context) => {
      const range = sheetOf(context).getRange('B2:D4');
      return addresses(
        context,
        range.getCell(5, 0),
        range.getRow(1),
        range.getColumn(2),
        range.getLastRow(),
        range.getLastColumn(),
      );
    },
    gives: ['B7', 'B3:D3', 'D2:D4', 'B4:D4', 'D2:D4'],
  },
  {
    members: ['Range.getRow'],
    page: `${page}: getRow(row)`,
    does: 'refuses a row that it does not have',
    run: (context) => addresses(context, sheetOf(context).getRange('A1:A2').getRow(2)),
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Range.getLastCell', 'Range.getEntireRow', 'Range.getEntireColumn'],
    page: `${page}: getLastCell, getEntireRow, getEntireColumn`,
    does: 'reaches its corner and its whole rows and columns',
    run: (context) => {
      const range = sheetOf(context).getRange('B2:D4');
      return addresses(context, range.getLastCell(), range.getEntireRow(), range.getEntireColumn());
    },
    gives: ['D4', '2:4', 'B:D'],
  },
  {
    members: ['Range.getOffsetRange', 'Range.getResizedRange', 'Range.getAbsoluteResizedRange'],
    page: `${page}: getOffsetRange, getResizedRange, getAbsoluteResizedRange`,
    does: 'moves and resizes',
    run: (context) => {
      const range = sheetOf(context).getRange('B2:C3');
      return addresses(
        context,
        range.getOffsetRange(1, -1),
        range.getResizedRange(-1, 2),
        range.getAbsoluteResizedRange(1, 1),
      );
    },
    gives: ['A3:B4', 'B2:E2', 'B2'],
  },
  {
    members: ['Range.getOffsetRange'],
    page: `${page}: getOffsetRange: an error outside the worksheet grid`,
    does: 'refuses to leave the sheet',
    run: (context) => addresses(context, sheetOf(context).getRange('A1').getOffsetRange(-1, 0)),
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Range.getRowsAbove', 'Range.getRowsBelow', 'Range.getColumnsBefore', 'Range.getColumnsAfter'],
    page: `${page}: getRowsAbove, getRowsBelow, getColumnsBefore, getColumnsAfter; negative counts lie inside`,
    does: 'names what lies beside it',
    run: (context) => {
      const range = sheetOf(context).getRange('C3:D4');
      return addresses(
        context,
        range.getRowsAbove(2),
        range.getRowsBelow(),
        range.getRowsBelow(-1),
        range.getColumnsBefore(1),
        range.getColumnsAfter(2),
      );
    },
    gives: ['C1:D2', 'C5:D5', 'C4:D4', 'B3:B4', 'E3:F4'],
  },
  {
    members: ['Range.getIntersection', 'Range.getIntersectionOrNullObject', 'Range.getBoundingRect'],
    page: `${page}: getIntersection, getBoundingRect; a Range or an address`,
    does: 'meets and encloses another range',
    run: (context) => {
      const range = sheetOf(context).getRange('A1:C3');
      return addresses(
        context,
        range.getIntersection('B2:D4'),
        range.getIntersectionOrNullObject(sheetOf(context).getRange('C3:F9')),
        range.getBoundingRect('E5'),
      );
    },
    gives: ['B2:C3', 'C3', 'A1:E5'],
  },
  {
    members: ['Range.getIntersection'],
    page: `${page}: getIntersection throws ItemNotFound; getIntersectionOrNullObject gives a null object`,
    does: 'fails where nothing is shared',
    run: (context) => addresses(context, sheetOf(context).getRange('A1').getIntersection('B2')),
    gives: fails('ItemNotFound'),
  },
  {
    members: ['Range.getIntersectionOrNullObject', 'Range.getUsedRangeOrNullObject'],
    page: '*OrNullObject methods and properties',
    does: 'gives a null object where nothing is found',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1');
      const none = [range.getIntersectionOrNullObject('B2'), range.getUsedRangeOrNullObject(true)];
      await context.sync();
      return none.map((found) => found.isNullObject);
    },
    gives: [true, true],
  },
  {
    members: ['Range.getUsedRange', 'Range.getUsedRangeOrNullObject', 'Range.getSurroundingRegion'],
    page: `${page}: getUsedRange(valuesOnly), getSurroundingRegion`,
    does: 'finds what is used, formats included unless only values count',
    run: (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('B2:C3').values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      sheet.getRange('E9').format.font.bold = true;
      const all = sheet.getRange('A1:J20');
      return addresses(
        context,
        all.getUsedRange(),
        all.getUsedRangeOrNullObject(true),
        sheet.getRange('C3').getSurroundingRegion(),
        sheet.getRange('G1:H2').getUsedRange(true),
      );
    },
    gives: ['B2:E9', 'B2:C3', 'B2:C3', 'G1'],
  },
  {
    members: [
      'Range.getTables',
      'TableScopedCollection.getCount',
      'TableScopedCollection.getFirst',
      'TableScopedCollection.getItem',
      'TableScopedCollection.getItemOrNullObject',
      'TableScopedCollection.items',
    ],
    page: 'Excel.TableScopedCollection class; Range.getTables(fullyContained)',
    does: 'finds the tables that a range touches',
    run: async (context) => {
      actions(context);
      const [touched, within] = [sheetOf(context).getRange('B2'), sheetOf(context).getRange('A1:B9')];
      const tables = touched.getTables();
      const [count, whole] = [tables.getCount(), within.getTables(true).getCount()];
      const [first, named] = [tables.getFirst(), tables.getItem('tblActies')];
      const none = tables.getItemOrNullObject('tblRegister');
      first.load('name');
      named.load('name');
      tables.load('items/name');
      await context.sync();
      const names = tables.items.map((table) => table.name);
      return [count.value, whole.value, first.name, named.name, names, none.isNullObject];
    },
    gives: [1, 0, 'tblActies', 'tblActies', ['tblActies'], true],
  },
  {
    members: ['TableScopedCollection.getFirst', 'TableScopedCollection.getItem'],
    page: 'Excel.TableScopedCollection class: getFirst, getItem',
    does: 'fails without a table',
    run: async (context) => {
      sheetOf(context).getRange('A1').getTables().getFirst().load('name');
      await context.sync();
    },
    gives: fails('ItemNotFound'),
  },
  {
    members: ['Range.select', 'Range.worksheet', 'Workbook.getSelectedRange', 'Workbook.getActiveCell'],
    page: `${page}: select() activates the sheet; Excel.Workbook class: getSelectedRange, getActiveCell`,
    does: 'is selected, on its sheet',
    run: async (context) => {
      const other = context.workbook.worksheets.add('Lijsten');
      other.getRange('B2:C3').select();
      const [selected, cell] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
      selected.load('address,worksheet/name');
      cell.load('address');
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      return [selected.address, selected.worksheet.name, cell.address, active.name];
    },
    gives: ['Lijsten!B2:C3', 'Lijsten', 'Lijsten!B2', 'Lijsten'],
  },
];
