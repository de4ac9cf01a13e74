import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../shared/actions/action.ts';
import type { Value } from '../../shared/cells/value.ts';
import { actionsBody, planBody } from '../../shared/log/bodies.ts';
import { itemsOf, partOf, registerBody } from '../../shared/log/register-bodies.ts';
import { eraseInBody, openBody, sealBody } from './body-file.ts';

const head = { columns: ['title', 'estimate'] };
const actions: readonly Action[] = [
  { id: 'OV-001', values: ['Eén\nregel\u2028', 25_000.5] },
  { id: 'OV-002', values: [null, ['a', 'b']], originals: { estimate: '€ 25.000' } },
  { id: 'OV-003', values: [{ unread: '31/02/2020' }, 0], withdrawn: true },
];

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.array(fc.string()),
  fc.string().map((unread) => ({ unread })),
);
const actionArbitrary: fc.Arbitrary<Action> = fc.record({ id: fc.string(), values: fc.array(value) });

/** The body's text changed as a person with an editor would. */
function edited(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return gzipSync(change(gunzipSync(bytes).toString()));
}

async function opened(bytes: Uint8Array, digest: string) {
  const result = await openBody(actionsBody, digest, bytes);
  return result.ok ? result.value : result.problem.code;
}

describe('a body', () => {
  it('reads back as it was written', async () => {
    const sealed = await sealBody(actionsBody, head, actions);
    expect(await opened(sealed.bytes, sealed.digest)).toEqual({ head, rows: actions, erased: 0 });
  });

  it('keeps every value there is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(actionArbitrary), async (rows) => {
        const sealed = await sealBody(actionsBody, head, rows);
        expect(await opened(sealed.bytes, sealed.digest)).toEqual({ head, rows, erased: 0 });
      }),
    );
  });

  it('may have no rows', async () => {
    const sealed = await sealBody(actionsBody, head, []);
    expect(await opened(sealed.bytes, sealed.digest)).toEqual({ head, rows: [], erased: 0 });
  });

  it('stands under its digest', async () => {
    const { path, digest } = await sealBody(actionsBody, head, actions);
    expect(path).toBe(`Logboek/inhoud/${digest}.gz`);
  });

  it('does not give away by its digest that its content equals another', async () => {
    const [one, two] = [
      await sealBody(actionsBody, head, actions),
      await sealBody(actionsBody, head, actions),
    ];
    expect(one.digest).not.toBe(two.digest);
  });

  it.each([
    ['a value', (text: string) => text.replace('25000.5', '25000.6')],
    ['the head', (text: string) => text.replace('"title"', '"titel"')],
    ['the order of the rows', (text: string) => text.split('\n').toSorted().join('\n')],
    ['a row left out', (text: string) => text.replace(/^.*OV-002.*\n/m, '')],
    ['a row twice', (text: string) => text.replace(/^(.*OV-002.*\n)/m, '$1$1')],
    ['nothing left', () => ''],
  ])('tells that it was altered: %s', async (_what, change) => {
    const { bytes, digest } = await sealBody(actionsBody, head, actions);
    expect(await opened(edited(bytes, change), digest)).toBe('body-altered');
  });

  it.each([
    ['no gzip', () => new TextEncoder().encode('{}')],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -12)],
    ['empty', () => new Uint8Array()],
  ])('tells that it cannot be read: %s', async (_what, damage) => {
    const { bytes, digest } = await sealBody(actionsBody, head, actions);
    expect(await opened(damage(bytes), digest)).toBe('body-unreadable');
  });

  it('is never read as another kind', async () => {
    const { bytes, digest } = await sealBody(actionsBody, head, []);
    expect(await openBody(planBody, digest, bytes)).toMatchObject({
      ok: false,
      problem: { code: 'body-unreadable' },
    });
  });

  it('tells the line of a row that its kind does not know', async () => {
    const sealed = await sealBody({ ...actionsBody, row: registerBody.row }, head, [
      { kind: 'row', row: { id: 'OV-001', values: [] } },
    ]);
    expect(await openBody(actionsBody, sealed.digest, sealed.bytes)).toMatchObject({
      problem: { code: 'body-unreadable', detail: expect.stringContaining('line 2') },
    });
  });

  it('refuses to inflate far beyond any body', async () => {
    const bomb = Buffer.concat(Array(257).fill(gzipSync(Buffer.alloc(1024 * 1024))));
    expect(await opened(bomb, 'a'.repeat(64))).toBe('body-unreadable');
  });

  it('carries a part of the register there and back', async () => {
    const part = {
      rows: [{ id: 'OV-001', values: ['a'] }],
      conflicts: [{ actionId: 'OV-001', cells: [{ field: 'title', parent: 'a', remote: 'b', local: 'c' }] }],
      waiting: [
        {
          actionId: 'OV-002',
          findings: [{ rule: 'R11', read: { title: 'x' } }],
          taken: { id: 'OV-002', values: [1] },
        },
      ],
    };
    const sealed = await sealBody(registerBody, head, itemsOf(part));
    const body = await openBody(registerBody, sealed.digest, sealed.bytes);
    expect(body.ok && partOf(body.value.rows)).toEqual(part);
  });
});

describe('erasing rows of a body', () => {
  async function erased(isErased: (index: number) => boolean) {
    const sealed = await sealBody(actionsBody, head, actions);
    const result = await eraseInBody(sealed.digest, sealed.bytes, isErased);
    if (!result.ok) throw new Error(result.problem.detail);
    return { sealed, after: result.value };
  }

  it('leaves a body that verifies under the same digest, without them', async () => {
    const { sealed, after } = await erased((index) => index === 1);
    expect(after.path).toBe(sealed.path);
    expect(await opened(after.bytes, sealed.digest)).toEqual({
      head,
      rows: [actions[0], actions[2]],
      erased: 1,
    });
  });

  it('leaves nothing of their values or their salt', async () => {
    const { sealed, after } = await erased((index) => index === 1);
    const [, , line = ''] = gunzipSync(sealed.bytes).toString().split('\n');
    const text = gunzipSync(after.bytes).toString();
    expect(text).not.toContain('25.000');
    expect(text).not.toContain(line.slice(2, 24));
  });

  it('may be done again', async () => {
    const { sealed, after } = await erased((index) => index === 1);
    const again = await eraseInBody(sealed.digest, after.bytes, () => true);
    expect(again.ok && (await opened(again.value.bytes, sealed.digest))).toEqual({
      head,
      rows: [],
      erased: 3,
    });
  });

  it('cannot be used to put other values in their place', async () => {
    const { sealed, after } = await erased((index) => index === 1);
    const forged = edited(after.bytes, (text) =>
      text.replace(/^\{"erased".*$/m, '["salt",{"id":"OV-002","values":[]}]'),
    );
    expect(await opened(forged, sealed.digest)).toBe('body-altered');
  });
});
