import { fails, type MemberCase, sheetOf } from './member-case.ts';

/** How cells look. */
export const rangeFormatCases: readonly MemberCase[] = [
  {
    members: [
      'Range.format',
      'RangeFormat.wrapText',
      'RangeFormat.horizontalAlignment',
      'RangeFormat.verticalAlignment',
      'RangeFormat.indentLevel',
    ],
    page: 'Excel.RangeFormat class: null where the cells differ',
    does: 'keeps alignment and wrapping per cell',
    run: async (context) => {
      const [cell, both] = [sheetOf(context).getRange('A1'), sheetOf(context).getRange('A1:A2')];
      cell.format.set({
        wrapText: true,
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        indentLevel: 2,
      });
      const names = 'wrapText,horizontalAlignment,verticalAlignment,indentLevel';
      cell.format.load(names);
      both.format.load(names);
      await context.sync();
      const told = ({ format }: Excel.Range) => [
        format.wrapText,
        format.horizontalAlignment,
        format.verticalAlignment,
        format.indentLevel,
      ];
      return [told(cell), told(both)];
    },
    gives: [
      [true, 'Center', 'Top', 2],
      [null, null, null, null],
    ],
  },
  {
    members: ['RangeFormat.horizontalAlignment'],
    page: 'Excel.HorizontalAlignment enum',
    does: 'refuses an alignment that does not exist',
    run: async (context) => {
      Object.assign(sheetOf(context).getRange('A1').format, { horizontalAlignment: 'Middle' });
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['RangeFormat.columnWidth', 'RangeFormat.rowHeight'],
    page: 'Excel.RangeFormat class: columnWidth, rowHeight: null where not uniform',
    does: 'belongs to whole columns and rows',
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1').format.columnWidth = 120;
      sheet.getRange('A1').format.rowHeight = 30;
      const [same, mixed] = [sheet.getRange('A9').format, sheet.getRange('A1:B2').format];
      same.load('columnWidth');
      mixed.load('columnWidth,rowHeight');
      await context.sync();
      return [same.columnWidth, mixed.columnWidth, mixed.rowHeight];
    },
    gives: [120, null, null],
  },
  {
    members: ['RangeFormat.fill', 'RangeFill.color', 'RangeFill.clear'],
    page: 'Excel.RangeFill class: color, clear()',
    does: 'fills cells, and empties them again',
    run: async (context) => {
      const { fill } = sheetOf(context).getRange('A1:B1').format;
      fill.color = '#ffcc00';
      fill.load('color');
      await context.sync();
      const filled = fill.color;
      fill.clear();
      fill.load('color');
      await context.sync();
      return [filled, fill.color];
    },
    gives: ['#FFCC00', '#FFFFFF'],
  },
  {
    members: ['RangeFill.color'],
    page: 'Excel.RangeFill class: color is #RRGGBB or a named colour',
    does: 'refuses what is no colour',
    run: async (context) => {
      sheetOf(context).getRange('A1').format.fill.color = '#12';
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: [
      'RangeFormat.font',
      'RangeFont.bold',
      'RangeFont.italic',
      'RangeFont.color',
      'RangeFont.name',
      'RangeFont.size',
      'RangeFont.strikethrough',
      'RangeFont.underline',
    ],
    page: 'Excel.RangeFont class',
    does: 'sets the font',
    run: async (context) => {
      const { font } = sheetOf(context).getRange('A1').format;
      const given = {
        bold: true,
        italic: true,
        color: '#AA0000',
        name: 'Arial',
        size: 9,
        strikethrough: true,
        underline: 'Single',
      } as const;
      font.set(given);
      font.load('bold,italic,color,name,size,strikethrough,underline');
      await context.sync();
      return [font.bold, font.italic, font.color, font.name, font.size, font.strikethrough, font.underline];
    },
    gives: [true, true, '#AA0000', 'Arial', 9, true, 'Single'],
  },
  {
    members: ['RangeFont.size'],
    page: 'Excel.RangeFont class: size',
    does: 'refuses an impossible size',
    run: async (context) => {
      sheetOf(context).getRange('A1').format.font.size = 0;
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: [
      'RangeFormat.borders',
      'RangeBorderCollection.getItem',
      'RangeBorderCollection.getItemAt',
      'RangeBorderCollection.count',
      'RangeBorderCollection.items',
      'RangeBorder.sideIndex',
      'RangeBorder.style',
      'RangeBorder.color',
      'RangeBorder.weight',
    ],
    page: 'Excel.RangeBorderCollection class, Excel.RangeBorder class',
    does: 'draws one side of the cells',
    run: async (context) => {
      const { borders } = sheetOf(context).getRange('A1').format;
      const left = borders.getItem('EdgeLeft');
      left.set({ style: 'Continuous', color: '#FF0000', weight: 'Thick' });
      left.load('sideIndex,style,color,weight');
      borders.load('count,items/sideIndex');
      const first = borders.getItemAt(0);
      first.load('sideIndex,style');
      await context.sync();
      const drawn = [left.sideIndex, left.style, left.color, left.weight];
      return [drawn, borders.count, borders.items.length, first.sideIndex, first.style];
    },
    gives: [['EdgeLeft', 'Continuous', '#FF0000', 'Thick'], 8, 8, 'EdgeTop', 'None'],
  },
  {
    members: ['RangeBorderCollection.getItemAt'],
    page: 'Excel.RangeBorderCollection class: getItemAt(index)',
    does: 'refuses a side that does not exist',
    run: async (context) => {
      sheetOf(context).getRange('A1').format.borders.getItemAt(8).load('style');
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['RangeBorder.style'],
    page: 'Excel.BorderLineStyle enum',
    does: 'refuses a line that does not exist',
    run: async (context) => {
      Object.assign(sheetOf(context).getRange('A1').format.borders.getItem('EdgeTop'), { style: 'Golf' });
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['RangeFormat.protection', 'FormatProtection.locked'],
    page: 'Excel.FormatProtection class: locked',
    does: 'locks cells, every one of a new sheet',
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1').format.protection.locked = false;
      const told = ['A1', 'B1', 'A1:B1'].map((address) => sheet.getRange(address).format.protection);
      for (const protection of told) protection.load('locked');
      await context.sync();
      return told.map((protection) => protection.locked);
    },
    gives: [false, true, null],
  },
  {
    members: ['FormatProtection.locked', 'RangeFont.bold'],
    page: 'Excel.WorksheetProtectionOptions interface: allowFormatCells',
    does: 'refuses to format cells of a protected sheet',
    run: async (context) => {
      sheetOf(context).protection.protect();
      sheetOf(context).getRange('A1').format.font.bold = true;
      await context.sync();
    },
    gives: fails('AccessDenied'),
  },
];
