import type { Action } from '../actions/action.ts';
import type { ParsedRow } from '../actions/parsed-row.ts';
import { isBlank, sameValue, type Value } from '../cells/value.ts';
import { fold } from '../text/fold.ts';
import { valueAt } from './row-content.ts';
import type { PastSubmission } from './since-stamp.ts';

/** A workbook that does not tell what it shows, beside all that its contributor ever submitted. */
export interface LostCopy {
  readonly rows: readonly ParsedRow[];
  /** The contributor's latest actions. */
  readonly latest: readonly Action[];
  /** Every submission before that, oldest first. */
  readonly earlier: readonly PastSubmission[];
  /** Where the title stands among the values. */
  readonly titleAt: number | undefined;
  /** Where the texts stand by which one action is told from another: not the title, which may be changed. */
  readonly telling: readonly number[];
  /** Whether `earlier` holds the action: those of which the workbook shows the latest need no past. */
  readonly isAsked: (id: string) => boolean;
}

/** An action with the row that shows it and what stood under its id before. */
interface Shown {
  readonly action: Action;
  readonly row: ParsedRow | undefined;
  /** Its id stands beside what never was this action: another copy gave a new row the same number. */
  readonly isGivenTwice: boolean;
  /** As each earlier submission left it; `undefined` where it was not there yet. */
  readonly before: readonly (Action | undefined)[];
}

/**
 * What a workbook without a stamp may have shown: of each cell the value that was submitted once and stands there
 * still, and otherwise what stood there at the latest moment of which the other cells can be. An action that the
 * workbook does not hold was shown only if every submission had it.
 */
export function supposedCopy(copy: LostCopy): readonly Action[] {
  const shown = rowsOfActions(copy);
  const moment = latestMoment(shown, copy.earlier.length);
  const supposed = new Map(shown.map((one) => [one.action.id, supposedOf(one, moment)]));
  return copy.latest.flatMap((action) => supposed.get(action.id) ?? [action]);
}

/** None where the workbook may be older than the action. */
function supposedOf(one: Shown, moment: number): readonly Action[] {
  const { action, row, before, isGivenTwice } = one;
  if (row === undefined) {
    if (isGivenTwice) return [];
    const wasAlwaysThere = before.every((form) => form !== undefined);
    return action.withdrawn || wasAlwaysThere ? [action] : [];
  }
  const then = before.slice(moment).find((form) => form !== undefined) ?? action;
  const values = row.cells.map(({ value }, position): Value => {
    const is = valueAt(action, position);
    if (sameValue(is, value)) return is;
    return lastStood(one, position) < 0 ? valueAt(then, position) : value;
  });
  const { withdrawn, ...kept } = action;
  const stoodInForce = before.some((form) => form !== undefined && !form.withdrawn);
  return [{ ...kept, values, ...(withdrawn && !stoodInForce ? { withdrawn } : {}) }];
}

/** The latest moment at which each old cell still stood, by its place among the earlier submissions. */
function latestMoment(shown: readonly Shown[], now: number): number {
  let moment = now;
  for (const one of shown) {
    const { action, row, before } = one;
    if (row === undefined) continue;
    if (action.withdrawn) {
      const inForce = before.findLastIndex((form) => form !== undefined && !form.withdrawn);
      if (inForce >= 0) moment = Math.min(moment, inForce);
    }
    row.cells.forEach(({ value }, position) => {
      if (sameValue(value, valueAt(action, position))) return;
      const last = lastStood(one, position);
      if (last >= 0) moment = Math.min(moment, last);
    });
  }
  return moment;
}

/** At which of the earlier submissions the row's value last stood in this cell; −1 where it never did. */
function lastStood({ row, before }: Shown, position: number): number {
  const value = row?.cells[position]?.value ?? null;
  return before.findLastIndex((form) => form !== undefined && sameValue(valueAt(form, position), value));
}

function rowsOfActions({ rows, latest, earlier, titleAt, telling, isAsked }: LostCopy): readonly Shown[] {
  const before = earlier.map(({ actions }) => new Map(actions.map((action) => [action.id, action])));
  const known = new Set(latest.map(({ id }) => id));
  const free = new Set(rows.filter(({ blank, id }) => !blank && (isAsked(id) || !known.has(id))));
  const asked = latest.filter(({ id }) => isAsked(id));
  const all = asked.map((action) => ({ action, before: before.map((then) => then.get(action.id)) }));
  const titled = (row: ParsedRow, forms: readonly (Action | undefined)[]) =>
    titleAt !== undefined &&
    forms.some((form) => {
      const title = titleOf(row.cells[titleAt]?.value ?? null);
      return form !== undefined && title !== '' && titleOf(valueAt(form, titleAt)) === title;
    });
  const byId = new Map<string, ParsedRow[]>();
  for (const row of free) {
    const namesakes = byId.get(row.id);
    if (namesakes === undefined) byId.set(row.id, [row]);
    else namesakes.push(row);
  }
  const claimed = new Map<string, ParsedRow>();
  for (const { action, before } of all) {
    const forms = [...before, action];
    const row = byId.get(action.id)?.find((one) => titled(one, forms) || isMostlyOf(one, forms, telling));
    if (row === undefined) continue;
    claimed.set(action.id, row);
    free.delete(row);
  }
  const nameless = [...free].filter(({ id }) => !known.has(id));
  return all.map(({ action, before }) => {
    const row = claimed.get(action.id) ?? nameless.find((one) => titled(one, [...before, action]));
    return { action, before, row, isGivenTwice: row === undefined && byId.has(action.id) };
  });
}

const titleOf = (value: Value): string => (typeof value === 'string' ? fold(value) : '');

/**
 * Whether a row under a known id is that action with another title, not a new one to which another copy gave the
 * same number: most of what tells it from another stood under that id, or nothing does.
 */
function isMostlyOf(
  { cells }: ParsedRow,
  forms: readonly (Action | undefined)[],
  telling: readonly number[],
): boolean {
  const held = (position: number) => cells[position]?.value ?? null;
  const filled = telling.filter((position) => !isBlank(held(position)));
  const known = filled.filter((position) =>
    forms.some((form) => form !== undefined && sameValue(valueAt(form, position), held(position))),
  );
  return filled.length === 0 || known.length * 2 > filled.length;
}
