import { expect, it } from 'vitest';
import type { Asked } from '../graph/conduct/faults.ts';
import { faults } from '../graph/conduct/faults.ts';
import type { GraphStandIn } from '../graph/graph-stand-in.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';
import { bytes, versionAt } from './stored-files.ts';

const at = (operation: Asked['operation'], nth = 1) => ({
  when: (asked: Asked) => asked.operation === operation,
  nth,
});

/** A file of ours that is about to be replaced, and persons who save it. */
async function aboutToReplace(name = 'een.txt') {
  const graph = await graphForTest({ promotion: 'when-told' });
  const library = await openAt(graph);
  await library.create(name, bytes('onze eerste'));
  graph.library.settle();
  const version = await versionAt(library, name);
  graph.clock.advance(60_000);
  const saves = (person: string) =>
    faults.meanwhile(() => graph.person(person).saves(name, bytes(`van ${person}`)));
  return { graph, saves, replace: () => library.replace(name, bytes('onze tweede'), version) };
}

/** What the file held one after another, the oldest first. */
function states({ library }: GraphStandIn, name = 'een.txt'): readonly string[] {
  const item = library.byPath(name);
  return (item?.versions ?? []).map((version) => version.bytes.toString());
}

const changed = { outcome: 'changed' };

it('a save on top of ours stands, also when the answer to ours got lost', async () => {
  const { graph, saves, replace } = await aboutToReplace();
  graph.faults.script(faults.timedOutAfterApplying, at('upload-part'));
  graph.faults.script(saves('Lien'), at('upload-status'));
  expect(await replace()).toEqual(changed);
  expect(states(graph)).toEqual(['onze eerste', 'onze tweede', 'van Lien']);
  expect(graph.faults.outstanding).toBe(0);
});

it('a save in the place of ours, which was never written, stands', async () => {
  const { graph, saves, replace } = await aboutToReplace();
  graph.faults.script(faults.timedOut, at('upload-part'));
  graph.faults.script(
    faults.meanwhile(() => graph.loseUploadSessions()),
    at('upload-status'),
  );
  graph.faults.script(saves('Lien'), at('get-item'));
  expect(await replace()).toEqual(changed);
  expect(states(graph)).toEqual(['onze eerste', 'van Lien']);
  expect(graph.faults.outstanding).toBe(0);
});

it('a save under ours is put back, also when the answer to ours got lost', async () => {
  const { graph, saves, replace } = await aboutToReplace();
  graph.faults.script(faults.timedOut, at('upload-part'));
  graph.faults.script(saves('Lien'), at('upload-status'));
  graph.faults.script(faults.timedOutAfterApplying, at('upload-part', 2));
  expect(await replace()).toEqual(changed);
  expect(states(graph)).toEqual(['onze eerste', 'van Lien', 'onze tweede', 'van Lien']);
  expect(graph.faults.outstanding).toBe(0);
});

it('a save under ours is put back when SharePoint moves the tag of ours meanwhile', async () => {
  const { graph, saves, replace } = await aboutToReplace();
  graph.faults.script(saves('Lien'), at('upload-part'));
  graph.faults.script(
    faults.meanwhile(() => graph.library.settle()),
    at('create-upload-session', 2),
  );
  expect(await replace()).toEqual(changed);
  expect(states(graph).at(-1)).toBe('van Lien');
  expect(graph.faults.outstanding).toBe(0);
});

it.each([
  ['before it is looked for', at('list-versions')],
  ['when it is to be put back', at('create-upload-session', 2)],
])('a save under ours is told, not put back over that of a third who saved %s', async (_when, order) => {
  const { graph, saves, replace } = await aboutToReplace();
  graph.faults.script(saves('Lien'), at('upload-part'));
  graph.faults.script(saves('An'), order);
  await expect(replace()).rejects.toMatchObject({
    code: 'edit-overwritten',
    told: { en: expect.stringMatching(/een\.txt.*Version 2\.0 /) },
  });
  expect(states(graph)).toEqual(['onze eerste', 'van Lien', 'onze tweede', 'van An']);
  expect(graph.faults.outstanding).toBe(0);
});

it('a save that went over while another was put back is told', async () => {
  const { graph, saves, replace } = await aboutToReplace();
  graph.faults.script(saves('Lien'), at('upload-part'));
  graph.faults.script(saves('An'), at('upload-part', 2));
  await expect(replace()).rejects.toMatchObject({
    code: 'edit-overwritten',
    told: { en: expect.stringMatching(/Version 4\.0 /) },
  });
  expect(states(graph).slice(-3)).toEqual(['onze tweede', 'van An', 'van Lien']);
});
