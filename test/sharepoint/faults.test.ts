import { expect, it } from 'vitest';
import { FaultStory, troubles } from './fault-matrix.ts';

/** Those that an adapter most easily gets wrong; all of them on each request: `npm run test:long`. */
const chosen = troubles.filter(({ name }) =>
  [
    '504 after it was applied',
    '429 that does not end',
    'a reset during the body',
    '409 nameAlreadyExists',
    'half an answer, called the whole',
    'a token that expires',
    'rights that are withdrawn',
  ].includes(name),
);

it('a merge stands or is told, whichever of its requests meets trouble, and the next one completes it', async () => {
  const story = await FaultStory.begin();
  const requests = await story.requests();
  expect(requests.length).toBeGreaterThan(chosen.length);
  for (const [at, operation] of requests.entries()) {
    const trouble = chosen[at % chosen.length];
    if (trouble === undefined) continue;
    await story.merge(trouble, at + 1).catch((error: unknown) => {
      throw new Error(`Request ${at + 1} (${operation}) with ${trouble.name}: ${String(error)}`, {
        cause: error,
      });
    });
  }
  await story.expectWhole();
});
