import { describe, expect, it } from 'vitest';
import { registerPath } from '../../../sync/usecases/read-register.ts';
import { withCalls } from '../../fixtures/with-calls.ts';
import { media } from '../sound-rows.ts';
import { changesOf, conflictsOf, idsIn, merged, remarksOf } from './merged-story.ts';

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
    const close = await story.openInExcel(registerPath);
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
    const close = await story.openInExcel(registerPath);
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
          if (file === registerPath && !saved) {
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
