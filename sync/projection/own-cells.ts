import type { DateSystem } from '../../shared/cells/raw-table.ts';
import {
  cellsUnder,
  type OwnCell,
  type OwnColumns,
  type OwnInSheet,
  ownSheetCell,
  sameOwnCell,
} from '../../shared/register/own-columns.ts';
import type { CellsByHeader } from '../workbook/write/write-table.ts';

/** What is to stand in the coordinator's own columns, as far as the sheet has them. */
export class OwnCells {
  readonly #sheet: OwnInSheet;
  readonly #should: (id: string, at: number) => OwnCell;
  readonly #dateSystem: DateSystem;

  constructor(own: OwnColumns, sheet: OwnInSheet, dateSystem: DateSystem) {
    this.#sheet = sheet;
    this.#should = cellsUnder(own, sheet.headers);
    this.#dateSystem = dateSystem;
  }

  /** Cells of a row that stands there, where a newer note belongs: the sheet is an older copy. */
  changed(id: string): CellsByHeader {
    if (!this.#sheet.ids.has(id)) return new Map();
    return this.#where(
      (at) => !sameOwnCell(this.#sheet.cells.get(id)?.[at] ?? null, this.#should(id, at)),
      id,
    );
  }

  /** Cells of a row that comes back; columns that count by themselves do so again. */
  all(id: string): CellsByHeader {
    return this.#where(
      (at) => this.#should(id, at) !== null && !this.#sheet.computed.has(this.#sheet.headers[at] ?? ''),
      id,
    );
  }

  #where(isPut: (at: number) => boolean, id: string): CellsByHeader {
    return new Map(
      this.#sheet.headers.flatMap((header, at) =>
        isPut(at) ? [[header, ownSheetCell(this.#should(id, at), this.#dateSystem)] as const] : [],
      ),
    );
  }
}
