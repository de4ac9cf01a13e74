import type { Action } from '../actions/action.ts';

/** A contributor's actions as one of its submissions left them. */
export interface PastSubmission {
  /** Its number for the contributor: 1, 2, 3 … */
  readonly sequence: number;
  readonly actions: readonly Action[];
}

/** What the log says of a contributor since a workbook's stamp, beside its latest actions. */
export interface SinceStamp {
  /** The cells that were erased. */
  readonly erased: readonly { readonly actionId: string; readonly field: string }[];
  /** The submissions since, oldest first, but for the latest; of a workbook that lost its stamp, all of them. */
  readonly between: readonly PastSubmission[];
  /** The number of the latest; 0 before any. */
  readonly newest: number;
  /**
   * The workbook does not tell what it shows: the parent is what it may have shown, and whatever is newer than
   * that is asked after before anything replaces it, or is replaced by it.
   */
  readonly lost?: true;
}

/** Which submission between the stamp and the latest last left the action so; `undefined` where none did. */
export function stoodBetween(
  since: SinceStamp | undefined,
  actionId: string,
  isSo: (action: Action) => boolean,
): number | undefined {
  return since?.between.findLast(({ actions }) => actions.some((one) => one.id === actionId && isSo(one)))
    ?.sequence;
}

/** Which submission made the action so as it is in the latest: the one after the last that left it otherwise. */
export function soSince(
  { between, newest }: SinceStamp,
  actionId: string,
  isSo: (action: Action) => boolean,
): number {
  const otherwise = between.findLastIndex(
    ({ actions }) => !actions.some((one) => one.id === actionId && isSo(one)),
  );
  return between[otherwise + 1]?.sequence ?? newest;
}
