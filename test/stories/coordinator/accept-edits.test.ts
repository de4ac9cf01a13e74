import { describe, expect, it } from 'vitest';
import { command } from '../command-line/run-command.ts';
import { LibraryStory } from '../library-story.ts';
import { media } from '../sound-rows.ts';

/** A merged register in which two cells of OV-001 were typed over. */
async function edited(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('register', 'OV-001', { indicator: '900 leraren', target_group: 'Iedereen' });
  return story;
}

const mergeWith = (story: LibraryStory, ...options: readonly string[]) =>
  command('--lang', 'en', 'merge', '--library', story.folder, ...options);
const inRegister = async (story: LibraryStory) => {
  const row = (await story.register()).get('OV-001');
  return [row?.['indicator'], row?.['target_group']];
};

describe('actieplan merge --accept', () => {
  it('takes the edits that it names, and leaves the register as it is for the others', async () => {
    const story = await edited();
    const { code, out } = await mergeWith(story, '--accept', 'OV-001.indicator');
    expect(code).toBe(0);
    expect(out).toContain('not accepted');
    expect(await inRegister(story)).toEqual(['900 leraren', media['target_group']]);
    expect((await story.row('register', 'OV-001'))['target_group']).toBe('Iedereen');
  });

  it('takes none with none, and all without it', async () => {
    const story = await edited();
    await mergeWith(story, '--accept', 'none');
    expect(await inRegister(story)).toEqual([media['indicator'], media['target_group']]);
    await mergeWith(story);
    expect(await inRegister(story)).toEqual(['900 leraren', 'Iedereen']);
  });

  it('ends with 2 on what it does not understand', async () => {
    const story = await edited();
    const { code, err } = await mergeWith(story, '--accept', 'OV-001');
    expect([code, err]).toEqual([2, expect.stringContaining('OV-014.title')]);
  });
});
