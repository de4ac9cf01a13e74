import { describe, expect, it } from 'vitest';
import { admitLate, closeRound, extendRound, openRound } from '../../../sync/usecases/decisions/rounds.ts';
import { history } from '../../../sync/usecases/history.ts';
import { standing } from '../../../sync/usecases/standing.ts';
import { status } from '../../../sync/usecases/status.ts';
import { submit } from '../../../sync/usecases/submit.ts';
import { coordinator, LibraryStory, must, officerOf, stopOf, today } from '../library-story.ts';
import { media } from '../sound-rows.ts';

const past = {
  round: 'Opmaak',
  kind: 'drafting',
  contributors: ['OV'],
  opens: '2021-02-01',
  deadline: '2021-02-19',
} as const;

async function afterDeadline(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  must(await story.decide((ground) => openRound(ground, past)));
  await story.typeRows('OV', media);
  return story;
}

describe('after a round’s deadline', () => {
  it('nothing is taken in, and who to ask is told', async () => {
    const story = await afterDeadline();
    const entries = (await story.state()).number;
    const refused = await story.trySubmit('OV');
    expect(stopOf(refused)).toBe('round-closed');
    if (!refused.ok)
      expect(refused.problem.message.nl).toMatch(/Opmaak liep tot 19\/02\/2021.*coördinator.*OV/);
    expect((await story.state()).number).toBe(entries);
  });

  it('half past midnight in Belgium is late, though it is the day of the deadline in UTC', async () => {
    const story = await afterDeadline();
    const lastMinutes = new Date('2021-02-19T22:30:00Z');
    const halfPastMidnight = new Date('2021-02-19T23:30:00Z');
    expect(stopOf(await story.trySubmit('OV', { now: halfPastMidnight }))).toBe('round-closed');
    const { contributors } = must(await status(story.log, halfPastMidnight, 'nl'));
    expect(contributors.find(({ contributor }) => contributor === 'OV')?.daysLate).toBe(1);
    expect((await story.submit('OV', { now: lastMinutes })).submitted.outcome).toBe('accepted');
  });

  it('the coordinator too first admits who is late', async () => {
    const story = await afterDeadline();
    expect(stopOf(await story.trySubmit('OV', { identity: coordinator }))).toBe('round-closed');
  });

  it('who was admitted submits, and the history tells it', async () => {
    const story = await afterDeadline();
    must(await story.decide((ground) => admitLate(ground, ['OV'])));
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
    const { entries } = must(await history(story.log, undefined, 'nl'));
    expect(entries.map(({ what }) => what)).toContain('OV mag in Opmaak na de einddatum indienen');
  });

  it('an add-in hears that its contributor is closed out, until it is admitted', async () => {
    const story = await afterDeadline();
    expect(must(await standing(story.log, 'OV', null, today)).closed).toBe(true);
    must(await story.decide((ground) => admitLate(ground, ['OV'])));
    expect(must(await standing(story.log, 'OV', null, today)).closed).toBe(false);
  });

  it('being admitted to one round says nothing of the next', async () => {
    const story = await afterDeadline();
    must(await story.decide((ground) => admitLate(ground, ['OV'])));
    await story.nextRound({ ...past, round: 'Tweede opmaak' });
    expect(stopOf(await story.trySubmit('OV'))).toBe('round-closed');
  });

  it('a request that was taken in time is still answered', async () => {
    const story = await LibraryStory.begin();
    must(await story.decide((ground) => openRound(ground, { ...past, deadline: '2021-03-01' })));
    await story.typeRows('OV', media);
    const { submitted } = await story.submit('OV', { operation: 'in-good-time' });
    if (submitted.outcome === 'refused' || submitted.outcome === 'choose') throw new Error(submitted.outcome);
    const again = await submit({
      log: story.log,
      identity: officerOf('OV'),
      now: new Date('2021-03-02T09:00:00Z'),
      operation: 'in-good-time',
      contributor: 'OV',
      contribution: { name: 'OV.xlsx', table: submitted.checked.table, stamp: null, notes: [] },
      withdraw: [],
      choices: {},
      fix: false,
    });
    expect(must(again).outcome).toBe('accepted');
  });

  it.each([
    ['who is not in the round', ['WVG']],
    ['somebody unknown', ['XX']],
  ])('%s is not admitted', async (_who, contributors) => {
    const story = await afterDeadline();
    expect(stopOf(await story.decide((ground) => admitLate(ground, contributors)))).toBe('decision-refused');
  });

  it('nobody is admitted where no round is open', async () => {
    const story = await afterDeadline();
    must(await story.decide(closeRound));
    expect(stopOf(await story.decide((ground) => admitLate(ground, ['OV'])))).toBe('decision-refused');
  });
});

