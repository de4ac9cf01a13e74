import { describe, expect, it } from 'vitest';
import { decideConflict } from '../../sync/usecases/decisions/decide-conflict.ts';
import { waive } from '../../sync/usecases/decisions/waive.ts';
import type { Merged } from '../../sync/usecases/merge.ts';
import { withCalls } from '../fixtures/with-calls.ts';
import { LibraryStory, must, stopOf } from './library-story.ts';
import { renamedHeader, withoutStamp } from './people-in-sheets.ts';
import { action, media, signals, talks } from './sound-rows.ts';

const path = 'Masterregister.xlsx';
const ofWvg = action('Buddywerking voor kwetsbare jongeren', { domain: 'WVG', co_domains: null });

/** A library in which OV handed in two actions and WVG one, all of them merged. */
async function merged(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.typeRows('WVG', ofWvg);
  await story.submit('OV');
  await story.submit('WVG');
  await story.merge();
  return story;
}

const idsIn = async (story: LibraryStory) =>
  (await story.rows('register')).map(({ cells }) => cells.action_id);
const conflictsOf = ({ planned }: Merged) =>
  planned.contributors.flatMap(({ merge }) => merge.part.conflicts);
const remarksOf = ({ planned }: Merged) => planned.remarks.map(({ en }) => en);
const changesOf = ({ planned }: Merged) => planned.contributors.flatMap(({ merge }) => merge.changes);

