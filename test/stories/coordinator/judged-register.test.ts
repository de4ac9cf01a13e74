import { describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/contract/problem.ts';
import { approve } from '../../../sync/usecases/decisions/approve.ts';
import { type ConflictChoice, decideConflict } from '../../../sync/usecases/decisions/decide-conflict.ts';
import { waive } from '../../../sync/usecases/decisions/waive.ts';
import { merge } from '../../../sync/usecases/merge.ts';
import { mergeBack } from '../../../sync/usecases/merge-back.ts';
import { previewMerge } from '../../../sync/usecases/preview-merge.ts';
import { changePlan } from '../../../sync/usecases/put-plan-in-force.ts';
import { status } from '../../../sync/usecases/status.ts';
import { coordinator, LibraryStory, must, stopOf, today } from '../library-story.ts';
import { action } from '../sound-rows.ts';

const reason = 'De regering besliste zo op 5 maart.';
const running = action('Vorming mediawijsheid voor leraren', {
  focus: 'Lopend – behouden',
  focus_reasons: 'Noodzakelijk voor de doelstelling',
  start: '01/09/2016',
  end: '31/12/2023',
});
const sentence = 'Einddatum ligt voor startdatum.';

/** The coordinator and OV each gave OV-001 another start and another end: two conflicts. */
async function disputed(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', running);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('register', 'OV-001', { start: '01/09/2018', end: '31/12/2022' });
  await story.merge();
  await story.typeOver('OV', 'OV-001', { start: '01/02/2017', end: '31/12/2021' });
  await story.submit('OV');
  await story.merge();
  return story;
}

const settle = (
  story: LibraryStory,
  field: string,
  choice: ConflictChoice,
  more: { readonly reason?: string; readonly despite?: readonly string[] } = {},
) => story.decide((ground) => decideConflict(ground, { actionId: 'OV-001', field, choice, ...more }));

const reportOf = async (story: LibraryStory) => must(await status(story.log, today, 'nl'));
const errorsOn = async (story: LibraryStory) =>
  (await reportOf(story)).findings
    .filter(({ actionId, severity }) => actionId === 'OV-001' && severity === 'error')
    .map(({ code }) => code);
const toldOn = async (story: LibraryStory, code: string) =>
  (await reportOf(story)).findings.filter((one) => one.actionId === 'OV-001' && one.code === code);
const problemOf = (result: Result<unknown>): string => (result.ok ? '' : result.problem.message.nl);
const mergeWith = (story: LibraryStory, more: Partial<Parameters<typeof merge>[0]>) =>
  merge({ log: story.log, identity: coordinator, now: today, operation: crypto.randomUUID(), ...more });

describe('a conflict that is decided against a rule', () => {
  const tooEarly = { take: 'value', text: '1/1/2017' } as const;

  it('is told in the rule’s sentence before anything is said', async () => {
    const story = await disputed();
    const { number } = await story.state();
    const decided = await settle(story, 'end', tooEarly, { reason });
    expect(stopOf(decided)).toBe('reason-needed');
    expect(problemOf(decided)).toContain(sentence);
    expect(decided.ok ? [] : decided.problem.breaks?.map(({ code }) => code)).toContain('R07');
    expect((await story.state()).number).toBe(number);
  });

  it('goes on with a reason and stands among the findings, with who and why, until it is mended', async () => {
    const story = await disputed();
    const despite = ['OV-001.R07', 'OV-001.R08'];
    expect(stopOf(await settle(story, 'end', tooEarly, { despite }))).toBe('reason-needed');
    must(await settle(story, 'end', tooEarly, { despite, reason }));
    must(await settle(story, 'start', { take: 'register' }));
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ start: '2018-09-01', end: '2017-01-01' });
    expect(await errorsOn(story)).toEqual([]);
    expect(await toldOn(story, 'R07')).toMatchObject([
      { severity: 'info', message: `${sentence} Toegelaten door Els Maes: ${reason}` },
    ]);
    await story.typeOver('register', 'OV-001', { end: '31/12/2023' });
    await story.merge();
    expect(await toldOn(story, 'R07')).toEqual([]);
  });

  it('is judged by the row that the next merge makes: two decisions may only break a rule together', async () => {
    const story = await disputed();
    must(await settle(story, 'start', { take: 'value', text: '1/6/2022' }));
    const second = await settle(story, 'end', { take: 'domain' });
    expect([stopOf(second), problemOf(second)]).toEqual(['reason-needed', expect.stringContaining(sentence)]);
    must(await settle(story, 'end', { take: 'register' }));
    await story.merge();
    expect(await errorsOn(story)).toEqual([]);
  });

  it('and by the value that the domain handed in after it', async () => {
    const story = await disputed();
    must(await settle(story, 'end', { take: 'register' }));
    await story.typeOver('OV', 'OV-001', { start: '01/03/2023', end: '31/12/2024' });
    await story.submit('OV');
    await story.merge();
    expect(await errorsOn(story)).toEqual([]);
  });

  it('is judged anew once one of the values that were let stand changes', async () => {
    const story = await disputed();
    const despite = ['OV-001.R07', 'OV-001.R08'];
    must(await settle(story, 'end', tooEarly, { despite, reason }));
    must(await settle(story, 'start', { take: 'register' }));
    await story.merge();
    await story.typeOver('register', 'OV-001', { start: '01/10/2018' });
    expect(stopOf(await mergeWith(story, { accept: 'all' }))).toBe('reason-needed');
  });

  it('may never bring a national number, whatever the reason', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', running);
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { objective: 'D9' });
    const despite = { errors: ['OV-001.C03'], reason: 'Bel 85.07.30-033.28' };
    expect(stopOf(await mergeWith(story, { accept: 'all', despite }))).toBe('decision-refused');
  });
});

