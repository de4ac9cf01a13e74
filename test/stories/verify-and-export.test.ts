import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportRegister } from '../../sync/usecases/export-register.ts';
import { type Verification, verifyLibrary } from '../../sync/usecases/verify.ts';
import { LibraryStory, must } from './library-story.ts';
import { seenIn } from './people-in-sheets.ts';
import { action, media, talks } from './sound-rows.ts';

const hostile = ['=1+1', '+32 2 553', '-min', '@wij'] as const;

async function merged(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  return story;
}

const verified = async (story: LibraryStory): Promise<Verification> => must(await verifyLibrary(story.log));

describe('verify', () => {
  it('finds nothing in a library where all is well', async () => {
    expect(await verified(await merged())).toMatchObject({
      problems: [],
      differences: [],
      actions: 2,
      entries: 3,
    });
  });

  it('finds a cell of the register that was changed', async () => {
    const story = await merged();
    await story.typeOver('register', 'OV-002', { indicator: '90 scholen' });
    const { differences } = await verified(story);
    expect(differences.map(({ en }) => en)).toEqual([expect.stringContaining('OV-002, Indicator')]);
  });

  it('finds a row that is gone from the register', async () => {
    const story = await merged();
    await story.clearRow('register', 'OV-002');
    expect((await verified(story)).differences.map(({ en }) => en)).toEqual([
      expect.stringContaining('OV-002 is not in'),
    ]);
  });

  it('finds a row in the register that the log does not know', async () => {
    const story = await merged();
    await story.typeBelow('register', { action_id: 'OV-099', title: 'Iets nieuws' });
    expect((await verified(story)).differences.map(({ en }) => en)).toEqual([
      expect.stringContaining('OV-099'),
    ]);
  });

  it('finds that the register is gone', async () => {
    const story = await merged();
    await story.remove('Masterregister.xlsx');
    expect((await verified(story)).differences.map(({ en }) => en)).toEqual([
      expect.stringContaining('is missing'),
    ]);
  });

  it('finds an entry that was tampered with', async () => {
    const story = await merged();
    const entry = (await story.bytes('Logboek/000002.json')).toString();
    await story.save('Logboek/000002.json', entry.replace('Els Maes', 'Els Maas'));
    expect((await verified(story)).problems).toHaveLength(1);
  });

  it('finds an entry that is gone', async () => {
    const story = await merged();
    await story.remove('Logboek/000002.json');
    expect((await verified(story)).problems.length).toBeGreaterThan(0);
  });

  it('finds each body that is missing or changed', async () => {
    const story = await merged();
    const bodies = await readdir(join(story.folder, 'Logboek/inhoud'));
    const [first = '', second = ''] = bodies;
    await story.remove(`Logboek/inhoud/${first}`);
    const text = gunzipSync(await story.bytes(`Logboek/inhoud/${second}`)).toString();
    await story.save(`Logboek/inhoud/${second}`, gzipSync(text.replace(/"(\w)/, '"x$1')));
    expect((await verified(story)).problems).toHaveLength(2);
  });
});

describe('an export of the register', () => {
  /** Every text that a spreadsheet takes for a formula, and what CSV must quote. */
  async function hostileRegister(): Promise<LibraryStory> {
    const story = await LibraryStory.begin();
    await story.typeRows(
      'OV',
      ...hostile.map((target, at) =>
        action(`Actie nummer ${at + 1} over iets anders`, { target_group: target }),
      ),
      action('Citaat; met "aanhalingstekens"', { target_group: 'regel 1\nregel 2' }),
    );
    await story.submit('OV');
    await story.merge();
    return story;
  }
  const exported = async (story: LibraryStory, format: 'csv' | 'json' | 'xlsx') =>
    must(await exportRegister(story.log, format));

  it('in CSV puts an apostrophe before what a spreadsheet takes for a formula', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await exported(await hostileRegister(), 'csv'),
    );
    expect(text.startsWith('\uFEFF"Actie-ID"') || text.startsWith('\uFEFFActie-ID;')).toBe(true);
    for (const target of hostile) expect(text).toContain(`;'${target};`);
    expect(text).toContain('"Citaat; met ""aanhalingstekens"""');
    for (const line of text.split('\r\n')) expect(line).not.toMatch(/(^|;)"?[=+\-@]/);
  });

  it('in JSON holds the values as the register has them', async () => {
    const story = await hostileRegister();
    const { actions } = JSON.parse(new TextDecoder().decode(await exported(story, 'json')));
    const register = await story.register();
    expect(actions).toEqual(
      [...register].map(([id, values]) => ({ id, contributor: 'OV', state: 'active', ...values })),
    );
  });

  it('in xlsx shows the rows of the register', async () => {
    const story = await hostileRegister();
    const rows = seenIn(await exported(story, 'xlsx'), story.plan);
    expect(rows).toEqual(await story.rows('register'));
    expect(rows.map(({ cells }) => cells.target_group)).toEqual([...hostile, 'regel 1\nregel 2']);
  });
});
