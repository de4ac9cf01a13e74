import type { Action } from '../actions/action.ts';
import { sameValue, type Value } from '../cells/value.ts';

/** The cells of an action, without whose they are: values in the order of the plan's columns. */
export type RowContent = Pick<Action, 'values' | 'originals'>;

/** One cell; `original` is the text as typed where it says more than the value. */
export interface Cell {
  readonly value: Value;
  readonly original: string | undefined;
}

/** A row logged before its plan had the column holds nothing there. */
export function valueAt(content: RowContent, position: number): Value {
  return content.values[position] ?? null;
}

/** What was typed in a cell, where its value is written otherwise. */
export function originalOf({ originals }: Pick<RowContent, 'originals'>, field: string): string | undefined {
  return originals !== undefined && Object.hasOwn(originals, field) ? originals[field] : undefined;
}

/** Builds a row cell by cell from what each cell comes from; no `originals` where no cell has one. */
export function contentFrom<Source>(
  sources: readonly Source[],
  cellOf: (source: Source, position: number) => Cell & { readonly field: string },
): RowContent {
  const originals: [field: string, text: string][] = [];
  const values = sources.map((source, position) => {
    const { field, value, original } = cellOf(source, position);
    if (original !== undefined) originals.push([field, original]);
    return value;
  });
  return originals.length === 0 ? { values } : { values, originals: Object.fromEntries(originals) };
}

/** The row with some of its cells replaced, value and original together. */
export function withCells(
  fields: readonly string[],
  content: RowContent,
  cells: ReadonlyMap<string, Cell>,
): RowContent {
  if (cells.size === 0) return content;
  return contentFrom(fields, (field, position) => ({
    field,
    ...(cells.get(field) ?? { value: valueAt(content, position), original: originalOf(content, field) }),
  }));
}

/** Whether two rows mean the same in every cell, however it was typed. */
export function sameValues(fields: readonly string[], a: RowContent, b: RowContent): boolean {
  return (
    a.values === b.values ||
    fields.every((_, position) => sameValue(valueAt(a, position), valueAt(b, position)))
  );
}

/** The cells whose value is another in `after`. */
export function differingCells(
  fields: readonly string[],
  before: RowContent,
  after: RowContent,
): readonly { readonly field: string; readonly before: Value; readonly after: Value }[] {
  return fields.flatMap((field, position) => {
    const was = valueAt(before, position);
    const is = valueAt(after, position);
    return sameValue(was, is) ? [] : [{ field, before: was, after: is }];
  });
}

/** The same values, and the same text as typed wherever that is kept. */
export function sameContent(fields: readonly string[], a: RowContent, b: RowContent): boolean {
  if (a === b) return true;
  if (!sameValues(fields, a, b)) return false;
  if (a.originals === undefined && b.originals === undefined) return true;
  return fields.every((field) => originalOf(a, field) === originalOf(b, field));
}

/** The same content, and both withdrawn or neither. */
export function sameAction(fields: readonly string[], a: Action, b: Action): boolean {
  return a === b || (a.withdrawn === b.withdrawn && sameContent(fields, a, b));
}

/** An action of this content, always with its keys in one order. */
export function actionOf(id: string, content: RowContent, withdrawn: boolean): Action {
  return {
    id,
    values: content.values,
    ...(content.originals === undefined ? {} : { originals: content.originals }),
    ...(withdrawn ? { withdrawn: true } : {}),
  };
}
