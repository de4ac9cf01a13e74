import { SaxesParser } from 'saxes';
import type { CustomXmlPart } from '../model/document-facts.ts';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import type { Session } from './session.ts';

interface PartOf {
  readonly session: Session;
  readonly part: CustomXmlPart;
}

interface PartsOf {
  readonly session: Session;
  readonly namespace: string;
}

function find(session: Session, id: string): HostObject | null {
  const part = session.workbook.document.xmlParts.find((own) => own.id === id);
  return part === undefined ? null : customXmlPart.wrap({ session, part });
}

function required(found: HostObject | null): HostObject {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new HostError('InvalidArgument');
  });
  parser.write(xml).close();
  return xml;
}

/** Microsoft: "Excel.CustomXmlPart class". */
const customXmlPart = hostClass<PartOf>('CustomXmlPart', () => ({
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: { read: ({ part }) => part.id },
    NamespaceUri: { read: ({ part }) => part.namespace },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ session, part }, args) => {
      session.workbook.requireWritable();
      part.xml = wellFormed(args.text(0));
      return null;
    },
    Delete: ({ session, part }) => {
      const { document } = session.workbook;
      session.workbook.requireWritable();
      document.xmlParts = document.xmlParts.filter((own) => own !== part);
      return null;
    },
  },
}));

/** Microsoft: "Excel.CustomXmlPartCollection class". */
export const customXmlPartCollection = hostClass<Session>('CustomXmlPartCollection', () => ({
  items: (session) => session.workbook.document.xmlParts.map((part) => customXmlPart.wrap({ session, part })),
  methods: {
    Add: (session, args) => {
      session.workbook.requireWritable();
      return customXmlPart.wrap({
        session,
        part: session.workbook.document.addXmlPart(wellFormed(args.text(0))),
      });
    },
    GetCount: (session) => session.workbook.document.xmlParts.length,
    GetItem: (session, args) => required(find(session, args.text(0))),
    GetItemOrNullObject: (session, args) => find(session, args.text(0)),
    GetByNamespace: (session, args) =>
      customXmlPartScopedCollection.wrap({ session, namespace: args.text(0) }),
  },
}));

function scoped({ session, namespace }: PartsOf): readonly HostObject[] {
  return session.workbook.document.xmlParts
    .filter((part) => part.namespace === namespace)
    .map((part) => customXmlPart.wrap({ session, part }));
}

/** Microsoft: "Excel.CustomXmlPartScopedCollection class". */
const customXmlPartScopedCollection = hostClass<PartsOf>('CustomXmlPartScopedCollection', () => ({
  items: scoped,
  methods: {
    GetCount: (parts) => scoped(parts).length,
    GetItem: ({ session }, args) => required(find(session, args.text(0))),
    GetItemOrNullObject: ({ session }, args) => find(session, args.text(0)),
    GetOnlyItem: (parts) => {
      const [only, ...others] = scoped(parts);
      if (only === undefined || others.length > 0) throw new HostError('InvalidOperation');
      return only;
    },
    GetOnlyItemOrNullObject: (parts) => {
      const [only, ...others] = scoped(parts);
      return only === undefined || others.length > 0 ? null : only;
    },
  },
}));
