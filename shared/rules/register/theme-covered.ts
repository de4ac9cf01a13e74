import { z } from 'zod';
import { wordSearch } from '../../text/mentions.ts';
import { defineRegisterCheck } from '../define-check.ts';
import { hasMain, hasSecondary, wordsInRole } from './action-values.ts';

/** Some action under the objective speaks, in its title or description, of a theme that the note names. */
export const themeCovered = defineRegisterCheck({
  name: 'theme-covered',
  parameters: z.strictObject({
    objective: z.string(),
    words: z.array(z.string().min(1)).min(1).transform(wordSearch),
  }),
  check: (actions, { objective, words }, { plan }) => {
    const covered = actions.some(
      (registered) =>
        (hasMain(registered, objective, plan) || hasSecondary(registered, objective, plan)) &&
        (['title', 'description'] as const).some(
          (role) => words(wordsInRole(registered, role, plan).join(' ')) !== null,
        ),
    );
    const column = plan.role('objective')?.field ?? null;
    return covered ? [] : [{ actionId: null, subject: objective, column }];
  },
});
