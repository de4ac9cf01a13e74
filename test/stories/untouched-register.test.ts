import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { notedCalls } from '../fixtures/noted-calls.ts';
import { LibraryStory } from './library-story.ts';
import { action } from './sound-rows.ts';

const standFolder = 'Logboek/stand/register';

/** A library in which two actions of OV stand in the register. */
async function merged(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', action('Vorming voor leraren'), action('Meldpunt voor scholen'));
  await story.submit('OV');
  await story.merge();
  return story;
}

describe('a register that nobody touched since it was written', () => {
  it('is not read again where there is nothing to merge', async () => {
    const story = await merged();
    const { library, paths } = notedCalls(story.library);
    const { register } = await story.through(library).merge();
    expect(register.state).toBe('up-to-date');
    expect(paths('read')).not.toContain(registerPath);
  });

  it('shows what its domain changed, and nothing else is another', async () => {
    const story = await merged();
    await story.typeOver('OV', 'OV-001', { indicator: '40 scholen' });
    await story.submit('OV');
    const before = await story.row('register', 'OV-002');
    await story.merge();
    expect((await story.row('register', 'OV-001'))['indicator']).toBe('40 scholen');
    expect(await story.row('register', 'OV-002')).toEqual(before);
  });

  it('gets the rows of a domain that comes later', async () => {
    const story = await merged();
    await story.typeRows('WVG', action('Nazorg na detentie', { domain: 'WVG', co_domains: null }));
    await story.submit('WVG');
    await story.merge();
    expect((await story.rows('register')).map(({ cells }) => cells['action_id'])).toEqual(
      expect.arrayContaining(['OV-001', 'OV-002', 'WVG-001']),
    );
  });
});

describe('what is remembered of the register', () => {
  it('hides no edit of somebody who saved it since', async () => {
    const story = await merged();
    await story.typeOver('register', 'OV-001', { indicator: '12 sessies' });
    await story.merge();
    expect((await story.register()).get('OV-001')?.['indicator']).toBe('12 sessies');
  });

  it('may be damaged or gone, and the merge says the same', async () => {
    const story = await merged();
    for (const name of await readdir(join(story.folder, standFolder)))
      await story.save(`${standFolder}/${name}`, 'geen JSON');
    await story.typeOver('OV', 'OV-001', { indicator: '40 scholen' });
    await story.submit('OV');
    await story.merge();
    expect((await story.row('register', 'OV-001'))['indicator']).toBe('40 scholen');
  });

  it('does not keep a row that was typed into the register from being told again', async () => {
    const story = await merged();
    await story.typeRows('register', { title: 'Zomaar een actie' });
    const first = await story.merge();
    const second = await story.merge();
    expect(first.planned.remarks).not.toEqual([]);
    expect(second.planned.remarks).toEqual(first.planned.remarks);
  });
});
