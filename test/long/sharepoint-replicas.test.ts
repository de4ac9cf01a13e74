import { it } from 'vitest';
import { mergeAtOnce } from '../sharepoint/merge-at-once.ts';

it('two replicas that merge at once lose and double nothing, for tens of rounds', { timeout: 240_000 }, () =>
  mergeAtOnce(40),
);