describe('an edit in the register that breaks a rule', () => {
  async function edited(): Promise<LibraryStory> {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', running);
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { end: '1/1/2016', indicator: '900 leraren' });
    return story;
  }
  const despite = { errors: ['OV-001.R07', 'OV-001.R08'], reason };

  it('is not accepted by name without a reason, and is told in the rule’s sentence', async () => {
    const story = await edited();
    const merged = await mergeWith(story, { accept: ['OV-001.end'] });
    expect([stopOf(merged), problemOf(merged)]).toEqual(['reason-needed', expect.stringContaining(sentence)]);
    expect((await story.state()).merges.length).toBe(1);
  });

  it('is left where nobody named it, while sound edits are taken', async () => {
    const story = await edited();
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({
      end: '2023-12-31',
      indicator: '900 leraren',
    });
  });

  it('is taken with a reason, which is said once however often it is asked', async () => {
    const story = await edited();
    const once = { accept: 'all', despite, operation: 'one-and-the-same' } as const;
    must(await mergeWith(story, once));
    must(await mergeWith(story, once));
    expect((await story.register()).get('OV-001')).toMatchObject({ end: '2016-01-01' });
    expect((await story.state()).waivers).toMatchObject([
      { rule: 'R07', subject: 'OV-001', read: { start: '2016-09-01', end: '2016-01-01' }, reason },
      { rule: 'R08', subject: 'OV-001', reason },
    ]);
    expect(await errorsOn(story)).toEqual([]);
  });
});

/** The plan's next version, in which an end after the plan's period is an error. */
async function endsStrictly(story: LibraryStory): Promise<void> {
  const { definition } = story.plan;
  const rules = definition.rules.map((rule) => (rule.code === 'R09' ? { ...rule, severity: 'error' } : rule));
  const plan = { ...definition, version: definition.version + 1, rules };
  must(
    await changePlan({
      log: story.log,
      identity: coordinator,
      now: today,
      operation: 'plan-version-2',
      plan,
    }),
  );
}

