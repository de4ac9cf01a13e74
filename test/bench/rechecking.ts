import { isDeepStrictEqual } from 'node:util';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import type { CheckContext } from '../../shared/rules/check.ts';
import { checkSheet } from '../../shared/rules/check-sheet.ts';
import { SheetChecker } from '../../shared/rules/sheet-checker.ts';
import { afterFirst, plan, rules } from '../fixtures/sheet-of-ov.ts';
import { loggedAction, typedSheet } from '../fixtures/typed-sheet.ts';
import { type Figure, timesAsFast } from './figure.ts';
import { medianOf, medianTimes } from './median-times.ts';
import { sentencesAtHand } from './volume/sentences.ts';
import { typedRows } from './volume/typed-rows.ts';

const rowCount = 5_000;
const edits = 200;
const atLeast = 100;

/** A sheet as the pane holds it, beside the checker that is told of every edit. */
class EditedSheet {
  #rows: readonly ParsedRow[];
  readonly #columns: ReturnType<typeof typedSheet>['columns'];
  readonly #context: CheckContext;
  readonly #checker: SheetChecker;
  #keys: number;

  constructor({ rows, columns }: ReturnType<typeof typedSheet>, context: CheckContext) {
    this.#context = context;
    this.#rows = rows;
    this.#columns = columns;
    this.#keys = rows.length;
    this.#checker = new SheetChecker(rows, columns, rules, context);
  }

  checkWhole = () => checkSheet(this.#rows, this.#columns, rules, this.#context);

  /** Whether the findings held are those of a check of the whole sheet. */
  get agrees(): boolean {
    return isDeepStrictEqual(this.#checker.findings(), this.checkWhole());
  }

  /** Another row typed over the one at a place, in these fields; tells what checking it took, in ms. */
  edit(place: number, from: ParsedRow, fields: readonly string[]): number {
    const row = this.#rowAt(place);
    const edited: ParsedRow = {
      ...row,
      cells: row.cells.map((cell, at) =>
        fields.includes(plan.columns[at]?.field ?? '') ? (from.cells[at] ?? cell) : cell,
      ),
    };
    this.#rows = this.#rows.with(place, edited);
    return this.#timed(() => this.#checker.put([edited]), edited.key);
  }

  insert(place: number, from: ParsedRow): number {
    const row = { ...from, key: this.#keys++, row: this.#rowAt(place).row };
    const below = this.#rows.slice(place).map((one) => ({ ...one, row: one.row + 1 }));
    this.#rows = [...this.#rows.slice(0, place), row, ...below];
    return this.#timed(() => this.#checker.insert([row]), row.key);
  }

  remove(place: number): number {
    const { key } = this.#rowAt(place);
    const below = this.#rows.slice(place + 1).map((one) => ({ ...one, row: one.row - 1 }));
    this.#rows = [...this.#rows.slice(0, place), ...below];
    return this.#timed(() => this.#checker.remove(new Set([key])), key);
  }

  removeAndPutBack(place: number): number {
    const row = this.#rowAt(place);
    return undone(this.remove(place), () => this.insert(place, row));
  }

  /** As the pane does: told of the edit, it asks where messages changed and takes those of these rows. */
  #timed(tell: () => void, key: number): number {
    const start = performance.now();
    tell();
    for (const changed of [...this.#checker.takeChanged().rows, key]) this.#checker.findingsOf(changed);
    return performance.now() - start;
  }

  #rowAt(place: number): ParsedRow {
    const row = this.#rows[place];
    if (row === undefined) throw new Error(`no row at ${place}`);
    return row;
  }
}

/** One edit at a time: each is undone before the next, so that none is made in a sheet full of those before it. */
function undone(time: number, undo: () => void): number {
  undo();
  return time;
}

/** Re-checks single edits in a sheet of 5,000 rows; each kind agrees with a check of the whole after it. */
export async function measureRechecking(): Promise<readonly Figure[]> {
  const { sentences } = sentencesAtHand();
  const typed = typedRows(rowCount, 1, sentences).map((row, at) => ({
    ...row,
    action_id: `OV-${`${at + 1}`.padStart(3, '0')}`,
  }));
  const previous = typed.map((row) => loggedAction(plan, row));
  const context = afterFirst({ previous, highestNumber: rowCount });
  const sheet = new EditedSheet(typedSheet(plan, typed), context);
  const others = typedSheet(plan, typedRows(edits, 2, sentences)).rows;
  const [whole = Number.NaN] = await medianTimes(15, [sheet.checkWhole]);
  const kinds: readonly (readonly [string, (place: number, from: ParsedRow) => number])[] = [
    ['a cell edited', (place, from) => sheet.edit(place, from, ['indicator', 'start', 'objective'])],
    ['a title edited', (place, from) => sheet.edit(place, from, ['title'])],
    ['a row inserted', (place, from) => undone(sheet.insert(place, from), () => sheet.remove(place))],
    ['a row deleted', (place) => sheet.removeAndPutBack(place)],
  ];
  return kinds.map(([name, edit]) => {
    const times = others.map((from, at) => edit((at * 7_919) % rowCount, from));
    if (!sheet.agrees) throw new Error(`${name}: the findings are not those of the whole sheet`);
    const peer = { name: 'whole sheet', value: whole };
    const ours = medianOf(times);
    return timesAsFast(
      { part: 'rechecking', name: `${name}, of 5,000 rows`, unit: 'ms', ours, peer },
      atLeast,
    );
  });
}
