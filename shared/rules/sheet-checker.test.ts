import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterFirst,
  rules as allRules,
  first,
  plan,
  second,
  third,
  withoutId,
} from '../../test/fixtures/sheet-of-ov.ts';
import { loggedAction, type Typed, typedSheet } from '../../test/fixtures/typed-sheet.ts';
import type { ParsedRow } from '../actions/parsed-row.ts';
import { checkSheet } from './check-sheet.ts';
import type { Finding } from './finding.ts';
import type { RuleSet } from './rule-set.ts';
import { SheetChecker } from './sheet-checker.ts';

const fourth: Typed = { ...withoutId(first), title: 'Weerbaar tegen haatspraak online' };
/** Every rule of the sheet, and of the others enough to have findings of every kind: rows are all alike to them. */
const rowRules = new Set(['C01', 'C03', 'C06', 'C10', 'C11', 'R03', 'R08', 'R11']);
const rules: RuleSet = {
  ...allRules,
  cell: allRules.cell.filter(({ setting }) => rowRules.has(setting.code)),
  row: allRules.row.filter(({ setting }) => rowRules.has(setting.code)),
};

const { columns } = typedSheet(plan, []);
const context = afterFirst({
  latest: [...afterFirst().previous, loggedAction(plan, { ...fourth, action_id: 'OV-004' })],
  highestNumber: 4,
});

/** A sheet as Excel holds it, beside the checker that is told of every edit. */
class EditedSheet {
  rows: ParsedRow[] = [];
  readonly checker: SheetChecker;
  #typed = new Map<number, Typed>();
  #keys = 0;

  constructor(typed: readonly Typed[]) {
    this.rows = typed.map((row) => this.#type(row, this.#keys++));
    this.#number();
    this.checker = new SheetChecker(this.rows, columns, rules, context);
  }

  /** Puts `typed` over what stands in the rows from a place down; those below the last row are new. */
  paste(place: number, typed: readonly Typed[]): void {
    const pasted = typed.map((cells, index) => {
      const key = this.rows[place + index]?.key ?? this.#keys++;
      this.rows[place + index] = this.#type({ ...this.#typed.get(key), ...cells }, key);
      return key;
    });
    this.#number();
    this.checker.put(this.rows.filter(({ key }) => pasted.includes(key)));
  }

  insert(place: number, typed: readonly Typed[]): void {
    this.rows.splice(place, 0, ...typed.map((row) => this.#type(row, this.#keys++)));
    this.#number();
    this.checker.insert(this.rows.slice(place, place + typed.length));
  }

  remove(place: number, count: number): void {
    const removed = this.rows.splice(place, count);
    this.#number();
    this.checker.remove(new Set(removed.map(({ key }) => key)));
  }

  /** Takes the row at one place to another; those between move up or down. */
  move(from: number, to: number): void {
    this.rows.splice(to, 0, ...this.rows.splice(from, 1));
    this.#number();
    this.checker.move(new Map(this.rows.map(({ key, row }) => [key, row])));
  }

  typedAt(place: number): Typed {
    return this.#typed.get(this.rows[place]?.key ?? -1) ?? {};
  }

  fullCheck(): readonly Finding[] {
    return checkSheet(this.rows, columns, rules, context);
  }

  #type(typed: Typed, key: number): ParsedRow {
    this.#typed.set(key, typed);
    const [row] = typedSheet(plan, [typed]).rows;
    if (row === undefined) throw new Error('no row was typed');
    return { ...row, key };
  }

  #number(): void {
    this.rows = this.rows.map((row, index) => ({ ...row, row: index + 2 }));
  }
}

const values: Readonly<Record<string, readonly string[]>> = {
  action_id: ['', 'OV-001', 'OV-002', 'OV-003', 'OV-004', 'OV-005', 'OV-006', 'OV-030', 'WVG-001', 'x'],
  domain: ['', 'OV', 'WVG'],
  title: [first, second, third, fourth]
    .map(({ title }) => String(title))
    .concat('', 'Kort', 'STAPPENPLAN bij verontrustende signalen'),
  objective: ['D1', 'D5', 'D9', ''],
  focus: ['Nieuw', 'Lopend – behouden', 'niuew'],
  funding: ['Bijkomende kredieten', 'Geen budgettaire impact'],
  start: ['morgen', '01/09/2025', '01/02/2021'],
  indicator: ['', '=1+1', '40 scholen'],
};
const anyCell = fc
  .constantFrom(...Object.entries(values))
  .chain(([field, texts]) => fc.constantFrom(...texts).map((text): Typed => ({ [field]: text })));
const cleared = Object.fromEntries(plan.definition.columns.map(({ field }) => [field, '']));
const anyRow = fc.oneof(
  fc.constantFrom<Typed>(first, second, third, fourth, {}, { action_id: 'OV-002', domain: 'OV' }),
  fc.array(anyCell, { maxLength: 4 }).map((cells): Typed => Object.assign({ ...fourth }, ...cells)),
);
const anyPlace = fc.nat(15);
const someRows = fc.array(anyRow, { minLength: 1, maxLength: 3 });

type Edit =
  | { readonly edit: 'paste' | 'insert'; readonly at: number; readonly typed: readonly Typed[] }
  | { readonly edit: 'remove'; readonly at: number; readonly count: number }
  | { readonly edit: 'move'; readonly at: number; readonly to: number }
  | { readonly edit: 'copy'; readonly at: number; readonly to: number; readonly field: string };

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ edit: fc.constant('paste'), at: anyPlace, typed: fc.tuple(anyCell) }) },
  { weight: 2, arbitrary: fc.record({ edit: fc.constant('paste'), at: anyPlace, typed: someRows }) },
  fc.record({ edit: fc.constant('paste'), at: anyPlace, typed: fc.constant([cleared]) }),
  fc.record({ edit: fc.constant('insert'), at: anyPlace, typed: someRows }),
  fc.record({ edit: fc.constant('remove'), at: anyPlace, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ edit: fc.constant('move'), at: anyPlace, to: anyPlace }),
  fc.record({
    edit: fc.constant('copy'),
    at: anyPlace,
    to: anyPlace,
    field: fc.constantFrom('action_id', 'title'),
  }),
);

