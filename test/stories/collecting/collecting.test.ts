import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { submitReportSchema } from '../../../shared/contract/reports.ts';
import { contributorState } from '../../../shared/log/state.ts';
import { collect } from '../../../sync/usecases/collect.ts';
import { history } from '../../../sync/usecases/history.ts';
import { status } from '../../../sync/usecases/status.ts';
import { textsOf } from '../../fixtures/inspect-workbook.ts';
import { command } from '../command-line/run-command.ts';
import { coordinator, LibraryStory, must, officerOf, type Said, stopOf, today } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';

const tryCollect = (story: LibraryStory, contributor: string, said: Said = {}) =>
  collect({
    log: story.log,
    identity: coordinator,
    now: today,
    operation: randomUUID(),
    withdraw: [],
    choices: {},
    fix: false,
    ...said,
    contributor,
  });

const collected = async (story: LibraryStory, contributor: string, said: Said = {}) =>
  must(await tryCollect(story, contributor, said));

/** A library in which an officer saved two actions and handed in nothing. */
async function saved(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  return story;
}

describe('a workbook that the coordinator collects', () => {
  it('is a submission that says who collected it', async () => {
    const story = await saved();
    const { submitted, workbook } = await collected(story, 'OV');
    expect([submitted.outcome, workbook]).toEqual(['accepted', 'updated']);
    const [submission] = contributorState(await story.state(), 'OV').submissions;
    expect(submission).toMatchObject({
      by: coordinator.person,
      collected: true,
      workbook: 'Domeinen/OV.xlsx',
    });
    const { entries } = must(await history(story.log, undefined, 'nl'));
    expect(entries[0]).toMatchObject({ by: 'Els Maes', what: expect.stringContaining('opgehaald') });
    const { contributors } = must(await status(story.log, today, 'nl'));
    expect(contributors[0]?.submission).toMatchObject({ by: 'Els Maes', collected: true });
  });

  it('gets its ids and its receipt, on which it is said to be collected', async () => {
    const story = await saved();
    await collected(story, 'OV');
    expect((await story.rows('OV')).map(({ cells }) => cells.action_id)).toEqual(['OV-001', 'OV-002']);
    const sheets = [...textsOf(await story.bytes('Domeinen/OV.xlsx')).values()];
    expect(sheets.filter((text) => text.includes('Els Maes (opgehaald)'))).not.toEqual([]);
  });

  it('is told from one that an officer hands in', async () => {
    const story = await saved();
    await story.submit('OV', { identity: officerOf('OV') });
    const [submission] = contributorState(await story.state(), 'OV').submissions;
    expect(submission).not.toHaveProperty('collected');
  });

  it('is refused for its errors with all findings, and nothing is kept', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...media, title: null });
    const before = await story.bytes('Domeinen/OV.xlsx');
    const { submitted } = await collected(story, 'OV');
    if (submitted.outcome !== 'refused') throw new Error(submitted.outcome);
    expect(submitted.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect((await story.state()).contributors).toEqual({});
    expect(await story.bytes('Domeinen/OV.xlsx')).toEqual(before);
  });

  it('withdraws an action that is missing only on the coordinator’s word', async () => {
    const story = await saved();
    await story.submit('OV');
    await story.clearRow('OV', 'OV-002');
    const { submitted } = await collected(story, 'OV');
    if (submitted.outcome !== 'refused') throw new Error(submitted.outcome);
    expect(submitted.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'B05', actionId: 'OV-002' },
    ]);
    const second = await collected(story, 'OV', { withdraw: ['OV-002'] });
    expect(second.submitted).toMatchObject({ outcome: 'accepted', merge: { withdrawn: ['OV-002'] } });
  });

  it('changes nothing the second time', async () => {
    const story = await saved();
    await collected(story, 'OV');
    const { number } = await story.state();
    expect((await collected(story, 'OV')).submitted.outcome).toBe('unchanged');
    expect((await story.state()).number).toBe(number);
  });

  it('is taken as it was saved where somebody has it open, and stays as it is', async () => {
    const story = await saved();
    await story.openInExcel('Domeinen/OV.xlsx');
    const before = await story.bytes('Domeinen/OV.xlsx');
    const { submitted, workbook } = await collected(story, 'OV');
    expect([submitted.outcome, workbook]).toEqual(['accepted', 'open-elsewhere']);
    expect(await story.bytes('Domeinen/OV.xlsx')).toEqual(before);
  });

  it('is not collected by an officer, and not where there is none', async () => {
    const story = await saved();
    expect(stopOf(await tryCollect(story, 'OV', { identity: officerOf('OV') }))).toBe('not-allowed');
    await story.remove('Domeinen/WVG.xlsx');
    expect(stopOf(await tryCollect(story, 'WVG'))).toBe('file-missing');
  });
});

describe('actieplan collect', () => {
  it('collects one workbook after another, and tells each', async () => {
    const story = await saved();
    await story.typeRows('WVG', { ...media, title: null });
    const { code, out } = await command('collect', 'ov', 'wvg', '--library', story.folder);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/✔ OV: .* opgehaald door .*\n(.*\n)*✖ WVG: geweigerd/),
    ]);
    const status = await command('status', '--library', story.folder);
    expect(status.out).toMatch(/OV .*\(opgehaald\)/);
  });

  it('says as JSON what submitting says', async () => {
    const story = await saved();
    const { out, code } = await command('collect', 'OV', '--library', story.folder, '--json');
    const { collected: reports } = JSON.parse(out);
    expect([code, submitReportSchema.parse(reports[0])]).toMatchObject([
      0,
      { outcome: 'accepted', receipt: { contributor: 'OV', collected: true } },
    ]);
  });

  it('ends with 2 and one line where a workbook is not there, and collects the others', async () => {
    const story = await saved();
    await story.remove('Domeinen/WVG.xlsx');
    const { code, out, err } = await command('collect', 'WVG', 'OV', '--library', story.folder);
    expect([code, err]).toEqual([2, expect.stringMatching(/^Er is geen bestand Domeinen\/WVG\.xlsx.*\n$/)]);
    expect(out).toContain('✔ OV');
  });
});
