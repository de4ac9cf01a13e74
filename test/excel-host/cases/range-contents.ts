import { actions, fails, type MemberCase, sheetOf, valuesOf } from './member-case.ts';

const page = 'Excel.Range class';

/** The cells of a range: values, formulas, formats of numbers. */
export const rangeContentCases: readonly MemberCase[] = [
  {
    members: ['Range.values'],
    page: `${page}: values`,
    does: 'takes an array of the range’s own size',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      range.values = [
        ['a', 1],
        [true, ''],
      ];
      return valuesOf(context, range);
    },
    gives: [
      ['a', 1],
      [true, ''],
    ],
  },
  {
    members: ['Range.values'],
    page: 'Set and get range values, text, or formulas: set values for a range of cells to one value',
    does: 'puts a single value into every cell',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      range.values = [
        ['', ''],
        ['', ''],
      ];
      Object.assign(range, { values: 'x' });
      return valuesOf(context, range);
    },
    gives: [
      ['x', 'x'],
      ['x', 'x'],
    ],
  },
  {
    members: ['Range.values'],
    page: `${page}: values`,
    does: 'refuses an array of another size',
    run: async (context) => {
      sheetOf(context).getRange('A1:B2').values = [[1]];
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Range.values'],
    page: 'Excel.Range class: null input in a 2D array',
    does: 'leaves a cell alone for null, and clears it for an empty text',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.values = [[null, '', 'd']];
      return valuesOf(context, range);
    },
    gives: [['a', '', 'd']],
  },
  {
    members: ['Range.values', 'Range.formulas'],
    page: `${page}: values, formulas`,
    does: 'makes a formula of a text that begins with =, and text of one behind an apostrophe',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1:C1');
      range.values = [['=1', "'=1", "'+32"]];
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    },
    gives: [[[1, '=1', '+32']], [['=1', '=1', '+32']]],
  },
  {
    members: ['Range.values'],
    page: `${page}: values`,
    does: 'refuses to write an unbounded range',
    run: async (context) => {
      sheetOf(context).getRange('A:A').values = [[1]];
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Range.values'],
    page: 'Read or write to an unbounded range: reading gives null',
    does: 'gives null for the values of an unbounded range',
    run: (context) => valuesOf(context, sheetOf(context).getRange('A:A')),
    gives: null,
  },
  {
    members: ['Range.values'],
    page: 'Work with tables: a table grows over rows written right below it',
    does: 'grows a table over what is written right below it',
    run: async (context) => {
      const table = actions(context);
      sheetOf(context).getRange('A4:C5').values = [
        ['Sport', 'Nieuw', 1],
        ['Taal', 'Nieuw', 2],
      ];
      const count = table.rows.getCount();
      await context.sync();
      return count.value;
    },
    gives: 4,
  },
  {
    members: ['Range.values'],
    page: 'Worksheet protection: locked cells',
    does: 'refuses to write locked cells of a protected sheet',
    run: async (context) => {
      sheetOf(context).protection.protect();
      sheetOf(context).getRange('A1').values = [[1]];
      await context.sync();
    },
    gives: fails('AccessDenied'),
  },
  {
    members: ['Range.values'],
    page: 'Worksheet protection: unlocked cells',
    does: 'writes unlocked cells of a protected sheet',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1');
      range.format.protection.locked = false;
      sheetOf(context).protection.protect();
      range.values = [[1]];
      return valuesOf(context, range);
    },
    gives: [[1]],
  },
  {
    members: ['Range.numberFormat', 'Range.text'],
    page: `${page}: numberFormat, text`,
    does: 'shows a date in its format, and takes one format for all cells',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.values = [[44270, 44271]];
      range.numberFormat = [['dd/mm/yyyy', '0.00']];
      range.load('text,numberFormat');
      await context.sync();
      return [range.text, range.numberFormat];
    },
    gives: [[['15/03/2021', '44271,00']], [['dd/mm/yyyy', '0.00']]],
  },
  {
    members: ['Range.numberFormat'],
    page: `${page}: numberFormat`,
    does: 'keeps text in a cell whose format is text',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['007']];
      return valuesOf(context, range);
    },
    gives: [['007']],
  },
  {
    members: ['Range.valueTypes'],
    page: `${page}: valueTypes`,
    does: 'tells the type of each cell',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1:E1');
      range.values = [['a', 1, true, '', '#N/A']];
      range.load('valueTypes');
      await context.sync();
      return range.valueTypes;
    },
    gives: [['String', 'Double', 'Boolean', 'Empty', 'Error']],
  },
  {
    members: ['Range.rowHidden'],
    page: `${page}: rowHidden`,
    does: 'hides rows, and says null where some are hidden',
    run: async (context) => {
      const [hidden, some] = [sheetOf(context).getRange('2:3'), sheetOf(context).getRange('3:4')];
      hidden.rowHidden = true;
      hidden.load('rowHidden');
      some.load('rowHidden');
      await context.sync();
      return [hidden.rowHidden, some.rowHidden];
    },
    gives: [true, null],
  },
  {
    members: ['Range.clear'],
    page: `${page}: clear(applyTo)`,
    does: 'clears contents and leaves formats, or the other way round',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1');
      range.values = [['a']];
      range.format.font.bold = true;
      range.clear('Contents');
      range.load('values,format/font/bold');
      await context.sync();
      const first = [range.values, range.format.font.bold];
      range.clear('Formats');
      range.load('format/font/bold');
      await context.sync();
      return [...first, range.format.font.bold];
    },
    gives: [[['']], true, false],
  },
  {
    members: ['Range.insert'],
    page: `${page}: insert(shift)`,
    does: 'moves the cells down and gives the room that was made',
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A2').values = [['a'], ['b']];
      const room = sheet.getRange('A2').insert('Down');
      room.values = [['new']];
      return valuesOf(context, sheet.getRange('A1:A3'));
    },
    gives: [['a'], ['new'], ['b']],
  },
  {
    members: ['Range.insert'],
    page: `${page}: insert(shift)`,
    does: 'does not move cells through a part of a table',
    run: async (context) => {
      actions(context);
      sheetOf(context).getRange('A2').insert('Down');
      await context.sync();
    },
    gives: fails('InsertDeleteConflict'),
  },
  {
    members: ['Range.delete'],
    page: `${page}: delete(shift)`,
    does: 'moves the cells below up',
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A3').values = [['a'], ['b'], ['c']];
      sheet.getRange('A2').delete('Up');
      return valuesOf(context, sheet.getRange('A1:A3'));
    },
    gives: [['a'], ['c'], ['']],
  },
  {
    members: ['Range.sort', 'RangeSort.apply'],
    page: 'Excel.RangeSort class: apply(fields, matchCase, hasHeaders)',
    does: 'sorts by a column, empty cells last, headers in place',
    run: async (context) => {
      const range = sheetOf(context).getRange('A1:A5');
      range.values = [['Kop'], ['b'], [''], [2], ['a']];
      range.sort.apply([{ key: 0, ascending: false }], false, true);
      return valuesOf(context, range);
    },
    gives: [['Kop'], ['b'], ['a'], [2], ['']],
  },
  {
    members: ['RangeSort.apply'],
    page: 'Excel.SortField interface: key',
    does: 'refuses a key outside the range',
    run: async (context) => {
      sheetOf(context)
        .getRange('A1:B2')
        .sort.apply([{ key: 2 }]);
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
];
