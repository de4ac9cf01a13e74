import { describe, expect, it } from 'vitest';
import { readCustomProperties } from '../../sync/workbook/read/custom-properties.ts';
import { writeStamp } from '../../sync/workbook/write/write-stamp.ts';
import { decoratedRegister, dialects } from '../fixtures/decorated-register.ts';
import { fileOf } from '../fixtures/file-of.ts';
import { opened, textsOf, validatorRuns, verdict } from '../fixtures/inspect-workbook.ts';
import { graphForTest } from './graph-for-test.ts';
import { promoteProperties } from './library/property-promotion.ts';

function writtenBy(dialect?: Parameters<typeof decoratedRegister>[0]): Uint8Array {
  const stamped = writeStamp(opened(decoratedRegister(dialect)), { plan: 'plan', shows: 1 });
  if (!stamped.ok) throw new Error(stamped.problem.code);
  return fileOf(stamped.package);
}

const workbook = writtenBy();

describe('property promotion', () => {
  it('rewrites an uploaded workbook: size, hash and content tag are others than in the answer', async () => {
    const { ask } = await graphForTest();
    const answered = (await ask('PUT', '/root:/Masterregister.xlsx:/content', { body: workbook })).body;
    const seen = (await ask('GET', '/root:/Masterregister.xlsx')).body;
    expect(answered.size).toBe(workbook.length);
    expect(seen.size).not.toBe(answered.size);
    expect(seen.cTag).not.toBe(answered.cTag);
    expect(seen['file']).not.toEqual(answered['file']);
  });

  it.each(dialects)(
    'leaves sheets and properties of a workbook by %s as they are, and valid',
    (_, dialect) => {
      const before = writtenBy(dialect);
      const after = promoteProperties(before, 2) ?? Buffer.alloc(0);
      const properties = readCustomProperties(opened(after));
      expect(properties.get('ContentTypeId')).toMatch(/^0x0101/);
      expect(properties.size).toBe(readCustomProperties(opened(before)).size + 1);
      const others = (bytes: Uint8Array) => [...textsOf(bytes)].filter(([part]) => /^xl\/[^_]/.test(part));
      expect(others(after)).toEqual(others(before));
      if (validatorRuns) expect(verdict(after)).toBe('valid');
    },
  );

  it('rewrites again what was read and uploaded again', async () => {
    const { ask, graph } = await graphForTest();
    const put = async (body: Uint8Array) => {
      await ask('PUT', '/root:/Masterregister.xlsx:/content', { body });
      await ask('GET', '/root');
      return graph.bytesAt('Masterregister.xlsx') ?? Buffer.alloc(0);
    };
    const once = await put(workbook);
    expect((await put(once)).equals(once)).toBe(false);
  });

  it('comes a second time, some requests later, unless a test asks for less', async () => {
    const moved = async (promotion?: 'right-after') => {
      const { ask } = await graphForTest(promotion === undefined ? {} : { promotion });
      await ask('PUT', '/root:/M.xlsx:/content', { body: workbook });
      const tags = new Set<string>();

      for (let requests = 0; requests < 15; requests += 1) {
        const { eTag } = (await ask('GET', '/root:/M.xlsx')).body;
        tags.add(eTag);
      }
      return tags.size;
    };
    expect([await moved(), await moved('right-after')]).toEqual([2, 1]);
  });

  it('makes no version of its own, and nobody the last who changed it', async () => {
    const { ask } = await graphForTest();
    await ask('PUT', '/root:/Masterregister.xlsx:/content', { body: workbook });
    expect((await ask('GET', '/root:/Masterregister.xlsx:/versions')).body.value).toHaveLength(1);
    expect((await ask('GET', '/root:/Masterregister.xlsx')).body).toMatchObject({
      lastModifiedBy: { application: { displayName: 'Actieplan' } },
    });
  });

  it('waits for the test to say so, or never comes, where that is asked for', async () => {
    for (const promotion of ['when-told', 'never'] as const) {
      const { ask, graph } = await graphForTest({ promotion });
      const { cTag } = (await ask('PUT', '/root:/M.xlsx:/content', { body: workbook })).body;
      expect((await ask('GET', '/root:/M.xlsx')).body.cTag).toBe(cTag);
      graph.library.settle();
      const moved = (await ask('GET', '/root:/M.xlsx')).body.cTag !== cTag;
      expect(moved).toBe(promotion === 'when-told');
    }
  });

  it.each(['geen werkboek', 'PK maar geen zip'])(
    'leaves alone what only is called a workbook: %s',
    async (text) => {
      const { ask, graph } = await graphForTest();
      await ask('PUT', '/root:/M.xlsx:/content', { body: text });
      expect((await ask('GET', '/root:/M.xlsx')).status).toBe(200);
      expect(graph.bytesAt('M.xlsx')?.toString()).toBe(text);
    },
  );
});