function apply(sheet: EditedSheet, made: Edit): void {
  const within = (place: number): number => place % sheet.rows.length;
  const at = within(made.at);
  switch (made.edit) {
    case 'paste':
      sheet.paste(at, made.typed);
      break;
    case 'insert':
      if (sheet.rows.length < 14) sheet.insert(at, made.typed);
      break;
    case 'remove':
      if (sheet.rows.length > 8) sheet.remove(at, made.count);
      break;
    case 'move':
      sheet.move(at, within(made.to));
      break;
    case 'copy':
      sheet.paste(within(made.to), [{ [made.field]: sheet.typedAt(at)[made.field] ?? '' }]);
      break;
  }
}

const start = [
  first,
  second,
  third,
  fourth,
  {},
  fourth,
  withoutId(second),
  { ...third, funding: 'Bijkomende kredieten' },
  fourth,
  first,
  {},
  {},
];

/** What is told on each row and on the sheet, as the Controle cells and the pane show it. */
function shown(sheet: EditedSheet): ReadonlyMap<number | 'sheet', string> {
  const { checker, rows } = sheet;
  const text = (findings: readonly Finding[]): string => findings.map(({ message }) => message.nl).join('\n');
  return new Map<number | 'sheet', string>([
    ...rows.map(({ key }): [number, string] => [key, text(checker.findingsOf(key))]),
    ['sheet', text(checker.sheetFindings())],
  ]);
}

describe('checking while people edit', () => {
  it('finds after each of 10,000 edits what a check of the whole sheet finds', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 100, maxLength: 100 }), (edits) => {
        const sheet = new EditedSheet(start);
        for (const edit of edits) {
          apply(sheet, edit);
          const full = sheet.fullCheck();
          if (JSON.stringify(sheet.checker.findings()) !== JSON.stringify(full)) {
            expect(sheet.checker.findings()).toEqual(full);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts the findings of each severity as it goes', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 20, maxLength: 20 }), (edits) => {
        const sheet = new EditedSheet(start);
        for (const edit of edits) apply(sheet, edit);
        const counts = { error: 0, warning: 0, info: 0 };
        for (const { severity } of sheet.fullCheck()) counts[severity] += 1;
        expect(sheet.checker.counts).toEqual(counts);
      }),
      { numRuns: 50 },
    );
  });

  it('names every row whose messages changed since it was last asked', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 20, maxLength: 20 }), (edits) => {
        const sheet = new EditedSheet(start);
        let before = shown(sheet);
        sheet.checker.takeChanged();
        for (const edit of edits) {
          apply(sheet, edit);
          const now = shown(sheet);
          const changed = sheet.checker.takeChanged();
          for (const [key, text] of now) {
            if (text === (before.get(key) ?? '')) continue;
            expect(key === 'sheet' ? changed.sheet : changed.rows.has(key)).toBe(true);
          }
          before = now;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names no other row than the one edited when nothing else is touched', () => {
    const sheet = new EditedSheet([first, second, third]);
    sheet.checker.takeChanged();
    sheet.paste(1, [{ objective: 'D9' }]);
    expect(sheet.checker.takeChanged()).toEqual({ rows: new Set([1]), sheet: false });
  });

  it('tells that a row without an id is the action with its title that came after the stamp', () => {
    const sheet = new EditedSheet([first, second, third, fourth]);
    expect(sheet.checker.identityOf(3)).toEqual({ how: 'recovered', id: 'OV-004' });
  });

  it('tells which id to write into a row', () => {
    const sheet = new EditedSheet([
      first,
      second,
      third,
      { ...fourth, title: 'Een vertrouwenspersoon per school' },
    ]);
    expect(sheet.checker.identityOf(3)).toEqual({ how: 'given', id: 'OV-005' });
  });
});
