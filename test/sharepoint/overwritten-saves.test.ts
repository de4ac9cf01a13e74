import { describe, expect, it } from 'vitest';
import type { Asked } from '../graph/conduct/faults.ts';
import { faults } from '../graph/conduct/faults.ts';
import type { GraphStandIn } from '../graph/graph-stand-in.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';
import { bytes, versionAt } from './stored-files.ts';

const at = (operation: Asked['operation'], nth = 1) => ({
  when: (asked: Asked) => asked.operation === operation,
  nth,
});

/** Both ways in which content is sent: what is told of one holds for the other. */
const ways = [
  { way: 'whole', sent: 'put-content', after: at('get-item', 2), begun: 'put-content', conditions: {} },
  {
    way: 'by upload session',
    sent: 'upload-part',
    after: at('upload-status'),
    begun: 'create-upload-session',
    conditions: { largestWhole: 0 },
  },
] as const;
type Way = (typeof ways)[number];

/** A file of ours that is about to be replaced, and persons who save it. */
async function aboutToReplace({ conditions }: Way) {
  const name = 'een.txt';
  const graph = await graphForTest({ promotion: 'when-told' });
  const library = await openAt(graph, conditions);
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

describe.each(ways)('content that is sent $way', (way) => {
  const { sent, begun, after } = way;

  it('a save on top of ours stands, also when the answer to ours got lost', async () => {
    const { graph, saves, replace } = await aboutToReplace(way);
    graph.faults.script(faults.timedOutAfterApplying, at(sent));
    graph.faults.script(saves('Lien'), after);
    expect(await replace()).toEqual(changed);
    expect(states(graph)).toEqual(['onze eerste', 'onze tweede', 'van Lien']);
    expect(graph.faults.outstanding).toBe(0);
  });

  it('a save in the place of ours, which was never written, stands', async () => {
    const { graph, saves, replace } = await aboutToReplace(way);
    graph.faults.script(faults.timedOut, at(sent));
    if (sent === 'upload-part')
      graph.faults.script(
        faults.meanwhile(() => graph.loseUploadSessions()),
        after,
      );
    graph.faults.script(saves('Lien'), at('get-item', 2));
    expect(await replace()).toEqual(changed);
    expect(states(graph)).toEqual(['onze eerste', 'van Lien']);
    expect(graph.faults.outstanding).toBe(0);
  });

  it('a save under ours is put back when SharePoint moves the tag of ours meanwhile', async () => {
    const { graph, saves, replace } = await aboutToReplace(way);
    graph.faults.script(saves('Lien'), at(sent));
    graph.faults.script(
      faults.meanwhile(() => graph.library.settle()),
      at(begun, 2),
    );
    expect(await replace()).toEqual(changed);
    expect(states(graph).at(-1)).toBe('van Lien');
    expect(graph.faults.outstanding).toBe(0);
  });

  it('a save under ours is told, not put back over that of a third who saved before it is looked for', async () => {
    const { graph, saves, replace } = await aboutToReplace(way);
    graph.faults.script(saves('Lien'), at(sent));
    graph.faults.script(saves('An'), at('list-versions'));
    await expect(replace()).rejects.toMatchObject({
      code: 'edit-overwritten',
      told: { en: expect.stringMatching(/een\.txt.*Version 2\.0 /) },
    });
    expect(states(graph)).toEqual(['onze eerste', 'van Lien', 'onze tweede', 'van An']);
    expect(graph.faults.outstanding).toBe(0);
  });

  it('a save that went over while another was put back is told', async () => {
    const { graph, saves, replace } = await aboutToReplace(way);
    graph.faults.script(saves('Lien'), at(sent));
    graph.faults.script(saves('An'), at(sent, 2));
    await expect(replace()).rejects.toMatchObject({
      code: 'edit-overwritten',
      told: { en: expect.stringMatching(/Version 4\.0 /) },
    });
    expect(states(graph).slice(-3)).toEqual(['onze tweede', 'van An', 'van Lien']);
  });
});

describe('an upload session', () => {
  const [, way] = ways;

  it('that Lien saves into before its last part, of which the answer gets lost, is found to have gone over hers', async () => {
    const { graph, saves, replace } = await aboutToReplace(way);
    graph.faults.script(faults.timedOut, at('upload-part'));
    graph.faults.script(saves('Lien'), way.after);
    graph.faults.script(faults.timedOutAfterApplying, at('upload-part', 2));
    expect(await replace()).toEqual(changed);
    expect(states(graph)).toEqual(['onze eerste', 'van Lien', 'onze tweede', 'van Lien']);
    expect(graph.faults.outstanding).toBe(0);
  });

  it('puts nothing back over what a third saved when it was about to', async () => {
    const { graph, saves, replace } = await aboutToReplace(way);
    graph.faults.script(saves('Lien'), at('upload-part'));
    graph.faults.script(saves('An'), at('create-upload-session', 2));
    await expect(replace()).rejects.toMatchObject({
      code: 'edit-overwritten',
      told: { en: expect.stringMatching(/een\.txt.*Version 2\.0 /) },
    });
    expect(states(graph)).toEqual(['onze eerste', 'van Lien', 'onze tweede', 'van An']);
    expect(graph.faults.outstanding).toBe(0);
  });
});
