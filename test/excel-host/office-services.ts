import { z } from 'zod';
import { type HostObject, hostClass } from './wire/host-object.ts';
import { readShape } from './wire/method-arguments.ts';

/** How the add-in's page runs, in the words of Office's own runtime services. */
const runtimeState = z.enum(['Inactive', 'Background', 'Visible']);

/** What the add-in asked of Office itself, beside the workbook. */
export class OfficeState {
  /** Ribbon buttons by id, as far as the add-in has enabled or disabled them. */
  readonly ribbon = new Map<string, boolean>();
  /** Whether the add-in starts with the document (`Office.addin.setStartupBehavior`). */
  start: z.infer<typeof runtimeState> = 'Inactive';
  /** Whether the pane is seen (`Office.addin.showAsTaskpane`, `hide`). */
  pane: z.infer<typeof runtimeState> = 'Visible';
}

/** Office tells it that the page can take ribbon commands. */
const addinInternalService = hostClass<OfficeState>('AddinInternalService', () => ({
  methods: { NotifyActionHandlerReady: () => null },
}));

interface ControlOf {
  readonly office: OfficeState;
  readonly id: string;
}

const ribbonButton = hostClass<ControlOf>('RibbonButton', () => ({
  scalars: {
    Enabled: {
      read: ({ office, id }) => office.ribbon.get(id) ?? true,
      write: ({ office, id }, value) => {
        office.ribbon.set(id, readShape(value, z.boolean()));
      },
    },
  },
}));

const ribbonTab = hostClass<ControlOf>('RibbonTab', () => ({}));

/** What `Office.ribbon.requestUpdate` speaks to. */
const dynamicRibbon = hostClass<OfficeState>('DynamicRibbon', () => ({
  methods: {
    GetTab: (office, args) => ribbonTab.wrap({ office, id: args.text(0) }),
    GetButton: (office, args) => ribbonButton.wrap({ office, id: args.text(0) }),
  },
}));

const appRuntimePersistenceService = hostClass<OfficeState>('AppRuntimePersistenceService', () => ({
  methods: {
    GetAppRuntimeStartState: (office) => office.start,
    SetAppRuntimeStartState: (office, args) => {
      office.start = args.shape(0, runtimeState);
      return null;
    },
  },
}));

const appRuntimeService = hostClass<OfficeState>('AppRuntimeService', () => ({
  methods: {
    GetAppRuntimeState: (office) => office.pane,
    SetAppRuntimeState: (office, args) => {
      office.pane = args.shape(0, runtimeState);
      return null;
    },
  },
}));

/** The services that office.js makes by type name. */
export function officeServices(office: OfficeState): Readonly<Record<string, () => HostObject>> {
  return {
    'Microsoft.InternalService.AddinInternalService': () => addinInternalService.wrap(office),
    'Microsoft.DynamicRibbon.DynamicRibbon': () => dynamicRibbon.wrap(office),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': () => appRuntimePersistenceService.wrap(office),
    'Microsoft.AppRuntime.AppRuntimeService': () => appRuntimeService.wrap(office),
  };
}

/** The classes above, which are no part of Excel's object model. */
export const officeClasses: readonly string[] = [
  addinInternalService,
  dynamicRibbon,
  ribbonTab,
  ribbonButton,
  appRuntimePersistenceService,
  appRuntimeService,
].map(({ name }) => name);
