import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, cellsOf, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import type { Person } from '../../test/excel-host/user.ts';
import { drafting, shipped } from '../../test/fixtures/shipped-plan.ts';
import { OfficeWorkbook } from '../sheet/office-workbook.ts';
import { CheckedSheet } from './checked-sheet.ts';
import { SheetDesk } from './sheet-desk.ts';

const { plan, rules } = shipped;
const by = { rules, context: drafting, mapping: null };
const rowsAtFirst = 6;

/** What hints alone must do: where they stay away it takes a look, as the last of these tells. */
const toldOf = {
  'undo-is-silent': 'follows hints alone',
  'deleted-rows-are-silent': 'follows hints alone',
  'bursts-lose-events': 'follows hints alone',
  'blocks-told-elsewhere': 'follows hints alone',
} as const;

type Way = 'one look at a time' | 'all at once' | 'whatever is told, after a look';

type Deed = (person: Person) => void;
const row = fc.integer({ min: 2, max: rowsAtFirst + 3 });
const edits = [
  ['title', ''],
  ['title', 'Vorming mediawijsheid nummer 1'],
  ['objective', 'D1'],
  ['focus', 'Nieuw'],
  ['action_id', 'OV-001'],
  ['end', '01/01/2010'],
  ['prevention_levels', 'Tertair'],
] as const;
const typed = fc.constantFrom(...edits);

const deed: fc.Arbitrary<{ readonly told: string; readonly act: Deed }> = fc.oneof(
  fc.tuple(row, typed).map(([number, [field, value]]) => ({
    told: `type ${field} ${number} ${value}`,
    act: (person: Person) => void person.type(at(field, number), value),
  })),
  row.map((number) => ({
    told: `clear ${number}`,
    act: (person: Person) => person.clear(`Acties!A${number}:AC${number}`),
  })),
  row.map((number) => ({
    told: `insert ${number}`,
    act: (person: Person) => person.insertRows('Acties', number),
  })),
  row.map((number) => ({
    told: `delete ${number}`,
    act: (person: Person) => person.deleteRows('Acties', number),
  })),
  row.map((number) => ({
    told: `paste ${number}`,
    act: (person: Person) => person.paste(`Acties!A${number}`, soundRows(2, 4).map(cellsOf)),
  })),
  fc.constant({ told: 'sort', act: (person: Person) => person.sort('tblActies', 'Titel', false) }),
  fc.constant({ told: 'undo', act: (person: Person) => person.undo() }),
);

async function followed(deeds: readonly { readonly act: Deed; readonly told: string }[], way: Way) {
  const { host, settled } = await openActions(
    soundRows(rowsAtFirst),
    way === 'whatever is told, after a look' ? {} : { kind: toldOf },
  );
  const workbook = new OfficeWorkbook(() => {});
  const found = await workbook.find(plan, null);
  if (!found.ok || found.value.found !== 'table') throw new Error('no table');
  const lost: string[] = [];
  const opened = await SheetDesk.open(found.value.place, by, false, {
    workbook,
    language: () => 'nl',
    pause: async () => {},
    changed: () => {},
    lost: ({ reference }) => lost.push(reference),
    reshaped: () => lost.push('reshaped'),
  });
  if (!opened.ok) throw new Error(opened.failure.reference);
  const settle = async () => {
    await settled();
    await opened.value.idle();
    await settled();
  };
  for (const { act } of deeds) {
    act(host.person);
    if (way === 'one look at a time') await settle();
  }
  await settle();
  if (way === 'whatever is told, after a look') await opened.value.lookAgain();
  const now = await workbook.reread(found.value.place, []);
  const read = now.ok ? await workbook.read(now.value.place) : now;
  if (!now.ok || !read.ok) return { held: lost, fresh: ['gone'] };
  const fresh = new CheckedSheet(now.value.place, read.value.rows, { ...by, dateSystem: 1900 });
  const tell = (sheet: CheckedSheet) =>
    sheet.findings().map(({ code, cell, message }) => `${code} ${cell} ${message.nl}`);
  return { held: [...tell(opened.value.sheet), ...lost], fresh: tell(fresh) };
}

describe('a sheet that is followed', () => {
  it.each(['one look at a time', 'all at once', 'whatever is told, after a look'] as const)(
    'holds what reading it anew gives, whatever people do: %s',
    async (way) => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 6 }), async (deeds) => {
          const { held, fresh } = await followed(deeds, way);
          expect(held, deeds.map(({ told }) => told).join(', ')).toEqual(fresh);
        }),
        { numRuns: 15 },
      );
    },
  );
});
