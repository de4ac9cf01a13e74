import { z } from 'zod';
import { wordSearch } from '../../text/mentions.ts';
import { defineRowCheck } from '../define-check.ts';
import { wordsIn } from './row-values.ts';

/** A text does not mention any of these words (R19); `wordSearch` says how they are written. Fills `{x}`. */
export const words = defineRowCheck({
  name: 'words',
  parameters: z.strictObject({
    column: z.string(),
    words: z.array(z.string().min(1)).min(1).transform(wordSearch),
  }),
  reads: ({ column }) => [{ column }],
  check: (row, parameters, { plan }) => {
    const found = parameters.words(wordsIn(row, parameters.column, plan).join(' '));
    return found === null ? [] : [{ column: parameters.column, facts: { x: found } }];
  },
});
