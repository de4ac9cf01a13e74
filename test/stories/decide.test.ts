import { describe, expect, it } from 'vitest';
import { approve } from '../../sync/usecases/decisions/approve.ts';
import { decideJoint, decideParticipation } from '../../sync/usecases/decisions/joint-actions.ts';
import { remark } from '../../sync/usecases/decisions/remark.ts';
import { closeRound, openRound } from '../../sync/usecases/decisions/rounds.ts';
import { waive } from '../../sync/usecases/decisions/waive.ts';
import { status } from '../../sync/usecases/status.ts';
import { LibraryStory, must, officerOf, stopOf, today } from './library-story.ts';
import { action, media, talks } from './sound-rows.ts';

/** A library in which OV and WVG handed in one action each, of titles that look alike. */
async function merged(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', { ...media, co_domains: 'WVG' });
  await story.typeRows('WVG', { ...media, domain: 'WVG', co_domains: null });
  await story.submit('OV');
  await story.submit('WVG');
  await story.merge();
  return story;
}

async function findingsOf(story: LibraryStory): Promise<readonly string[]> {
  const report = must(await status(story.log, today, 'en'));
  return report.findings.map(({ code, actionId, message }) => `${code} ${actionId ?? message}`);
}

const codesOf = async (story: LibraryStory) => (await findingsOf(story)).map((line) => line.slice(0, 3));

describe('a finding of the register', () => {
  it('is waived by what it is about, and then told no more', async () => {
    const story = await merged();
    const gaps = async () => (await findingsOf(story)).filter((line) => line.startsWith('G02'));
    const before = await gaps();
    must(
      await story.decide((ground) =>
        waive(ground, { subject: 'OV/D2', rule: 'G02', reason: 'Volgt in 2022.' }),
      ),
    );
    expect((await gaps()).length).toBe(before.length - 1);
  });

  it('cannot be waived where it does not stand', async () => {
    const story = await merged();
    const waived = story.decide((ground) =>
      waive(ground, { subject: 'OV/D5', rule: 'G02', reason: 'Neen.' }),
    );
    expect(stopOf(await waived)).toBe('decision-refused');
  });

  it('cannot be waived where the rule does not allow it', async () => {
    const story = await merged();
    const waived = story.decide((ground) =>
      waive(ground, { subject: 'OV-001', rule: 'G06', reason: 'Neen.' }),
    );
    expect(stopOf(await waived)).toBe('decision-refused');
  });

  it('on like titles (G06) is settled by saying whether the actions are one', async () => {
    const story = await merged();
    expect(await codesOf(story)).toContain('G06');
    must(await story.decide((ground) => decideJoint(ground, ['OV-001', 'WVG-001'], true)));
    expect(await codesOf(story)).not.toContain('G06');
  });

  it('on a domain that takes part (G05) is settled by confirming it', async () => {
    const story = await merged();
    expect(await codesOf(story)).toContain('G05');
    must(await story.decide((ground) => decideParticipation(ground, 'OV-001', 'WVG', true)));
    expect(await codesOf(story)).not.toContain('G05');
  });
});

describe('a decision', () => {
  it('is the coordinator’s alone', async () => {
    const story = await merged();
    const entries = (await story.state()).number;
    expect(stopOf(await story.decide((ground) => remark(ground, 'OV-001', 'Goed.'), officerOf('OV')))).toBe(
      'not-allowed',
    );
    expect((await story.state()).number).toBe(entries);
  });

  it('on an action that nobody submitted is refused', async () => {
    const story = await merged();
    expect(stopOf(await story.decide((ground) => remark(ground, 'OV-099', 'Goed.')))).toBe('action-unknown');
  });

  it('on a domain that the plan does not know is refused', async () => {
    const story = await merged();
    const decided = story.decide((ground) => decideParticipation(ground, 'OV-001', 'XX', true));
    expect(stopOf(await decided)).toBe('decision-refused');
  });

  it('that is a remark stands in the log with who made it', async () => {
    const story = await merged();
    must(await story.decide((ground) => remark(ground, 'OV-001', 'Graag een cijfer.')));
    expect((await story.state()).remarks).toMatchObject([
      { actionId: 'OV-001', text: 'Graag een cijfer.', by: { name: 'Els Maes' } },
    ]);
  });
});

