import type { DecisionRequest } from '../../shared/contract/service.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { Collected } from '../service/coordination-client.ts';
import type { CoordinatorTab, CoordinatorView } from './coordinator-view.ts';
import type { Said } from './said.ts';

/** The view over time, in the shape of React's `useSyncExternalStore`. */
export interface CoordinatorStore {
  /** Returns what ends the subscription. */
  readonly subscribe: (changed: () => void) => () => void;
  /** The same object until something changes. */
  readonly getSnapshot: () => CoordinatorView;
}

/**
 * What the coordinator's pane and pages can ask for. Nothing here throws or rejects: what goes wrong becomes
 * part of the view, and what becomes of something said is told to whoever said it, and to nobody else. An
 * action that makes no sense in the present state does nothing.
 */
export interface CoordinatorActions {
  /** Tries again what the trouble on view stopped. */
  readonly retry: () => void;
  readonly signIn: () => void;
  readonly setLanguage: (language: Language) => void;
  /** Shows a tab, and asks what it needs where that is not here yet. */
  readonly openTab: (tab: CoordinatorTab) => void;
  /** Asks everything anew. */
  readonly refresh: () => void;

  /** One click: merges, or first asks what to do with cells that were typed in the register. */
  readonly merge: () => void;
  readonly answerEdit: (actionId: string, field: string, answer: 'take' | 'leave') => void;
  readonly answerAllEdits: (answer: 'take' | 'leave') => void;
  /** Goes on from `asking` once every edit is answered; `reason`: why errors that come with it may stand. */
  readonly confirmMerge: (reason: string) => void;
  /** Leaves `asking`, `done` or `failed`. */
  readonly backToWork: () => void;
  /** Shows in the preview what going back to an earlier merge would change; `null`: an ordinary merge again. */
  readonly previewBackTo: (merge: number | null) => void;
  /** An earlier register, as a new merge. */
  readonly mergeBackTo: (merge: number) => void;

  /** Shows what is found in a contributor's workbook as it stands in the library. */
  readonly lookAtWorkbook: (contributor: string) => void;
  /** Takes that workbook in, as if its officer had submitted it. */
  readonly collect: (contributor: string, collected: Collected) => void;

  /** Any decision, in the service's own words; the view asks anew what it changes. */
  readonly decide: (decision: DecisionRequest) => Promise<Said>;
  /** Answers a remark by its number in the log. */
  readonly answerRemark: (actionId: string, entry: number, text: string) => Promise<Said>;
  readonly remark: (actionId: string, text: string) => Promise<Said>;

  /** The log further back than is shown. */
  readonly showOlderHistory: () => void;
  /** Where a cell came from. */
  readonly traceCell: (actionId: string, field: string) => void;
  /** Two merges by number or versions by name; `to` absent: the latest merge. */
  readonly compare: (from: string, to?: string) => void;
  readonly erase: (actionId: string, field: string, reason: string, at?: number) => Promise<Said>;
  /** Downloads the register, made anew from the log; in Excel it opens in the browser. */
  readonly exportRegister: (format: 'xlsx' | 'csv' | 'json') => void;
  /** In Excel: selects an action's cell in the open register. */
  readonly showCell: (actionId: string, field: string) => void;
  /** Brings the open register in front; in a browser its workbook is downloaded as it stands in the library. */
  readonly openRegister: () => void;
}
