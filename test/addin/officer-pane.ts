import { expect } from 'vitest';
import { ServiceClient } from '../../addin/service/service-client.ts';
import { OfficerSession } from '../../addin/session/officer-session.ts';
import type { OfficerView, WorkingView } from '../../addin/session/officer-view.ts';
import type { OpenExcel } from '../excel-host/node-office.ts';

/** A session on an open workbook, with a service, as a pane would hold it. */
export async function openPane<Service extends { readonly fetch: typeof fetch }>(
  excel: OpenExcel,
  service: Service,
  /** Passes before the whole table is looked at unasked; absent: it never is. */
  rest?: () => Promise<void>,
) {
  let keys = 0;
  let signedIn = true;
  const session = new OfficerSession({
    connect: (language) =>
      new ServiceClient({
        address: 'https://dienst.test',
        language,
        token: async () => (signedIn ? 'token' : null),
        fetch: service.fetch,
        patience: 5_000,
      }),
    signIn: async () => {
      signedIn = true;
      return true;
    },
    now: () => new Date('2021-02-25T13:32:00Z'),
    newKey: () => {
      keys += 1;
      return `sleutel-${keys}`;
    },
    pause: async () => {},
    rest,
    language: 'nl',
  });
  const settle = async () => {
    await excel.settled();
    await session.idle();
    await excel.settled();
    await session.idle();
    expect([...excel.host.unimplemented]).toEqual([]);
  };
  await session.start();
  await settle();
  const view = (): OfficerView => session.getSnapshot();
  const working = (): WorkingView => {
    const now = view();
    if (now.state !== 'working') throw new Error(JSON.stringify(now));
    return now;
  };
  const trouble = () => {
    const now = view();
    return now.state === 'trouble' ? now.trouble.code : now.state;
  };
  return {
    session,
    service,
    settle,
    view,
    working,
    trouble,
    actions: session.actions,
    person: excel.host.person,
    coAuthor: excel.host.coAuthor,
    host: excel.host,
  };
}
