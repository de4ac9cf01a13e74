import { expect } from 'vitest';
import { currentState } from '../../sync/usecases/outcomes.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { must } from '../stories/library-story.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { SharePointStory } from './sharepoint-story.ts';

/**
 * Two replicas, each with a client, a memory and a log of its own, merge what one of them was handed, at once
 * and round after round: one of them says it, both show it, and the log stays whole.
 */
export async function mergeAtOnce(rounds: number): Promise<void> {
  const story = await SharePointStory.begin();
  story.typeRows('OV', media, talks);
  await story.service.submit('OV');
  const replicas = [await story.replica(), await story.replica()];
  for (let round = 1; round <= rounds; round += 1) {
    story.typeOver('OV', 'OV-002', { indicator: `${round} scholen` });
    await replicas[round % 2]?.submit('OV');
    const outcomes = await Promise.all(replicas.map((replica) => replica.merge()));
    expect(outcomes.filter(({ outcome }) => outcome === 'merged')).toHaveLength(1);
    expect(story.row('register', 'OV-002')['indicator']).toBe(`${round} scholen`);
  }
  const { log } = await story.replica();
  expect(story.rows('register')).toHaveLength(2);
  expect(must(await currentState(log)).merges).toHaveLength(rounds);
  expect(must(await verifyLibrary(log))).toMatchObject({ problems: [], differences: [], actions: 2 });
}
