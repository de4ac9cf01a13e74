import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { append } from '../../../sync/log/append.ts';
import { decideConflict } from '../../../sync/usecases/decisions/decide-conflict.ts';
import { remark } from '../../../sync/usecases/decisions/remark.ts';
import type { EraseRequest } from '../../../sync/usecases/erase.ts';
import { history } from '../../../sync/usecases/history.ts';
import { verifyLibrary } from '../../../sync/usecases/verify.ts';
import { isWriting } from '../../fixtures/around-calls.ts';
import { ifInterrupted, interrupted } from '../../fixtures/interrupted-library.ts';
import { filesHolding } from '../files-holding.ts';
import { coordinator, LibraryStory, must, officerOf, stopOf, today } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';

const secret = 'Jan Peeters, Kerkstraat 12';

/** A library in whose log, register and lists of changes a name stands that should not. */
async function withSecret(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, { ...talks, target_group: secret });
  await story.submit('OV');
  await story.merge();
  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  await story.submit('OV');
  await story.typeOver('register', 'OV-002', { indicator: 'van de coördinator' });
  await story.merge();
  return story;
}

/** Always the same request, unless more is said. */
const eraseIt = (story: LibraryStory, more: Partial<EraseRequest> = {}) =>
  story.tryErase('OV-002', 'target_group', { operation: 'erase-the-name', ...more });

const targetGroup = async (story: LibraryStory) => (await story.register()).get('OV-002')?.['target_group'];

