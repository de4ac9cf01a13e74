const handlerField = 'm_handlersByEventByTarget';

function part(holder: unknown, name: string): object {
  const found: unknown =
    typeof holder === 'object' || typeof holder === 'function' ? Reflect.get(holder ?? {}, name) : undefined;
  if ((typeof found !== 'object' && typeof found !== 'function') || found === null) {
    throw new Error(`office.js no longer has ${name}`);
  }
  return found;
}

/** The office.js event under which it hears the messages of the rich API. */
const richApiMessage = '5';

/**
 * Makes office.js forget the handlers that were added for a workbook, as a reload of the page would.
 * They live in fields that it keeps to itself; should those change, this fails by name.
 */
export function forgetEventHandlers(officeExtension: object): void {
  const registrations = part(
    part(officeExtension, 'GenericEventRegistration'),
    's_genericEventRegistrations',
  );
  for (const registration of Object.values(registrations)) {
    Reflect.set(part(registration, 'm_eventRegistration'), handlerField, {});
  }
  const common = part(part(officeExtension, '_Internal'), 'officeJsEventRegistration');
  const handlers = part(common, handlerField);
  const kept = Object.entries(handlers).filter(([event]) => event === richApiMessage);
  Reflect.set(common, handlerField, Object.fromEntries(kept));
}
