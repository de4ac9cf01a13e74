import { type HostObject, hostClass } from './wire/host-object.ts';

/** Office's own service: office.js tells it that the page can take ribbon commands. */
const addinInternalService = hostClass<null>('AddinInternalService', () => ({
  methods: { NotifyActionHandlerReady: () => null },
}));

/** What office.js asks for beside the workbook, by type name. */
export const officeServices: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': () => addinInternalService.wrap(null),
};
