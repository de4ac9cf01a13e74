import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type PlanInput, planDefinitionSchema } from '../plan/definition.ts';
import shippedPlan from '../plan/plans/radicalisering-2020-2024.json' with { type: 'json' };

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, code: withoutComments(readFileSync(join(folder, name), 'utf8')) }));

/** Comments may give examples of a plan; code may not know one. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** The texts that a source holds between quotes. */
function literals(code: string): ReadonlySet<string> {
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)];
  return new Set(quoted.map(([, single, double, template]) => single ?? double ?? template ?? ''));
}

/** What only this plan says: its codes, list values, headers and the codes of its rules. */
function ownWords(input: PlanInput): readonly string[] {
  const plan = planDefinitionSchema.parse(input);
  return [
    ...plan.objectives.map(({ code }) => code),
    ...plan.domains.map(({ code }) => code),
    ...Object.values(plan.lists).flatMap(({ values }) => values),
    ...plan.columns.flatMap(({ header }) => [header.nl, header.en]),
    // A field of one word may be a word of the program too (a role, a type); one of several is the plan's.
    ...plan.columns.map(({ field }) => field).filter((field) => field.includes('_')),
    ...plan.rules.map(({ code }) => code),
    ...plan.statements.map(({ code }) => code),
    plan.period.start,
    plan.period.end,
    plan.framework.date,
  ];
}

describe('the source of the rules', () => {
  const words = ownWords(planDefinitionSchema.parse(shippedPlan));

  it('is found', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it.each(sources)('$name says nothing that only the shipped plan says', ({ code }) => {
    const said = literals(code);
    expect(words.filter((word) => said.has(word))).toEqual([]);
  });
});
