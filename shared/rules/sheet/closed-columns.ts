import { z } from 'zod';
import type { Action } from '../../actions/action.ts';
import type { ParsedRow } from '../../actions/parsed-row.ts';
import { showDate } from '../../cells/date.ts';
import { formatValue } from '../../cells/format-value.ts';
import { isBlank, sameValue, type Value } from '../../cells/value.ts';
import type { Column } from '../../plan/definition.ts';
import { localisedSchema } from '../../text/localised.ts';
import type { SheetContext, SheetTrouble } from '../check.ts';
import { defineSheetCheck } from '../define-check.ts';
import { isOpen, roundWords } from '../round.ts';

/**
 * What the round keeps closed stays as it is: a closed cell holds what the workbook showed, what the log
 * holds now (a stale copy changed nothing), or what the coordinator put in the register; a row that is a new action holds nothing there, and where even
 * its title is closed no action is added at all (`newAction`). Silent outside any round, and on the system's
 * own columns, which no round opens. Fills `{kolom}` and `{column}`, `{ronde}` and `{round}`, `{tot}` (its
 * last day) and `{was}` (what stood there).
 */
export const closedColumns = defineSheetCheck({
  name: 'closed-columns',
  parameters: z.strictObject({ newAction: localisedSchema }),
  keysOf: (row, _parameters, context) => {
    const changed = changedColumns(row, context).map(({ column, was }) => [column.field, was]);
    return changed.length === 0 ? new Map() : new Map([[String(row.key), JSON.stringify(changed)]]);
  },
  judge: (_key, rows, parameters, context) =>
    rows.flatMap((row) =>
      changedColumns(row, context).map(({ column, was, isNew }): SheetTrouble => {
        const { round } = context;
        const words = roundWords(round);
        const facts = { kolom: column.header.nl, column: column.header.en, was: inCell(was, column) };
        return {
          key: row.key,
          column: column.field,
          facts: { ...facts, ronde: words.nl, round: words.en, tot: showDate(round?.deadline ?? '') },
          ...(isNew && column.role === 'title' ? { message: parameters.newAction } : {}),
        };
      }),
    ),
});

const inCell = (value: Value, column: Column): string => (isBlank(value) ? '–' : formatValue(value, column));

interface ChangedColumn {
  readonly column: Column;
  readonly was: Value;
  readonly isNew: boolean;
}

function changedColumns(row: ParsedRow, context: SheetContext): readonly ChangedColumn[] {
  const { plan, round, ids, columnsAtFault, previous, latest = previous } = context;
  const identity = ids.of(row.key);
  // A row whose id is disputed is told to be so; which action it should equal is not known.
  if (round === null || identity === undefined || identity.how === 'disputed') return [];
  const shown = byId(previous).get(identity.id);
  const newest = byId(latest).get(identity.id);
  const isNew = shown === undefined && newest === undefined;
  const title = plan.role('title');
  if (isNew && title !== undefined && !isOpen(title, round))
    return [{ column: title, was: null, isNew: true }];
  return plan.columns.flatMap((column, position) => {
    if (column.openIn.length === 0 || isOpen(column, round) || columnsAtFault.includes(column.field))
      return [];
    const value = row.cells[position]?.value ?? null;
    const was = valueAt(newest ?? shown, position);
    const unchanged =
      sameValue(value, was) ||
      (shown !== undefined && sameValue(value, valueAt(shown, position))) ||
      isTakenOver(value, identity.id, column.field, context);
    return unchanged ? [] : [{ column, was, isNew }];
  });
}

/** Whether it is the coordinator's word, which the register holds already. */
const isTakenOver = (value: Value, actionId: string, field: string, { edits = [] }: SheetContext): boolean =>
  edits.some((edit) => edit.actionId === actionId && edit.field === field && sameValue(edit.value, value));

const valueAt = (action: Action | undefined, position: number): Value => action?.values[position] ?? null;

/** A sheet asks for each of its rows; the lists of one check never change. */
const indexes = new WeakMap<readonly Action[], ReadonlyMap<string, Action>>();

function byId(actions: readonly Action[]): ReadonlyMap<string, Action> {
  const known = indexes.get(actions);
  if (known !== undefined) return known;
  const index = new Map(actions.map((action) => [action.id, action]));
  indexes.set(actions, index);
  return index;
}
