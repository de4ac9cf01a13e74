/// <reference types="office-js" />
import { ServiceClient } from '../../../addin/service/service-client.ts';
import { SheetDesk } from '../../../addin/session/sheet-desk.ts';
import { OfficeWorkbook } from '../../../addin/sheet/office-workbook.ts';
import { type UnkindName, unkindNames } from '../../excel-host/unkind/catalogue.ts';
import type { Session, SessionStep } from './session-step.ts';

/** The add-in with one fault, a session that must tell it, and part of what it tells. */
export interface Mutant {
  readonly fault: string;
  readonly caughtAs: RegExp;
  readonly session: Session;
  /** Puts the fault in; returns what takes it out again. */
  readonly put: () => () => void;
}

const session = (unkind: readonly UnkindName[], rows: number, ...steps: SessionStep[]): Session => ({
  unkind: unkind.map((name) => unkindNames.indexOf(name)),
  formats: 'none',
  rows,
  steps,
});

const submit: SessionStep = { step: 'submit', missing: 'put-back' };
const rest: SessionStep = { step: 'rest' };
const paste: SessionStep = { step: 'paste', who: 'officer', rows: 0, copied: false };
const types = (row: number, field: number, text: string): SessionStep => ({
  step: 'type',
  who: 'officer',
  row,
  field,
  text,
});
const sorts = { step: 'sort', who: 'colleague', field: 0, ascending: true } as const;

export const mutants: readonly Mutant[] = [
  {
    fault: 'hands in what it remembers',
    caughtAs: /was not in the sheet/,
    session: session(['list-pick-is-silent'], 1, { step: 'pick', row: 0, value: 2 }, submit),
    put: () => replace(SheetDesk.prototype, 'lookAgain', async () => true),
  },
  {
    fault: 'hands in all rows but the last',
    caughtAs: /was not in the sheet/,
    session: session([], 2, submit),
    put: () => {
      const { submit: sound } = ServiceClient.prototype;
      return replace(ServiceClient.prototype, 'submit', function (this: ServiceClient, code, handed, key) {
        const table = { ...handed.table, rows: handed.table.rows.slice(0, -1) };
        return sound.call(this, code, { ...handed, table }, key);
      });
    },
  },
  {
    fault: 'writes where rows stood, without looking',
    caughtAs: /an id was overwritten/,
    session: session([], 1, paste, { step: 'meanwhile', batch: 1, does: sorts }, rest),
    put: () =>
      replace(OfficeWorkbook.prototype, 'write', (place, writes) => writeBlindly(place, writes, 'cells')),
  },
  {
    fault: 'writes blocks through hidden rows',
    caughtAs: /an id was overwritten|an action has no id|was not in the sheet/,
    session: session(
      ['blocks-skip-hidden-rows'],
      1,
      paste,
      paste,
      types(2, 0, 'Zo gaat het verder met leraren'),
      { ...sorts, who: 'officer' },
      { step: 'hide', row: 0 },
      submit,
    ),
    put: () =>
      replace(OfficeWorkbook.prototype, 'write', (place, writes) => writeBlindly(place, writes, 'blocks')),
  },
  {
    fault: 'adds receipts as rows of their table',
    caughtAs: /the receipts are not/,
    session: session(['added-rows-conflict'], 1, submit, types(0, 1, 'Directies'), submit),
    put: () => {
      const { writeReceipt: sound } = OfficeWorkbook.prototype;
      return replace(
        OfficeWorkbook.prototype,
        'writeReceipt',
        async function (this: OfficeWorkbook, receipt) {
          const added = await Excel.run(async (context) => {
            const table = context.workbook.tables.getItemOrNullObject('tblOntvangst');
            await context.sync();
            if (table.isNullObject) return false;
            table.rows.add(0, [[receipt.sequence, '', receipt.actions, 0, receipt.by, receipt.entry]]);
            await context.sync();
            return true;
          });
          return added ? { ok: true, value: undefined } : sound.call(this, receipt);
        },
      );
    },
  },
  {
    fault: 'writes texts as they are, whatever Excel makes of them',
    caughtAs: /put back otherwise/,
    session: session(
      ['strings-read-by-us-rules'],
      2,
      types(1, 1, "'1/2"),
      submit,
      { step: 'delete', who: 'officer', row: 1, whole: false },
      submit,
    ),
    put: () =>
      replace(OfficeWorkbook.prototype, 'append', async (_plan, _mapping, rows) => {
        await Excel.run(async (context) => {
          const below = context.workbook.tables.getItem('tblActies').getRange().getRowsBelow(1);
          for (const { cells } of rows) {
            below.values = [
              [...cells, null]
                .slice(0, -1)
                .map((cell) => (cell == null ? '' : cell.kind === 'text' ? cell.text : 0)),
            ];
          }
          await context.sync();
        });
        return { ok: true, value: undefined };
      }),
  },
];

/** Writes at the places that are remembered: cell by cell, or each column in one go. */
async function writeBlindly(
  place: Parameters<OfficeWorkbook['write']>[0],
  writes: Parameters<OfficeWorkbook['write']>[1],
  how: 'cells' | 'blocks',
): ReturnType<OfficeWorkbook['write']> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const textOf = (write: (typeof writes)[number]) => (write.cell?.kind === 'text' ? write.cell.text : '');
    for (const column of new Set(writes.map((write) => write.place))) {
      const own = writes.filter((write) => write.place === column);
      const rows = own.map(({ row }) => row);
      const [first, last] = [Math.min(...rows), Math.max(...rows)];
      const at = (row: number, count: number) =>
        sheet.getRangeByIndexes(place.firstRow + row, place.firstColumn + column, count, 1);
      if (how === 'cells') for (const write of own) at(write.row, 1).values = [[textOf(write)]];
      else
        at(first, last - first + 1).values = Array.from({ length: last - first + 1 }, (_, down) => {
          const write = own.find(({ row }) => row === first + down);
          return [write === undefined ? null : textOf(write)];
        });
    }
    await context.sync();
  });
  return { ok: true, value: new Set() };
}

function replace<T extends object, K extends keyof T>(holder: T, name: K, by: T[K]): () => void {
  const sound = holder[name];
  holder[name] = by;
  return () => {
    holder[name] = sound;
  };
}
