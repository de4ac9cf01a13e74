import { z } from 'zod';
import { isChoices } from '../cells/value.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegisterAction } from '../rules/check.ts';

/** The matrix of objectives and domains: how many actions name the objective as their main one. */
export const coverageSchema = z
  .strictObject({
    domains: z.array(z.string()).readonly(),
    objectives: z
      .array(
        z
          .strictObject({
            objective: z.string(),
            /** Every involved domain owes an action under it (S22, S23 in the shipped plan). */
            owed: z.boolean(),
            /** Aligned with `domains`. */
            main: z.array(z.int()).readonly(),
            total: z.int(),
            /** Actions that name it as a secondary objective, over all domains. */
            secondary: z.int(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type Coverage = z.infer<typeof coverageSchema>;

/** Counts the actions in force; withdrawn ones are the caller's to leave out. */
export function coverageOf(
  plan: Plan,
  actions: readonly RegisterAction[],
  domains: readonly string[],
): Coverage {
  const readerOf = (role: 'objective' | 'secondary-objectives') => {
    const column = plan.role(role);
    const position = column && plan.position(column.field);
    return (registered: RegisterAction) =>
      position === undefined ? null : (registered.action.values[position] ?? null);
  };
  const mainOf = readerOf('objective');
  const secondaryOf = readerOf('secondary-objectives');
  const main = new Map<string, number>();
  const secondary = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

  for (const registered of actions) {
    const objective = mainOf(registered);
    if (typeof objective === 'string') {
      add(main, objective);
      add(main, `${objective}/${registered.domain}`);
    }
    const others = secondaryOf(registered);
    if (isChoices(others)) for (const other of others) add(secondary, other);
  }

  return {
    domains,
    objectives: plan.definition.objectives.map(({ code, owedByEachDomain }) => ({
      objective: code,
      owed: owedByEachDomain,
      main: domains.map((domain) => main.get(`${code}/${domain}`) ?? 0),
      total: main.get(code) ?? 0,
      secondary: secondary.get(code) ?? 0,
    })),
  };
}
