import type { Action } from '../actions/action.ts';
import type { Value } from '../cells/value.ts';
import type { OwnRow } from '../log/own-columns-body.ts';
import type { RegisterItem } from '../log/register-bodies.ts';
import { fold } from '../text/fold.ts';
import { type OwnCell, valueOfOwnCell } from './own-columns.ts';
import type { OpenConflict, RegisterChange, Waiting } from './register-part.ts';

/** Stands in a text that was erased. */
export const erasedText = '[gewist / erased]';

/** What is to be erased: certain values of one cell, and what stands there instead. */
export interface Erasing {
  readonly actionId: string;
  readonly field: string;
  isWrong(value: Value): boolean;
  readonly marker: Value;
}

/** The action without the value; the very same object where it does not hold it. */
export function erasedAction(action: Action, columns: readonly string[], erasing: Erasing): Action {
  const { actionId, field, isWrong, marker } = erasing;
  const position = columns.indexOf(field);
  if (action.id !== actionId || position < 0 || !isWrong(action.values[position] ?? null)) return action;
  const { originals, ...rest } = action;
  const left = Object.entries(originals ?? {}).filter(([name]) => name !== field);
  return {
    ...rest,
    values: action.values.with(position, marker),
    ...(left.length === 0 ? {} : { originals: Object.fromEntries(left) }),
  };
}

/** The same for an item of a register part: a row, a conflict about it, or what waits of it. */
export function erasedItem(item: RegisterItem, columns: readonly string[], erasing: Erasing): RegisterItem {
  switch (item.kind) {
    case 'row': {
      const row = erasedAction(item.row, columns, erasing);
      return row === item.row ? item : { ...item, row };
    }
    case 'conflict': {
      const conflict = erasedConflict(item.conflict, erasing);
      return conflict === item.conflict ? item : { ...item, conflict };
    }
    case 'waiting': {
      const waiting = erasedWaiting(item.waiting, columns, erasing);
      return waiting === item.waiting ? item : { ...item, waiting };
    }
  }
}

/** The same for a line of what a merge changed. */
export function erasedChange(change: RegisterChange, erasing: Erasing): RegisterChange {
  if (change.kind !== 'changed' || !isCell(change, erasing)) return change;
  if (!erasing.isWrong(change.before) && !erasing.isWrong(change.after)) return change;
  return { ...change, before: without(change.before, erasing), after: without(change.after, erasing) };
}

/** The same for what the coordinator wrote beside an action, in a column of its own: `field` is its header. */
export function erasedOwnRow(row: OwnRow, headers: readonly string[], erasing: Erasing): OwnRow {
  if (row.id !== erasing.actionId) return row;
  const isHeld = (cell: OwnCell, at: number) =>
    fold(headers[at] ?? '') === fold(erasing.field) && erasing.isWrong(valueOfOwnCell(cell));
  if (!row.cells.some(isHeld)) return row;
  return { ...row, cells: row.cells.map((cell, at) => (isHeld(cell, at) ? null : cell)) };
}

function erasedConflict(conflict: OpenConflict, erasing: Erasing): OpenConflict {
  if (conflict.actionId !== erasing.actionId) return conflict;
  const held = ({ field, parent, remote, local }: OpenConflict['cells'][number]) =>
    field === erasing.field && [parent, remote, local].some((value) => erasing.isWrong(value));
  if (!conflict.cells.some(held)) return conflict;
  const cells = conflict.cells.map((cell) =>
    held(cell)
      ? {
          field: cell.field,
          parent: without(cell.parent, erasing),
          remote: without(cell.remote, erasing),
          local: without(cell.local, erasing),
        }
      : cell,
  );
  return { ...conflict, cells };
}

function erasedWaiting(waiting: Waiting, columns: readonly string[], erasing: Erasing): Waiting {
  if (waiting.actionId !== erasing.actionId) return waiting;
  const taken = waiting.taken && erasedAction(waiting.taken, columns, erasing);
  const isRead = waiting.findings.some(({ read }) => erasing.isWrong(read[erasing.field] ?? null));
  if (taken === waiting.taken && !isRead) return waiting;
  return {
    ...waiting,
    findings: waiting.findings.map(({ rule, read }) => ({
      rule,
      read: Object.fromEntries(
        Object.entries(read).map(([field, value]) => [
          field,
          field === erasing.field ? without(value, erasing) : value,
        ]),
      ),
    })),
    ...(taken === undefined ? {} : { taken }),
  };
}

const isCell = (cell: { readonly actionId: string; readonly field: string }, erasing: Erasing): boolean =>
  cell.actionId === erasing.actionId && cell.field === erasing.field;

const without = (value: Value, { isWrong, marker }: Erasing): Value => (isWrong(value) ? marker : value);
