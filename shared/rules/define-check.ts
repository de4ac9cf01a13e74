import type { z } from 'zod';
import type { ParsedCell, ParsedRow } from '../actions/parsed-row.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import type {
  Binding,
  CellCheck,
  CheckContext,
  Reading,
  RegisterAction,
  RegisterCheck,
  RegisterContext,
  RegisterTrouble,
  RowCheck,
  SheetCheck,
  SheetContext,
  SheetTrouble,
  Trouble,
} from './check.ts';

/**
 * How a check of the catalogue is written: its parameters' schema beside functions that take the
 * parsed parameters. Binding parses once, so that a check never meets parameters it does not know.
 */
interface Definition<P> {
  readonly name: string;
  readonly parameters: z.ZodType<P>;
}

interface CellCheckDefinition<P> extends Definition<P> {
  /** Fields of the plan's columns whose cells are checked. */
  columns(parameters: NoInfer<P>, plan: Plan): readonly string[];
  check(cell: ParsedCell, column: Column, parameters: P, context: CheckContext): readonly Trouble[];
}

/** A check of one cell at a time. */
export function defineCellCheck<P>(definition: CellCheckDefinition<P>): CellCheck {
  return {
    scope: 'cell',
    name: definition.name,
    bind: (given, plan) =>
      bindWith(definition, given, (parameters) => ({
        columns: definition.columns(parameters, plan),
        check: (cell, column, context) => definition.check(cell, column, parameters, context),
      })),
  };
}

interface RowCheckDefinition<P> extends Definition<P> {
  reads(parameters: P): readonly Reading[];
  check(row: ParsedRow, parameters: P, context: CheckContext): readonly Trouble[];
}

/** A check of the cells of one row together. */
export function defineRowCheck<P>(definition: RowCheckDefinition<P>): RowCheck {
  return {
    scope: 'row',
    name: definition.name,
    bind: (given) =>
      bindWith(definition, given, (parameters) => ({
        reads: definition.reads(parameters),
        check: (row, context) => definition.check(row, parameters, context),
      })),
  };
}

interface SheetCheckDefinition<P> extends Definition<P> {
  reads?(parameters: P): readonly Reading[];
  keysOf(row: ParsedRow, parameters: P, context: SheetContext): ReadonlyMap<string, string>;
  standingKeys?(parameters: P, context: SheetContext): readonly string[];
  judge(
    key: string,
    rows: readonly ParsedRow[],
    parameters: P,
    context: SheetContext,
  ): readonly SheetTrouble[];
}

/** A check of groups of rows; see `BoundSheetCheck` for what keys and groups are. */
export function defineSheetCheck<P>(definition: SheetCheckDefinition<P>): SheetCheck {
  return {
    scope: 'sheet',
    name: definition.name,
    bind: (given) =>
      bindWith(definition, given, (parameters) => ({
        reads: definition.reads?.(parameters) ?? [],
        keysOf: (row, context) => definition.keysOf(row, parameters, context),
        standingKeys: (context) => definition.standingKeys?.(parameters, context) ?? [],
        judge: (key, rows, context) => definition.judge(key, rows, parameters, context),
      })),
  };
}

interface RegisterCheckDefinition<P> extends Definition<P> {
  reads?(parameters: P): readonly Reading[];
  check(
    actions: readonly RegisterAction[],
    parameters: P,
    context: RegisterContext,
  ): readonly RegisterTrouble[];
}

/** A check of all domains' actions together. */
export function defineRegisterCheck<P>(definition: RegisterCheckDefinition<P>): RegisterCheck {
  return {
    scope: 'register',
    name: definition.name,
    bind: (given) =>
      bindWith(definition, given, (parameters) => ({
        reads: definition.reads?.(parameters) ?? [],
        check: (actions, context) => definition.check(actions, parameters, context),
      })),
  };
}

function bindWith<P, B>(definition: Definition<P>, given: unknown, make: (parameters: P) => B): Binding<B> {
  const parsed = definition.parameters.safeParse(given);
  if (parsed.success) return { ok: true, bound: make(parsed.data) };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => [...issue.path, issue.message].join(': ')),
  };
}
