import { describe, expect, it } from 'vitest';
import { graphForTest } from '../graph-for-test.ts';
import { json } from '../wire/answer.ts';
import { type Description, description, descriptionIsAtHand } from './description.ts';

const at = (target: string) => new URL(`https://localhost/v1.0${target}`);
const nothing = Buffer.alloc(0);

function judge(): Description {
  const read = description();
  if (read === null) throw new Error('The description is not at hand.');
  return read;
}

describe.skipIf(!descriptionIsAtHand)('Microsoft’s description of Graph', () => {
  const faultsOf = (
    method: string,
    target: string,
    answer: object,
    body: object | null = null,
    status = 200,
  ) =>
    judge().faultsOf(
      { method, url: at(target), body: body === null ? nothing : Buffer.from(JSON.stringify(body)) },
      json(status, answer),
    );

  it.each([
    '/drives/d/root',
    '/drives/d/items/i',
    '/drives/d/root:/Domeinen/OV.xlsx',
    '/drives/d/root:/Domeinen:/',
    '/sites/s/drive/root:/a.txt',
  ])('knows an item by its many addresses: %s', (target) => {
    expect(faultsOf('GET', target, { id: '1', name: 'a' })).toEqual([]);
  });

  it('finds an operation that Graph does not have', () => {
    expect(faultsOf('PUT', '/drives/d/items/i/children', {})).toEqual([
      'PUT /drives/d/items/i/children: no such operation',
    ]);
  });

  it('finds an unknown query parameter', () => {
    expect(faultsOf('GET', '/drives/d/root?$kies=id', { id: '1' })).toEqual([
      'GET /drives/d/root: unknown query parameter $kies',
    ]);
  });

  it('finds an invented property in an answer, deep down too', () => {
    const [fault, ...others] = faultsOf('GET', '/drives/d/root/children', {
      value: [{ id: '1', file: { naam: 'a' } }],
    });
    expect(fault).toContain(
      'answer /value/0/file must NOT have additional properties {"additionalProperty":"naam"}',
    );
    expect(others.filter((other) => !other.includes('anyOf') && !other.includes('must be null'))).toEqual([]);
  });

  it('finds an invented property in a request', () => {
    const faults = faultsOf(
      'POST',
      '/drives/d/items/i/createUploadSession',
      { uploadUrl: 'u' },
      { naam: 'a' },
    );
    expect(faults.join()).toContain('{"additionalProperty":"naam"}');
  });

  it('finds an error that is none of Graph’s', () => {
    expect(faultsOf('GET', '/drives/d/root', { error: { code: 'x' } }, null, 404).join()).toContain(
      "must have required property 'message'",
    );
  });

  it('stops a stand-in that was asked for something else, unless the test says that it meant to', async () => {
    const { ask, graph } = await graphForTest();
    await ask('GET', '/root?$kies=id');
    expect(graph.takeContradictions()).toHaveLength(1);
    await ask('GET', '/root?$kies=id');
    await expect(graph.stop()).rejects.toThrow('unknown query parameter $kies');
    graph.takeContradictions();
  });
});

describe.skipIf(descriptionIsAtHand)('without Microsoft’s description', () => {
  it('nothing is held against it: shared/graph/openapi-subset.json is not at hand', () => {
    expect(description()).toBeNull();
  });
});
