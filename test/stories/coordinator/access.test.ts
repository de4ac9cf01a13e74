import { describe, expect, it } from 'vitest';
import { accessList } from '../../../sync/usecases/access.ts';
import { giveAccess } from '../../../sync/usecases/decisions/give-access.ts';
import { LibraryStory, must, officerOf, stopOf } from '../library-story.ts';

type Given = Parameters<typeof giveAccess>[1];
const els: Given = { account: 'els@vlaanderen.be', name: 'Els Maes', role: 'coordinator', contributors: [] };
const an: Given = { account: 'an@vlaanderen.be', name: 'An Peeters', role: 'officer', contributors: ['OV'] };

const give = (story: LibraryStory, access: Given) => story.decide((ground) => giveAccess(ground, access));

describe('the access list', () => {
  it('says of an account what was said of it last', async () => {
    const story = await LibraryStory.begin();
    must(await give(story, an));
    must(await give(story, { ...an, name: 'An Peeters-Maes', contributors: ['OV', 'WVG'] }));
    expect(must(await accessList(story.log)).accounts).toMatchObject([
      { account: an.account, name: 'An Peeters-Maes', role: 'officer', contributors: ['OV', 'WVG'] },
    ]);
  });

  it('knows nobody whom nobody let in', async () => {
    const story = await LibraryStory.begin();
    expect(must(await accessList(story.log)).accounts).toEqual([]);
  });

  it('takes access away, and still tells whose it was and who took it', async () => {
    const story = await LibraryStory.begin();
    must(await give(story, an));
    must(await give(story, { ...an, role: 'none', contributors: [] }));
    expect(must(await accessList(story.log)).accounts).toMatchObject([
      { account: an.account, role: 'none', by: 'Els Maes' },
    ]);
  });

  it('is the coordinator’s alone', async () => {
    const story = await LibraryStory.begin();
    const given = story.decide((ground) => giveAccess(ground, an), officerOf('OV'));
    expect(stopOf(await given)).toBe('not-allowed');
  });

  it('keeps a coordinator once there is one', async () => {
    const story = await LibraryStory.begin();
    must(await give(story, els));
    expect(stopOf(await give(story, { ...els, role: 'reader' }))).toBe('decision-refused');
    must(await give(story, { ...els, account: 'jan@vlaanderen.be' }));
    must(await give(story, { ...els, role: 'reader' }));
  });

  it('lets nobody lower their own account while no other coordinator is on it', async () => {
    const story = await LibraryStory.begin();
    expect(stopOf(await give(story, { ...els, role: 'reader' }))).toBe('decision-refused');
    expect(stopOf(await give(story, { ...els, role: 'none' }))).toBe('decision-refused');
    must(await give(story, { ...els, account: 'jan@vlaanderen.be' }));
    must(await give(story, { ...els, role: 'reader' }));
  });

  it.each<[string, Given]>([
    ['an officer of nobody', { ...an, contributors: [] }],
    ['an officer of somebody unknown', { ...an, contributors: ['XX'] }],
    ['a reader who fills in', { ...an, role: 'reader' }],
  ])('refuses %s', async (_what, access) => {
    const story = await LibraryStory.begin();
    expect(stopOf(await give(story, access))).toBe('decision-refused');
  });
});