describe('erasing a value', () => {
  it('takes it out of every file of the log, and the log still verifies', async () => {
    const story = await withSecret();
    expect(await filesHolding(story.folder, secret)).toBeGreaterThan(2);
    const { rows } = must(await eraseIt(story));
    expect(rows).toBeGreaterThan(2);
    expect(await filesHolding(story.folder, secret)).toBe(0);
    expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], erasedRows: rows });
  });

  it('leaves every other cell of the action, in the log and in the register', async () => {
    const story = await withSecret();
    const before = (await story.register()).get('OV-002');
    must(await eraseIt(story));
    expect((await story.register()).get('OV-002')).toEqual({ ...before, target_group: '[gewist / erased]' });
  });

  it('is told in the history without the value', async () => {
    const story = await withSecret();
    must(await eraseIt(story));
    const { entries } = must(await history(story.log, undefined, 'nl'));
    expect(entries[0]?.what).toBe('waarde gewist: OV-002, Doelgroep');
  });

  it('does not take it back from the register’s workbook, which the next merge cleans', async () => {
    const story = await withSecret();
    must(await eraseIt(story));
    await story.merge();
    expect((await story.row('register', 'OV-002'))['target_group']).toBe('[gewist / erased]');
    expect(await targetGroup(story)).toBe('[gewist / erased]');
  });

  it('does not take it back from the domain’s workbook but on the officer’s word', async () => {
    const story = await withSecret();
    must(await eraseIt(story));
    await story.typeOver('OV', 'OV-001', { indicator: '1000 leraren' });
    const asked = await story.submit('OV');
    expect(asked.submitted).toMatchObject({
      outcome: 'choose',
      merge: { conflicts: [{ actionId: 'OV-002', cell: { field: 'target_group' }, doubt: 'erased' }] },
    });
    expect(await filesHolding(story.folder, secret)).toBe(0);
    const { submitted } = await story.submit('OV', { choices: { 'OV-002.target_group': 'theirs' } });
    expect(submitted.outcome).toBe('accepted');
    expect(await filesHolding(story.folder, secret)).toBe(0);
    expect((await story.row('OV', 'OV-002'))['target_group']).toBe('[gewist / erased]');
  });

  it('takes what was typed there anew, whatever the workbook showed', async () => {
    const story = await withSecret();
    must(await eraseIt(story));
    await story.typeOver('OV', 'OV-002', { target_group: 'Leraren' });
    expect((await story.submit('OV')).submitted.outcome).toBe('choose');
    await story.submit('OV', { choices: { 'OV-002.target_group': 'mine' } });
    await story.merge();
    expect(await targetGroup(story)).toBe('Leraren');
  });

  it('is not asked after again once the workbook shows that it is gone', async () => {
    const story = await withSecret();
    must(await eraseIt(story));
    const { submitted } = await story.submit('OV', { choices: { 'OV-002.target_group': 'theirs' } });
    expect(submitted.outcome).toBe('unchanged');
    await story.typeOver('OV', 'OV-002', { target_group: 'Leraren' });
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
    await story.merge();
    expect(await targetGroup(story)).toBe('Leraren');
  });

  it('in a column that the round keeps closed stays out of it unasked', async () => {
    const story = await withSecret();
    const round = { round: 'Opvolging', kind: 'follow-up', contributors: ['OV'] } as const;
    const days = { opens: '2021-02-01', deadline: '2021-03-19' };
    await story.merge();
    await story.approved();
    await story.nextRound({ ...round, ...days });
    must(await eraseIt(story));
    const reported = { status: 'Lopend', progress: 'Loopt.', progress_date: '01/03/2021' };
    for (const id of ['OV-001', 'OV-002']) await story.typeOver('OV', id, reported);
    const { submitted } = await story.submit('OV');
    expect(submitted.outcome).toBe('accepted');
    expect(await filesHolding(story.folder, secret)).toBe(0);
    expect((await story.row('OV', 'OV-002'))['target_group']).toBe('[gewist / erased]');
  });

  it('of an older submission leaves what replaced it', async () => {
    const story = await withSecret();
    const wrong = (await story.state()).number;
    await story.typeOver('OV', 'OV-002', { target_group: 'Leraren' });
    await story.submit('OV');
    await story.merge();
    const merged = (await story.state()).merges.findLast(({ entry }) => entry <= wrong)?.entry;
    must(await eraseIt(story, { at: merged }));
    expect(await filesHolding(story.folder, secret)).toBe(0);
    expect(await targetGroup(story)).toBe('Leraren');
    await story.typeOver('OV', 'OV-001', { indicator: '1000 leraren' });
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
    await story.merge();
    expect(await targetGroup(story)).toBe('Leraren');
  });

  it('twice, of two cells, leaves neither in an older body', async () => {
    const story = await withSecret();
    must(await eraseIt(story));
    const second = { actionId: 'OV-001', field: 'indicator', operation: 'erase-the-other' };
    must(await eraseIt(story, second));
    expect(await filesHolding(story.folder, '900 leraren')).toBe(0);
    expect(must(await verifyLibrary(story.log)).problems).toEqual([]);
  });

  it('removes the bodies that an interrupted request left', async () => {
    const story = await withSecret();
    const orphan = `Logboek/inhoud/${'0'.repeat(64)}.gz`;
    await story.save(orphan, 'left over');
    must(await eraseIt(story));
    expect(await story.library.read(orphan)).toBeNull();
  });

  it('is the coordinator’s alone, and of something that stands there', async () => {
    const story = await withSecret();
    expect(stopOf(await eraseIt(story, { identity: officerOf('OV') }))).toBe('not-allowed');
    expect(stopOf(await eraseIt(story, { field: 'agenda_date' }))).toBe('decision-refused');
    expect(stopOf(await eraseIt(story, { actionId: 'OV-099' }))).toBe('decision-refused');
    expect(await filesHolding(story.folder, secret)).toBeGreaterThan(2);
  });
});

