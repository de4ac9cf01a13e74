import type {
  Column,
  ColumnRole,
  Contributor,
  Domain,
  Objective,
  PlanDefinition,
  Statement,
} from './definition.ts';

/** A definition with its lookups made once; what the rest of the program holds. */
export interface Plan {
  readonly definition: PlanDefinition;
  /** Columns whose cells are logged, in order: all but the action id and the control column. */
  readonly columns: readonly Column[];
  /** Position in `columns` of a field; `undefined` where the plan lacks it. */
  position(field: string): number | undefined;
  column(field: string): Column | undefined;
  role(role: ColumnRole): Column | undefined;
  objective(code: string): Objective | undefined;
  domain(code: string): Domain | undefined;
  statement(code: string): Statement | undefined;
  readonly contributors: readonly Contributor[];
  contributor(code: string): Contributor | undefined;
  /** The allowed values of a column's list, valid on `onDate` (yyyy-mm-dd); empty where it has no list. */
  choices(column: Column, onDate: string): readonly string[];
  /** The same on any date: cells are read against these, so that the code of a former domain is understood. */
  everyChoice(column: Column): readonly string[];
}
