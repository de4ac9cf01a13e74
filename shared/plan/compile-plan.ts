import { z } from 'zod';
import { isCodeList, listOf } from './column-list.ts';
import {
  type Column,
  type Contributor,
  type Domain,
  type PlanDefinition,
  planDefinitionSchema,
} from './definition.ts';
import type { Plan } from './plan.ts';
import { inconsistencies } from './plan-consistency.ts';
import { type PlanProblem, planProblem } from './plan-problem.ts';
import { isValidOn } from './succession.ts';

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/**
 * Reads a plan definition from outside (a JSON file, a log body): its shape first, then whether its
 * parts agree with one another. Every problem is told at once, so that a plan is mended in one go.
 */
export function readPlan(input: unknown): PlanReading {
  const shaped = planDefinitionSchema.safeParse(input);
  if (!shaped.success) return { ok: false, problems: shapeProblems(input) };
  const problems = inconsistencies(shaped.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: compilePlan(shaped.data) };
}

/** Makes the lookups of a consistent definition (`readPlan` judges that). */
export function compilePlan(definition: PlanDefinition): Plan {
  const columns = definition.columns.filter((column) => column.type !== 'id' && column.type !== 'control');
  const positions = new Map(columns.map((column, position) => [column.field, position]));
  const byField = new Map(definition.columns.map((column) => [column.field, column]));
  const byRole = new Map(definition.columns.map((column) => [column.role, column]));
  const objectives = new Map(definition.objectives.map((objective) => [objective.code, objective]));
  const domains = new Map(definition.domains.map((domain) => [domain.code, domain]));
  const statements = new Map(definition.statements.map((statement) => [statement.code, statement]));
  const contributors = contributorsOf(definition);
  const byContributor = new Map(contributors.map((contributor) => [contributor.code, contributor]));
  const valuesOf = (column: Column, domainCounts: (domain: Domain) => boolean): readonly string[] => {
    const list = listOf(column);
    if (list === undefined) return [];
    if (!isCodeList(list)) return definition.lists[list]?.values ?? [];
    if (list === 'objectives') return definition.objectives.map((objective) => objective.code);
    return definition.domains.filter(domainCounts).map((domain) => domain.code);
  };
  return {
    definition,
    columns,
    position: (field) => positions.get(field),
    column: (field) => byField.get(field),
    role: (role) => byRole.get(role),
    objective: (code) => objectives.get(code),
    domain: (code) => domains.get(code),
    statement: (code) => statements.get(code),
    contributors,
    contributor: (code) => byContributor.get(code),
    choices: (column, onDate) => valuesOf(column, (domain) => isValidOn(domain, onDate)),
    everyChoice: (column) => valuesOf(column, () => true),
  };
}

function contributorsOf(definition: PlanDefinition): readonly Contributor[] {
  if (definition.contributors.length > 0) return definition.contributors;
  return definition.domains
    .filter((domain) => domain.involved)
    .map((domain) => ({ code: domain.code, domain: domain.code, name: domain.name }));
}

/** Parsed once more for each language, which costs only a plan that is wrong anyway. */
function shapeProblems(input: unknown): readonly PlanProblem[] {
  const nl = planDefinitionSchema.safeParse(input, { error: z.locales.nl().localeError });
  const en = planDefinitionSchema.safeParse(input, { error: z.locales.en().localeError });
  return (en.error?.issues ?? []).map((issue, index) =>
    planProblem('shape', issue.path.map(String), {
      detail: { nl: nl.error?.issues[index]?.message ?? issue.message, en: issue.message },
    }),
  );
}
