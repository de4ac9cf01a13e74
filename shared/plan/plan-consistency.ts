import { fold } from '../text/fold.ts';
import { isCodeList, listOf } from './column-list.ts';
import type { Column, ColumnRole, PlanDefinition } from './definition.ts';
import { type PlanProblem, planProblem } from './plan-problem.ts';

/** Without a column in each of these roles there is no action to read, to name or to place. */
const neededRoles: readonly ColumnRole[] = ['action-id', 'domain', 'control', 'title', 'objective'];

/** Excel's own limits for the title and the text of an input message on a cell. */
const longestHeader = 32;
const longestPrompt = 255;

/** Whether the parts of a well-shaped definition agree with one another; `[]` when they do. */
export function inconsistencies(definition: PlanDefinition): readonly PlanProblem[] {
  return [
    ...periods(definition),
    ...doubles(definition),
    ...domainReferences(definition),
    ...statementReferences(definition),
    ...lists(definition),
    ...roles(definition),
    ...headers(definition),
    ...definition.columns.flatMap((column, index) => columnProblems(definition, column, index)),
    ...conditions(definition),
  ];
}

function periods({ period, domains }: PlanDefinition): PlanProblem[] {
  const reversed = domains.flatMap(({ code, validFrom, validTo }, index) =>
    validFrom !== undefined && validTo !== undefined && validFrom > validTo
      ? [planProblem('validity-reversed', ['domains', index], { x: code })]
      : [],
  );
  return period.start > period.end ? [planProblem('period-reversed', ['period']), ...reversed] : reversed;
}

function doubles(definition: PlanDefinition): PlanProblem[] {
  const codes = (items: readonly { readonly code: string }[]) => items.map((item) => item.code);
  return [
    ...repeated(codes(definition.objectives), ['objectives']),
    ...repeated(codes(definition.domains), ['domains']),
    ...repeated(codes(definition.contributors), ['contributors']),
    ...repeated(codes(definition.statements), ['statements']),
    ...repeated(
      definition.columns.map((column) => column.field),
      ['columns'],
    ),
  ];
}

/** A problem for each name that folds like one before it. */
function repeated(names: readonly string[], path: readonly string[]): PlanProblem[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const folded = fold(name);
    if (seen.has(folded)) return [planProblem('twice', [...path, index], { x: name })];
    seen.add(folded);
    return [];
  });
}

function domainReferences({ domains, contributors, coordinator }: PlanDefinition): PlanProblem[] {
  const known = new Set(domains.map((domain) => domain.code));
  const unknown = (code: string, path: readonly (string | number)[]) =>
    known.has(code) ? [] : [planProblem('unknown-domain', path, { x: code })];
  return [
    ...unknown(coordinator, ['coordinator']),
    ...contributors.flatMap(({ domain }, index) => unknown(domain, ['contributors', index, 'domain'])),
    ...domains.flatMap(({ succeeds = [] }, index) =>
      succeeds.flatMap((code) => unknown(code, ['domains', index, 'succeeds'])),
    ),
    ...(contributors.length > 0 ? [] : lentCodes(domains)),
  ];
}

/** Where contributors are left to the default, a domain's code becomes the prefix of action ids. */
function lentCodes(domains: PlanDefinition['domains']): PlanProblem[] {
  return domains.flatMap(({ code, involved }, index) =>
    involved && !/^[A-Z]{2,6}$/.test(code)
      ? [planProblem('contributor-code', ['domains', index, 'code'], { x: code })]
      : [],
  );
}

function statementReferences(definition: PlanDefinition): PlanProblem[] {
  const known = new Set(definition.statements.map((statement) => statement.code));
  return (['objectives', 'columns', 'rules', 'milestones'] as const).flatMap((part) =>
    definition[part].flatMap(({ basis }, index) =>
      basis
        .filter((code) => !known.has(code))
        .map((code) => planProblem('unknown-statement', [part, index, 'basis'], { x: code })),
    ),
  );
}

