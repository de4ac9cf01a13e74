import { describe, it, onTestFinished } from 'vitest';
import { killTimeout } from '../kill/kill-at-every-point.ts';
import { mergesAtOnce } from '../kill/merges-at-once.ts';
import { Rivals } from '../kill/rivals.ts';
import { LibraryStory } from '../stories/library-story.ts';

describe('two coordinators who merge at once', { timeout: killTimeout }, () => {
  it('make one merge in each of three hundred rounds, with nothing doubled and nothing lost', async () => {
    const story = await LibraryStory.begin();
    const rivals = new Rivals();
    onTestFinished(() => rivals.end());
    await mergesAtOnce(story, rivals, 300);
  });
});