describe('a round', () => {
  const round = {
    round: 'Opmaak',
    kind: 'drafting',
    contributors: ['OV'],
    opens: '2021-02-01',
    deadline: '2021-02-19',
  } as const;

  it('opens, is late for who owes it, and closes', async () => {
    const story = await merged();
    must(await story.decide((ground) => openRound(ground, round)));
    const report = must(await status(story.log, today, 'nl'));
    expect(report.round?.name).toBe('Opmaak');
    expect(report.contributors.map(({ contributor, daysLate }) => [contributor, daysLate])).toEqual([
      ['OV', 10],
      ['WVG', 0],
    ]);
    must(await story.decide(closeRound));
    expect((await story.state()).round).toBeNull();
  });

  it.each([
    ['ends before it begins', { ...round, deadline: '2021-01-01' }],
    ['names a contributor that the plan does not know', { ...round, contributors: ['XX'] }],
  ])('is refused when it %s', async (_, wrong) => {
    const story = await LibraryStory.begin();
    expect(stopOf(await story.decide((ground) => openRound(ground, wrong)))).toBe('decision-refused');
  });

  it('is closed by its own name only, where one is given', async () => {
    const story = await merged();
    must(await story.decide((ground) => openRound(ground, round)));
    expect(stopOf(await story.decide((ground) => closeRound(ground, 'Opvolging')))).toBe('decision-refused');
    must(await story.decide((ground) => closeRound(ground, 'Opmaak')));
  });

  it('cannot be closed when none is open', async () => {
    const story = await LibraryStory.begin();
    expect(stopOf(await story.decide(closeRound))).toBe('decision-refused');
  });
});

describe('a decision on what was looked at', () => {
  const waiving = (story: LibraryStory, seen: number) =>
    story.decide((ground) => waive(ground, { subject: 'OV/D2', rule: 'G02', reason: 'Volgt.', seen }));

  it('holds while nothing of it changed, whatever else was said', async () => {
    const story = await merged();
    const seen = (await story.state()).number;
    must(await story.decide((ground) => remark(ground, 'OV-001', 'Goed.')));
    must(await waiving(story, seen));
  });

  it('is refused once it changed, and told what did', async () => {
    const story = await merged();
    const seen = (await story.state()).number;
    await story.typeOver('OV', 'OV-001', { indicator: '650 leraren' });
    await story.submit('OV');
    await story.merge();
    const waived = await waiving(story, seen);
    expect(waived.ok ? '' : waived.problem.message.nl).toMatch(/Els Maes voegde samen \(logboek \d+\)/);
  });

  it('is refused for an action that was submitted again since', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', action('Extra begeleiders', { funding: 'Bijkomende kredieten' }));
    await story.submit('OV');
    const seen = (await story.state()).number;
    await story.typeOver('OV', 'OV-001', { indicator: '650 leraren' });
    await story.submit('OV');
    const asked = { subject: 'OV-001', rule: 'R11', reason: 'Beslist.' };
    expect(stopOf(await story.decide((ground) => waive(ground, { ...asked, seen })))).toBe(
      'decision-refused',
    );
    must(await story.decide((ground) => waive(ground, { ...asked, seen: seen + 1 })));
  });

  it('is refused where somebody else decided it meanwhile', async () => {
    const story = await merged();
    const seen = (await story.state()).number;
    must(await story.decide((ground) => decideJoint(ground, ['OV-001', 'WVG-001'], true, seen)));
    const again = story.decide((ground) => decideJoint(ground, ['WVG-001', 'OV-001'], false, seen));
    expect(stopOf(await again)).toBe('decision-refused');
  });
});

