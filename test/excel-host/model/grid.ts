import { type Area, isUnbounded, lastColumn, lastRow } from './area.ts';
import { type Cell, emptyCell, hasContent, isBlank } from './cell.ts';

/** The cells of a sheet; only those that hold or show something are kept. */
export class Grid {
  #rows = new Map<number, Map<number, Cell>>();

  get(row: number, column: number): Cell {
    return this.#rows.get(row)?.get(column) ?? emptyCell;
  }

  set(row: number, column: number, cell: Cell): void {
    const cells = this.#rows.get(row);
    if (isBlank(cell)) {
      cells?.delete(column);
      return;
    }
    if (cells === undefined) this.#rows.set(row, new Map([[column, cell]]));
    else cells.set(column, cell);
  }

  /** The cells of a bounded area, row by row. */
  read(area: Area): readonly (readonly Cell[])[] {
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, right) => this.get(area.row + down, area.column + right)),
    );
  }

  paste(area: Area, cells: readonly (readonly Cell[])[]): void {
    for (const [down, line] of cells.entries()) {
      for (const [right, cell] of line.entries()) this.set(area.row + down, area.column + right, cell);
    }
  }

  /** Changes each cell; of an unbounded area only those that are kept. */
  change(area: Area, next: (cell: Cell) => Cell): void {
    if (isUnbounded(area)) {
      for (const [row, column, cell] of [...this.#kept(area)]) this.set(row, column, next(cell));
      return;
    }
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        this.set(row, column, next(this.get(row, column)));
      }
    }
  }

  *#kept(area: Area): Generator<readonly [number, number, Cell]> {
    for (const [row, cells] of this.#rows) {
      if (row < area.row || row > lastRow(area)) continue;
      for (const [column, cell] of cells) {
        if (column >= area.column && column <= lastColumn(area)) yield [row, column, cell];
      }
    }
  }

  /** The smallest area around what the cells of an area hold, or null when they hold nothing. */
  used(within: Area, valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column, cell] of this.#kept(within)) {
      if (valuesOnly && !hasContent(cell)) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves the cells at and below (or right of) an area to make room for it. */
  open(area: Area, direction: 'Down' | 'Right'): void {
    this.#move(area, direction === 'Down' ? area.rows : 0, direction === 'Right' ? area.columns : 0, false);
  }

  /** Takes an area out and moves the cells below (or right of) it into its place. */
  close(area: Area, direction: 'Up' | 'Left'): void {
    this.#move(area, direction === 'Up' ? -area.rows : 0, direction === 'Left' ? -area.columns : 0, true);
  }

  #move(area: Area, down: number, right: number, removing: boolean): void {
    const moved = new Map<number, Map<number, Cell>>();
    const put = (row: number, column: number, cell: Cell): void => {
      const cells = moved.get(row);
      if (cells === undefined) moved.set(row, new Map([[column, cell]]));
      else cells.set(column, cell);
    };
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        const inColumns = column >= area.column && column <= lastColumn(area);
        const inRows = row >= area.row && row <= lastRow(area);
        if (removing && inColumns && inRows) continue;
        const behind = down === 0 ? inRows && column >= area.column : inColumns && row >= area.row;
        put(behind ? row + down : row, behind ? column + right : column, cell);
      }
    }
    this.#rows = moved;
  }
}
