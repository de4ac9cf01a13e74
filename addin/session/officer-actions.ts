import type { Language } from '../../shared/text/localised.ts';
import type { OfficerView } from './officer-view.ts';

/** The view over time, in the shape of React's `useSyncExternalStore`. */
export interface OfficerStore {
  /** Returns what ends the subscription. */
  readonly subscribe: (changed: () => void) => () => void;
  /** The same object until something changes. */
  readonly getSnapshot: () => OfficerView;
}

/**
 * What the pane can ask for. Nothing here throws or rejects: what goes wrong becomes part of the view.
 * An action that makes no sense in the present state does nothing.
 */
export interface OfficerActions {
  /** Tries again what the trouble on view stopped. */
  readonly retry: () => void;
  readonly signIn: () => void;
  readonly setLanguage: (language: Language) => void;
  readonly chooseContributor: (code: string) => void;

  /** Makes an empty list with dropdowns and guide. */
  readonly makeTable: () => void;
  /** Proposes a mapping of the list that was found. */
  readonly takeOverList: () => void;
  /** `null` leaves the column of the list out. */
  readonly mapColumn: (place: number, field: string | null) => void;
  readonly confirmMapping: () => void;
  readonly cancelMapping: () => void;

  /** Selects the finding's cell in the sheet. */
  readonly selectFinding: (id: string) => void;
  /** Selects the same column one action up or down. */
  readonly stepRow: (direction: 'previous' | 'next') => void;
  readonly applyFix: (id: string) => void;
  /** Writes the values into the selected cell, undoable in Excel. */
  readonly pick: (values: readonly string[]) => void;
  /** Puts the coordinator's text in the selected row's cell. */
  readonly takeOverEdit: (field: string) => void;
  /** Keeps the officer's own text; the edit is no longer shown until it changes. */
  readonly keepOwnText: (field: string) => void;
  /** Brings an older workbook's columns and lists up to the plan in force. */
  readonly upgradeWorkbook: () => void;

  /** Asks about warnings and missing actions, or submits at once where there are none. */
  readonly submit: () => void;
  readonly answerMissing: (actionId: string, answer: 'withdraw' | 'put-back') => void;
  readonly answerChoice: (actionId: string, field: string | null, answer: 'mine' | 'theirs') => void;
  /** Goes on from `asking` or `choosing` once everything is answered. */
  readonly confirmSubmit: () => void;
  /** Leaves `asking`, `choosing`, `refused`, `failed` or `accepted` and goes on working. */
  readonly backToWork: () => void;
  /** Selects the receipt in the workbook. */
  readonly showReceipt: () => void;
}
