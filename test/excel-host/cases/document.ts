import { addresses, fails, loaded, type MemberCase, sheetOf } from './member-case.ts';

const xml = '<receipt xmlns="urn:actieplan:ontvangst"><nummer>7</nummer></receipt>';

/** What a workbook holds beside its cells. */
export const documentCases: readonly MemberCase[] = [
  {
    members: ['Workbook.name', 'Workbook.readOnly', 'Workbook.application', 'Application.calculationMode'],
    page: 'Excel.Workbook class: name, readOnly; Excel.Application class: calculationMode',
    does: 'tells what is open',
    run: async (context) => {
      const { workbook } = context;
      workbook.application.calculationMode = 'Manual';
      workbook.load('name,readOnly');
      workbook.application.load('calculationMode');
      await context.sync();
      return [workbook.name, workbook.readOnly, workbook.application.calculationMode];
    },
    gives: ['OV.xlsx', false, 'Manual'],
  },
  {
    members: ['Workbook.functions', 'Functions.date', 'FunctionResult.value', 'FunctionResult.error'],
    page: 'Call built-in Excel worksheet functions; DATE function',
    does: 'counts days as the workbook does',
    run: async (context) => {
      const day = context.workbook.functions.date(1904, 1, 2);
      day.load('value,error');
      await context.sync();
      return [day.value, day.error];
    },
    gives: [1463, null],
  },
  {
    members: ['Functions.date', 'FunctionResult.value'],
    page: 'DATE function',
    does: 'refuses what is no whole number',
    run: async (context) => {
      context.workbook.functions.date(1904.5, 1, 2).load('value');
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['Workbook.getSelectedRange', 'Workbook.getActiveCell'],
    page: 'Error handling: InvalidSelection',
    does: 'has no selection once the selected cells are deleted',
    run: async (context, { host }) => {
      host.person.select('Blad1!B2:B3');
      host.person.deleteRows('Blad1', 2, 2);
      await addresses(context, context.workbook.getSelectedRange());
    },
    gives: fails('InvalidSelection'),
  },
  {
    members: ['Application.calculationMode'],
    page: 'Excel.CalculationMode enum',
    does: 'refuses a mode that does not exist',
    run: async (context) => {
      Object.assign(context.workbook.application, { calculationMode: 'Soms' });
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: [
      'Application.suspendScreenUpdatingUntilNextSync',
      'Application.suspendApiCalculationUntilNextSync',
    ],
    page: 'Excel.Application class: suspendScreenUpdatingUntilNextSync, suspendApiCalculationUntilNextSync',
    does: 'accepts to suspend, while the cells are written all the same',
    run: async (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      const range = sheetOf(context).getRange('A1');
      range.values = [[1]];
      return (await loaded(context, range, 'values')).values;
    },
    gives: [[1]],
  },
  {
    members: ['Runtime.enableEvents'],
    page: 'Excel.Runtime class: enableEvents',
    does: 'turns events off',
    run: async (context) => {
      context.runtime.enableEvents = false;
      return (await loaded(context, context.runtime, 'enableEvents')).enableEvents;
    },
    gives: false,
  },
  {
    members: ['Runtime.enableEvents'],
    page: 'Excel.Runtime class: enableEvents is a boolean',
    does: 'refuses what is neither true nor false',
    run: async (context) => {
      Object.assign(context.runtime, { enableEvents: 'uit' });
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: [
      'Workbook.properties',
      'DocumentProperties.custom',
      'CustomPropertyCollection.add',
      'CustomPropertyCollection.items',
      'CustomPropertyCollection.getCount',
      'CustomPropertyCollection.getItem',
      'CustomProperty.key',
      'CustomProperty.value',
      'CustomProperty.type',
    ],
    page: 'Excel.CustomPropertyCollection class: add(key, value); keys ignore case',
    does: 'keeps numbers and texts, and replaces a value',
    run: async (context) => {
      const { custom } = context.workbook.properties;
      custom.add('ActieplanStand', 7);
      custom.add('ActieplanPlan', 'radicalisering-2020-2024');
      custom.add('actieplanstand', 8);
      custom.getItem('ActieplanPlan').value = 'armoede';
      custom.load('items/key,items/value,items/type');
      const count = custom.getCount();
      await context.sync();
      return [count.value, custom.items.map(({ key, value, type }) => [key, value, type])];
    },
    gives: [
      2,
      [
        ['ActieplanStand', 8, 'Number'],
        ['ActieplanPlan', 'armoede', 'String'],
      ],
    ],
  },
  {
    members: ['CustomPropertyCollection.add'],
    page: 'Excel.CustomPropertyCollection class: a value of at most 255 characters',
    does: 'refuses a value that is too long',
    run: async (context) => {
      context.workbook.properties.custom.add('Lang', 'x'.repeat(256));
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: [
      'CustomPropertyCollection.getItemOrNullObject',
      'CustomPropertyCollection.deleteAll',
      'CustomProperty.delete',
    ],
    page: 'Excel.CustomPropertyCollection class: getItemOrNullObject, deleteAll; Excel.CustomProperty class: delete',
    does: 'is deleted, one or all',
    run: async (context) => {
      const { custom } = context.workbook.properties;
      for (const key of ['a', 'b', 'c']) custom.add(key, 1);
      custom.getItem('a').delete();
      const [gone, kept] = [custom.getItemOrNullObject('a'), custom.getItemOrNullObject('B')];
      await context.sync();
      custom.deleteAll();
      const count = custom.getCount();
      await context.sync();
      return [gone.isNullObject, kept.isNullObject, count.value];
    },
    gives: [true, false, 0],
  },
  {
    members: ['CustomPropertyCollection.getItem', 'CustomProperty.value', 'DocumentProperties.custom'],
    page: 'Excel.CustomPropertyCollection class: getItem throws if the property does not exist',
    does: 'fails for a property that is not there',
    run: (context) => loaded(context, context.workbook.properties.custom.getItem('x'), 'value'),
    gives: fails('ItemNotFound'),
  },
  {
    members: [
      'Workbook.settings',
      'SettingCollection.add',
      'SettingCollection.items',
      'SettingCollection.getCount',
      'SettingCollection.getItem',
      'SettingCollection.getItemOrNullObject',
      'Setting.key',
      'Setting.value',
      'Setting.delete',
    ],
    page: 'Excel.SettingCollection class, Excel.Setting class',
    does: 'keeps the add-in’s own settings in the workbook',
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add('kolommen', { titel: 'Naam van de actie' });
      settings.add('taal', 'nl').value = 'en';
      settings.load('items/key,items/value');
      const [count, none] = [settings.getCount(), settings.getItemOrNullObject('x')];
      await context.sync();
      settings.getItem('taal').delete();
      const left = settings.getCount();
      await context.sync();
      const all = settings.items.map(({ key, value }) => [key, value]);
      return [all, count.value, none.isNullObject, left.value];
    },
    gives: [
      [
        ['kolommen', { titel: 'Naam van de actie' }],
        ['taal', 'en'],
      ],
      2,
      true,
      1,
    ],
  },
  {
    members: ['SettingCollection.getItem', 'Setting.value'],
    page: 'Error handling: ItemNotFound',
    does: 'fails for a setting that is not there',
    run: (context) => loaded(context, context.workbook.settings.getItem('x'), 'value'),
    gives: fails('ItemNotFound'),
  },
  {
    members: [
      'Workbook.customXmlParts',
      'CustomXmlPartCollection.add',
      'CustomXmlPartCollection.items',
      'CustomXmlPartCollection.getCount',
      'CustomXmlPartCollection.getItem',
      'CustomXmlPartCollection.getItemOrNullObject',
      'CustomXmlPartCollection.getByNamespace',
      'CustomXmlPartScopedCollection.getCount',
      'CustomXmlPartScopedCollection.getItem',
      'CustomXmlPartScopedCollection.getItemOrNullObject',
      'CustomXmlPartScopedCollection.getOnlyItem',
      'CustomXmlPartScopedCollection.getOnlyItemOrNullObject',
      'CustomXmlPartScopedCollection.items',
      'CustomXmlPart.id',
      'CustomXmlPart.namespaceUri',
      'CustomXmlPart.getXml',
      'CustomXmlPart.setXml',
      'CustomXmlPart.delete',
    ],
    page: 'Excel.CustomXmlPartCollection class: getByNamespace; Excel.CustomXmlPartScopedCollection class: getOnlyItem',
    does: 'keeps XML by namespace',
    run: async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xml);
      const own = customXmlParts.getByNamespace('urn:actieplan:ontvangst');
      part.load('id,namespaceUri');
      customXmlParts.load('items/id');
      own.load('items/id');
      const counts = [customXmlParts.getCount(), own.getCount()];
      const read = own.getOnlyItem().getXml();
      await context.sync();
      const found = customXmlParts.getItem(part.id);
      found.setXml('<leeg xmlns="urn:actieplan:ontvangst"/>');
      const changed = own.getItem(part.id).getXml();
      const nothing = [customXmlParts.getItemOrNullObject('x'), own.getItemOrNullObject('x')];
      const only = own.getOnlyItemOrNullObject();
      await context.sync();
      const there = only.isNullObject;
      found.delete();
      const gone = own.getOnlyItemOrNullObject();
      await context.sync();
      return [
        [part.namespaceUri, ...counts.map((count) => count.value), read.value === xml, changed.value],
        [customXmlParts.items.length, own.items.length, there, gone.isNullObject],
        nothing.map((none) => none.isNullObject),
      ];
    },
    gives: [
      ['urn:actieplan:ontvangst', 1, 1, true, '<leeg xmlns="urn:actieplan:ontvangst"/>'],
      [1, 1, false, true],
      [true, true],
    ],
  },
  {
    members: ['CustomXmlPartCollection.add', 'CustomXmlPart.setXml'],
    page: 'Excel.CustomXmlPartCollection class: add(xml): a valid XML fragment',
    does: 'refuses XML that is broken',
    run: async (context) => {
      context.workbook.customXmlParts.add('<a>');
      await context.sync();
    },
    gives: fails('InvalidArgument'),
  },
  {
    members: ['CustomXmlPartScopedCollection.getOnlyItem'],
    page: 'Excel.CustomXmlPartScopedCollection class: getOnlyItem: an error unless there is exactly one',
    does: 'fails without a part',
    run: async (context) => {
      context.workbook.customXmlParts.getByNamespace('urn:x').getOnlyItem().load('id');
      await context.sync();
    },
    gives: fails('InvalidOperation'),
  },
  {
    members: [
      'Workbook.names',
      'Worksheet.names',
      'NamedItemCollection.add',
      'NamedItemCollection.items',
      'NamedItemCollection.getCount',
      'NamedItemCollection.getItem',
      'NamedItemCollection.getItemOrNullObject',
      'NamedItem.name',
      'NamedItem.type',
      'NamedItem.value',
      'NamedItem.formula',
      'NamedItem.scope',
      'NamedItem.comment',
      'NamedItem.visible',
      'NamedItem.getRange',
      'NamedItem.getRangeOrNullObject',
      'NamedItem.delete',
    ],
    page: 'Excel.NamedItemCollection class: add(name, reference, comment); Excel.NamedItem class',
    does: 'names cells and formulas, and follows its cells',
    run: async (context) => {
      const [{ names }, sheet] = [context.workbook, sheetOf(context)];
      const item = names.add('lstAard', sheet.getRange('B2:B4'), 'Aard van de actie');
      sheet.names.add('ontvangst', '=Blad1!$A$1').visible = false;
      names.add('tekst', '="x"');
      sheet.getRange('1:1').insert('Down');
      item.load('name,type,value,formula,scope,comment,visible');
      names.load('items/name');
      const local = sheet.names.getItem('ontvangst');
      local.load('scope,visible');
      const counts = [names.getCount(), sheet.names.getCount()];
      const none = [names.getItem('tekst').getRangeOrNullObject(), names.getItemOrNullObject('x')];
      const where = await addresses(context, item.getRange(), sheet.getRange('lstAard'));
      item.formula = '=Blad1!$C$1';
      const moved = await addresses(context, item.getRange());
      item.delete();
      const left = names.getCount();
      await context.sync();
      return [
        [item.name, item.type, item.value, item.scope, item.comment, item.visible],
        [local.scope, local.visible, ...counts.map((count) => count.value)],
        [...where, ...moved, ...none.map((nothing) => nothing.isNullObject)],
        [names.items.map(({ name }) => name), left.value],
      ];
    },
    gives: [
      ['lstAard', 'Range', 'Blad1!B3:B5', 'Workbook', 'Aard van de actie', true],
      ['Worksheet', false, 2, 1],
      ['B3:B5', 'B3:B5', 'C1', true, true],
      [['lstAard', 'tekst'], 1],
    ],
  },
  {
    members: ['NamedItemCollection.add', 'NamedItem.name'],
    page: 'Names in formulas: unique in their scope, not like a cell',
    does: 'refuses a name that is taken',
    run: async (context) => {
      context.workbook.names.add('lst', '=Blad1!$A$1');
      context.workbook.names.add('LST', '=Blad1!$A$2');
      await context.sync();
    },
    gives: fails('ItemAlreadyExists'),
  },
  {
    members: ['NamedItem.getRange'],
    page: 'Excel.NamedItem class: getRange: an error if the type is not a range',
    does: 'has no range when it is a text',
    run: (context) => addresses(context, context.workbook.names.add('tekst', '="x"').getRange()),
    gives: fails('InvalidReference'),
  },
];
