import { describe, expect, it } from 'vitest';
import { registerPath } from '../../../sync/usecases/read-register.ts';
import { type LibraryStory, stopOf } from '../library-story.ts';
import { renamedHeader, withoutStamp } from '../people-in-sheets.ts';
import { signals } from '../sound-rows.ts';
import { idsIn, merged, remarksOf } from './merged-story.ts';

describe('a register', () => {
  it('that was deleted is made again from the log', async () => {
    const story = await merged();
    await story.remove(registerPath);
    expect((await story.merge()).register.state).toBe('written');
    expect(await idsIn(story)).toEqual(['OV-001', 'OV-002', 'WVG-001']);
  });

  it('that cannot be read stops the merge, and nothing is merged', async () => {
    const story = await merged();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await story.save(registerPath, 'geen werkboek');
    const entries = (await story.state()).number;
    expect(stopOf(await story.tryMerge())).toBe('register-unusable');
    expect((await story.state()).number).toBe(entries);
    expect((await story.bytes(registerPath)).toString()).toBe('geen werkboek');
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
    const before = await story.bytes(registerPath);
    const result = await story.merge();
    expect([result.outcome, result.register.state]).toEqual(['merged', 'pending']);
    expect(remarksOf(result)).toEqual([expect.stringContaining('column with the action ids is missing')]);
    expect((await story.bytes(registerPath)).equals(before)).toBe(true);
  });

  it('that does not tell which state it shows is neither read nor written', async () => {
    const story = await merged();
    await story.save(registerPath, withoutStamp(await story.bytes(registerPath)));
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    const result = await story.merge();
    expect(result.register.state).toBe('pending');
    expect(remarksOf(result)).toEqual([expect.stringContaining('does not tell which state it shows')]);
    expect((await story.row('register', 'OV-001')).indicator).toBe('900 leraren');
  });
});

async function renameHeader(story: LibraryStory, from: string, to: string): Promise<void> {
  await story.save(registerPath, renamedHeader(await story.bytes(registerPath), from, to));
}
