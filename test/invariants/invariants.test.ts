import { describe, expect, it } from 'vitest';
import { invariantsOfTheJudgedRegister } from './of-the-judged-register.ts';
import { invariantsOfTheLog } from './of-the-log.ts';
import { invariantsOfWorkbooks } from './of-workbooks.ts';
import { sound } from './world.ts';

describe.each([...invariantsOfTheLog, ...invariantsOfWorkbooks, ...invariantsOfTheJudgedRegister])(
  'invariant $name',
  ({ holds, mutants }) => {
    it('holds', () => holds(sound));

    it.each(mutants)('is broken, and that is caught, when $fault', async ({ world, caughtAs }) => {
      await expect(holds(world())).rejects.toThrow(caughtAs);
    });
  },
);
