import { describe, expect, it } from 'vitest';
import { cellHistory } from '../../../sync/usecases/cell-history.ts';
import { compareRegisters } from '../../../sync/usecases/compare-registers.ts';
import { decideConflict } from '../../../sync/usecases/decisions/decide-conflict.ts';
import { decideJoint, decideParticipation } from '../../../sync/usecases/decisions/joint-actions.ts';
import { openRound } from '../../../sync/usecases/decisions/rounds.ts';
import { waive } from '../../../sync/usecases/decisions/waive.ts';
import { exportRegister } from '../../../sync/usecases/export-register.ts';
import { history } from '../../../sync/usecases/history.ts';
import { tellMerge } from '../../../sync/usecases/merge-report.ts';
import { previewMerge } from '../../../sync/usecases/preview-merge.ts';
import { status } from '../../../sync/usecases/status.ts';
import { LibraryStory, must, today } from '../library-story.ts';
import { action, media, talks } from '../sound-rows.ts';

const reportOf = async (story: LibraryStory) => must(await status(story.log, today, 'nl'));
const lastOf = async (story: LibraryStory) =>
  must(await history(story.log, undefined, 'nl')).entries[0]?.what;
const previewOf = async (story: LibraryStory) => {
  const planned = must(await previewMerge(story.log, today, undefined, { accept: [] }));
  const told = { outcome: 'preview', entry: null, register: null } as const;
  return must(await tellMerge(story.log, planned, told, 'nl'));
};

/** OV and WVG handed in an action each, of like titles; OV's names WVG. */
async function pair(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', { ...media, co_domains: 'WVG' });
  await story.typeRows('WVG', { ...media, domain: 'WVG', co_domains: null });
  await story.submit('OV');
  await story.submit('WVG');
  await story.merge();
  return story;
}

describe('the history', () => {
  it.each([
    [true, 'één gezamenlijke actie: OV-001 en WVG-001'],
    [false, 'verschillende acties: OV-001 en WVG-001'],
  ])('tells of a joint action whether it is one: %s', async (joint, what) => {
    const story = await pair();
    must(await story.decide((ground) => decideJoint(ground, ['OV-001', 'WVG-001'], joint)));
    expect(await lastOf(story)).toBe(what);
  });

  it.each([
    [true, 'WVG neemt deel aan OV-001'],
    [false, 'WVG neemt niet deel aan OV-001'],
  ])('tells of taking part whether it does: %s', async (confirmed, what) => {
    const story = await pair();
    must(await story.decide((ground) => decideParticipation(ground, 'OV-001', 'WVG', confirmed)));
    expect(await lastOf(story)).toBe(what);
  });

  it.each([
    ['end', '30/06/2023', '31/12/2022', 'Einde "31/12/2022", de waarde van het domein'],
    ['estimate', '9.000,00', '12.500,00', 'Raming (€) "12.500,00", de waarde van het domein'],
  ])('tells of a conflict the header and the value as shown: %s', async (field, typed, handedIn, what) => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { [field]: typed });
    await story.merge();
    await story.typeOver('OV', 'OV-001', { [field]: handedIn });
    await story.submit('OV');
    await story.merge();
    const choice = { take: 'domain' } as const;
    must(await story.decide((ground) => decideConflict(ground, { actionId: 'OV-001', choice })));
    expect(await lastOf(story)).toBe(`conflict beslist voor OV-001: ${what}`);
  });
});

describe('taking part that was denied', () => {
  it('is not asked again, and says what is left to do', async () => {
    const story = await pair();
    const asked = async () => (await reportOf(story)).findings.filter(({ code }) => code === 'G05');
    expect((await asked()).map(({ severity }) => severity)).toEqual(['warning']);
    must(await story.decide((ground) => decideParticipation(ground, 'OV-001', 'WVG', false)));
    expect(await asked()).toMatchObject([
      { severity: 'info', message: expect.stringContaining('neemt niet deel') },
    ]);
  });
});