describe('a round that is opened for the late', () => {
  it('takes what they submit after its deadline', async () => {
    const story = await LibraryStory.begin({ round: { type: 'round-opened', ...past, late: ['OV'] } });
    await story.typeRows('OV', media);
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
  });
});

describe('a follow-up round', () => {
  it('refuses another title and keeps nothing of it, and takes a status', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    await story.approved();
    const followUp = { ...past, round: 'Opvolging', kind: 'follow-up', deadline: '2021-03-05' } as const;
    must(await story.decide((ground) => openRound(ground, followUp)));
    const reported = {
      status: 'Lopend',
      progress: 'De eerste reeks is gegeven.',
      progress_date: '01/03/2021',
    };

    await story.typeOver('OV', 'OV-001', { ...reported, title: 'Een andere titel voor deze actie' });
    const { submitted: refused } = await story.submit('OV');
    if (refused.outcome !== 'refused') throw new Error(refused.outcome);
    expect(refused.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'B07',
    ]);

    await story.typeOver('OV', 'OV-001', { title: media['title'] ?? null });
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
  });

  it('takes over what the coordinator changed in a column that it closes, and nothing else there', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    await story.approved();
    const followUp = { ...past, round: 'Opvolging', kind: 'follow-up', deadline: '2021-03-05' } as const;
    must(await story.decide((ground) => openRound(ground, followUp)));
    await story.typeOver('register', 'OV-001', { title: 'De titel van de coördinator' });
    await story.merge();
    const reported = { status: 'Lopend', progress: 'Begonnen.', progress_date: '01/03/2021' };
    await story.typeOver('OV', 'OV-001', { ...reported, title: 'De titel van de coördinator' });
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
    await story.merge();
    expect((await story.register()).get('OV-001')?.['title']).toBe('De titel van de coördinator');
    await story.typeOver('OV', 'OV-001', { title: 'Toch nog een andere titel' });
    expect((await story.submit('OV')).submitted.outcome).toBe('refused');
  });

  it('opens the columns that it names and no others, and refuses a column that no round can open', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    const named = { ...past, round: 'Titels', deadline: '2021-12-31', columns: ['title'] };
    must(await story.decide((ground) => openRound(ground, named)));
    expect(must(await standing(story.log, 'OV', null, today)).round?.columns).toEqual(['title']);
    expect(
      stopOf(await story.decide((ground) => openRound(ground, { ...named, columns: ['control'] }))),
    ).toBe('decision-refused');
  });
});

