import type { Access } from '../../shared/contract/access.ts';
import type { ErasureReport } from '../../shared/contract/erasure.ts';
import type { FindingJson } from '../../shared/contract/finding-json.ts';
import type { CellHistory, History } from '../../shared/contract/history.ts';
import type { RegisterChanges } from '../../shared/contract/register-changes.ts';
import type { MergeReport, SubmitReport } from '../../shared/contract/reports.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { SavedWorkbooks, WorkbookFindings } from '../../shared/contract/workbooks.ts';
import type { Role } from '../../shared/log/role.ts';
import type { RoundKind } from '../../shared/plan/definition.ts';
import type { Language, Localised } from '../../shared/text/localised.ts';
import type { StatementView } from '../session/officer-view.ts';
import type { Trouble } from '../session/trouble.ts';

/**
 * Everything that the coordinator's pane and pages show, in every state, as plain data: they draw it and hold
 * no other knowledge. What the service words it words in the language of the view.
 */
export type CoordinatorView =
  | { readonly state: 'starting'; readonly language: Language }
  /** Nothing can go on until this is mended; `trouble.step` is the one primary button. */
  | { readonly state: 'trouble'; readonly language: Language; readonly trouble: Trouble }
  | CoordinatingView;

export const coordinatorTabs = [
  'overview',
  'preview',
  'conflicts',
  'findings',
  'remarks',
  'history',
  'export',
  'round',
  'access',
] as const;
export type CoordinatorTab = (typeof coordinatorTabs)[number];

/** What was asked of the service, and what came of it. */
export type Asked<Answer> =
  | { readonly step: 'not-asked' }
  | { readonly step: 'asking' }
  | { readonly step: 'here'; readonly answer: Answer }
  | { readonly step: 'failed'; readonly trouble: Trouble };

export interface CoordinatingView {
  readonly state: 'working';
  readonly language: Language;
  readonly who: { readonly name: string; readonly role: Role };
  /** What this person may do; what they may not is not offered. */
  readonly may: {
    readonly merge: boolean;
    readonly decide: boolean;
    readonly remark: boolean;
    readonly answer: boolean;
    readonly readHistory: boolean;
    readonly readWorkbooks: boolean;
    readonly collect: boolean;
  };
  /** In Excel the register that is open is read and written; in a browser the service does both with its file. */
  readonly place: 'excel' | 'browser';
  /** Those that this person may open, in order. */
  readonly tabs: readonly CoordinatorTab[];
  readonly tab: CoordinatorTab;
  readonly status: StatusReport;
  /** Until the deadline of the round, for whoever looks; negative after it, `null` where no round is open. */
  readonly daysLeft: number | null;
  readonly columns: readonly ColumnView[];
  /** In the plan's order. */
  readonly objectives: readonly CoordinatedObjectiveView[];
  /** The note's sentences that the findings of this view rest on, by code. */
  readonly statements: ReadonlyMap<string, StatementView>;
  /** What the plan's rules say, by code; not of those whose sentence is only whole with a finding's facts. */
  readonly rules: ReadonlyMap<string, Localised>;
  /** By action id, for every action that is named somewhere in this view. */
  readonly titles: ReadonlyMap<string, string>;
  /** What a merge would do now; asked anew after every decision. */
  readonly preview: Asked<MergeReport>;
  /** The earlier merge whose values the preview shows as coming back; `null`: an ordinary merge. */
  readonly backTo: number | null;
  /** Where a merge stands. */
  readonly merging: MergingView;
  readonly remarks: Asked<readonly RegisterRemarkView[]>;
  readonly history: Asked<History>;
  /** Whether the log goes further back than what is shown. */
  readonly olderHistory: boolean;
  readonly trace: Asked<CellHistory>;
  /** The cell that the trace is of; `null` until one is asked. */
  readonly traced: TracedCell | null;
  readonly comparison: Asked<RegisterChanges>;
  readonly access: Asked<Access>;
  readonly erasure: Asked<ErasureReport>;
  readonly exporting: Asked<{ readonly name: string }>;
  /** The contributors' workbooks as they stand in the library; not asked of whoever may not read them. */
  readonly saved: Asked<SavedWorkbooks>;
  /** The one that is looked at before it is collected. */
  readonly workbook: Asked<WorkbookFindings>;
  /** What came of collecting it; `not-asked` until then. */
  readonly collecting: Asked<SubmitReport>;
  /** Whether something is being said, and whether what was said last stands. */
  readonly deciding: 'nothing' | 'under-way' | 'done';
  /** What is amiss while work goes on. */
  readonly notices: readonly Trouble[];
}

export interface TracedCell {
  readonly actionId: string;
  readonly field: string;
}

export interface ColumnView {
  readonly field: string;
  readonly header: Localised;
  /** The values that it takes, for filling in another value; empty: any text. */
  readonly options: readonly string[];
  /** The kinds of round in which officers may change it. */
  readonly openIn: readonly RoundKind[];
}

export interface CoordinatedObjectiveView {
  readonly code: string;
  /** Its short name; `null` where the plan gives none. */
  readonly short: Localised | null;
  readonly text: string;
}

/** A cell of the open register that somebody typed in: taken, left, or not yet answered. */
export interface RegisterEditView {
  readonly actionId: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Errors that come with it. */
  readonly breaks: readonly FindingJson[];
  readonly answer: 'take' | 'leave' | null;
}

export type MergingView =
  | { readonly step: 'ready' }
  /** Edits were typed in the register; each is taken or left before it goes on. */
  | {
      readonly step: 'asking';
      readonly edits: readonly RegisterEditView[];
      readonly answered: boolean;
      /** Errors that the merge would bring into the register: it goes on with a reason alone. */
      readonly breaks: readonly FindingJson[];
    }
  | { readonly step: 'merging' }
  /** In Excel only: the merge stands in the log, its cells are being written into the open workbook. */
  | { readonly step: 'writing'; readonly written: number; readonly toWrite: number }
  | { readonly step: 'done'; readonly merged: MergedView }
  | { readonly step: 'failed'; readonly trouble: Trouble };

export interface MergedView {
  readonly report: MergeReport;
  /** Cells that somebody typed in while it was being written; they were left, and are edits now. */
  readonly leftAlone: readonly { readonly actionId: string; readonly field: string }[];
  /** The merge stands, but the open workbook could not be brought up to it: why, and what to do. */
  readonly notWritten: Trouble | null;
}

export interface RegisterRemarkView {
  readonly entry: number;
  readonly actionId: string;
  readonly contributor: string;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly text: string;
  /** Oldest first. */
  readonly answers: readonly { readonly by: string; readonly at: string; readonly text: string }[];
}
