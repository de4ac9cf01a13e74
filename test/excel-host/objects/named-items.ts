import { z } from 'zod';
import { absoluteAddress, readAddress, splitAddress } from '../model/address.ts';
import { HeldArea } from '../model/held-area.ts';
import { isValidName, type NamedItem, type NamedTarget } from '../model/named-item.ts';
import type { Sheet } from '../model/sheet.ts';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import { type MethodArguments, readShape } from '../wire/method-arguments.ts';
import { rangeOf, type Session } from './session.ts';

/** The names of a sheet, or without one those of the workbook. */
interface NamesOf {
  readonly session: Session;
  readonly scope: Sheet | null;
}

interface NameOf {
  readonly session: Session;
  readonly item: NamedItem;
}

function namesOf({ session, scope }: NamesOf): readonly NamedItem[] {
  return session.workbook.names.filter((item) => item.scope === scope);
}

function find(names: NamesOf, name: string): NamedItem | undefined {
  return namesOf(names).find((item) => item.name.toLowerCase() === name.toLowerCase());
}

function rangeOfItem(session: Session, { target }: NamedItem): HostObject | null {
  if (target.kind !== 'range' || target.held.area === null) return null;
  return rangeOf(session, target.sheet, target.held.area);
}

/** The cells that a name stands for on a sheet: the sheet's own name goes before the workbook's. */
export function rangeOfName(session: Session, sheet: Sheet, name: string): HostObject | null {
  const item = find({ session, scope: sheet }, name) ?? find({ session, scope: null }, name);
  return item === undefined ? null : rangeOfItem(session, item);
}

/** A formula such as `=Lijsten!$A$1:$A$8` stands for cells; any other one for its value. */
function targetOf(session: Session, scope: Sheet | null, formula: string): NamedTarget {
  if (!formula.startsWith('=')) throw new HostError('InvalidArgument');
  const { sheet: named, local } = splitAddress(formula.slice(1));
  const area = readAddress(local);
  const sheet = named === undefined ? scope : session.workbook.findSheet(named);
  if (area === null || sheet === null || sheet === undefined) return { kind: 'formula', formula };
  return held(sheet, new HeldArea(area));
}

function held(sheet: Sheet, area: HeldArea): NamedTarget {
  sheet.held.add(area);
  return { kind: 'range', sheet, held: area };
}

function add(names: NamesOf, args: MethodArguments): HostObject {
  const { session, scope } = names;
  const { workbook } = session;
  workbook.requireWritable();
  const name = args.text(0);
  if (!isValidName(name)) throw new HostError('InvalidArgument');
  if (find(names, name) !== undefined || (scope === null && workbook.findTable(name) !== undefined)) {
    throw new HostError('ItemAlreadyExists');
  }
  const cells = args.object(1, session.classes.range);
  const target =
    cells === undefined
      ? targetOf(session, scope, args.text(1))
      : held(cells.sheet, new HeldArea(cells.area));
  const item: NamedItem = { name, scope, target, comment: args.optionalText(2) ?? '', visible: true };
  workbook.names = [...workbook.names, item];
  return namedItem.wrap({ session, item });
}

/** What the name's formula says: absolute, with the sheet. */
function formulaOf({ target }: NamedItem): string {
  if (target.kind === 'formula') return target.formula;
  if (target.held.area === null) return '=#REF!';
  return `=${absoluteAddress(target.sheet.name, target.held.area)}`;
}

/** Microsoft: "Excel.NamedItem class". */
const namedItem = hostClass<NameOf>('NamedItem', () => ({
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Name: { read: ({ item }) => item.name },
    Type: { read: ({ item }) => (item.target.kind === 'range' ? 'Range' : 'String') },
    Value: { read: ({ item }) => formulaOf(item).replace(/^=/, '').replaceAll('$', '') },
    Formula: {
      read: ({ item }) => formulaOf(item),
      write: ({ session, item }, value) => {
        session.workbook.requireWritable();
        item.target = targetOf(session, item.scope, readShape(value, z.string()));
      },
    },
    Scope: { read: ({ item }) => (item.scope === null ? 'Workbook' : 'Worksheet') },
    Comment: {
      read: ({ item }) => item.comment,
      write: ({ item }, value) => {
        item.comment = readShape(value, z.string());
      },
    },
    Visible: {
      read: ({ item }) => item.visible,
      write: ({ item }, value) => {
        item.visible = readShape(value, z.boolean());
      },
    },
  },
  methods: {
    GetRange: ({ session, item }) => {
      const found = rangeOfItem(session, item);
      if (found === null) throw new HostError('InvalidReference');
      return found;
    },
    GetRangeOrNullObject: ({ session, item }) => rangeOfItem(session, item),
    Delete: ({ session, item }) => {
      session.workbook.requireWritable();
      session.workbook.names = session.workbook.names.filter((other) => other !== item);
      return null;
    },
  },
}));

/** Microsoft: "Excel.NamedItemCollection class". */
export const namedItemCollection = hostClass<NamesOf>('NamedItemCollection', () => ({
  items: (names) => namesOf(names).map((item) => namedItem.wrap({ session: names.session, item })),
  methods: {
    Add: add,
    GetCount: (names) => namesOf(names).length,
    GetItem: (names, args) => {
      const item = find(names, args.text(0));
      if (item === undefined) throw new HostError('ItemNotFound');
      return namedItem.wrap({ session: names.session, item });
    },
    GetItemOrNullObject: (names, args) => {
      const item = find(names, args.text(0));
      return item === undefined ? null : namedItem.wrap({ session: names.session, item });
    },
  },
}));
