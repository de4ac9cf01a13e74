import { z } from 'zod';
import type { PropertyValue } from '../model/document-facts.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import type { Session } from './session.ts';

interface PropertyOf {
  readonly session: Session;
  readonly key: string;
}

function held({ session, key }: PropertyOf): PropertyValue {
  const value = session.workbook.document.properties.get(key);
  if (value === undefined) throw new HostError('ItemNotFound');
  return value;
}

const propertyValue = z.union([z.string(), z.number(), z.boolean()]);
const propertyTypes = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;

function typeOf(value: PropertyValue): string {
  if (typeof value === 'string') return propertyTypes.string;
  return typeof value === 'number' ? propertyTypes.number : propertyTypes.boolean;
}

/** Microsoft: "CustomPropertyCollection.add": a key of at most 255 characters, a value of at most 255. */
function write(session: Session, key: string, value: PropertyValue): void {
  session.workbook.requireWritable();
  if (key === '' || key.length > 255 || String(value).length > 255) throw new HostError('InvalidArgument');
  session.workbook.document.properties.set(key, value);
}

/** Microsoft: "Excel.CustomProperty class". */
const customProperty = hostClass<PropertyOf>('CustomProperty', () => ({
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { read: ({ key }) => key },
    Value: {
      read: held,
      write: ({ session, key }, value) => write(session, key, readShape(value, propertyValue)),
    },
    Type: { read: (property) => typeOf(held(property)) },
  },
  methods: {
    Delete: (property) => {
      held(property);
      property.session.workbook.requireWritable();
      property.session.workbook.document.properties.delete(property.key);
      return null;
    },
  },
}));

/** The key as it was first written: `getItem` ignores case. */
function knownKey(session: Session, key: string): string | undefined {
  return session.workbook.document.properties.keys.find((own) => own.toLowerCase() === key.toLowerCase());
}

/** Microsoft: "Excel.CustomPropertyCollection class"; adding a known key replaces its value. */
const customPropertyCollection = hostClass<Session>('CustomPropertyCollection', () => ({
  items: (session) =>
    session.workbook.document.properties.keys.map((key) => customProperty.wrap({ session, key })),
  methods: {
    Add: (session, args) => {
      write(session, args.text(0), args.shape(1, propertyValue));
      return customProperty.wrap({ session, key: knownKey(session, args.text(0)) ?? args.text(0) });
    },
    DeleteAll: (session) => {
      session.workbook.requireWritable();
      session.workbook.document.properties.clear();
      return null;
    },
    GetCount: (session) => session.workbook.document.properties.keys.length,
    GetItem: (session, args) => {
      const key = knownKey(session, args.text(0));
      if (key === undefined) throw new HostError('ItemNotFound');
      return customProperty.wrap({ session, key });
    },
    GetItemOrNullObject: (session, args) => {
      const key = knownKey(session, args.text(0));
      return key === undefined ? null : customProperty.wrap({ session, key });
    },
  },
}));

/** Microsoft: "Excel.DocumentProperties class"; only the custom ones. */
export const documentProperties = hostClass<Session>('DocumentProperties', () => ({
  links: { Custom: (session) => customPropertyCollection.wrap(session) },
}));
