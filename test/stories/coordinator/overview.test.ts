import { describe, expect, it } from 'vitest';
import { decideJoint } from '../../../sync/usecases/decisions/joint-actions.ts';
import { openRound } from '../../../sync/usecases/decisions/rounds.ts';
import { status } from '../../../sync/usecases/status.ts';
import { LibraryStory, must, today } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';

const round = {
  round: 'Opmaak 2021',
  kind: 'drafting',
  contributors: ['OV', 'WVG'],
  opens: '2021-02-01',
  deadline: '2021-02-19',
} as const;

const overview = async (story: LibraryStory) => must(await status(story.log, today, 'nl'));
const ofContributor = async (story: LibraryStory, code: string) =>
  (await overview(story)).contributors.find(({ contributor }) => contributor === code);

describe('the coordinator’s overview', () => {
  it('counts what a domain handed in otherwise since the last merge', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    expect((await ofContributor(story, 'OV'))?.sinceMerge).toEqual({ added: 2, changed: 0, withdrawn: 0 });
    await story.merge();
    expect((await ofContributor(story, 'OV'))?.sinceMerge).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren', target_group: 'Alle leraren' });
    await story.clearRow('OV', 'OV-002');
    await story.submit('OV', { withdraw: ['OV-002'] });
    expect((await ofContributor(story, 'OV'))?.sinceMerge).toEqual({ added: 0, changed: 1, withdrawn: 1 });
  });

  it('has a reminder ready in both languages for whom the round waits, and for nobody else', async () => {
    const story = await LibraryStory.begin();
    expect((await ofContributor(story, 'OV'))?.reminder).toBeNull();
    must(await story.decide((ground) => openRound(ground, { ...round, contributors: ['OV'], late: ['OV'] })));
    const reminder = (await ofContributor(story, 'OV'))?.reminder;
    expect(reminder?.nl.subject).toBe('Opmaak 2021: we wachten op de indiening van OV (19/02/2021)');
    expect(reminder?.nl.text).toMatch(/10 dagen te laat.*Domeinen\/OV\.xlsx.*doelstelling 2/s);
    expect(reminder?.en.text).toMatch(/10 days late.*Domeinen\/OV\.xlsx.*objective 2/s);
    expect((await ofContributor(story, 'WVG'))?.reminder).toBeNull();
    await story.typeRows('OV', media);
    await story.submit('OV');
    expect((await ofContributor(story, 'OV'))?.reminder).toBeNull();
  });

  it('lists each pair of like actions once, until somebody says whether they are one', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.typeRows('WVG', { ...media, domain: 'WVG', co_domains: null });
    await story.submit('OV');
    await story.submit('WVG');
    await story.merge();
    expect((await overview(story)).duplicates).toEqual([
      { actions: ['OV-001', 'WVG-001'], titles: [media['title'], media['title']] },
    ]);
    must(await story.decide((ground) => decideJoint(ground, ['OV-001', 'WVG-001'], false)));
    expect((await overview(story)).duplicates).toEqual([]);
  });
});
