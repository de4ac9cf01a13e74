import { describe, expect, it } from 'vitest';
import { closeRound, openRound } from '../../../sync/usecases/decisions/rounds.ts';
import { merge } from '../../../sync/usecases/merge.ts';
import { status } from '../../../sync/usecases/status.ts';
import { validatorRuns, verdict } from '../../fixtures/inspect-workbook.ts';
import { readByExcelJs } from '../../invariants/world.ts';
import { coordinator, LibraryStory, must, stopOf } from '../library-story.ts';
import type { TypedCells } from '../people-in-sheets.ts';
import { action, media } from '../sound-rows.ts';

/** WEWILS takes over from WSE, EWI and LV on 1 January 2024; each of them fills in a workbook of its own. */
const contributors = ['OV', 'WSE', 'EWI', 'LV', 'WEWILS'].map((code) => ({ code, domain: code, name: code }));
const successors = ['OV', 'WEWILS'];
const before = new Date('2021-03-01T09:00:00Z');
const after = new Date('2024-02-01T09:00:00Z');

const drafting = {
  round: 'Opmaak',
  kind: 'drafting',
  contributors: ['OV', 'WSE', 'EWI', 'LV'],
  opens: '2021-02-01',
  deadline: '2021-03-05',
} as const;
const actualisation = {
  round: 'Actualisatie 2024',
  kind: 'actualisation',
  contributors: successors,
  opens: '2024-01-15',
  deadline: '2024-02-28',
} as const;

const of = (code: string, title: string, over: TypedCells = {}) =>
  action(title, { domain: code, co_domains: null, objective: 'D2', channel: 'Online', ...over });

/** Before 2024: OV and the three old domains handed in and were merged; then the round of 2024 opens. */
async function in2024(): Promise<LibraryStory> {
  const story = await LibraryStory.begin({ plan: { contributors } });
  must(await story.decide((ground) => openRound(ground, drafting)));
  await story.typeRows('OV', { ...media, co_domains: 'WSE' });
  await story.typeRows('WSE', of('WSE', 'Sociale economie tegen uitsluiting'));
  await story.typeRows('EWI', of('EWI', 'Onderzoek naar desinformatie'));
  await story.typeRows('LV', of('LV', 'Weerbare landbouwgemeenschappen'));
  for (const code of drafting.contributors) await story.submit(code, { now: before });
  await story.merge();
  await story.approved();
  await story.nextRound(actualisation);
  return story;
}

const mergeIn2024 = async (story: LibraryStory, operation: string) =>
  must(await merge({ log: story.log, identity: coordinator, now: after, operation }));

