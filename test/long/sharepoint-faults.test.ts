import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultStory, troubles } from '../sharepoint/fault-matrix.ts';

describe.each(troubles)('a merge of which one request meets $name', { timeout: 120_000 }, (trouble) => {
  let story: FaultStory;
  let cleanUp: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    story = await FaultStory.begin((stop) => {
      cleanUp = stop;
    });
  });
  afterAll(() => cleanUp?.());

  it('stands or is told, whichever request that is, and the next one completes it', async () => {
    const requests = await story.requests();
    expect(requests).toContain('put-content');
    for (const [at, operation] of requests.entries()) {
      await story.merge(trouble, at + 1).catch((error: unknown) => {
        throw new Error(`Request ${at + 1} (${operation}): ${String(error)}`, { cause: error });
      });
    }
    await story.expectWhole();
  });
});
