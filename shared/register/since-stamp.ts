import type { Action } from '../actions/action.ts';

/** What the log says of a contributor since a workbook's stamp, beside its latest actions. */
export interface SinceStamp {
  /** The cells that were erased. */
  readonly erased: readonly { readonly actionId: string; readonly field: string }[];
  /** The actions as each submission left them, but for the latest. */
  readonly between: readonly (readonly Action[])[];
}

/** Whether the action was once so, between the stamp and the latest submission. */
export function stoodBetween(
  since: SinceStamp | undefined,
  actionId: string,
  isSo: (action: Action) => boolean,
): boolean {
  return since?.between.some((actions) => actions.some((one) => one.id === actionId && isSo(one))) ?? false;
}
