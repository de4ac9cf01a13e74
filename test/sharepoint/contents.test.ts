import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { faults } from '../graph/conduct/faults.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';
import { bytes, heard, inParts, megabyte, textAt, versionAt } from './stored-files.ts';

describe('names', () => {
  it.each(['een #1.txt', '50 % & meer.txt', "l'été + 2.txt", 'Ж (ü) [1]; x=y.txt', 'a~b@c,d!.txt'])(
    'with characters that mean something in an address stay as they are: %s',
    async (name) => {
      const library = await openAt(await graphForTest());
      await library.create(`map ${name}/${name}`, bytes(name));
      expect(await textAt(library, `map ${name}/${name}`)).toBe(name);
      expect((await library.list(`map ${name}`)).map(({ path }) => path)).toEqual([`map ${name}/${name}`]);
      expect(await library.remove(`map ${name}/${name}`)).toBe(true);
    },
  );
});

describe('bytes', () => {
  it('of a view are sent without the memory around it', async () => {
    const library = await openAt(await graphForTest());
    await library.create('deel.txt', bytes('weg met dit: deel').subarray(13));
    expect(await textAt(library, 'deel.txt')).toBe('deel');
  });

  it('beyond the bound go in parts, and come back the same', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    await library.create('groot.bin', megabyte);
    await library.replace('groot.bin', megabyte.toReversed(), await versionAt(library, 'groot.bin'));
    expect(heard(graph).filter((one) => one === 'upload-part')).toHaveLength(8);
    expect(Buffer.from((await library.read('groot.bin'))?.bytes ?? []).equals(megabyte.toReversed())).toBe(
      true,
    );
  });

  it('of which a part got lost are asked for, not sent at a guess', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    graph.faults.script(faults.timedOutAfterApplying, {
      when: ({ operation }) => operation === 'upload-part',
      nth: 2,
    });
    await library.create('groot.bin', megabyte);
    const parts = heard(graph).slice(-7);
    // The address of the session is forgotten once it is finished.
    expect([parts.slice(0, 5), parts.slice(5)]).toEqual([
      ['upload-part', 'upload-part', 'upload-status', 'upload-part', 'upload-part'],
      ['delete-item', 'get-item'],
    ]);
    expect(graph.bytesAt('groot.bin')?.equals(megabyte)).toBe(true);
  });

  it('of a session that got lost are sent again in a new one', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    graph.faults.script(
      faults.meanwhile(() => graph.loseUploadSessions()),
      { when: ({ operation }) => operation === 'upload-part', nth: 3 },
    );
    expect((await library.create('groot.bin', megabyte)).outcome).toBe('created');
    expect(graph.bytesAt('groot.bin')?.equals(megabyte)).toBe(true);
  });

  it('that arrive halved are asked for again', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('heel het bestand'));
    graph.faults.script(faults.truncated, { when: ({ operation }) => operation === 'download' });
    expect(await textAt(library, 'een.txt')).toBe('heel het bestand');
    expect(graph.faults.outstanding).toBe(0);
  });
});

describe('a download that is sent on', () => {
  const download = { when: ({ operation }: { operation: string }) => operation === 'download' };

  it('to https arrives', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('inhoud'));
    graph.faults.script(faults.redirected('?tempauth=v2'), { ...download, times: 3 });
    expect(await textAt(library, 'een.txt')).toBe('inhoud');
    expect(graph.faults.outstanding).toBe(0);
  });

  it('to an address without https is not followed', async () => {
    const asked: string[] = [];
    const eavesdropper = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('inhoud');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void eavesdropper.close());
    await once(eavesdropper, 'listening');
    const address = eavesdropper.address();
    const port = typeof address === 'object' ? address?.port : address;
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('inhoud'));
    graph.faults.script(faults.redirected(`http://127.0.0.1:${port}/een.txt`), download);
    await expect(library.read('een.txt')).rejects.toMatchObject({
      code: 'library-unreachable',
      told: { en: expect.stringMatching(/een\.txt.*without https/) },
    });
    expect([asked, graph.faults.outstanding]).toEqual([[], 0]);
  });

  it('on and on is given up', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('inhoud'));
    graph.faults.script(faults.redirected('?tempauth=v2'), { ...download, times: 4 });
    await expect(library.read('een.txt')).rejects.toMatchObject({
      told: { en: expect.stringMatching(/een\.txt.*more than 3 redirects/) },
    });
    expect(graph.faults.outstanding).toBe(0);
  });
});
