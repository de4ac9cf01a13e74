import { z } from 'zod';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import type { Session } from './session.ts';

interface SettingOf {
  readonly session: Session;
  readonly key: string;
}

function find(session: Session, key: string): HostObject | null {
  return session.workbook.document.settings.has(key) ? setting.wrap({ session, key }) : null;
}

function put(session: Session, key: string, value: unknown): void {
  session.workbook.requireWritable();
  session.workbook.document.settings.set(key, readShape(value, z.json()));
}

/** Microsoft: "Excel.Setting class". */
const setting = hostClass<SettingOf>('Setting', () => ({
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ session, key }) => session.workbook.document.settings.get(key) ?? null,
      write: ({ session, key }, value) => put(session, key, value),
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.workbook.requireWritable();
      session.workbook.document.settings.delete(key);
      return null;
    },
  },
}));

/** Microsoft: "Excel.SettingCollection class"; adding a known key replaces its value. */
export const settingCollection = hostClass<Session>('SettingCollection', () => ({
  items: (session) =>
    [...session.workbook.document.settings.keys()].map((key) => setting.wrap({ session, key })),
  methods: {
    Add: (session, args) => {
      put(session, args.text(0), args.value(1));
      return setting.wrap({ session, key: args.text(0) });
    },
    GetCount: (session) => session.workbook.document.settings.size,
    GetItem: (session, args) => {
      const found = find(session, args.text(0));
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (session, args) => find(session, args.text(0)),
  },
}));
