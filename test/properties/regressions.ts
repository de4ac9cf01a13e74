import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Story, storySchema } from './merge-story.ts';

const regressionSchema = z.array(z.strictObject({ why: z.string().min(1), story: storySchema })).min(1);

/** Stories that once told a fault. Throws where the file cannot be read: a lost regression is a failure. */
export function mergeRegressions(): readonly { readonly why: string; readonly story: Story }[] {
  const file = new URL('./regressions/merge-stories.json', import.meta.url);
  return regressionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
