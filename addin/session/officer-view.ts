import type { Receipt } from '../../shared/contract/reports.ts';
import type { RoundKind, Severity } from '../../shared/plan/definition.ts';
import type { Language, Localised } from '../../shared/text/localised.ts';
import type { Trouble } from './trouble.ts';

/**
 * Everything that the officer's pane shows, in every state, as plain data: the pane draws it and holds
 * no other knowledge. What comes from the plan, the rules or a trouble is worded here in both
 * languages; labels of buttons and headings that never vary are the pane's own.
 */
export type OfficerView =
  /** Looking at the workbook, or asking the service for the plan. */
  | { readonly state: 'starting'; readonly language: Language; readonly waitingFor: 'workbook' | 'service' }
  /** The workbook does not tell whose it is, and the officer fills in for more than one contributor. */
  | {
      readonly state: 'choosing-contributor';
      readonly language: Language;
      readonly contributors: readonly ContributorChoice[];
    }
  | NoTableView
  | MappingView
  | WorkingView
  /** Nothing can go on until this is mended; `trouble.step` is the one primary button. */
  | {
      readonly state: 'trouble';
      readonly language: Language;
      readonly header: HeaderView | null;
      readonly trouble: Trouble;
    };

export interface ContributorChoice {
  readonly code: string;
  readonly name: string;
}

export interface HeaderView {
  readonly contributor: ContributorChoice;
  readonly planTitle: string;
  /** `null` where no round is open. `daysLeft` is negative after the deadline. */
  readonly round: {
    readonly kind: RoundKind;
    /** yyyy-mm-dd */
    readonly deadline: string;
    readonly daysLeft: number;
  } | null;
  readonly coordinates: boolean;
}

export interface NoTableView {
  readonly state: 'no-table';
  readonly language: Language;
  readonly header: HeaderView;
  /** The list that seems to be the officer's own; `null` in a workbook without one. */
  readonly found: { readonly sheet: string; readonly headerRow: number; readonly rows: number } | null;
}

/** How sure a proposed column is, least sure first in the view. */
export type MappingSureness = 'unknown' | 'doubtful' | 'likely' | 'certain';

export interface MappedColumnView {
  /** Place along the list's headers, from 0; what the actions name a column by. */
  readonly place: number;
  /** As the sheet shows it: `H`. */
  readonly letters: string;
  readonly header: string;
  /** The first value below the header, because headers lie; `''` where there is none. */
  readonly firstValue: string;
  readonly sureness: MappingSureness;
  /** The plan's column it goes to; `null` is not taken over. */
  readonly field: string | null;
  /** Still to be decided by the officer: an unsure proposal nobody has confirmed. */
  readonly open: boolean;
  /** Plan columns that fit, best first, as a hint beside an open choice. */
  readonly candidates: readonly string[];
}

export interface MappingView {
  readonly state: 'mapping';
  readonly language: Language;
  readonly header: HeaderView;
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: number;
  /** Least sure first. */
  readonly columns: readonly MappedColumnView[];
  /** The plan's columns to choose from, in the order of the plan. */
  readonly planColumns: readonly { readonly field: string; readonly header: Localised }[];
  /** Plan columns that no column of the list goes to; they are added at the right. */
  readonly added: readonly Localised[];
  /** How many columns would be taken over. */
  readonly taken: number;
  /** Why it cannot be confirmed yet; `null` where it can. */
  readonly blocked: Localised | null;
  readonly busy: boolean;
}

export interface FindingView {
  /** Names the finding in the actions; stays while the finding stays. */
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  /** `J7`; `null` for what has no cell. */
  readonly cell: string | null;
  readonly row: number | null;
  /** The column's header. */
  readonly column: Localised | null;
  readonly actionId: string | null;
  readonly message: Localised;
  readonly basis: readonly StatementView[];
  /** The one button of the finding, worded as its effect. */
  readonly fix: Localised | null;
  /** An error that the coordinator may allow: it does not hold up submitting. */
  readonly waivable: boolean;
  /** Stands in the selected row and column. */
  readonly selected: boolean;
}

/** A sentence of the note that something rests on. */
export interface StatementView {
  readonly code: string;
  readonly point: Localised;
  readonly text: string;
}

export interface ObjectiveView {
  readonly code: string;
  readonly short: Localised | null;
  readonly text: string;
  readonly basis: readonly StatementView[];
  /** Every involved domain owes an action under it. */
  readonly owed: boolean;
  /** Actions of this workbook that name it as their main objective. */
  readonly actions: number;
}