describe('when a domain takes over from three others', () => {
  it('the old ids and their domain stay in the register', async () => {
    const story = await in2024();
    await story.typeRows('WEWILS', of('WEWILS', 'Eerste actie van WEWILS', { status: 'Lopend' }));
    expect((await story.submit('WEWILS', { now: after })).submitted.outcome).toBe('accepted');
    expect((await mergeIn2024(story, 'merge-in-2024')).register.state).toBe('written');
    expect((await story.rows('register')).map(({ cells }) => [cells['action_id'], cells['domain']])).toEqual([
      ['OV-001', 'OV'],
      ['WSE-001', 'WSE'],
      ['EWI-001', 'EWI'],
      ['LV-001', 'LV'],
      ['WEWILS-001', 'WEWILS'],
    ]);
  });

  it('it owes what each domain owes, and the actions that it took over count for it', async () => {
    const story = await in2024();
    const { coverage, findings } = must(await status(story.log, after, 'nl'));
    expect(coverage.domains).toEqual(['OV', 'WEWILS']);
    expect(coverage.objectives.find(({ objective }) => objective === 'D2')?.main).toEqual([0, 3]);
    const owed = findings.filter(({ severity }) => severity === 'error').map(({ subject }) => subject);
    expect(owed).toContain('WEWILS/D1');
    expect(owed).not.toContain('WEWILS/D2');
    expect(owed.filter((subject) => subject?.startsWith('WSE'))).toEqual([]);
  });

  it('the sheet with the matrix gets its column, and the columns of the old ones are empty', async () => {
    const story = await in2024();
    await mergeIn2024(story, 'merge-in-2024');
    await story.typeRows('WEWILS', of('WEWILS', 'Eerste actie van WEWILS', { status: 'Lopend' }));
    await story.submit('WEWILS', { now: after });
    await mergeIn2024(story, 'second-merge-in-2024');
    const matrix = await readByExcelJs(await story.bytes('Masterregister.xlsx'), 'Dekking');
    const d2 = matrix.find((row) => row['Doelstelling'] === 'D2');
    expect(d2).toMatchObject({ OV: 0, WEWILS: 4, Totaal: 4 });
    expect([d2?.['WSE'], d2?.['EWI'], d2?.['LV']].every((cell) => cell === undefined || cell === null)).toBe(
      true,
    );
  });

  it.skipIf(!validatorRuns)('the register is still a valid workbook', async () => {
    const story = await in2024();
    await story.typeRows('WEWILS', of('WEWILS', 'Eerste actie van WEWILS', { status: 'Lopend' }));
    await story.submit('WEWILS', { now: after });
    await mergeIn2024(story, 'merge-in-2024');
    expect(verdict(await story.bytes('Masterregister.xlsx'))).toBe('valid');
  });

  it('before that day each of the old ones owes it for itself', async () => {
    const story = await LibraryStory.begin({ plan: { contributors } });
    must(await story.decide((ground) => openRound(ground, drafting)));
    const { coverage } = must(await status(story.log, before, 'nl'));
    expect(coverage.domains).toEqual(['OV', 'WSE', 'EWI', 'LV']);
  });

  it('what an old one still hands in is refused, and who takes it now is told', async () => {
    const story = await in2024();
    const { number } = await story.state();
    await story.typeRows('WSE', of('WSE', 'Nog een actie van de oude'));
    const late = await story.trySubmit('WSE', { now: after });
    expect(stopOf(late)).toBe('round-closed');
    if (!late.ok) expect(late.problem.message.nl).toMatch(/WSE bestond tot 31\/12\/2023.*WEWILS/);
    expect((await story.state()).number).toBe(number);
  });

  it('the same where no rounds are held', async () => {
    const story = await LibraryStory.begin({ plan: { contributors } });
    await story.typeRows('LV', of('LV', 'Weerbare landbouwgemeenschappen'));
    expect(stopOf(await story.trySubmit('LV', { now: after }))).toBe('round-closed');
    expect((await story.submit('LV', { now: before })).submitted.outcome).toBe('accepted');
  });

  it('no round to draft or revise is opened for an old one; one to report on its actions is', async () => {
    const story = await in2024();
    const forOld = { ...actualisation, contributors: ['OV', 'WSE'] };
    must(await story.decide(closeRound));
    const refused = await story.decide((ground) => openRound(ground, forOld));
    expect(stopOf(refused)).toBe('decision-refused');
    if (!refused.ok) expect(refused.problem.message.en).toContain('choose WEWILS');
    must(await story.decide((ground) => openRound(ground, { ...forOld, kind: 'follow-up' })));
    const reported = { status: 'Afgerond', progress: 'De actie is rond.', progress_date: '01/02/2024' };
    await story.typeOver('WSE', 'WSE-001', reported);
    expect((await story.submit('WSE', { now: after })).submitted.outcome).toBe('accepted');
  });

  it('an old code among those involved is mended to the new one (C05)', async () => {
    const story = await in2024();
    await story.typeOver('OV', 'OV-001', { status: 'Lopend' });
    const { submitted } = await story.submit('OV', { now: after });
    if (submitted.outcome !== 'refused') throw new Error(submitted.outcome);
    expect(submitted.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      ['C05'],
    );
    expect((await story.submit('OV', { now: after, fix: true })).submitted.outcome).toBe('accepted');
    expect((await story.row('OV', 'OV-001'))['co_domains']).toBe('WEWILS');
  });
});
