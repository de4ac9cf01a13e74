import { describe, expect, it } from 'vitest';
import { type Asked, type Fault, faults } from '../graph/conduct/faults.ts';
import { media } from '../stories/sound-rows.ts';
import { clockOf, graphForTest, openAt } from './sharepoint-place.ts';
import { SharePointStory } from './sharepoint-story.ts';
import { bytes, textAt, versionAt } from './stored-files.ts';

const ways = [
  ['whole', 'put-content', {}],
  ['by upload session', 'create-upload-session', { largestWhole: 0 }],
] as const;

describe.each(ways)('a file that is replaced %s', (_way, begun, conditions) => {
  const isBegun = { when: ({ operation }: Asked) => operation === begun, times: 1_000 };

  async function replacedUnder(fault: Fault) {
    const graph = await graphForTest();
    const clock = clockOf(graph);
    const library = await openAt(graph, { ...conditions, clock });
    await library.create('een.xlsx', bytes('1'));
    const version = await versionAt(library, 'een.xlsx');
    graph.faults.script(fault, isBegun);
    return { replaced: await library.replace('een.xlsx', bytes('2'), version), slept: clock.slept, library };
  }

  it.each([
    ['423', faults.locked],
    ['412', faults.resourceModified],
    ['409', faults.modifiedConflict],
  ])('is held open where a %s lasts, though nothing changed', async (_name, fault) => {
    const { replaced, library } = await replacedUnder(fault);
    expect([replaced.outcome, await textAt(library, 'een.xlsx')]).toEqual(['locked', '1']);
  });

  it.each([
    ['rights', faults.denied, /Sites\.Selected/],
    ['a retention label', faults.underRetention, /bewaarlabel.*Purview/],
    ['required check-out', faults.notCheckedOut, /"Uitchecken vereisen" uit/],
    [
      'content approval',
      {
        kind: 'answer',
        status: 403,
        code: 'accessDenied',
        message: 'Content approval is required.',
      } as const,
      /"Inhoud goedkeuren" uit/,
    ],
    ['room', faults.full, /vol .*prullenbak/],
  ])('is forbidden by %s, which is told at once with what to do', async (_name, fault, words) => {
    const { replaced, slept } = await replacedUnder(fault);
    expect(replaced).toMatchObject({ outcome: 'forbidden', told: { nl: expect.stringMatching(words) } });
    expect(slept).toEqual([]);
  });
});

it('a register that SharePoint refuses is told with the reason, and the merge stands', async () => {
  const story = await SharePointStory.begin();
  story.typeRows('OV', media);
  await story.service.submit('OV');
  await story.service.merge();
  story.typeOver('OV', 'OV-001', { indicator: '40 leraren' });
  await story.service.submit('OV');
  story.graph.faults.script(faults.underRetention, {
    when: ({ operation, target }) => operation === 'put-content' && target.includes('/items/'),
  });
  const { outcome, register } = await story.service.merge();
  expect(outcome).toBe('merged');
  expect(register).toMatchObject({ state: 'pending', problem: { en: expect.stringContaining('Purview') } });
  expect((await story.service.merge()).register.state).toBe('written');
});

describe('a file that is read', () => {
  it.each([
    ['423', faults.locked],
    ['412', faults.notAllowed],
  ])('and meets a %s that lasts is told as held open', async (_name, fault) => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    graph.faults.script(fault, { when: ({ operation }) => operation === 'get-item', times: 1_000 });
    await expect(library.read('Domeinen/OV.xlsx')).rejects.toMatchObject({
      code: 'file-locked',
      told: { nl: expect.stringMatching(/Domeinen\/OV\.xlsx.*open of uitgecheckt.*sluiten/) },
    });
  });

  it.each(['get-item', 'delta', 'put-content', 'list-versions'])(
    'or written goes on where an answer is cut off in its middle (%s)',
    async (operation) => {
      const graph = await graphForTest();
      const library = await openAt(graph);
      await library.create('een.txt', bytes('1'));
      const version = await versionAt(library, 'een.txt');
      graph.faults.script(faults.truncated, { when: (asked) => asked.operation === operation });
      expect((await library.replace('een.txt', bytes('2'), version)).outcome).toBe('replaced');
      expect([(await library.list('')).length, await textAt(library, 'een.txt')]).toEqual([1, '2']);
      expect(graph.faults.outstanding).toBe(0);
    },
  );
});

it('a library under a retention label is told by that, though its files can be read', async () => {
  const graph = await graphForTest({ rule: 'retention' });
  graph.person('Lien').saves('los.txt', bytes('1'));
  const clock = clockOf(graph);
  const library = await openAt(graph, { clock });
  await expect(library.list('')).rejects.toMatchObject({
    code: 'access-denied',
    told: { nl: expect.stringMatching(/sharepoint\.com.*bewaarlabel/) },
  });
  expect([await textAt(library, 'los.txt'), clock.slept]).toEqual(['1', []]);
});