describe('going back to values that break a rule by now', () => {
  const goBack = (story: LibraryStory, despite?: Parameters<typeof mergeBack>[0]['despite']) =>
    mergeBack(
      { log: story.log, identity: coordinator, now: today, operation: crypto.randomUUID(), despite },
      '1',
    );

  it('is told in the rule’s sentence, and goes on with a reason', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...running, end: '31/12/2025' });
    await story.submit('OV');
    await story.merge();
    await story.typeOver('OV', 'OV-001', { end: '31/12/2023' });
    await story.submit('OV');
    await story.merge();
    await endsStrictly(story);
    const shown = must(await previewMerge(story.log, today, '1'));
    expect(shown.brings.map(({ code, actionId }) => [code, actionId])).toEqual([['R09', 'OV-001']]);
    const back = await goBack(story);
    expect([stopOf(back), problemOf(back)]).toEqual(['reason-needed', expect.stringContaining('OV-001.R09')]);
    expect((await story.register()).get('OV-001')).toMatchObject({ end: '2023-12-31' });
    must(await goBack(story, { errors: ['OV-001.R09'], reason }));
    expect((await story.register()).get('OV-001')).toMatchObject({ end: '2025-12-31' });
    expect(await toldOn(story, 'R09')).toMatchObject([{ severity: 'info' }]);
  });
});

describe('a row that breaks a rule of a later version of the plan', () => {
  it('is told among the register’s findings, and holds approval up until it is allowed or mended', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...running, end: '31/12/2025' });
    await story.submit('OV');
    await story.merge();
    expect(await errorsOn(story)).toEqual([]);
    await endsStrictly(story);
    expect(await errorsOn(story)).toEqual(['R09']);
    expect((await reportOf(story)).beforeApproval).toContainEqual(
      expect.objectContaining({ kind: 'error', actionId: 'OV-001', rule: 'R09', subject: 'OV-001' }),
    );
    must(await story.decide((ground) => waive(ground, { subject: 'OV-001', rule: 'R09', reason })));
    expect(await errorsOn(story)).toEqual([]);
  });
});

describe('a waiver of a change that waits', () => {
  it('is judged by the row that it lets in', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', running);
    await story.submit('OV');
    await story.merge();
    await story.typeOver('OV', 'OV-001', { funding: 'Bijkomende kredieten', end: '31/12/2025' });
    await story.submit('OV');
    await story.merge();
    await endsStrictly(story);
    const waiving = (despite?: readonly string[]) =>
      story.decide((ground) =>
        waive(ground, {
          subject: 'OV-001',
          rule: 'R11',
          reason,
          ...(despite === undefined ? {} : { despite }),
        }),
      );
    expect(problemOf(await waiving())).toContain('OV-001.R09');
    must(await waiving(['OV-001.R09']));
    await story.merge();
    expect(await errorsOn(story)).toEqual([]);
    expect((await toldOn(story, 'R11')).length + (await toldOn(story, 'R09')).length).toBe(2);
  });
});

describe('an approval', () => {
  const approving = (story: LibraryStory) =>
    story.decide((ground) => approve(ground, { version: '1.0', date: '2021-05-21' }));

  /** Everything that stands in the way is allowed, but for what the test puts there. */
  async function allowAll(story: LibraryStory, but: readonly string[] = []): Promise<void> {
    for (const { kind, rule, subject } of (await reportOf(story)).beforeApproval) {
      if (kind !== 'error' || rule === null || subject === undefined || but.includes(rule)) continue;
      must(await story.decide((ground) => waive(ground, { subject, rule, reason })));
    }
  }

  it('is refused while an action waits outside the register, and names it with what to do', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', running, action('Extra begeleiders', { funding: 'Bijkomende kredieten' }));
    await story.submit('OV');
    await story.merge();
    await allowAll(story);
    const refused = await approving(story);
    expect(problemOf(refused)).toMatch(/OV-002 R11: .* De actie wacht buiten het register\./);
    must(await story.decide((ground) => waive(ground, { subject: 'OV-002', rule: 'R11', reason })));
    expect(problemOf(await approving(story))).toMatch(/OV-002 R11: .* Voeg samen\./);
    await story.merge();
    await allowAll(story);
    must(await approving(story));
  });

  it('is refused while any error stands that nobody allowed, those of rules that no domain may break included', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', running);
    await story.submit('OV');
    await story.merge();
    await allowAll(story, ['G04']);
    expect(problemOf(await approving(story))).toContain('G04');
    await allowAll(story);
    must(await approving(story));
  });
});
