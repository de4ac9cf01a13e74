import type { ConflictCell } from '../log/entry.ts';
import { contentFrom, originalOf, type RowContent, valueAt } from './row-content.ts';
import { type ThreeWay, threeWay } from './three-way.ts';

/** The three states of one row that a merge holds beside each other. */
export interface ThreeRows {
  readonly parent: RowContent;
  readonly remote: RowContent;
  readonly local: RowContent;
}

/** What became of one cell, with the cell as whoever decides must see it. */
export interface ComparedCell {
  readonly kind: ThreeWay['kind'];
  readonly cell: ConflictCell;
}

/** Which copy a cell is taken from. */
export type Side = 'remote' | 'local';

/** What became of each cell, in the order of `fields`. */
export function compareCells(fields: readonly string[], rows: ThreeRows): readonly ComparedCell[] {
  return fields.map((field, position) => {
    const parent = valueAt(rows.parent, position);
    const remote = valueAt(rows.remote, position);
    const local = valueAt(rows.local, position);
    return { kind: threeWay(parent, remote, local).kind, cell: { field, parent, remote, local } };
  });
}

/**
 * The copy that a cell follows; of a conflict, the one that `contested` says. Where neither copy
 * changed the value its text as typed may differ: that is no conflict, and a new remote text wins.
 */
export function sideOf(compared: ComparedCell, { parent, remote }: ThreeRows, contested: Side): Side {
  switch (compared.kind) {
    case 'conflict':
      return contested;
    case 'local':
      return 'local';
    case 'remote':
    case 'both-alike':
      return 'remote';
    case 'same': {
      const { field } = compared.cell;
      return originalOf(remote, field) === originalOf(parent, field) ? 'local' : 'remote';
    }
  }
}

/** Puts the merged row together, value and text as typed from the same copy. */
export function assembleRow(
  compared: readonly ComparedCell[],
  rows: ThreeRows,
  side: (compared: ComparedCell) => Side,
): RowContent {
  return contentFrom(compared, (one) => {
    const from = side(one);
    const { field } = one.cell;
    return { field, value: one.cell[from], original: originalOf(rows[from], field) };
  });
}
