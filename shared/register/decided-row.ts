import { sameValue } from '../cells/value.ts';
import type { ConflictCell } from '../log/entry.ts';
import type { ConflictDecision } from './register-part.ts';
import { type Cell, originalOf, type RowContent, valueAt, withCells } from './row-content.ts';
import type { ThreeRows } from './row-merge.ts';

export interface DecidedRow {
  readonly parent: RowContent;
  readonly local: RowContent;
  /** The fields that the decisions settled. */
  readonly decided: ReadonlySet<string>;
  /** Decisions on another state of the cells than the present one: what they decided is open again. */
  readonly stale: readonly ConflictDecision[];
}

/**
 * Applies decisions in the order of the log: each is on the cells as the last merge left them, so that of two on
 * one cell the last word holds. A decided cell is settled against the contributor's value of now: that becomes
 * its parent, so that only a later change of it can bring a conflict.
 */
export function withDecisions(
  fields: readonly string[],
  rows: ThreeRows,
  decisions: readonly ConflictDecision[],
): DecidedRow {
  const settled = new Map<string, Cell>();
  const stale: ConflictDecision[] = [];
  for (const decision of decisions) {
    const chosen = chosenCells(fields, rows, decision);
    if (chosen === undefined) stale.push(decision);
    else for (const [field, cell] of chosen) settled.set(field, cell);
  }
  const theirs = new Map([...settled.keys()].map((field) => [field, cellOf(fields, rows.remote, field)]));
  return {
    parent: withCells(fields, rows.parent, theirs),
    local: withCells(fields, rows.local, settled),
    decided: new Set(settled.keys()),
    stale,
  };
}

/** What the decision puts in each of its cells; `undefined` where it does not fit the cells of now. */
function chosenCells(
  fields: readonly string[],
  rows: ThreeRows,
  decision: ConflictDecision,
): ReadonlyMap<string, Cell> | undefined {
  const chosen = new Map<string, Cell>();
  for (const cell of decision.cells) {
    const taken = takenCell(fields, rows, decision, cell.field);
    if (taken === undefined || !stillStands(fields, rows, cell)) return undefined;
    chosen.set(cell.field, taken);
  }
  return chosen;
}

function stillStands(
  fields: readonly string[],
  { parent, remote, local }: ThreeRows,
  cell: ConflictCell,
): boolean {
  const position = fields.indexOf(cell.field);
  return (
    position >= 0 &&
    sameValue(valueAt(parent, position), cell.parent) &&
    sameValue(valueAt(remote, position), cell.remote) &&
    sameValue(valueAt(local, position), cell.local)
  );
}

/** `undefined` where the decision takes another value and names none for the field. */
function takenCell(
  fields: readonly string[],
  { parent, remote, local }: ThreeRows,
  { take, values }: ConflictDecision,
  field: string,
): Cell | undefined {
  switch (take) {
    case 'register':
      return cellOf(fields, local, field);
    case 'domain':
      return cellOf(fields, remote, field);
    case 'parent':
      return { value: cellOf(fields, parent, field).value, original: undefined };
    case 'value': {
      const value = values !== undefined && Object.hasOwn(values, field) ? values[field] : undefined;
      return value === undefined ? undefined : { value, original: undefined };
    }
  }
}

function cellOf(fields: readonly string[], row: RowContent, field: string): Cell {
  return { value: valueAt(row, fields.indexOf(field)), original: originalOf(row, field) };
}
