import { describe, expect, it } from 'vitest';
import { faults } from '../graph/conduct/faults.ts';
import { typedInto } from '../stories/people-in-sheets.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { mergeAtOnce } from './merge-at-once.ts';
import { pathOf, SharePointStory } from './sharepoint-story.ts';

const register = pathOf('register');

/** OV handed in two actions, and they were merged. */
async function merged(): Promise<SharePointStory> {
  const story = await SharePointStory.begin();
  story.typeRows('OV', media, talks);
  await story.service.submit('OV');
  await story.service.merge();
  return story;
}

/** The bytes of the register with a cell of OV-001 typed over, as a person's Excel holds them. */
function typedInRegister(story: SharePointStory, indicator: string): Uint8Array {
  const row = story.rows('register').find(({ cells }) => cells['action_id'] === 'OV-001')?.row ?? 0;
  return typedInto(story.bytes('register'), story.plan, new Map([[row, { indicator }]]));
}

const bytesOf = ({ graph }: SharePointStory, operation: string) =>
  graph.meter.heard.filter((one) => one.operation === operation).length;

describe('a register that somebody has open', () => {
  it('is left as it is; the merge stands, and the next one writes it', async () => {
    const story = await merged();
    story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    await story.service.submit('OV');
    story.graph.person('Lien').opens(register);
    const first = await story.service.merge();
    expect([first.outcome, first.register.state]).toEqual(['merged', 'pending']);
    expect(story.row('register', 'OV-002')['indicator']).toBe(talks['indicator']);

    story.graph.person('Lien').closes(register);
    const second = await story.service.merge();
    expect([second.outcome, second.register.state]).toEqual(['nothing', 'written']);
    expect(story.row('register', 'OV-002')['indicator']).toBe('90 scholen');
  });

  it('is merged with what the person saved in it before closing', async () => {
    const story = await merged();
    story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    await story.service.submit('OV');
    const lien = story.graph.person('Lien');
    lien.opens(register);
    await story.service.merge();
    lien.saves(register, typedInRegister(story, '900 leraren'));
    lien.closes(register);
    await story.service.merge();
    expect(story.row('register', 'OV-001')['indicator']).toBe('900 leraren');
    expect(story.row('register', 'OV-002')['indicator']).toBe('90 scholen');
  });

  it('keeps an officer’s workbook from its receipt, and nothing is doubled when it is submitted again', async () => {
    const story = await merged();
    story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    story.graph.person('Lien').opens(pathOf('OV'));
    expect((await story.service.submit('OV')).workbook).toBe('open-elsewhere');
    story.graph.person('Lien').closes(pathOf('OV'));
    const again = await story.service.submit('OV');
    expect([again.submitted.outcome, again.workbook]).toEqual(['unchanged', 'updated']);
  });
});

describe('what SharePoint writes into a workbook on arrival', () => {
  it('is no edit: neither to this process nor to one that has read nothing', async () => {
    const story = await merged();
    for (const replica of [story.service, await story.replica()]) {
      const { outcome, planned } = await replica.merge();
      expect([outcome, planned.found]).toEqual(['nothing', []]);
    }
  });

  it('is no edit either when it comes late, after the version was remembered', async () => {
    const story = await SharePointStory.begin({ promotion: 'when-told' });
    story.typeRows('OV', media);
    await story.service.submit('OV');
    await story.service.merge();
    const before = story.bytes('register');
    story.graph.library.settle();
    expect(story.bytes('register').equals(before)).toBe(false);
    const { outcome, planned, register: written } = await story.service.merge();
    expect([outcome, planned.found, written.state]).toEqual(['nothing', [], 'up-to-date']);
  });

  it('is no submission', async () => {
    const story = await merged();
    const { submitted } = await story.service.submit('OV');
    expect(submitted.outcome).toBe('unchanged');
  });
});

describe('a register that a merge wrote', () => {
  const downloadsOf = async (story: SharePointStory, merge: () => Promise<unknown>) => {
    story.graph.meter.reset();
    await merge();
    return bytesOf(story, 'download');
  };

  it('is known afterwards by its save, in this process and in a new one, however often it is rewritten', async () => {
    const story = await merged();
    for (let times = 0; times < 3; times += 1) {
      const file = story.graph.library.byPath(register);
      if (file === null) throw new Error('There is no register.');
      story.graph.library.touch(file);
      expect(await downloadsOf(story, () => story.service.merge())).toBe(0);
    }
    const replica = await story.replica();
    story.graph.meter.reset();
    await replica.merge();
    expect(story.graph.meter.heard.filter(({ target }) => target.includes(register))).toEqual([]);
  });

  it('is known by its content once it was read, where somebody saved it and changed nothing', async () => {
    const story = await merged();
    story.graph.person('Lien').saves(register, story.bytes('register'));
    story.graph.library.settle();
    expect(await downloadsOf(story, () => story.service.merge())).toBe(1);
    expect(await downloadsOf(story, () => story.service.merge())).toBe(0);
  });
});

describe('a save that slides under the register while it is written', () => {
  async function slidUnder(): Promise<SharePointStory> {
    const story = await merged();
    story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    await story.service.submit('OV');
    story.graph.faults.script(
      faults.meanwhile(() =>
        story.graph.person('Lien').saves(register, typedInRegister(story, '900 leraren')),
      ),
      { when: ({ operation, target }) => operation === 'put-content' && target.includes('/items/') },
    );
    return story;
  }

  it('is found in the versions, put back, and merged', async () => {
    const story = await slidUnder();
    const { register: written } = await story.service.merge();
    expect(story.graph.faults.outstanding).toBe(0);
    expect(written.state).toBe('written');
    expect(story.row('register', 'OV-001')['indicator']).toBe('900 leraren');
    expect(story.row('register', 'OV-002')['indicator']).toBe('90 scholen');
  });

  it('is told with its version where it cannot be put back, because the file is open again', async () => {
    const story = await slidUnder();
    story.graph.faults.script(
      faults.meanwhile(() => story.graph.person('Lien').opens(register)),
      { when: ({ operation }) => operation === 'list-versions' },
    );
    const merging = story.service.merge();
    await expect(merging).rejects.toMatchObject({
      code: 'edit-overwritten',
      told: { en: expect.stringMatching(/Masterregister\.xlsx.*Version 2\.0/) },
    });
  });
});

describe('what a merge downloads', () => {
  it('is nothing of a workbook that did not change', async () => {
    const story = await merged();
    story.graph.meter.reset();
    await story.service.merge();
    expect(bytesOf(story, 'download')).toBe(0);
    expect(story.graph.meter.totals().requests).toBe(1);
  });
});

it('two replicas that merge at once lose and double nothing, round after round', () => mergeAtOnce(4));
