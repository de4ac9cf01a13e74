import { listOf } from '../plan/column-list.ts';
import type { RuleSetting } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import type { Localised } from '../text/localised.ts';
import { catalogue } from './catalogue.ts';
import type {
  Binding,
  BoundCellCheck,
  BoundRegisterCheck,
  BoundRowCheck,
  BoundSheetCheck,
  Reading,
} from './check.ts';
import { holds, readingOf } from './conditions.ts';
import { appliesIn } from './round.ts';

/** A plan's rule together with its check; parameters, conditions and rounds are already applied. */
export interface CompiledRule<B> {
  readonly setting: RuleSetting;
  readonly run: B;
}

export type CompiledCellRule = CompiledRule<BoundCellCheck>;
export type CompiledRowRule = CompiledRule<BoundRowCheck>;
export type CompiledSheetRule = CompiledRule<BoundSheetCheck>;
export type CompiledRegisterRule = CompiledRule<BoundRegisterCheck>;

/** The rules of a plan by scope, each in the order of the plan. */
export interface RuleSet {
  readonly cell: readonly CompiledCellRule[];
  readonly row: readonly CompiledRowRule[];
  readonly sheet: readonly CompiledSheetRule[];
  readonly register: readonly CompiledRegisterRule[];
}

/** Why a rule of a plan definition cannot be used; told to whoever writes the plan. */
export interface RuleProblem {
  readonly problem: 'unknown-check' | 'parameters' | 'condition' | 'unknown-value';
  /** The rule's code. */
  readonly rule: string;
  readonly message: Localised;
}

export type CompiledRules =
  | { readonly ok: true; readonly rules: RuleSet }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * Matches every rule of the plan with its check. A rule that reads a column the plan does not have is
 * left out; an unknown check, parameters that the check refuses, or a value that its column can never
 * hold is a problem, because such a rule would stay silent for ever.
 */
export function compileRules(plan: Plan): CompiledRules {
  const problems: RuleProblem[] = [];
  const cell: CompiledCellRule[] = [];
  const row: CompiledRowRule[] = [];
  const sheet: CompiledSheetRule[] = [];
  const register: CompiledRegisterRule[] = [];

  for (const setting of plan.definition.rules) {
    const check = catalogue.get(setting.check);
    if (check === undefined) {
      problems.push(unknownCheck(setting));
      continue;
    }
    if (setting.when.length > 0 && check.scope !== 'row') problems.push(needlessCondition(setting));

    switch (check.scope) {
      case 'cell': {
        const run = boundOf(check.bind(setting.parameters, plan), setting, problems);
        if (run !== null && run.columns.length > 0) cell.push({ setting, run: cellInRound(setting, run) });
        break;
      }
      case 'row': {
        const run = boundOf(check.bind(setting.parameters, plan), setting, problems);
        if (run === null) break;
        const conditional = rowInRound(setting, run, plan);
        if (usable(conditional.reads, setting, plan, problems)) row.push({ setting, run: conditional });
        break;
      }
      case 'sheet': {
        const run = boundOf(check.bind(setting.parameters, plan), setting, problems);
        if (run !== null && usable(run.reads, setting, plan, problems)) {
          sheet.push({ setting, run: sheetInRound(setting, run) });
        }
        break;
      }
      case 'register': {
        const run = boundOf(check.bind(setting.parameters, plan), setting, problems);
        if (run !== null && usable(run.reads, setting, plan, problems)) {
          register.push({ setting, run: registerInRound(setting, run) });
        }
        break;
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules: { cell, row, sheet, register } };
}

function boundOf<B>(binding: Binding<B>, setting: RuleSetting, problems: RuleProblem[]): B | null {
  if (binding.ok) return binding.bound;
  problems.push(refusedParameters(setting, binding.problems));
  return null;
}

/** Whether the plan has every column that is read; a value that a list lacks is put with the problems. */
function usable(
  reads: readonly Reading[],
  setting: RuleSetting,
  plan: Plan,
  problems: RuleProblem[],
): boolean {
  if (reads.some(({ column }) => plan.column(column) === undefined)) return false;
  for (const { column: field, values = [] } of reads) {
    const column = plan.column(field);
    if (column === undefined || listOf(column) === undefined) continue;
    const unknown = values.find((value) => !plan.everyChoice(column).includes(value));
    if (unknown !== undefined) problems.push(unknownValue(setting, field, unknown));
  }
  return true;
}

function cellInRound(setting: RuleSetting, run: BoundCellCheck): BoundCellCheck {
  // Cells are many: a rule of every round is not asked about rounds at each of them.
  if (setting.rounds === undefined) return run;
  return {
    columns: run.columns,
    check: (cell, column, context) =>
      appliesIn(setting, context.round) ? run.check(cell, column, context) : [],
  };
}

function rowInRound(setting: RuleSetting, run: BoundRowCheck, plan: Plan): BoundRowCheck {
  return {
    reads: [...run.reads, ...setting.when.map(readingOf)],
    check: (row, context) =>
      appliesIn(setting, context.round) && setting.when.every((condition) => holds(condition, row, plan))
        ? run.check(row, context)
        : [],
  };
}

function sheetInRound(setting: RuleSetting, run: BoundSheetCheck): BoundSheetCheck {
  return {
    reads: run.reads,
    keysOf: (row, context) => (appliesIn(setting, context.round) ? run.keysOf(row, context) : new Map()),
    standingKeys: (context) => (appliesIn(setting, context.round) ? run.standingKeys(context) : []),
    judge: run.judge,
  };
}

function registerInRound(setting: RuleSetting, run: BoundRegisterCheck): BoundRegisterCheck {
  return {
    reads: run.reads,
    check: (actions, context) => (appliesIn(setting, context.round) ? run.check(actions, context) : []),
  };
}

function unknownCheck({ code, check }: RuleSetting): RuleProblem {
  return {
    problem: 'unknown-check',
    rule: code,
    message: {
      nl: `Regel ${code} noemt de controle "${check}", die niet bestaat. Kies een controle uit de catalogus.`,
      en: `Rule ${code} names the check "${check}", which does not exist. Choose one from the catalogue.`,
    },
  };
}

function refusedParameters({ code, check }: RuleSetting, issues: readonly string[]): RuleProblem {
  const list = issues.join('; ');
  return {
    problem: 'parameters',
    rule: code,
    message: {
      nl: `De parameters van regel ${code} passen niet bij de controle "${check}": ${list}. Verbeter ze in het plan.`,
      en: `The parameters of rule ${code} do not suit the check "${check}": ${list}. Mend them in the plan.`,
    },
  };
}

function needlessCondition({ code }: RuleSetting): RuleProblem {
  return {
    problem: 'condition',
    rule: code,
    message: {
      nl: `Regel ${code} kijkt niet naar een rij en kan dus geen voorwaarden hebben. Laat "when" weg.`,
      en: `Rule ${code} does not look at a row, so it cannot have conditions. Leave "when" out.`,
    },
  };
}

function unknownValue({ code }: RuleSetting, column: string, value: string): RuleProblem {
  return {
    problem: 'unknown-value',
    rule: code,
    message: {
      nl: `Regel ${code} zoekt "${value}" in kolom ${column}, maar die waarde staat niet in de lijst. Verbeter de regel of de lijst.`,
      en: `Rule ${code} looks for "${value}" in column ${column}, but the list lacks that value. Mend the rule or the list.`,
    },
  };
}
