import { z } from 'zod';
import { HostError } from '../wire/host-error.ts';
import { hostClass } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import type { References } from '../wire/references.ts';
import { customXmlPartCollection } from './custom-xml-parts.ts';
import { documentProperties } from './document-properties.ts';
import { functions } from './functions.ts';
import { namedItemCollection } from './named-items.ts';
import { rangeOf, type Session } from './session.ts';
import { settingCollection } from './settings.ts';
import { tableCollection } from './tables.ts';
import { worksheetCollection } from './worksheets.ts';

export interface WorkbookOf {
  readonly session: Session;
  /** The cells that events told of, until the add-in asks for them. */
  readonly eventRanges: References;
}

/** Microsoft: "Excel.Workbook class". */
export const workbook = hostClass<WorkbookOf>('Workbook', () => ({
  scalars: {
    Name: { read: ({ session }) => session.workbook.name },
    ReadOnly: { read: ({ session }) => session.workbook.readOnly },
  },
  links: {
    Worksheets: ({ session }) => worksheetCollection.wrap(session),
    Tables: ({ session }) => tableCollection.wrap({ session, sheet: null }),
    Names: ({ session }) => namedItemCollection.wrap({ session, scope: null }),
    Properties: ({ session }) => documentProperties.wrap(session),
    Settings: ({ session }) => settingCollection.wrap(session),
    CustomXmlParts: ({ session }) => customXmlPartCollection.wrap(session),
    Application: ({ session }) => application.wrap(session),
    Functions: ({ session }) => functions.wrap(session),
    _Runtime: ({ session }) => runtime.wrap(session),
  },
  methods: {
    GetSelectedRange: ({ session }) => {
      const { sheet, held } = session.workbook.selection;
      if (held.area === null) throw new HostError('InvalidSelection');
      return rangeOf(session, sheet, held.area);
    },
    GetActiveCell: ({ session }) => {
      const { sheet, held } = session.workbook.selection;
      if (held.area === null) throw new HostError('InvalidSelection');
      return rangeOf(session, sheet, { ...held.area, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: ({ eventRanges }, args) => eventRanges.require(args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: ({ eventRanges }, args) =>
      eventRanges.get(args.text(0)) ?? null,
  },
}));

const calculationModes = z.enum(['Automatic', 'AutomaticExceptTables', 'Manual']);

/** Microsoft: "Excel.Application class"; nothing is drawn or calculated here, so nothing is suspended. */
const application = hostClass<Session>('Application', () => ({
  scalars: {
    CalculationMode: {
      read: (session) => session.workbook.calculationMode,
      write: (session, value) => {
        session.workbook.calculationMode = readShape(value, calculationModes);
      },
    },
  },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
}));

/** Microsoft: "Excel.Runtime class". */
const runtime = hostClass<Session>('Runtime', () => ({
  scalars: {
    EnableEvents: {
      read: (session) => session.eventsEnabled,
      write: (session, value) => {
        session.eventsEnabled = readShape(value, z.boolean());
      },
    },
  },
}));
