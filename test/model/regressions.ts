import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Story, storySchema } from './story.ts';

const regressionSchema = z
  .array(z.strictObject({ why: z.string().min(1), files: z.boolean(), story: storySchema }))
  .min(1);

/** Stories that once told a fault. Throws where the file cannot be read: a lost regression is a failure. */
export function storyRegressions(): readonly {
  readonly why: string;
  readonly files: boolean;
  readonly story: Story;
}[] {
  const file = new URL('./regressions/library-stories.json', import.meta.url);
  return regressionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
