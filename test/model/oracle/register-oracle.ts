import {
  type ActionState,
  type Actions,
  type Cell,
  cellIn,
  columns,
  endsBeforeItStarts,
  needsWaiver,
  sameState,
} from './cells.ts';

/** A cell of the register in which a coordinator typed, against what the sheet showed there. */
export interface TypedCell {
  readonly id: string;
  readonly column: string;
  readonly value: Cell;
  readonly shown: Cell;
}

export interface Dispute {
  readonly id: string;
  /** Cells that can only be decided together. */
  readonly cells: readonly { column: string; parent: Cell; remote: Cell; local: Cell }[];
}

export interface Decided extends Dispute {
  readonly take: 'register' | 'domain' | 'parent' | 'value';
  readonly value: Cell;
}

/** A row of the register: what stands there, and what each cell was last settled against. */
interface Row {
  standing: Record<string, Cell>;
  settled: Record<string, Cell>;
  /** The contributor's action as the register last took it. */
  taken: ActionState;
}

/** One contributor's part of the register, kept cell by cell by the rules that the design states. */
export class PartOracle {
  readonly rows = new Map<string, Row>();
  disputes: readonly Dispute[] = [];
  waiting: readonly string[] = [];

  /** The register's rows, as they stand. */
  standing(): Actions {
    return new Map(
      [...this.rows].map(([id, { standing, taken }]) => [
        id,
        { cells: { ...standing }, withdrawn: taken.withdrawn },
      ]),
    );
  }

  /** Whether the cell holds a coordinator's word, not the contributor's, and nothing of the row is open. */
  isOverruled(id: string, column: string, value: Cell): boolean {
    const row = this.rows.get(id);
    if (row === undefined || this.waiting.includes(id)) return false;
    const open = this.disputes.some(
      (one) => one.id === id && one.cells.some((cell) => cell.column === column),
    );
    return !open && cellIn(row.standing, column) === value && cellIn(row.taken.cells, column) !== value;
  }

  /** Takes over what another part holds. */
  become({ rows, disputes, waiting }: PartOracle): void {
    const copies = [...rows].map(([id, { standing, settled, taken }]): [string, Row] => [
      id,
      { standing: { ...standing }, settled: { ...settled }, taken },
    ]);
    this.rows.clear();
    for (const [id, row] of copies) this.rows.set(id, row);
    this.disputes = disputes;
    this.waiting = waiting;
  }

  /** Replaces values of one cell in everything that is kept of it. */
  erase(id: string, column: string, erased: (cell: Cell) => Cell): void {
    const row = this.rows.get(id);
    if (row === undefined) return;
    row.standing[column] = erased(cellIn(row.standing, column));
    row.settled[column] = erased(cellIn(row.settled, column));
    row.taken = {
      ...row.taken,
      cells: { ...row.taken.cells, [column]: erased(cellIn(row.taken.cells, column)) },
    };
    this.disputes = this.disputes.map((dispute) =>
      dispute.id !== id
        ? dispute
        : {
            id,
            cells: dispute.cells.map((one) =>
              one.column !== column
                ? one
                : {
                    column,
                    parent: erased(one.parent),
                    remote: erased(one.remote),
                    local: erased(one.local),
                  },
            ),
          },
    );
  }

  /** Takes in what the contributor has now, what coordinators typed and what they decided. */
  merge(
    latest: Actions,
    typed: readonly TypedCell[],
    decisions: readonly Decided[],
    isWaived: (id: string) => boolean,
  ): void {
    const disputes: Dispute[] = [];
    const waiting: string[] = [];
    for (const [id, now] of latest) {
      const known = this.rows.get(id);
      const isNews = known === undefined || !sameState(known.taken, now);
      const waits = isNews && !now.withdrawn && needsWaiver(now.cells) && !isWaived(id);
      if (waits) waiting.push(id);
      if (known === undefined) {
        if (!waits) this.rows.set(id, newRow(now));
        continue;
      }
      if (!waits) known.taken = now;
      for (const cell of typed) if (cell.id === id) typeOver(known, cell);
      const asDecidedOn = { ...known, standing: { ...known.standing }, settled: { ...known.settled } };
      for (const decided of decisions) if (decided.id === id) settle(known, asDecidedOn, decided);
      disputes.push(...mergeRow(id, known));
    }
    this.disputes = disputes;
    this.waiting = waiting;
  }
}

function newRow(state: ActionState): Row {
  return { standing: { ...state.cells }, settled: { ...state.cells }, taken: state };
}

function typeOver(row: Row, { column, value, shown }: TypedCell): void {
  const stood = cellIn(row.standing, column);
  if (stood === value) return;
  // Typed in an older register, while the cell has changed since: it is judged against what was shown there.
  if (stood !== shown) row.settled[column] = shown;
  // Going back to what was settled is a word like any other, against what stood there.
  if (cellIn(row.settled, column) === value) row.settled[column] = stood;
  row.standing[column] = value;
}

/** Holds only as long as every value is the one that was decided on; of two words on a cell the last one does. */
function settle(row: Row, before: Row, { cells, take, value }: Decided): void {
  const fits = cells.every(
    ({ column, parent, remote, local }) =>
      cellIn(before.settled, column) === parent &&
      cellIn(before.taken.cells, column) === remote &&
      cellIn(before.standing, column) === local,
  );
  if (!fits) return;
  for (const { column, parent, remote, local } of cells) {
    if (take === 'register') row.standing[column] = local;
    if (take === 'domain') row.standing[column] = remote;
    if (take === 'parent') row.standing[column] = parent;
    if (take === 'value') row.standing[column] = value;
    row.settled[column] = remote;
  }
}

/** Settles every cell that it can, and gives what is left to decide. */
function mergeRow(id: string, row: Row): readonly Dispute[] {
  const theirs = row.taken.cells;
  const ours = { ...row.standing };
  const byThem = (column: string) => cellIn(theirs, column) !== cellIn(row.settled, column);
  const byUs = (column: string) => cellIn(ours, column) !== cellIn(row.settled, column);
  const alike = (column: string) => cellIn(theirs, column) === cellIn(ours, column);
  const contested = columns.filter((column) => byThem(column) && byUs(column) && !alike(column));
  const together = Object.fromEntries(
    columns.map((column) => {
      const takes = byThem(column) && !contested.includes(column);
      return [column, cellIn(takes ? theirs : ours, column)];
    }),
  );
  const broken = endsBeforeItStarts(together) && !endsBeforeItStarts(ours) && !endsBeforeItStarts(theirs);
  const bound = broken
    ? ['start', 'end'].filter((column) => !alike(column) && (byThem(column) || byUs(column)))
    : [];
  const open = new Set([...contested, ...bound]);
  const cellOf = (column: string) => ({
    column,
    parent: cellIn(row.settled, column),
    remote: cellIn(theirs, column),
    local: cellIn(ours, column),
  });
  const alone = contested.filter((column) => !bound.includes(column));
  const disputes = [...(bound.length === 0 ? [] : [bound]), ...alone.map((column) => [column])].map(
    (group): Dispute => ({ id, cells: group.map(cellOf) }),
  );
  for (const column of columns) {
    if (open.has(column)) continue;
    if (byThem(column)) row.standing[column] = cellIn(theirs, column);
    row.settled[column] = cellIn(theirs, column);
  }
  return disputes;
}
