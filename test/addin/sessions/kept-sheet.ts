import type { Workbook } from '../../excel-host/model/workbook.ts';
import {
  controlColumn,
  idColumn,
  isBlank,
  ownColumn,
  type Seen,
  type SeenRow,
  sameCell,
  tableIn,
} from './seen-sheet.ts';

/** Something that the pane may write because it was asked to. */
export interface Asked {
  readonly column: string;
  readonly shows: string;
  /** What stood there before, where the pane was asked to mend that. */
  readonly instead: string | null;
  /** The row, where the pane was asked about that. */
  readonly mark: string | null;
}

/**
 * What people last put in the sheet, kept without regard to anything the add-in does: every deed of theirs is seen
 * from just before to just after. Where the sheet differs from it, the add-in wrote there, and must have had leave to.
 */
export class KeptSheet {
  #rows: readonly SeenRow[] = [];
  #marks = 0;
  #asked: Asked[] = [];
  /** Ids of actions that may come back as rows under the last one. */
  readonly puttingBack = new Set<string>();
  /** The texts of each action as they were last handed in, by id and column. */
  readonly handed = new Map<string, ReadonlyMap<string, string>>();
  /** Ids of actions that were withdrawn: they go from their rows. */
  readonly withdrawn = new Set<string>();

  get rows(): readonly SeenRow[] {
    return this.#rows;
  }

  /** The pane was asked to write this. */
  ask(asked: Asked): void {
    this.#asked.push(asked);
  }

  /** Takes up what one deed changed. */
  deed(
    workbook: Workbook,
    before: readonly SeenRow[],
    act: () => void,
    seen: () => readonly SeenRow[],
  ): void {
    act();
    this.#markRows(workbook, seen());
    const was = new Map(before.map((row) => [row.mark, row]));
    const kept = new Map(this.#rows.map((row) => [row.mark, row]));
    this.#rows = seen().map((row) => {
      const own = kept.get(row.mark);
      const old = was.get(row.mark);
      if (own === undefined || old === undefined) return row;
      const cells = [...row.cells].map(([name, cell]): [string, Seen] => [
        name,
        sameCell(cell, old.cells.get(name)) ? (own.cells.get(name) ?? cell) : cell,
      ]);
      return { ...row, cells: new Map(cells) };
    });
  }

  /** Every row gets a mark of its own in the officer's column, without anybody being told. */
  #markRows(workbook: Workbook, rows: readonly SeenRow[]): void {
    const { sheet, body, columnIds, columnName } = tableIn(workbook);
    const column = body.column + columnIds.findIndex((_, index) => columnName(index) === ownColumn);
    const seen = new Set<string>();
    for (const { mark, number } of rows) {
      if (mark === '' || seen.has(mark)) {
        this.#marks += 1;
        const cell = sheet.grid.get(number - 1, column);
        sheet.grid.set(number - 1, column, { value: `m${this.#marks}`, format: cell.format });
        seen.add(`m${this.#marks}`);
      } else seen.add(mark);
    }
  }

  /** Throws where the add-in wrote what it had no leave to write; what it had leave for is taken up. */
  judge(workbook: Workbook, seen: () => readonly SeenRow[]): void {
    this.#markRows(workbook, seen());
    const now = seen();
    const kept = new Map(this.#rows.map((row) => [row.mark, row]));
    const order = now.filter(({ mark }) => kept.has(mark)).map(({ mark }) => mark);
    demand(order.join() === this.#rows.map(({ mark }) => mark).join(), () => [
      'a row was lost or moved',
      this.#rows.map(({ mark }) => mark).join(),
      order.join(),
    ]);
    const ids = idsOf(now);
    for (const row of now) {
      const own = kept.get(row.mark);
      if (own === undefined) this.#judgeAdded(row);
      else for (const [name, cell] of row.cells) this.#judgeCell(row, name, cell, own.cells.get(name), ids);
    }
    this.#rows = now;
    this.#asked = [];
  }

  #judgeAdded(row: SeenRow): void {
    const id = String(row.cells.get(idColumn)?.value ?? '');
    // Where a row goes while another is written, Excel leaves an empty one under the table.
    if (isBlank(row)) return;
    demand(this.puttingBack.has(id), () => [
      'a row was added that nobody asked for',
      JSON.stringify(told(row)),
    ]);
    for (const [name, text] of this.handed.get(id) ?? []) {
      const cell = row.cells.get(name);
      demand(cell?.value === text, () => [
        'an action was put back otherwise',
        `${name}: ${JSON.stringify(cell)}`,
      ]);
    }
  }

  #judgeCell(
    row: SeenRow,
    name: string,
    now: Seen,
    was: Seen | undefined,
    ids: ReadonlyMap<string, number>,
  ): void {
    if (name === controlColumn || sameCell(now, was)) return;
    const before = String(was?.value ?? '');
    const leave =
      name === idColumn
        ? this.#mayGiveId(before, String(now.value), ids)
        : this.#wasAsked(row, name, now, was);
    const back = this.puttingBack.has(String(row.cells.get(idColumn)?.value ?? ''));
    const kept = this.#rows.find(({ mark }) => mark === row.mark);
    const filled = back && kept !== undefined && isBlank(kept);
    demand(leave || filled || this.withdrawn.has(before), () => [
      name === idColumn ? 'an id was overwritten' : 'a cell that somebody typed was overwritten',
      `row ${row.number}, ${name}: ${JSON.stringify(now)} over ${JSON.stringify(was)}`,
    ]);
  }

  /**
   * An id is given to a row without one, to a copy, and in the place of what is none: once something was handed in,
   * so is a number that no action of it got.
   */
  #mayGiveId(before: string, now: string, ids: ReadonlyMap<string, number>): boolean {
    if ((ids.get(now) ?? 0) > 1) return false;
    const held = this.#rows.filter((row) => String(row.cells.get(idColumn)?.value ?? '') === before).length;
    const isNobodys = this.handed.size > 0 && !this.handed.has(before);
    return before === '' || held > 1 || isNobodys || !/^OV-\d+$/.test(before);
  }

  #wasAsked(row: SeenRow, column: string, now: Seen, was: Seen | undefined): boolean {
    const at = this.#asked.findIndex(
      (asked) =>
        asked.column === column &&
        asked.shows === now.shown &&
        (asked.instead === null || asked.instead === was?.shown) &&
        (asked.mark === null || asked.mark === row.mark),
    );
    if (at < 0) return false;
    this.#asked.splice(at, 1);
    return true;
  }
}

function idsOf(rows: readonly SeenRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const id = String(cells.get(idColumn)?.value ?? '');
    if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const told = ({ number, cells }: SeenRow) => [number, ...[...cells.values()].map(({ shown }) => shown)];

/** What does not hold, in words. */
export function demand(holds: boolean, words: () => readonly string[]): asserts holds {
  if (!holds) throw new Error(words().join(': '));
}