describe('a merge', () => {
  it('writes every action into the register, by contributor and id', async () => {
    const story = await merged();
    expect(await idsIn(story)).toEqual(['OV-001', 'OV-002', 'WVG-001']);
    expect(await story.row('register', 'WVG-001')).toMatchObject({ Indiener: 'WVG', Toestand: 'Actief' });
  });

  it('changes nothing when it is asked for again', async () => {
    const story = await merged();
    const [before, entries] = [await story.bytes(path), (await story.state()).number];
    const again = await story.merge();
    expect([again.outcome, again.register.state]).toEqual(['nothing', 'up-to-date']);
    expect((await story.state()).number).toBe(entries);
    expect((await story.bytes(path)).equals(before)).toBe(true);
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
    const close = await lockedRegister(story);
    await story.merge('merge-once');
    await close();
    await story.typeRows('WVG', ofWvg);
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

/** Somebody keeps the register open, or is about to. */
const lockedRegister = (story: LibraryStory) => story.openInExcel(path);

describe('what the coordinator typed in the register', () => {
  it('is kept, and told as the coordinator’s', async () => {
    const story = await merged();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    expect(changesOf(await story.merge())).toMatchObject([
      { actionId: 'OV-001', field: 'indicator', after: '900 leraren', source: 'coordinator' },
    ]);
    expect((await story.register()).get('OV-001')).toMatchObject({ indicator: '900 leraren' });
  });

  it('stays when the domain hands in something else in the same row', async () => {
    const story = await merged();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    await story.merge();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await story.merge();
    expect(await story.row('register', 'OV-001')).toMatchObject({
      indicator: '900 leraren',
      target_group: 'Leraren lager onderwijs',
    });
  });

  it('is not lost while the register could not be brought up to date', async () => {
    const story = await merged();
    const close = await lockedRegister(story);
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    expect((await story.merge()).register.state).toBe('pending');
    await story.typeOver('register', 'OV-002', { indicator: '90 scholen' });
    expect((await story.merge()).register.state).toBe('pending');
    await close();
    expect((await story.merge()).register.state).toBe('written');
    expect(await story.row('register', 'OV-001')).toMatchObject({ target_group: 'Leraren lager onderwijs' });
    expect(await story.row('register', 'OV-002')).toMatchObject({ indicator: '90 scholen' });
    expect((await story.register()).get('OV-002')).toMatchObject({ indicator: '90 scholen' });
  });

  it('is a conflict where a stale register and the log changed one cell differently', async () => {
    const story = await merged();
    const close = await lockedRegister(story);
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    await close();
    expect(conflictsOf(await story.merge())).toMatchObject([
      { actionId: 'OV-001', cells: [{ field: 'indicator', remote: '700 leraren', local: '900 leraren' }] },
    ]);
  });

  it('that is saved while the register is being written is read again and kept', async () => {
    const story = await merged();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    let saved = false;
    const raced = story.through(
      withCalls(story.library, {
        replace: async (file, bytes, version) => {
          if (file === path && !saved) {
            saved = true;
            await story.typeOver('register', 'OV-002', { indicator: '90 scholen' });
          }
          return story.library.replace(file, bytes, version);
        },
      }),
    );
    expect((await raced.merge()).register.state).toBe('written');
    expect(saved).toBe(true);
    expect(await story.row('register', 'OV-001')).toMatchObject({ target_group: 'Leraren lager onderwijs' });
    expect((await story.register()).get('OV-002')).toMatchObject({ indicator: '90 scholen' });
  });
});

describe('a row of the register', () => {
  it('that was deleted comes back, and that is told', async () => {
    const story = await merged();
    await story.clearRow('register', 'OV-002');
    expect(remarksOf(await story.merge())).toEqual([expect.stringContaining('OV-002 was deleted')]);
    expect(await idsIn(story)).toEqual(expect.arrayContaining(['OV-001', 'OV-002', 'WVG-001']));
  });

  it('that was typed there is not taken, and that is told', async () => {
    const story = await merged();
    await story.typeBelow('register', { action_id: 'OV-099', title: 'Iets nieuws' });
    expect(remarksOf(await story.merge())).toEqual([expect.stringContaining('typed into the register')]);
    expect([...(await story.register()).keys()]).toEqual(['OV-001', 'OV-002', 'WVG-001']);
  });

  it('that stands there twice is not read, and that is told', async () => {
    const story = await merged();
    await story.typeBelow('register', { ...(await story.row('register', 'OV-001')), indicator: '1' });
    expect(remarksOf(await story.merge())).toEqual([expect.stringContaining('OV-001 stands more than once')]);
    expect((await story.register()).get('OV-001')).toMatchObject({ indicator: media.indicator });
  });
});

describe('a conflict', () => {
  /** The coordinator wrote 900, then the domain 700, over 600. */
  async function disputed(): Promise<LibraryStory> {
    const story = await merged();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    await story.merge();
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.submit('OV');
    return story;
  }

  it('leaves the register its value', async () => {
    const story = await disputed();
    expect(conflictsOf(await story.merge())).toMatchObject([
      { cells: [{ parent: media.indicator, remote: '700 leraren', local: '900 leraren' }] },
    ]);
    expect((await story.row('register', 'OV-001')).indicator).toBe('900 leraren');
  });

  it.each([
    [{ take: 'register' } as const, '900 leraren'],
    [{ take: 'domain' } as const, '700 leraren'],
    [{ take: 'parent' } as const, '600 leraren per schooljaar'],
    [{ take: 'value', text: '800 leraren' } as const, '800 leraren'],
  ])('is settled by %o', async (choice, indicator) => {
    const story = await disputed();
    await story.merge();
    must(await story.decide((ground) => decideConflict(ground, { actionId: 'OV-001', choice })));
    expect(conflictsOf(await story.merge())).toEqual([]);
    expect((await story.row('register', 'OV-001')).indicator).toBe(indicator);
    expect((await story.merge()).outcome).toBe('nothing');
  });

  it('stays settled while other cells change, and is open again once the domain changes this one', async () => {
    const story = await disputed();
    await story.merge();
    must(
      await story.decide((ground) =>
        decideConflict(ground, { actionId: 'OV-001', choice: { take: 'register' } }),
      ),
    );
    await story.merge();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    expect(conflictsOf(await story.merge())).toEqual([]);
    await story.typeOver('OV', 'OV-001', { indicator: '750 leraren' });
    await story.submit('OV');
    expect(conflictsOf(await story.merge())).toMatchObject([
      { cells: [{ remote: '750 leraren', local: '900 leraren' }] },
    ]);
  });

  it('decided on values that changed meanwhile is still open, and that is told', async () => {
    const story = await disputed();
    await story.merge();
    must(
      await story.decide((ground) =>
        decideConflict(ground, { actionId: 'OV-001', choice: { take: 'domain' } }),
      ),
    );
    await story.typeOver('OV', 'OV-001', { indicator: '750 leraren' });
    await story.submit('OV');
    const again = await story.merge();
    expect(conflictsOf(again)).toHaveLength(1);
    expect(remarksOf(again)).toEqual([expect.stringContaining('no longer holds')]);
  });

  it('stays one conflict when the coordinator types another value into the cell', async () => {
    const story = await disputed();
    await story.merge();
    await story.typeOver('register', 'OV-001', { indicator: '950 leraren' });
    expect(conflictsOf(await story.merge())).toMatchObject([
      { actionId: 'OV-001', cells: [{ remote: '700 leraren', local: '950 leraren' }] },
    ]);
  });

  it('stays one conflict when a stale register disputes the cell as well', async () => {
    const story = await disputed();
    const close = await lockedRegister(story);
    await story.merge();
    await story.typeOver('OV', 'OV-001', { indicator: '750 leraren' });
    await story.submit('OV');
    await story.merge();
    await story.typeOver('register', 'OV-001', { indicator: '950 leraren' });
    await close();
    expect(conflictsOf(await story.merge())).toMatchObject([
      { actionId: 'OV-001', cells: [{ remote: '750 leraren', local: '950 leraren' }] },
    ]);
  });

  it('cannot be decided where none is open', async () => {
    const story = await merged();
    const decided = await story.decide((ground) =>
      decideConflict(ground, { actionId: 'OV-001', choice: { take: 'domain' } }),
    );
    expect(stopOf(decided)).toBe('decision-refused');
  });
});

describe('a register', () => {
  it('that was deleted is made again from the log', async () => {
    const story = await merged();
    await story.remove(path);
    expect((await story.merge()).register.state).toBe('written');
    expect(await idsIn(story)).toEqual(['OV-001', 'OV-002', 'WVG-001']);
  });

  it('that cannot be read stops the merge, and nothing is merged', async () => {
    const story = await merged();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await story.save(path, 'geen werkboek');
    const entries = (await story.state()).number;
    expect(stopOf(await story.tryMerge())).toBe('register-unusable');
    expect((await story.state()).number).toBe(entries);
    expect((await story.bytes(path)).toString()).toBe('geen werkboek');
  });

  it('with a renamed header lets the merge stand and waits, saying which column is gone', async () => {
    const story = await merged();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await renameHeader(story, 'Doelgroep', 'Publiek');
    const { outcome, register } = await story.merge();
    expect([outcome, register.state]).toEqual(['merged', 'pending']);
    expect(register.problem?.en).toContain('Doelgroep');
    await renameHeader(story, 'Publiek', 'Doelgroep');
    expect((await story.merge()).register.state).toBe('written');
    expect(await idsIn(story)).toContain('OV-003');
  });

  it('without its column of ids is neither read nor written', async () => {
    const story = await merged();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await renameHeader(story, 'Actie-ID', 'Nummer');
    const before = await story.bytes(path);
    const result = await story.merge();
    expect([result.outcome, result.register.state]).toEqual(['merged', 'pending']);
    expect(remarksOf(result)).toEqual([expect.stringContaining('column with the action ids is missing')]);
    expect((await story.bytes(path)).equals(before)).toBe(true);
  });

  it('that does not tell which state it shows is neither read nor written', async () => {
    const story = await merged();
    await story.save(path, withoutStamp(await story.bytes(path)));
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    const result = await story.merge();
    expect(result.register.state).toBe('pending');
    expect(remarksOf(result)).toEqual([expect.stringContaining('does not tell which state it shows')]);
    expect((await story.row('register', 'OV-001')).indicator).toBe('900 leraren');
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

async function renameHeader(story: LibraryStory, from: string, to: string): Promise<void> {
  await story.save(path, renamedHeader(await story.bytes(path), from, to));
}