describe('rounds in time', () => {
  const january = { ...past, round: 'Opmaak 2022', opens: '2022-01-10', deadline: '2022-02-11' } as const;
  const eve = new Date('2022-01-09T22:30:00Z');
  const halfPastMidnight = new Date('2022-01-09T23:30:00Z');

  it('a planned round takes nothing before its first day in Belgium, and names that day', async () => {
    const story = await LibraryStory.begin();
    must(await story.decide((ground) => openRound(ground, january)));
    await story.typeRows('OV', media);
    const early = await story.trySubmit('OV', { now: eve });
    expect(stopOf(early)).toBe('round-closed');
    if (!early.ok) expect(early.problem.message.nl).toContain('Opmaak 2022 begint op 10/01/2022');
    expect((await story.submit('OV', { now: halfPastMidnight })).submitted.outcome).toBe('accepted');
  });

  it('a planned round says so in the status, and its first day no longer', async () => {
    const story = await LibraryStory.begin();
    must(await story.decide((ground) => openRound(ground, january)));
    const notes = async (now: Date) => must(await status(story.log, now, 'nl')).round?.notes;
    expect(await notes(eve)).toMatchObject([{ nl: expect.stringContaining('vanaf 10/01/2022') }]);
    expect(await notes(halfPastMidnight)).toEqual([]);
  });

  it('another does not end the one that runs: who still has to submit is told', async () => {
    const story = await LibraryStory.begin();
    must(await story.decide((ground) => openRound(ground, { ...past, contributors: ['OV', 'WVG'] })));
    await story.typeRows('OV', media);
    await story.submit('OV', { now: new Date('2021-02-10T09:00:00Z') });
    const refused = await story.decide((ground) => openRound(ground, january));
    expect(stopOf(refused)).toBe('decision-refused');
    if (!refused.ok)
      expect(refused.problem.message.nl).toMatch(/Opmaak .*19\/02\/2021.* Nog niet ingediend: WVG\./);
    expect((await story.state()).round?.round).toBe('Opmaak');
  });

  it('one that is extended is the same round: who submitted or was admitted late stays so', async () => {
    const story = await afterDeadline();
    must(await story.decide((ground) => admitLate(ground, ['OV'])));
    await story.submit('OV');
    must(await story.decide((ground) => extendRound(ground, '2021-03-31')));
    const { round, contributors } = must(await status(story.log, today, 'nl'));
    expect(round).toMatchObject({ name: 'Opmaak', deadline: '2021-03-31', late: ['OV'] });
    expect(contributors[0]?.reminder).toBeNull();
    const { entries } = must(await history(story.log, undefined, 'nl'));
    expect(entries.map(({ what }) => what)).toContain('ronde Opmaak verlengd tot 31/03/2021');
  });

  it.each(['2021-02-18', '2021-02-19'])('is not extended to %s, which is no later', async (deadline) => {
    const story = await afterDeadline();
    expect(stopOf(await story.decide((ground) => extendRound(ground, deadline)))).toBe('decision-refused');
  });

  it.each([
    ['2021-02-21', 'een zondag; de eerstvolgende werkdag is 22/02/2021'],
    ['2021-04-05', 'paasmaandag; de eerstvolgende werkdag is 06/04/2021'],
    ['2025-01-03', 'ligt na het einde van het plan (31/12/2024)'],
  ])('a deadline on %s is told: %s', async (deadline, told) => {
    const story = await LibraryStory.begin();
    must(await story.decide((ground) => openRound(ground, { ...past, deadline })));
    const { round } = must(await status(story.log, today, 'nl'));
    expect(round?.notes).toMatchObject([{ nl: expect.stringContaining(told) }]);
  });

  it.each(['follow-up', 'actualisation'] as const)('a %s round wants a version first', async (kind) => {
    const story = await LibraryStory.begin();
    const refused = await story.decide((ground) => openRound(ground, { ...past, kind }));
    expect(stopOf(refused)).toBe('decision-refused');
    if (!refused.ok) expect(refused.problem.message.nl).toContain('nog geen goedgekeurde versie');
  });
});

describe('what was approved', () => {
  async function approved(): Promise<LibraryStory> {
    const story = await LibraryStory.begin();
    must(await story.decide((ground) => openRound(ground, { ...past, deadline: '2021-12-31' })));
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    await story.approved();
    return story;
  }

  it('is drafted no longer, though the round’s last day is yet to come', async () => {
    const story = await approved();
    await story.typeOver('OV', 'OV-001', { title: 'Een andere titel voor deze actie' });
    expect(stopOf(await story.trySubmit('OV'))).toBe('round-closed');
    const again = await story.decide((ground) => openRound(ground, { ...past, round: 'Nog eens' }));
    expect(stopOf(again)).toBe('decision-refused');
    if (!again.ok) expect(again.problem.message.nl).toContain('Versie 1.0 is goedgekeurd');
  });

  it('is locked also where no round was ever held', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    await story.approved();
    await story.typeOver('OV', 'OV-001', { title: 'Een andere titel voor deze actie' });
    expect(stopOf(await story.trySubmit('OV'))).toBe('round-closed');
  });

  it('opens its titles in no follow-up round, also not one that names them', async () => {
    const story = await approved();
    const named = { ...past, round: 'Opvolging', kind: 'follow-up', columns: ['status', 'title'] } as const;
    const refused = await story.decide((ground) => openRound(ground, named));
    expect(stopOf(refused)).toBe('decision-refused');
    if (!refused.ok)
      expect(refused.problem.message.nl).toMatch(/De kolom Titel kan deze ronde niet openstellen/);
  });
});