export interface PickerOption {
  readonly value: string;
  /** The full text where the value is a code: an objective's sentence, a domain's name. */
  readonly meaning: string | null;
  readonly chosen: boolean;
}

export interface PickerGroup {
  /** What a rule asks of these options in this row; `free` where none asks anything. */
  readonly asks: 'at-least-one' | 'all' | 'free';
  /** Whether what is asked is met. */
  readonly met: boolean;
  readonly options: readonly PickerOption[];
}

/** What the selected cell takes instead of typing; each choice is written at once. */
export type PickerView =
  | { readonly kind: 'one' | 'several'; readonly groups: readonly PickerGroup[] }
  /** Partners are names, each under a kind. */
  | {
      readonly kind: 'partners';
      readonly kinds: readonly string[];
      readonly entries: readonly string[];
      /** Partners that other rows name. */
      readonly suggestions: readonly string[];
    };

export interface CoordinatorEditView {
  readonly field: string;
  readonly column: Localised;
  readonly cell: string | null;
  readonly mine: string;
  readonly coordinator: string;
}

export interface RemarkView {
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly text: string;
}

/** An error of this action that the coordinator allowed. */
export interface WaiverView {
  readonly rule: string;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly reason: string;
}

/** The row and cell that are selected in the sheet. */
export interface SelectionView {
  readonly row: number;
  readonly actionId: string | null;
  readonly title: string;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly column: {
    readonly field: string;
    readonly cell: string;
    readonly header: Localised;
    readonly prompt: Localised | null;
    readonly basis: readonly StatementView[];
    /** Officers may change it in this round. */
    readonly open: boolean;
  } | null;
  readonly picker: PickerView | null;
  /** The row's main objective, word for word. */
  readonly objective: ObjectiveView | null;
  readonly edits: readonly CoordinatorEditView[];
  readonly waivers: readonly WaiverView[];
  readonly remarks: readonly RemarkView[];
}

/** An action of the previous submission that no row is. */
export interface MissingActionView {
  readonly actionId: string;
  readonly title: string;
  readonly objective: string | null;
  /** `null` until the officer chooses. */
  readonly answer: 'withdraw' | 'put-back' | null;
}

/** A cell that two copies of the workbook changed differently. */
export interface ChoiceView {
  readonly actionId: string;
  /** `null`: the action as a whole, withdrawn in one copy and changed in the other. */
  readonly field: string | null;
  readonly column: Localised | null;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
  /** Why it is asked, where it is not that two copies differ. */
  readonly reason?: string;
  readonly answer: 'mine' | 'theirs' | null;
}

export interface ReceiptView {
  readonly receipt: Receipt;
  readonly given: readonly { readonly row: number; readonly actionId: string }[];
  readonly withdrawn: readonly string[];
  readonly waiting: readonly string[];
  /** Cells that colleagues had changed and that now stand in this workbook's submission. */
  readonly takenOver: number;
  readonly unchanged: boolean;
  /** Set where the receipt could not be written into the workbook; the submission stands. */
  readonly notWritten: Trouble | null;
}

/** Where submitting stands. Only `asking`, `choosing` and `refused` lie over the pane. */
export type SubmitView =
  | { readonly step: 'blocked'; readonly reason: Localised; readonly firstError: string | null }
  | { readonly step: 'ready' }
  | {
      readonly step: 'asking';
      readonly missing: readonly MissingActionView[];
      readonly previousSequence: number | null;
      readonly warnings: number;
      /** Every missing action has its answer. */
      readonly answered: boolean;
    }
  | { readonly step: 'sending' }
  | {
      readonly step: 'choosing';
      readonly choices: readonly ChoiceView[];
      readonly answered: boolean;
    }
  | {
      readonly step: 'refused';
      /** What the service found beyond what the pane shows, in the language of the pane. */
      readonly messages: readonly string[];
    }
  /** Nothing is lost; trying again sends the same request and never submits twice. */
  | {
      readonly step: 'failed';
      readonly trouble: Trouble;
      /** ISO date and time. */
      readonly lastAttempt: string;
    }
  | { readonly step: 'accepted'; readonly receipt: ReceiptView };

export interface WorkingView {
  readonly state: 'working';
  readonly language: Language;
  readonly header: HeaderView;
  readonly actions: number;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly infos: number };
  /** Errors first, then warnings, then infos; within each from the top of the sheet down. */
  readonly findings: readonly FindingView[];
  readonly objectives: readonly ObjectiveView[];
  readonly selection: SelectionView | null;
  readonly submit: SubmitView;
  /** What is amiss while work goes on (protected sheet, service away, older workbook). */
  readonly notices: readonly Trouble[];
}
