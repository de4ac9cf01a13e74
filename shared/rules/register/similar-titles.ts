import { z } from 'zod';
import { defineRegisterCheck } from '../define-check.ts';
import { actionValue } from './action-values.ts';
import { similarPairs } from './similar-pairs.ts';

/**
 * Two contributors may have one action between them: their titles share most words (`threshold`: the
 * part of all their words that both have, 1 for all). Told on both actions; `{A}` and `{B}` are their ids.
 */
export const similarTitles = defineRegisterCheck({
  name: 'similar-titles',
  parameters: z.strictObject({ threshold: z.number().gt(0).max(1) }),
  check: (actions, { threshold }, { plan, settledPairs }) => {
    const column = plan.role('title')?.field;
    const titles = actions.map((registered) => {
      const title = actionValue(registered, column, plan);
      return {
        id: registered.action.id,
        contributor: registered.contributor,
        title: typeof title === 'string' ? title : '',
      };
    });
    return similarPairs(titles, threshold, settledPairs).flatMap(([one, other]) =>
      [
        { A: one, B: other },
        { A: other, B: one },
      ].map((facts) => ({
        actionId: facts.A,
        subject: `${one}|${other}`,
        column: column ?? null,
        facts,
      })),
    );
  },
});
