import { describe, expect, it } from 'vitest';
import { asking } from '../graph/asking.ts';
import type { Asked } from '../graph/conduct/faults.ts';
import { faults } from '../graph/conduct/faults.ts';
import type { GraphStandIn } from '../graph/graph-stand-in.ts';
import { clockOf, graphForTest, openAt } from './sharepoint-place.ts';
import { bytes, heard, inParts, megabyte, versionAt } from './stored-files.ts';

const at = (...operations: readonly Asked['operation'][]) => ({
  when: ({ operation }: Asked) => operations.includes(operation),
});
const always = { times: 1_000 };
const newer = megabyte.toReversed();

/** Somebody begins to upload over the file, and nobody is left who knows the address. */
const leaveSession = (graph: GraphStandIn, path: string) =>
  asking(graph)('POST', `/root:/${path}:/createUploadSession`, {
    body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
  });

/** A file that is large enough for parts, and a service that is killed while it replaces it. */
async function killedWhileReplacing() {
  const graph = await graphForTest();
  const first = await openAt(graph, inParts);
  await first.create('groot.bin', megabyte);
  graph.faults.script(faults.reset('during-body'), { ...at('upload-part'), nth: 2, ...always });
  graph.faults.script(faults.failed, { ...at('cancel-upload'), ...always });
  await expect(first.replace('groot.bin', newer, await versionAt(first, 'groot.bin'))).rejects.toMatchObject({
    code: 'library-unreachable',
  });
  graph.faults.clear();
  graph.meter.reset();
  return graph;
}

describe('an upload that was left', () => {
  it('is ended by whoever comes next, another process too, which then writes', async () => {
    const graph = await killedWhileReplacing();
    const next = await openAt(graph, inParts);
    const { outcome } = await next.replace('groot.bin', newer, await versionAt(next, 'groot.bin'));
    expect([outcome, graph.bytesAt('groot.bin')?.equals(newer)]).toEqual(['replaced', true]);
    expect(heard(graph)).toContain('cancel-upload');
    expect(await next.list('Logboek/stand/uploads')).toEqual([]);
  });

  it('does not keep anything from being written where its address is not known: it then goes whole', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    await library.create('groot.bin', megabyte);
    await leaveSession(graph, 'groot.bin');
    const { outcome } = await library.replace('groot.bin', newer, await versionAt(library, 'groot.bin'));
    expect([outcome, graph.bytesAt('groot.bin')?.equals(newer)]).toEqual(['replaced', true]);
  });

  it('is told with when it ends, where nothing else helps', async () => {
    const graph = await killedWhileReplacing();
    const next = await openAt(graph, inParts);
    graph.faults.script(faults.failed, { ...at('cancel-upload'), ...always });
    graph.faults.script(faults.nameConflict, { ...at('put-content'), ...always });
    const replaced = await next.replace('groot.bin', newer, await versionAt(next, 'groot.bin'));
    const until = new Date(graph.clock.now()).toISOString().slice(0, 10);
    expect(replaced).toMatchObject({
      outcome: 'locked',
      told: {
        nl: expect.stringMatching(new RegExp(`groot\\.bin.*tot ${until} \\d\\d:\\d\\d UTC.*Probeer`)),
        en: expect.stringMatching(/groot\.bin.*until .* UTC\. Try again/),
      },
    });
  });

  it('is not to be had of a small file, which takes no session', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('klein.txt', bytes('1'));
    await leaveSession(graph, 'klein.txt');
    graph.meter.reset();
    expect(
      (await library.replace('klein.txt', bytes('2'), await versionAt(library, 'klein.txt'))).outcome,
    ).toBe('replaced');
    expect(heard(graph)).not.toContain('create-upload-session');
  });
});

describe('an upload', () => {
  it('that is given up as unreachable is ended, and holds nobody', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    await library.create('groot.bin', megabyte);
    graph.faults.script(faults.timedOut, { ...at('upload-part'), ...always });
    await expect(
      library.replace('groot.bin', newer, await versionAt(library, 'groot.bin')),
    ).rejects.toMatchObject({ code: 'library-unreachable' });
    expect((await leaveSession(graph, 'groot.bin')).status).toBe(200);
  });

  it('of which the parts are refused goes whole, at once', async () => {
    const graph = await graphForTest();
    const clock = clockOf(graph);
    const library = await openAt(graph, { ...inParts, clock });
    graph.faults.script(faults.denied, { ...at('upload-part'), ...always });
    expect((await library.create('groot.bin', megabyte)).outcome).toBe('created');
    expect([graph.bytesAt('groot.bin')?.equals(megabyte), clock.slept]).toEqual([true, []]);
  });

  it('whose beginning got lost in its answer does not wait for itself', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    await library.create('groot.bin', megabyte);
    graph.faults.script(faults.timedOutAfterApplying, at('create-upload-session'));
    const { outcome } = await library.replace('groot.bin', newer, await versionAt(library, 'groot.bin'));
    expect([outcome, graph.bytesAt('groot.bin')?.equals(newer)]).toEqual(['replaced', true]);
  });
});