describe('a decision that quotes the value', () => {
  /** OV and the coordinator disagree on the cell with the name; it is decided, remarked on and answered. */
  async function quoted(): Promise<LibraryStory> {
    const story = await withSecret();
    await story.typeOver('OV', 'OV-002', { target_group: 'Leraren' });
    await story.typeOver('register', 'OV-002', { target_group: `${secret} en co` });
    await story.submit('OV');
    await story.merge();
    const choice = { take: 'value', text: `Niet ${secret}` } as const;
    const reason = `Zie ${secret}.`;
    must(await story.decide((ground) => decideConflict(ground, { actionId: 'OV-002', choice, reason })));
    must(await story.decide((ground) => remark(ground, 'OV-002', `Wie is ${secret}?`)));
    return story;
  }

  it('loses all that it quotes and says, and the log still verifies', async () => {
    const story = await quoted();
    const before = (await story.state()).merges.at(-1)?.entry;
    must(await eraseIt(story, { at: (await story.state()).merges[0]?.entry }));
    must(await eraseIt(story, { at: before, operation: 'erase-what-came-later' }));
    must(await eraseIt(story, { field: 'remark', at: 8, operation: 'erase-the-decision' }));
    expect(await filesHolding(story.folder, secret)).toBe(0);
    expect(must(await verifyLibrary(story.log)).problems).toEqual([]);
    expect((await story.state()).remarks.map(({ text }) => text)).toEqual(['[gewist / erased]']);
  });

  it('is no longer remembered where the state is kept', async () => {
    const story = await quoted();
    for (let count = 0; count < 60; count += 1)
      must(await story.decide((ground) => remark(ground, 'OV-001', `Nota ${count}`)));
    const { remarks } = await story.state();
    const at = remarks[0]?.entry;
    must(await eraseIt(story, { field: 'remark', at }));
    const kept = await readdir(join(story.folder, 'Logboek/stand'));
    const texts = await Promise.all(
      kept.filter((name) => name.endsWith('.json')).map((name) => story.bytes(`Logboek/stand/${name}`)),
    );
    expect(texts.filter((text) => text.includes(`Wie is ${secret}`))).toEqual([]);
    expect((await (await LibraryStory.at(story.folder)).state()).remarks[0]?.text).toBe('[gewist / erased]');
  });

  it('is erased whole by its log number, once', async () => {
    const story = await quoted();
    const at = (await story.state()).remarks[0]?.entry;
    const { rows } = must(await eraseIt(story, { field: 'remark', at }));
    expect(rows).toBe(1);
    const entries = (await story.state()).number;
    must(await eraseIt(story, { field: 'remark', at, operation: 'asked-again' }));
    expect((await story.state()).number).toBe(entries);
  });

  it('of before decisions had bodies stays, and that is told', async () => {
    const story = await withSecret();
    const decision = { type: 'remark', actionId: 'OV-002', text: `Wie is ${secret}?` } as const;
    await append(story.log, {
      by: coordinator.person,
      at: today.toISOString(),
      operation: 'remark-of-before',
      plan: () => ({ fact: { kind: 'decision', decision }, bodies: [] }),
    });
    const { number } = await story.state();
    expect(must(await eraseIt(story)).entriesHolding).toEqual([number]);
    expect(await filesHolding(story.folder, secret)).toBe(1);
    const again = { field: 'remark', at: number, operation: 'erase-the-remark' };
    expect(stopOf(await eraseIt(story, again))).toBe('decision-refused');
  });
});

describe('an erasure that stops', () => {
  it('at any write is completed by asking again, and until then told by verifying', async () => {
    for (let nth = 1; nth < 40; nth += 1) {
      const story = await withSecret();
      const stopping = interrupted(nth, { counts: isWriting });
      const ended = await eraseIt(story.through(stopping(story.library))).catch(ifInterrupted);
      if (ended !== 'interrupted') {
        expect(nth).toBeGreaterThan(5);
        return;
      }
      const { erasures } = await story.state();
      const { problems } = must(await verifyLibrary(story.log));
      if (erasures.length > 0)
        expect(problems.length > 0).toBe((await filesHolding(story.folder, secret)) > 0);
      must(await eraseIt(story, nth % 2 === 0 ? {} : { operation: 'asked-anew' }));
      expect(await filesHolding(story.folder, secret)).toBe(0);
      expect(must(await verifyLibrary(story.log)).problems).toEqual([]);
    }
    throw new Error('it never came to an end');
  });
});
