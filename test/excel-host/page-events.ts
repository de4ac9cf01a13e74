/// <reference types="office-js" />
function part(holder: object, name: string): object {
  const found: unknown = Reflect.get(holder, name);
  if ((typeof found !== 'object' && typeof found !== 'function') || found === null) {
    throw new Error(`office.js no longer has ${name}`);
  }
  return found;
}

/**
 * Makes office.js forget the handlers that were added for a workbook, as a reload of the page would.
 * Those of the rich API live in fields that it keeps to itself; should those change, this fails by name.
 */
export async function forgetEventHandlers(): Promise<void> {
  const registrations = part(
    part(OfficeExtension, 'GenericEventRegistration'),
    's_genericEventRegistrations',
  );
  for (const registration of Object.values(registrations)) {
    const handlers = part(registration, 'm_eventRegistration');
    part(handlers, 'm_handlersByEventByTarget');
    Reflect.set(handlers, 'm_handlersByEventByTarget', {});
  }
  // Answers with an error when there is no handler to remove, which is as good.
  await new Promise<void>((resolve) => {
    Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, () => resolve());
  });
}
