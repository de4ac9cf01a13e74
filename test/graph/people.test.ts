import { describe, expect, it } from 'vitest';
import { bytes, graphForTest } from './graph-for-test.ts';

const locked = { code: 'notAllowed', innerError: { code: 'resourceLocked' } };

describe('a file that somebody has open', () => {
  const attempts: readonly (readonly [name: string, method: string, target: string, body: object | null])[] =
    [
      ['a small upload', 'PUT', '/root:/a.xlsx:/content', bytes('ons')],
      [
        'an upload session',
        'POST',
        '/root:/a.xlsx:/createUploadSession',
        { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
      ],
      ['removing it', 'DELETE', '/root:/a.xlsx', null],
      ['another name', 'PATCH', '/root:/a.xlsx', { name: 'b.xlsx' }],
    ];
  it.each(attempts)('stops %s: 423, until it is closed', async (_, method, target, body) => {
    const { ask, graph, lien } = await graphForTest();
    lien.saves('a.xlsx', bytes('van Lien'));
    lien.opens('a.xlsx');
    const said = body === null ? {} : { body };
    const { status, body: answer } = await ask(method, target, said);
    expect([status, answer.error]).toMatchObject([423, locked]);
    expect(graph.bytesAt('a.xlsx')?.toString()).toBe('van Lien');
    lien.closes('a.xlsx');
    expect((await ask(method, target, said)).status).toBeLessThan(300);
  });

  it('is read by others, and saved by those who have it open', async () => {
    const { ask, graph, lien } = await graphForTest();
    lien.saves('a.xlsx', bytes('1'));
    lien.opens('a.xlsx');
    graph.person('An').saves('a.xlsx', bytes('2'));
    expect((await ask('GET', '/root:/a.xlsx')).status).toBe(200);
    expect(graph.bytesAt('a.xlsx')?.toString()).toBe('2');
  });

  it('that is opened during an upload session stops its last part, 423, until it is closed', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.xlsx', bytes('1'));
    const { uploadUrl } = (
      await ask('POST', '/root:/a.xlsx:/createUploadSession', {
        body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
      })
    ).body;
    lien.opens('a.xlsx');
    const last = () => ask('PUT', uploadUrl, { body: 'x', headers: { 'content-range': 'bytes 0-0/1' } });
    const stopped = await last();
    expect([stopped.status, stopped.body.error]).toMatchObject([423, locked]);
    lien.closes('a.xlsx');
    expect((await last()).status).toBe(200);
  });
});

describe('a file that somebody checked out', () => {
  it('is kept for them, and says so: 423 for others', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.xlsx', bytes('1'));
    lien.checksOut('a.xlsx');
    expect((await ask('PUT', '/root:/a.xlsx:/content', { body: 'x' })).status).toBe(423);
    expect((await ask('GET', '/root:/a.xlsx')).body).toMatchObject({
      publication: { level: 'checkout', checkedOutBy: { user: { displayName: 'Lien' } } },
    });
    lien.checksIn('a.xlsx');
    expect((await ask('PUT', '/root:/a.xlsx:/content', { body: 'x' })).status).toBe(200);
  });

  it('by the application itself is written by it', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.xlsx', bytes('1'));
    const statuses = [
      await ask('POST', '/root:/a.xlsx:/checkout'),
      await ask('PUT', '/root:/a.xlsx:/content', { body: 'x' }),
      await ask('POST', '/root:/a.xlsx:/checkin', { body: { comment: '' } }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([204, 200, 204]);
  });
});

describe('who wrote', () => {
  it('is the application or the person', async () => {
    const { ask, lien } = await graphForTest();
    await ask('PUT', '/root:/a.txt:/content', { body: '1' });
    lien.saves('a.txt', bytes('2'));
    expect((await ask('GET', '/root:/a.txt')).body).toMatchObject({
      createdBy: { application: { displayName: 'Actieplan' } },
      lastModifiedBy: { user: { displayName: 'Lien' } },
    });
  });
});
