import { actions, addresses, fails, loaded, type MemberCase, sheetOf } from './member-case.ts';

/** Sheets, their order, their protection and their panes. */
export const worksheetCases: readonly MemberCase[] = [
  {
    members: [
      'Workbook.worksheets',
      'WorksheetCollection.add',
      'WorksheetCollection.items',
      'WorksheetCollection.getCount',
      'WorksheetCollection.getItem',
      'WorksheetCollection.getActiveWorksheet',
      'Worksheet.name',
      'Worksheet.id',
      'Worksheet.position',
      'Worksheet.visibility',
    ],
    page: 'Excel.WorksheetCollection class: add(name) at the end, not activated; getItem by name or id',
    does: 'adds a sheet at the end',
    run: async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Lijsten');
      const active = worksheets.getActiveWorksheet();
      added.load('id,position,visibility');
      active.load('name');
      const count = worksheets.getCount();
      worksheets.load('items/name');
      await context.sync();
      const again = worksheets.getItem(added.id);
      again.load('name');
      await context.sync();
      const names = worksheets.items.map((sheet) => sheet.name);
      return [names, count.value, added.position, added.visibility, active.name, again.name];
    },
    gives: [['Blad1', 'Lijsten'], 2, 1, 'Visible', 'Blad1', 'Lijsten'],
  },
  {
    members: ['WorksheetCollection.add'],
    page: 'Excel.WorksheetCollection class: add(name): the name must be unique',
    does: 'refuses a name that is taken',
    run: async (context) => {
      context.workbook.worksheets.add('blad1');
      await context.sync();
    },
    gives: fails('ItemAlreadyExists'),
  },
  {
    members: ['Worksheet.name'],
    page: 'Rename a worksheet: no : \\ / ? * [ ], at most 31 characters',
    does: 'refuses a name that Excel does not allow',
    run: async (context) => {
      sheetOf(context).name = 'Acties/2021';
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['WorksheetCollection.getItem', 'WorksheetCollection.getItemOrNullObject'],
    page: 'Excel.WorksheetCollection class: getItem, getItemOrNullObject',
    does: 'gives a null object for a sheet that is not there',
    run: async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Acties');
      await context.sync();
      return none.isNullObject;
    },
    gives: true,
  },
  {
    members: ['WorksheetCollection.getItem'],
    page: 'Error handling: ItemNotFound',
    does: 'fails for a sheet that is not there',
    run: (context) => loaded(context, context.workbook.worksheets.getItem('Acties'), 'name'),
    gives: fails('ItemNotFound'),
  },
  {
    members: [
      'Worksheet.activate',
      'Worksheet.getNextOrNullObject',
      'Worksheet.getPreviousOrNullObject',
      'WorksheetCollection.getFirst',
      'WorksheetCollection.getLast',
    ],
    page: 'Excel.Worksheet class: activate, getNextOrNullObject(visibleOnly), getPreviousOrNullObject',
    does: 'walks from sheet to sheet',
    run: async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Lijsten').visibility = 'Hidden';
      const last = worksheets.add('Leeswijzer');
      last.activate();
      const first = worksheets.getFirst();
      const found = [
        first,
        first.getNextOrNullObject(),
        first.getNextOrNullObject(true),
        worksheets.getLast(),
        worksheets.getActiveWorksheet(),
        last.getPreviousOrNullObject(true),
      ];
      for (const sheet of found) sheet.load('name');
      const none = last.getNextOrNullObject();
      await context.sync();
      return [...found.map((sheet) => sheet.name), none.isNullObject];
    },
    gives: ['Blad1', 'Lijsten', 'Leeswijzer', 'Leeswijzer', 'Leeswijzer', 'Blad1', true],
  },
  {
    members: ['Worksheet.position', 'Worksheet.tabColor', 'Worksheet.visibility', 'Worksheet.name'],
    page: 'Excel.Worksheet class: position, tabColor, visibility',
    does: 'is moved, coloured, hidden and renamed',
    run: async (context) => {
      const sheet = context.workbook.worksheets.add('Lijsten');
      sheet.set({ position: 0, tabColor: '#00AA00', visibility: 'VeryHidden', name: 'Waarden' });
      const told = await loaded(context, sheet, 'position', 'tabColor', 'visibility', 'name');
      return [told.position, told.tabColor, told.visibility, told.name];
    },
    gives: [0, '#00AA00', 'VeryHidden', 'Waarden'],
  },
  {
    members: ['Worksheet.visibility', 'Worksheet.delete'],
    page: 'Delete a worksheet: a workbook keeps one visible sheet',
    does: 'does not delete the last visible sheet',
    run: async (context) => {
      sheetOf(context).delete();
      await context.sync();
    },
    gives: fails('InvalidOperation'),
  },
  {
    members: ['Worksheet.delete'],
    page: 'Excel.Worksheet class: delete()',
    does: 'is deleted',
    run: async (context) => {
      context.workbook.worksheets.add('Lijsten');
      sheetOf(context).delete();
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return context.workbook.worksheets.items.map((sheet) => sheet.name);
    },
    gives: ['Lijsten'],
  },
  {
    members: ['Worksheet.getRange', 'Worksheet.getRangeByIndexes', 'Worksheet.getCell'],
    page: 'Excel.Worksheet class: getRange(address), getRangeByIndexes, getCell(row, column)',
    does: 'names ranges by address, by numbers, or all of it',
    run: (context) => {
      const sheet = sheetOf(context);
      return addresses(
        context,
        sheet.getRange('$B$2:c3'),
        sheet.getRange('Blad1!A1'),
        sheet.getRange(),
        sheet.getRangeByIndexes(1, 2, 3, 1),
        sheet.getCell(0, 3),
      );
    },
    gives: ['B2:C3', 'A1', '1:1048576', 'C2:C4', 'D1'],
  },
  {
    members: ['Worksheet.getRange', 'Worksheet.getRangeByIndexes', 'Worksheet.getCell'],
    page: 'Error handling: InvalidArgument',
    does: 'refuses an address that is none',
    run: (context) => addresses(context, sheetOf(context).getRange('A0')),
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Worksheet.getUsedRange', 'Worksheet.getUsedRangeOrNullObject'],
    page: 'Excel.Worksheet class: getUsedRange: the top left cell of an empty sheet',
    does: 'finds the cells in use',
    run: async (context) => {
      const empty = sheetOf(context).getUsedRangeOrNullObject();
      await context.sync();
      const before = [empty.isNullObject, ...(await addresses(context, sheetOf(context).getUsedRange()))];
      actions(context);
      const used = [sheetOf(context).getUsedRange(true), sheetOf(context).getUsedRangeOrNullObject(true)];
      return [...before, ...(await addresses(context, ...used))];
    },
    gives: [true, 'A1', 'A1:C3', 'A1:C3'],
  },
  {
    members: [
      'Worksheet.getRanges',
      'RangeAreas.address',
      'RangeAreas.addressLocal',
      'RangeAreas.areaCount',
      'RangeAreas.cellCount',
      'RangeAreas.isEntireRow',
      'RangeAreas.isEntireColumn',
      'RangeAreas.areas',
      'RangeAreas.worksheet',
      'RangeCollection.getCount',
      'RangeCollection.getItemAt',
      'RangeCollection.items',
    ],
    page: 'Excel.RangeAreas class, Excel.RangeCollection class',
    does: 'names several areas at once',
    run: async (context) => {
      const areas = sheetOf(context).getRanges('A1:B2,D4');
      areas.load('address,addressLocal,areaCount,cellCount,isEntireRow,isEntireColumn,worksheet/name');
      areas.areas.load('items/address');
      const count = areas.areas.getCount();
      const second = areas.areas.getItemAt(1);
      second.load('address');
      await context.sync();
      return [
        [areas.address, areas.addressLocal, areas.areaCount, areas.cellCount],
        [areas.isEntireRow, areas.isEntireColumn, areas.worksheet.name, count.value],
        [areas.areas.items.map((range) => range.address), second.address],
      ];
    },
    gives: [
      ['Blad1!A1:B2,Blad1!D4', 'A1:B2,D4', 2, 5],
      [false, false, 'Blad1', 2],
      [['Blad1!A1:B2', 'Blad1!D4'], 'Blad1!D4'],
    ],
  },
  {
    members: ['RangeAreas.areas', 'RangeCollection.getItemAt'],
    page: 'Excel.RangeCollection class: getItemAt(index)',
    does: 'refuses an area that is not there',
    run: async (context) => {
      sheetOf(context).getRanges('A1,B2').areas.getItemAt(2).load('address');
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['RangeAreas.format', 'RangeAreas.clear', 'RangeAreas.dataValidation'],
    page: 'Work with multiple ranges simultaneously: a property is set on every area',
    does: 'formats, validates and clears all areas',
    run: async (context) => {
      const sheet = sheetOf(context);
      const areas = sheet.getRanges('A1,C1');
      areas.format.fill.color = '#FF0000';
      areas.dataValidation.rule = { list: { inCellDropDown: true, source: 'Ja,Nee' } };
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      const [fill, validation] = [sheet.getRange('C1').format.fill, sheet.getRange('C1').dataValidation];
      fill.load('color');
      validation.load('type');
      await context.sync();
      areas.clear();
      const range = sheet.getRange('A1:C1');
      range.load('values');
      validation.load('type');
      const before = [fill.color, validation.type];
      await context.sync();
      return [...before, range.values, validation.type];
    },
    gives: ['#FF0000', 'List', [['', 2, '']], 'None'],
  },
  {
    members: [
      'Worksheet.protection',
      'WorksheetProtection.protect',
      'WorksheetProtection.unprotect',
      'WorksheetProtection.protected',
      'WorksheetProtection.options',
    ],
    page: 'Excel.WorksheetProtection class: protect(options, password)',
    does: 'protects with options, and opens again',
    run: async (context) => {
      const { protection } = sheetOf(context);
      protection.protect({ allowFormatCells: true }, 'geheim');
      protection.load('protected,options');
      await context.sync();
      const before = [
        protection.protected,
        protection.options.allowFormatCells,
        protection.options.allowSort,
      ];
      protection.unprotect('geheim');
      protection.load('protected');
      await context.sync();
      return [...before, protection.protected];
    },
    gives: [true, true, false, false],
  },
  {
    members: ['WorksheetProtection.protect'],
    page: 'Excel.WorksheetProtection class: protect fails if the worksheet has already been protected',
    does: 'refuses to protect twice',
    run: async (context) => {
      sheetOf(context).protection.protect();
      sheetOf(context).protection.protect();
      await context.sync();
    },
    gives: fails('InvalidOperation'),
  },
  {
    members: ['WorksheetProtection.unprotect'],
    page: 'Excel.WorksheetProtection class: unprotect(password)',
    does: 'does not open with another password',
    run: async (context) => {
      sheetOf(context).protection.protect({}, 'geheim');
      sheetOf(context).protection.unprotect('anders');
      await context.sync();
    },
    gives: fails('AccessDenied'),
  },
  {
    members: [
      'Worksheet.freezePanes',
      'WorksheetFreezePanes.freezeRows',
      'WorksheetFreezePanes.freezeColumns',
      'WorksheetFreezePanes.freezeAt',
      'WorksheetFreezePanes.unfreeze',
      'WorksheetFreezePanes.getLocation',
      'WorksheetFreezePanes.getLocationOrNullObject',
    ],
    page: 'Excel.WorksheetFreezePanes class',
    does: 'freezes rows, columns or both',
    run: async (context) => {
      const { freezePanes } = sheetOf(context);
      freezePanes.freezeRows(1);
      const rows = await addresses(context, freezePanes.getLocation());
      freezePanes.freezeColumns(2);
      const columns = await addresses(context, freezePanes.getLocationOrNullObject());
      freezePanes.freezeAt(sheetOf(context).getRange('A1:B2'));
      const both = await addresses(context, freezePanes.getLocation());
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [...rows, ...columns, ...both, none.isNullObject];
    },
    gives: ['1:1', 'A:B', 'A1:B2', true],
  },
  {
    members: ['WorksheetFreezePanes.getLocation'],
    page: 'Excel.WorksheetFreezePanes class: getLocation() throws ItemNotFound without frozen panes',
    does: 'fails without frozen panes',
    run: (context) => addresses(context, sheetOf(context).freezePanes.getLocation()),
    gives: fails('ItemNotFound'),
  },
];
