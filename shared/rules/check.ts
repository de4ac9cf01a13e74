import type { Action } from '../actions/action.ts';
import type { SheetIdentities } from '../actions/identity.ts';
import type { ParsedCell, ParsedRow } from '../actions/parsed-row.ts';
import type { Column, Contributor, Domain, RoundKind } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import type { OfferedEdit } from '../register/offered-edit.ts';
import type { Localised } from '../text/localised.ts';
import type { Fix, Scope } from './finding.ts';

/**
 * The catalogue's shapes. A check is general and pure; a plan's rule is an instance of one, with its
 * own code, severity, basis, message, conditions and parameters. So a new plan needs no code.
 */

/** Everything a check of a workbook may know beside the cells. */
export interface CheckContext {
  readonly plan: Plan;
  readonly contributor: Contributor;
  /** The contributor's actions at the workbook's stamp (without a stamp: the latest); `[]` before the first. */
  readonly previous: readonly Action[];
  /** The highest number this contributor's ids ever had, 0 for none: numbers are never reused. */
  readonly highestNumber: number;
  /** "Today" for every rule that needs one, yyyy-mm-dd. */
  readonly asOf: string;
  readonly round: {
    readonly kind: RoundKind;
    readonly opens: string;
    readonly deadline: string;
    /** The columns that may change; absent: those that the plan opens in this kind of round. */
    readonly columns?: readonly string[];
  } | null;
  /** Actions that a workbook without a stamp may never have shown: that it lacks them says nothing. */
  readonly addedSince?: readonly string[];
  /** Ids whose withdrawal the officer confirmed. */
  readonly withdrawn: readonly string[];
  /** What the coordinator changed in the register: the domain may take it over, also where a round closes the column. */
  readonly edits?: readonly OfferedEdit[];
  /** The contributor's actions now; absent where the workbook shows the newest. */
  readonly latest?: readonly Action[];
}

/** What a check of the sheet may know beside its rows. */
export interface SheetContext extends CheckContext {
  /** Fields of the plan's columns that the sheet lacks or has twice, in the order of the plan. */
  readonly columnsAtFault: readonly string[];
  /** Which action each row is. */
  readonly ids: SheetIdentities;
}

/** What a check found, before the rule makes a finding of it. */
export interface Trouble {
  /** The field at fault; `null` for the whole row. */
  readonly column: string | null;
  /** Fills the message's placeholders. */
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
  /** Where the rule's parameters hold a sentence for this special case, instead of the rule's message. */
  readonly message?: Localised;
}

/** A column that a check reads and, where the check looks for certain values, which. */
export interface Reading {
  readonly column: string;
  readonly values?: readonly string[];
}

/** A check with a rule's parameters applied, or what is wrong with those parameters (for the plan's author). */
export type Binding<B> =
  | { readonly ok: true; readonly bound: B }
  | { readonly ok: false; readonly problems: readonly string[] };

interface Bindable<S extends Scope, B> {
  readonly scope: S;
  /** What a rule's `check` says to mean this one. */
  readonly name: string;
  bind(parameters: unknown, plan: Plan): Binding<B>;
}

export interface BoundCellCheck {
  /** Fields of the columns whose cells it looks at, all of them in the plan; none: the rule is left out. */
  readonly columns: readonly string[];
  check(cell: ParsedCell, column: Column, context: CheckContext): readonly Trouble[];
}

export interface BoundRowCheck {
  /** A plan without one of these columns does not get the rule. */
  readonly reads: readonly Reading[];
  check(row: ParsedRow, context: CheckContext): readonly Trouble[];
}

/** A trouble on one of a group's rows; `key: null` puts it on the sheet. */
export interface SheetTrouble extends Trouble {
  readonly key: number | null;
  readonly actionId?: string;
  /**
   * Placeholder → keys of the rows whose numbers fill it. Told by key, because a row inserted above
   * changes the numbers and not the trouble.
   */
  readonly rows?: Readonly<Record<string, readonly number[]>>;
}

/**
 * A sheet check looks at groups of rows that share a key (a title, an id). A row says under which
 * keys it counts and what of it matters there; a group is judged again only when one of these
 * facts changes, so that an edit costs what it touches and not the sheet. Blank rows under the last
 * filled one are no part of the sheet.
 */
export interface BoundSheetCheck {
  readonly reads: readonly Reading[];
  keysOf(row: ParsedRow, context: SheetContext): ReadonlyMap<string, string>;
  /** Keys that are judged even where no row has them. */
  standingKeys(context: SheetContext): readonly string[];
  /** `rows` in the order of the sheet. */
  judge(key: string, rows: readonly ParsedRow[], context: SheetContext): readonly SheetTrouble[];
}

/** One action in the register, with whose it is. */
export interface RegisterAction {
  readonly contributor: string;
  readonly domain: string;
  readonly action: Action;
}

export interface RegisterContext {
  readonly plan: Plan;
  readonly asOf: string;
  readonly round: CheckContext['round'];
  /** The domains that are involved in the round. */
  readonly involved: readonly Domain[];
  /** Codes of contributors that have submitted. */
  readonly submitted: readonly string[];
  /** The approved version's actions; `[]` before the first approval. */
  readonly approved: readonly RegisterAction[];
  /** Each action's status at the previous round's close; absent where there was none. */
  readonly previousStatus: ReadonlyMap<string, string>;
  /** Pairs `A|B` (ids sorted) of which the coordinator said whether they are joint. */
  readonly settledPairs: ReadonlySet<string>;
  /** `actionId|domain` of confirmed (or denied) participation. */
  readonly participation: ReadonlyMap<string, boolean>;
}

/** A trouble of the register as a whole; `subject` identifies it for waivers. */
export interface RegisterTrouble extends Trouble {
  readonly actionId: string | null;
  readonly subject: string;
  readonly severity?: 'warning' | 'info';
}

export interface BoundRegisterCheck {
  readonly reads: readonly Reading[];
  /** `actions` without withdrawn ones. */
  check(actions: readonly RegisterAction[], context: RegisterContext): readonly RegisterTrouble[];
}

export type CellCheck = Bindable<'cell', BoundCellCheck>;
export type RowCheck = Bindable<'row', BoundRowCheck>;
export type SheetCheck = Bindable<'sheet', BoundSheetCheck>;
export type RegisterCheck = Bindable<'register', BoundRegisterCheck>;
export type Check = CellCheck | RowCheck | SheetCheck | RegisterCheck;
