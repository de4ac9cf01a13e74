import { describe, expect, it } from 'vitest';
import { waive } from '../../../sync/usecases/decisions/waive.ts';
import { registerPath } from '../../../sync/usecases/read-register.ts';
import { LibraryStory, must } from '../library-story.ts';
import { action, media } from '../sound-rows.ts';
import { buddies, changesOf, idsIn, merged, remarksOf } from './merged-story.ts';

describe('a merge', () => {
  it('writes every action into the register, by contributor and id', async () => {
    const story = await merged();
    expect(await idsIn(story)).toEqual(['OV-001', 'OV-002', 'WVG-001']);
    expect(await story.row('register', 'WVG-001')).toMatchObject({ Indiener: 'WVG', Toestand: 'Actief' });
  });

  it('changes nothing when it is asked for again', async () => {
    const story = await merged();
    const [before, entries] = [await story.bytes(registerPath), (await story.state()).number];
    const again = await story.merge();
    expect([again.outcome, again.register.state]).toEqual(['nothing', 'up-to-date']);
    expect((await story.state()).number).toBe(entries);
    expect((await story.bytes(registerPath)).equals(before)).toBe(true);
  });

  it('is made once when the same request comes twice', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge('merge-once');
    await story.merge('merge-once');
    expect((await story.state()).merges).toHaveLength(1);
  });

  it('that is asked for twice never shows what the log does not hold', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    const close = await story.openInExcel(registerPath);
    await story.merge('merge-once');
    await close();
    await story.typeRows('WVG', buddies);
    await story.submit('WVG');
    await story.merge('merge-once');
    expect(await idsIn(story)).toEqual([...(await story.register()).keys()]);
    expect(remarksOf(await story.merge())).toEqual([]);
  });

  it('takes what one domain changed and leaves the others as they are', async () => {
    const story = await merged();
    await story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    await story.submit('OV');
    expect(changesOf(await story.merge())).toMatchObject([
      { actionId: 'OV-002', field: 'indicator', after: '90 scholen', source: 'domain' },
    ]);
    expect((await story.row('register', 'OV-002')).indicator).toBe('90 scholen');
  });

  it('marks what was withdrawn and keeps its row', async () => {
    const story = await merged();
    await story.submit('OV', { withdraw: ['OV-002'] });
    await story.merge();
    expect((await story.row('register', 'OV-002')).Toestand).toBe('Ingetrokken');
  });

  it('keeps text that looks like a formula as text', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...media, target_group: '=HYPERLINK("http://x")', indicator: '@600' });
    await story.submit('OV');
    await story.merge();
    expect(await story.row('register', 'OV-001')).toMatchObject({
      target_group: '=HYPERLINK("http://x")',
      indicator: '@600',
    });
  });
});

describe('an action that waits for a waiver (R11)', () => {
  const costly = action('Extra begeleiders in gevangenissen', { funding: 'Bijkomende kredieten' });

  it('stands outside the register until the coordinator waives it', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, costly);
    await story.submit('OV');
    await story.merge();
    expect(await idsIn(story)).toEqual(['OV-001']);
    await waiveR11(story);
    await story.merge();
    expect(await idsIn(story)).toEqual(['OV-001', 'OV-002']);
  });

  it('needs no second waiver for the values that were waived', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', costly);
    await story.submit('OV');
    await waiveR11(story, 'OV-001');
    await story.merge();
    await story.typeOver('OV', 'OV-001', { funding: 'Binnen bestaande kredieten' });
    await story.submit('OV');
    await story.merge();
    await story.typeOver('OV', 'OV-001', { funding: 'Bijkomende kredieten' });
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.waiting).toEqual([]);
  });
});

async function waiveR11(story: LibraryStory, subject = 'OV-002'): Promise<void> {
  must(
    await story.decide((ground) =>
      waive(ground, { subject, rule: 'R11', reason: 'Beslist door de regering.' }),
    ),
  );
}
