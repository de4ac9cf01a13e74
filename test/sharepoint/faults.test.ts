import { expect, it } from 'vitest';
import { LibraryFailure } from '../../sync/library/library-failure.ts';
import { FaultStory, troubles } from './fault-matrix.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';

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
    '423 that does not end, on reads too',
    '403 by a retention label',
  ].includes(name),
);

it('a merge stands or is told, whichever of its requests meets trouble, and the next one completes it', {
  timeout: 120_000,
}, async () => {
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

it.each(troubles)('opening the library succeeds or names its site, when $name meets it', async (trouble) => {
  const graph = await graphForTest();
  for (const nth of [1, 2]) {
    graph.faults.script(trouble.fault, { nth, times: trouble.times });
    const failure = await openAt(graph).then(
      () => null,
      (error: unknown) => error,
    );
    expect(graph.faults.outstanding === 0 || trouble.times > 1).toBe(true);
    if (failure !== null) expect(failure).toBeInstanceOf(LibraryFailure);
    if (failure instanceof LibraryFailure) expect(failure.told.nl).toContain('sharepoint.com');
    graph.faults.clear();
    graph.grant('write');
    expect(await (await openAt(graph)).list('')).toEqual([]);
  }
});