describe('an approval', () => {
  it.each(['2', ' 2 ', ' '])('takes no version %j, which could be taken for a merge', async (version) => {
    const story = await merged();
    const approved = await story.decide((ground) => approve(ground, { version, date: '2021-05-21' }));
    expect(approved.ok ? '' : approved.problem.message.nl).toContain('kan geen versie zijn');
  });

  const version = { version: '1.0', date: '2021-05-21' };
  const approving = (story: LibraryStory, more: { readonly merge?: number } = {}) =>
    story.decide((ground) => approve(ground, { ...version, ...more }));

  /** Both domains owe D1 and D2, and all of the plan's objectives are to be covered. */
  async function complete(): Promise<LibraryStory> {
    const story = await LibraryStory.begin({
      round: {
        type: 'round-opened',
        round: 'Opmaakronde',
        kind: 'drafting',
        contributors: ['OV', 'WVG'],
        opens: '2021-02-01',
        deadline: '2021-03-05',
      },
    });
    const kinds = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];
    const rows = (domain: string, objectives: readonly string[]) =>
      objectives.map((objective) =>
        action(`${domain} werkt aan doelstelling ${objective} met eigen middelen`, {
          domain,
          objective,
          secondary_objectives: null,
          co_domains: null,
          channel: 'Online',
          municipal: 'Ja',
          prevention_levels: 'Tertiair',
        }),
      );
    await story.typeRows('OV', ...rows('OV', kinds));
    await story.typeRows('WVG', ...rows('WVG', kinds.slice(0, 2)));
    await story.submit('OV');
    await story.submit('WVG');
    await story.merge();
    return story;
  }

  it('is brought no nearer by a round that asks fewer domains', async () => {
    const story = await merged();
    const owed = async () => (await findingsOf(story)).filter((line) => line.startsWith('G02'));
    const before = await owed();
    const round = { kind: 'drafting', opens: '2021-02-01', deadline: '2021-03-05' } as const;
    const narrow = { round: 'Opmaak', contributors: ['OV'], ...round };
    must(await story.decide((ground) => openRound(ground, narrow)));
    const wvg = (lines: readonly string[]) => lines.filter((line) => line.includes('WVG'));
    expect(wvg(before)).not.toEqual([]);
    expect(wvg(await owed())).toEqual(wvg(before));
  });

  it('is refused before anything was merged', async () => {
    expect(stopOf(await approving(await LibraryStory.begin()))).toBe('decision-refused');
  });

  it('is refused while an objective is owed', async () => {
    expect(stopOf(await approving(await merged()))).toBe('decision-refused');
  });

  it('freezes the last merge under its version, once', async () => {
    const story = await complete();
    must(await approving(story));
    const { approvals, merges } = await story.state();
    expect(approvals).toMatchObject([{ version: '1.0', merge: merges.at(-1)?.entry }]);
    expect(stopOf(await approving(story))).toBe('decision-refused');
  });

  it('is of the merge that was looked at, and of no other that came between', async () => {
    const story = await complete();
    const looked = (await story.state()).merges.at(-1)?.sequence ?? 0;
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    await story.submit('OV');
    await story.merge();
    expect(stopOf(await approving(story, { merge: looked }))).toBe('decision-refused');
    must(await approving(story, { merge: looked + 1 }));
  });

  it('is refused while a conflict is open', async () => {
    const story = await complete();
    await story.typeOver('register', 'OV-001', { indicator: 'van de coördinator' });
    await story.merge();
    await story.typeOver('OV', 'OV-001', { indicator: 'van het domein' });
    await story.submit('OV');
    await story.merge();
    expect(stopOf(await approving(story))).toBe('decision-refused');
  });

  it('makes a withdrawn action of it a finding (G10)', async () => {
    const story = await complete();
    must(await approving(story));
    const days = { opens: '2021-02-01', deadline: '2021-03-05' } as const;
    await story.nextRound({ round: 'Actualisatie', kind: 'actualisation', contributors: ['OV'], ...days });
    for (const { cells } of await story.rows('OV')) {
      await story.typeOver('OV', String(cells['action_id']), { status: 'Nog op te starten' });
    }
    const { submitted } = await story.submit('OV', { withdraw: ['OV-003'] });
    expect(submitted.outcome).toBe('accepted');
    await story.merge();
    expect(await findingsOf(story)).toContainEqual(expect.stringMatching(/^G10/));
  });
});

describe('the status', () => {
  it('tells who handed in and what is not merged yet', async () => {
    const story = await merged();
    await story.typeRows('OV', talks);
    await story.submit('OV');
    const report = must(await status(story.log, today, 'nl'));
    expect(
      report.contributors.map(({ contributor, submission, merged: isMerged }) => [
        contributor,
        submission?.sequence,
        isMerged,
      ]),
    ).toEqual([
      ['OV', 2, false],
      ['WVG', 1, true],
    ]);
    expect(report.register).toMatchObject({ sequence: 1, actions: 2 });
  });
});