describe('a value that was erased', () => {
  const erased = '[gewist / erased]';

  it.each([
    ['target_group', 'Jan Peeters', 'Piet Janssens'],
    ['end', '31/12/2022', '30/06/2022'],
  ])('looks erased everywhere, alike: %s', async (field, first, second) => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...media, [field]: first });
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { [field]: second });
    await story.merge();
    must(await story.tryErase('OV-001', field));
    must(await story.tryErase('OV-001', field, { operation: 'erased-before', at: 3 }));
    const traced = must(await cellHistory(story.log, { actionId: 'OV-001', field }, 'en'));
    expect(new Set([traced.value, ...traced.steps.map(({ value }) => value)])).toEqual(new Set([erased]));
    expect(new Set(traced.steps.map(({ blank }) => blank))).toEqual(new Set([true]));
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    await story.submit('OV', { choices: { [`OV-001.${field}`]: 'theirs' } });
    await story.merge();
    const compared = must(await compareRegisters(story.log, { from: '1', to: '2', most: 9 }, 'nl'));
    expect(compared.changes.flatMap(({ before, after }) => [before, after])).toEqual([]);
    const csv = new TextDecoder().decode(must(await exportRegister(story.log, 'csv')));
    expect(csv.split(erased).length).toBe(2);
    expect(csv).not.toContain(first);
  });
});

describe('the overview', () => {
  it('tells what the preview tells: the same numbers, and the conflicts to come', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    await story.merge();
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    await story.typeRows('OV', action('Extra begeleiders', { funding: 'Bijkomende kredieten' }));
    await story.submit('OV');
    const preview = await previewOf(story);
    const { contributors, conflicts } = await reportOf(story);
    expect(conflicts).toEqual(preview.conflicts);
    expect(conflicts.map(({ toCome }) => toCome)).toEqual([true]);
    const ofPreview = preview.contributors.map((one) => ({
      sinceMerge: { added: one.added, changed: one.changed, withdrawn: one.withdrawn },
      conflicts: one.conflicts,
      waiting: one.waiting,
    }));
    expect(
      contributors.map(({ sinceMerge, conflicts: open, waiting }) => ({
        sinceMerge,
        conflicts: open,
        waiting,
      })),
    ).toEqual(ofPreview);
    expect(contributors.map(({ mergeHelps }) => mergeHelps)).toEqual([true, false]);
    await story.merge();
    const after = await reportOf(story);
    expect(after.conflicts.map(({ toCome }) => toCome)).toEqual([undefined]);
    // Only a decision helps now.
    expect(after.contributors.map(({ mergeHelps }) => mergeHelps)).toEqual([false, false]);
  });

  it('counts an error no more once it was waived', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', action('Extra begeleiders', { funding: 'Bijkomende kredieten' }));
    await story.submit('OV');
    await story.merge();
    const errors = async () => (await reportOf(story)).contributors[0]?.submission?.errors;
    expect(await errors()).toBe(1);
    must(
      await story.decide((ground) => waive(ground, { subject: 'OV-001', rule: 'R11', reason: 'Beslist.' })),
    );
    await story.merge();
    expect(await errors()).toBe(0);
  });
});

describe('a reminder', () => {
  const round = {
    round: 'Opmaak 2021',
    kind: 'drafting',
    contributors: ['OV', 'WVG'],
    opens: '2021-02-01',
    deadline: '2021-02-19',
    late: ['OV'],
  } as const;

  it('knows who was admitted late, and sends nobody to a column that may be empty', async () => {
    const story = await LibraryStory.begin();
    must(await story.decide((ground) => openRound(ground, round)));
    const [ov, wvg] = (await reportOf(story)).contributors.map(({ reminder }) => reminder);
    expect(ov?.nl.text).toContain('U bent toegelaten om nog in te dienen');
    expect(ov?.nl.text).not.toContain('laten we u daar eerst voor toe');
    expect(wvg?.nl.text).toContain('laten we u daar eerst voor toe');
    for (const told of [ov, wvg])
      expect(`${told?.nl.text} ${told?.en.text}`).not.toMatch(/Controle|check column/);
  });
});
