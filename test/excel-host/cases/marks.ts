import { actions, addresses, fails, type MemberCase, sheetOf } from './member-case.ts';

/** Data validations and conditional formats. */
export const markCases: readonly MemberCase[] = [
  {
    members: [
      'Range.dataValidation',
      'DataValidation.rule',
      'DataValidation.type',
      'DataValidation.prompt',
      'DataValidation.errorAlert',
      'DataValidation.ignoreBlanks',
    ],
    page: 'Excel.DataValidation class; Add data validation to Excel ranges: a list may come from a range',
    does: 'offers a list from cells, with a prompt and an alert',
    run: async (context) => {
      const lists = context.workbook.worksheets.add('Lijsten');
      const { dataValidation } = sheetOf(context).getRange('A2:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: lists.getRange('A1:A8') } };
      dataValidation.prompt = { message: 'Kies er een.', showPrompt: true, title: 'Doelstelling' };
      dataValidation.errorAlert = {
        message: 'Kies uit de lijst.',
        showAlert: true,
        style: 'Warning',
        title: 'Fout',
      };
      dataValidation.ignoreBlanks = false;
      const cell = sheetOf(context).getRange('A5').dataValidation;
      cell.load('rule,type,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      return [cell.rule, cell.type, cell.prompt.message, cell.errorAlert.style, cell.ignoreBlanks];
    },
    gives: [
      { list: { inCellDropDown: true, source: '=Lijsten!$A$1:$A$8' } },
      'List',
      'Kies er een.',
      'Warning',
      false,
    ],
  },
  {
    members: ['DataValidation.type', 'DataValidation.clear'],
    page: 'Excel.DataValidationType enum: Inconsistent, None',
    does: 'is inconsistent over cells that differ, and none once cleared',
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A9').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      sheet.getRange('A4:A5').dataValidation.clear();
      const found = ['A1:A3', 'A3:A4', 'A4:A5', 'A9'].map(
        (address) => sheet.getRange(address).dataValidation,
      );
      for (const validation of found) validation.load('type');
      await context.sync();
      return found.map((validation) => validation.type);
    },
    gives: ['WholeNumber', 'Inconsistent', 'None', 'WholeNumber'],
  },
  {
    members: ['DataValidation.rule'],
    page: 'Excel.DataValidationRule interface: one kind at a time; Excel limits: 255 characters in a list',
    does: 'refuses a list of more than 255 characters',
    run: async (context) => {
      const source = 'waarde,'.repeat(40);
      sheetOf(context).getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['DataValidation.rule'],
    page: 'Work with tables: validations grow with the table',
    does: 'counts for the rows that a table grows by',
    run: async (context) => {
      const table = actions(context);
      const body = table.columns.getItem('Aard').getDataBodyRange();
      body.dataValidation.rule = { list: { inCellDropDown: true, source: 'Nieuw,Lopend' } };
      sheetOf(context).getRange('A4:C4').values = [['Taal', 'Nieuw', 1]];
      const cell = sheetOf(context).getRange('B4').dataValidation;
      cell.load('type');
      await context.sync();
      return cell.type;
    },
    gives: 'List',
  },
  {
    members: ['DataValidation.clear'],
    page: 'Worksheet protection',
    does: 'stays as it is on a protected sheet',
    run: async (context) => {
      sheetOf(context).protection.protect();
      sheetOf(context).getRange('A1').dataValidation.clear();
      await context.sync();
    },
    gives: fails('AccessDenied'),
  },
  {
    members: [
      'Range.conditionalFormats',
      'ConditionalFormatCollection.add',
      'ConditionalFormatCollection.getCount',
      'ConditionalFormatCollection.items',
      'ConditionalFormatCollection.getItem',
      'ConditionalFormatCollection.getItemAt',
      'ConditionalFormat.id',
      'ConditionalFormat.type',
      'ConditionalFormat.custom',
      'ConditionalFormat.priority',
      'CustomConditionalFormat.rule',
      'ConditionalFormatRule.formula',
    ],
    page: 'Excel.ConditionalFormatCollection class: add(type) at the first priority; Excel.ConditionalFormat class',
    does: 'adds formats with a formula, the last added first',
    run: async (context) => {
      const formats = sheetOf(context).getRange('A1:A9').conditionalFormats;
      formats.add('Custom').custom.rule.formula = '=$A1="een"';
      const second = formats.add('Custom');
      second.custom.rule.formula = '=$A1="twee"';
      second.load('id');
      const count = sheetOf(context).getRange('A3').conditionalFormats.getCount();
      formats.load('items/id,items/type,items/priority,items/custom/rule/formula');
      await context.sync();
      const [byId, byPlace] = [formats.getItem(second.id), formats.getItemAt(1)];
      byId.custom.rule.load('formula');
      byPlace.custom.rule.load('formula');
      await context.sync();
      const all = formats.items.map(({ type, priority, custom }) => [type, priority, custom.rule.formula]);
      return [count.value, all, byId.custom.rule.formula, byPlace.custom.rule.formula];
    },
    gives: [
      2,
      [
        ['Custom', 0, '=$A1="twee"'],
        ['Custom', 1, '=$A1="een"'],
      ],
      '=$A1="twee"',
      '=$A1="een"',
    ],
  },
  {
    members: ['ConditionalFormatRule.formula'],
    page: 'Excel.ConditionalFormatRule class: formula',
    does: 'refuses what is no formula',
    run: async (context) => {
      sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = 'A1=1';
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['ConditionalFormatCollection.getItem', 'ConditionalFormatCollection.getItemOrNullObject'],
    page: 'Excel.ConditionalFormatCollection class: getItemOrNullObject',
    does: 'gives a null object for a format that is not there',
    run: async (context) => {
      const none = sheetOf(context).getRange('A1').conditionalFormats.getItemOrNullObject('x');
      await context.sync();
      return none.isNullObject;
    },
    gives: true,
  },
  {
    members: ['ConditionalFormatCollection.getItem'],
    page: 'Error handling: ItemNotFound',
    does: 'fails for a format that is not there',
    run: async (context) => {
      sheetOf(context).getRange('A1').conditionalFormats.getItem('x').load('type');
      await context.sync();
    },
    gives: fails('ItemNotFound'),
  },
  {
    members: ['ConditionalFormat.priority', 'ConditionalFormat.stopIfTrue'],
    page: 'Excel.ConditionalFormat class: priority, stopIfTrue',
    does: 'is put first or last',
    run: async (context) => {
      const formats = sheetOf(context).getRange('A1').conditionalFormats;
      const [first, second] = [formats.add('Custom'), formats.add('Custom')];
      second.stopIfTrue = true;
      first.priority = 0;
      first.load('priority,stopIfTrue');
      second.load('priority,stopIfTrue');
      await context.sync();
      return [first.priority, first.stopIfTrue, second.priority, second.stopIfTrue];
    },
    gives: [0, false, 1, true],
  },
  {
    members: [
      'ConditionalFormat.delete',
      'ConditionalFormat.getRange',
      'ConditionalFormat.getRangeOrNullObject',
      'ConditionalFormat.getRanges',
      'ConditionalFormat.customOrNullObject',
      'ConditionalFormatCollection.clearAll',
      'RangeAreas.conditionalFormats',
    ],
    page: 'Excel.ConditionalFormat class: getRange, getRangeOrNullObject, getRanges, delete(); clearAll()',
    does: 'lies over one area or several, loses a part, and goes',
    run: async (context) => {
      const sheet = sheetOf(context);
      const many = sheet.getRanges('A1:A9,C1').conditionalFormats.add('Custom');
      const one = sheet.getRange('E1:E3').conditionalFormats.add('Custom');
      sheet.getRange('A4').conditionalFormats.clearAll();
      const [ranges, none] = [many.getRanges(), many.getRangeOrNullObject()];
      ranges.load('addressLocal');
      one.customOrNullObject.rule.load('formula');
      const where = await addresses(context, one.getRange());
      one.delete();
      const left = sheet.getRange('A1:Z99').conditionalFormats.getCount();
      await context.sync();
      return [ranges.addressLocal, none.isNullObject, where, left.value, one.customOrNullObject.isNullObject];
    },
    gives: ['A1:A3,A5:A9,C1', true, ['E1:E3'], 1, false],
  },
  {
    members: ['ConditionalFormat.getRange'],
    page: 'Excel.ConditionalFormat class: getRange throws if the format is applied to multiple ranges',
    does: 'has no single range when it lies over several',
    run: (context) =>
      addresses(context, sheetOf(context).getRanges('A1,C1').conditionalFormats.add('Custom').getRange()),
    gives: fails('InvalidOperation'),
  },
  {
    members: [
      'CustomConditionalFormat.format',
      'ConditionalRangeFormat.fill',
      'ConditionalRangeFormat.font',
      'ConditionalRangeFormat.borders',
      'ConditionalRangeFormat.numberFormat',
      'ConditionalRangeFill.color',
      'ConditionalRangeFill.clear',
      'ConditionalRangeFont.color',
      'ConditionalRangeFont.bold',
      'ConditionalRangeFont.italic',
      'ConditionalRangeFont.underline',
      'ConditionalRangeFont.strikethrough',
      'ConditionalRangeFont.clear',
    ],
    page: 'Excel.ConditionalRangeFormat class, ConditionalRangeFill class, ConditionalRangeFont class',
    does: 'changes fill, font and number format of the cells it marks',
    run: async (context) => {
      const { format } = sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom;
      format.numberFormat = '0.00';
      format.fill.color = '#FDE7E9';
      format.font.set({
        color: '#A4262C',
        bold: true,
        italic: true,
        underline: 'Single',
        strikethrough: false,
      });
      const load = () => {
        format.load('numberFormat');
        format.fill.load('color');
        format.font.load('color,bold,italic,underline,strikethrough');
        return context.sync();
      };
      await load();
      const { font, fill } = format;
      const told = [format.numberFormat, fill.color, font.color, font.bold, font.italic, font.underline];
      const struck = font.strikethrough;
      fill.clear();
      font.clear();
      await load();
      return [told, struck, fill.color, font.bold];
    },
    gives: [['0.00', '#FDE7E9', '#A4262C', true, true, 'Single'], false, '', null],
  },
  {
    members: ['ConditionalRangeFill.color', 'ConditionalRangeFormat.fill'],
    page: 'Excel.ConditionalRangeFill class: color is #RRGGBB or a named colour',
    does: 'refuses what is no colour',
    run: async (context) => {
      sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom.format.fill.color = '12';
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['ConditionalRangeFont.underline'],
    page: 'Excel.ConditionalRangeFontUnderlineStyle enum',
    does: 'refuses a line that does not exist',
    run: async (context) => {
      const { font } = sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom.format;
      Object.assign(font, { underline: 'Golf' });
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['CustomConditionalFormat.rule', 'ConditionalFormat.delete'],
    page: 'Error handling: ItemNotFound',
    does: 'cannot be changed once it is deleted',
    run: async (context) => {
      const format = sheetOf(context).getRange('A1').conditionalFormats.add('Custom');
      format.load('id');
      await context.sync();
      format.delete();
      await context.sync();
      format.custom.rule.formula = '=TRUE';
      await context.sync();
    },
    gives: fails('ItemNotFound'),
  },
  {
    members: ['ConditionalRangeBorder.style'],
    page: 'Excel.ConditionalRangeBorderLineStyle enum',
    does: 'refuses a line that a conditional format cannot draw',
    run: async (context) => {
      const { borders } = sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom.format;
      Object.assign(borders.top, { style: 'Double' });
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: [
      'ConditionalRangeBorderCollection.getItem',
      'ConditionalRangeBorderCollection.getItemAt',
      'ConditionalRangeBorderCollection.count',
      'ConditionalRangeBorderCollection.items',
      'ConditionalRangeBorderCollection.top',
      'ConditionalRangeBorderCollection.bottom',
      'ConditionalRangeBorderCollection.left',
      'ConditionalRangeBorderCollection.right',
      'ConditionalRangeBorder.sideIndex',
      'ConditionalRangeBorder.style',
      'ConditionalRangeBorder.color',
    ],
    page: 'Excel.ConditionalRangeBorderCollection class, Excel.ConditionalRangeBorder class',
    does: 'draws lines around the cells it marks',
    run: async (context) => {
      const { borders } = sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom.format;
      for (const border of [borders.top, borders.bottom, borders.left]) border.style = 'Continuous';
      borders.right.color = '#FF0000';
      const found = [borders.getItem('EdgeLeft'), borders.getItemAt(3), borders.top, borders.bottom];
      for (const border of found) border.load('sideIndex,style,color');
      borders.load('count,items/sideIndex');
      await context.sync();
      const told = found.map(({ sideIndex, style, color }) => [sideIndex, style, color].join(' '));
      return [told, borders.count, borders.items.length];
    },
    gives: [
      [
        'EdgeLeft Continuous #000000',
        'EdgeRight None #FF0000',
        'EdgeTop Continuous #000000',
        'EdgeBottom Continuous #000000',
      ],
      4,
      4,
    ],
  },
  {
    members: ['ConditionalRangeBorderCollection.getItemAt'],
    page: 'Excel.ConditionalRangeBorderCollection class: getItemAt(index)',
    does: 'refuses a side that does not exist',
    run: async (context) => {
      const { borders } = sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom.format;
      borders.getItemAt(4).load('style');
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
];
