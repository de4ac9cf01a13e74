import { describe, expect, it } from 'vitest';
import { type ConflictChoice, decideConflict } from '../../../sync/usecases/decisions/decide-conflict.ts';
import { registerPath } from '../../../sync/usecases/read-register.ts';
import { type LibraryStory, must, stopOf } from '../library-story.ts';
import { media } from '../sound-rows.ts';
import { conflictsOf, merged, remarksOf } from './merged-story.ts';

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

  const settle = (story: LibraryStory, choice: ConflictChoice) =>
    story.decide((ground) => decideConflict(ground, { actionId: 'OV-001', choice }));

  it('leaves the register its value', async () => {
    const story = await disputed();
    expect(conflictsOf(await story.merge())).toMatchObject([
      { cells: [{ parent: media.indicator, remote: '700 leraren', local: '900 leraren' }] },
    ]);
    expect((await story.row('register', 'OV-001')).indicator).toBe('900 leraren');
  });

  it.each<[ConflictChoice, string]>([
    [{ take: 'register' }, '900 leraren'],
    [{ take: 'domain' }, '700 leraren'],
    [{ take: 'parent' }, '600 leraren per schooljaar'],
    [{ take: 'value', text: '800 leraren' }, '800 leraren'],
  ])('is settled by %o', async (choice, indicator) => {
    const story = await disputed();
    await story.merge();
    must(await settle(story, choice));
    expect(conflictsOf(await story.merge())).toEqual([]);
    expect((await story.row('register', 'OV-001')).indicator).toBe(indicator);
    expect((await story.merge()).outcome).toBe('nothing');
  });

  it('stays settled while other cells change, and is open again once the domain changes this one', async () => {
    const story = await disputed();
    await story.merge();
    must(await settle(story, { take: 'register' }));
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
    must(await settle(story, { take: 'domain' }));
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
    const close = await story.openInExcel(registerPath);
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
    expect(stopOf(await settle(story, { take: 'domain' }))).toBe('decision-refused');
  });
});