function lists(definition: PlanDefinition): PlanProblem[] {
  return Object.entries(definition.lists).flatMap(([name, { values }]) => [
    ...(isCodeList(name) ? [planProblem('list-reserved', ['lists', name], { x: name })] : []),
    ...repeated(values, ['lists', name, 'values']),
    ...values.flatMap((value, index) =>
      /[;\r\n]|^\s|\s$/.test(value)
        ? [planProblem('choice-unwritable', ['lists', name, 'values', index], { x: value })]
        : [],
    ),
  ]);
}

function roles({ columns }: PlanDefinition): PlanProblem[] {
  const given = columns.flatMap((column) => (column.role === undefined ? [] : [column.role]));
  const missing = neededRoles.filter((role) => !given.includes(role));
  return [
    ...missing.map((role) => planProblem('role-missing', ['columns'], { x: role })),
    ...columns.flatMap(({ role }, index) =>
      role !== undefined && columns.findIndex((column) => column.role === role) < index
        ? [planProblem('twice', ['columns', index, 'role'], { x: role })]
        : [],
    ),
  ];
}

/** Columns are found by either language's header, so no two columns may share one. */
function headers({ columns }: PlanDefinition): PlanProblem[] {
  const seen = new Map<string, number>();
  return columns.flatMap(({ header }, index) =>
    [header.nl, header.en].flatMap((text) => {
      const owner = seen.get(fold(text)) ?? index;
      seen.set(fold(text), owner);
      return [
        ...(owner === index ? [] : [planProblem('twice', ['columns', index, 'header'], { x: text })]),
        ...(text.length > longestHeader
          ? [planProblem('header-too-long', ['columns', index, 'header'], { x: text })]
          : []),
      ];
    }),
  );
}

/** Column types that stand for a role: the one without the other would be read wrongly. */
const typeOfRole = { 'action-id': 'id', domain: 'domain', control: 'control' } as const;

function columnProblems(definition: PlanDefinition, column: Column, index: number): PlanProblem[] {
  const at = ['columns', index];
  const facts = { x: column.header.nl };
  const problems: PlanProblem[] = [];
  for (const [role, type] of Object.entries(typeOfRole)) {
    if ((column.role === role) !== (column.type === type))
      problems.push(planProblem('role-type', at, { x: type }));
  }
  const list = listOf(column);
  if (list === undefined && (column.type === 'list' || column.type === 'multi')) {
    problems.push(planProblem('list-missing', at, facts));
  }
  if (list !== undefined && !isCodeList(list) && !Object.hasOwn(definition.lists, list)) {
    problems.push(planProblem('unknown-list', [...at, 'list'], { x: list }));
  }
  if (column.type === 'date-or-ongoing' && column.ongoing === undefined) {
    problems.push(planProblem('ongoing-missing', at, facts));
  }
  if ((column.minLength ?? 0) > (column.maxLength ?? Number.POSITIVE_INFINITY)) {
    problems.push(planProblem('lengths-reversed', at, facts));
  }
  if (
    column.prompt !== undefined &&
    Math.max(column.prompt.nl.length, column.prompt.en.length) > longestPrompt
  ) {
    problems.push(planProblem('prompt-too-long', [...at, 'prompt'], facts));
  }
  return problems;
}

function conditions(definition: PlanDefinition): PlanProblem[] {
  return definition.rules.flatMap((rule, ruleIndex) =>
    rule.when.flatMap((condition, index) => {
      const at = ['rules', ruleIndex, 'when', index];
      const column = definition.columns.find(({ field }) => field === condition.column);
      if (column === undefined) return [planProblem('unknown-column', at, { x: condition.column })];
      if (!('in' in condition)) return [];
      const allowed = conditionValues(definition, column);
      if (allowed === undefined) return [];
      return condition.in
        .filter((value) => !allowed.includes(value))
        .map((value) => planProblem('unknown-choice', at, { x: value }));
    }),
  );
}

/** The values that a condition on the column may name; `undefined` where they are not from a list. */
function conditionValues(definition: PlanDefinition, column: Column): readonly string[] | undefined {
  if (column.type === 'date-or-ongoing') return column.ongoing === undefined ? [] : [column.ongoing];
  if (column.type === 'partners') return undefined;
  const list = listOf(column);
  if (list === 'objectives') return definition.objectives.map(({ code }) => code);
  if (list === 'domains') return definition.domains.map(({ code }) => code);
  return list === undefined ? undefined : definition.lists[list]?.values;
}
