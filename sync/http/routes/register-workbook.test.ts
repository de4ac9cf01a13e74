import { describe, expect, it } from 'vitest';
import type { RawTable, Stamp } from '../../../shared/cells/raw-table.ts';
import { mergeReportSchema } from '../../../shared/contract/reports.ts';
import { registerIn } from '../../../test/addin/register-in-excel.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';
import { shipped } from '../../../test/fixtures/shipped-plan.ts';
import { projectRegister } from '../../projection/project-register.ts';
import { registerPath } from '../../usecases/read-register.ts';

const { plan } = shipped;
type Service = Awaited<ReturnType<typeof exampleService>>;

/** OV submitted and was merged. */
async function merged(): Promise<Service> {
  const service = await exampleService();
  await service.submit('OV');
  await mergeOnce(service, 'the-first-merge');
  return service;
}

const mergeOnce = ({ ask }: Service, name: string, json?: unknown) =>
  read(
    mergeReportSchema,
    ask('/api/merges', {
      as: 'coordinator',
      method: 'POST',
      headers: { 'idempotency-key': name },
      ...(json === undefined ? {} : { json }),
    }),
  );

async function fetched({ ask }: Service, { as = 'coordinator', query = '' } = {}) {
  const answer = await ask(`/api/register.xlsx${query}`, { as });
  expect(answer.status).toBe(200);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { table } = registerIn(bytes, plan);
  return {
    from: answer.headers.get('actieplan-register'),
    bytes,
    headers: table.headers.map(({ text }) => text),
    cells: JSON.stringify(table.rows),
  };
}

async function stored({ log }: Service) {
  const file = await log.library.read(registerPath);
  if (file === null) throw new Error('there is no register');
  return file;
}

/** Saves the register's workbook with another stamp. */
async function stampFile(service: Service, stamp: Stamp): Promise<void> {
  const { bytes, version } = await stored(service);
  const workbook = registerIn(bytes, plan);
  const shown = { workbook, rows: [], own: { kind: 'unread' } } as const;
  const own = { headers: [], cells: new Map() };
  const written = projectRegister({ plan, rows: [], own, sheets: [], stamp }, shown);
  if (!written.ok) throw new Error(written.problem.message.en);
  await service.log.library.replace(registerPath, written.bytes, version);
}

/** The open register with a column that the coordinator added, as the add-in sends it. */
async function withNotes(
  service: Service,
): Promise<{ readonly table: RawTable; readonly stamp: Stamp | null }> {
  const { table, stamp } = registerIn((await stored(service)).bytes, plan);
  const last = Math.max(...table.headers.map(({ column }) => column)) + 1;
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: [...table.headers.map((_, at) => cells[at]), { kind: 'text', text: 'bellen' } as const],
  }));
  return {
    table: { ...table, headers: [...table.headers, { text: 'Mijn nota', column: last }], rows },
    stamp,
  };
}

describe('the register as a workbook', () => {
  it('is the library’s own file, byte for byte, where it shows the latest merge', async () => {
    const service = await merged();
    await service.submit('WVG');
    const { from, bytes } = await fetched(service);
    expect([from, bytes]).toEqual(['stored', new Uint8Array((await stored(service)).bytes)]);
  });

  it('is made anew from the log where that is asked for', async () => {
    const { from, cells } = await fetched(await merged(), { query: '?as=anew' });
    expect([from, cells.includes('OV-001')]).toEqual(['anew', true]);
  });

  it.each([
    ['is gone', (service: Service) => service.log.library.remove(registerPath)],
    [
      'cannot be read',
      async (service: Service) => {
        const { version } = await stored(service);
        await service.log.library.replace(registerPath, new TextEncoder().encode('stuk'), version);
      },
    ],
    [
      'is behind the latest merge',
      async (service: Service) => {
        service.log.library.openElsewhere = async () => true;
        await service.submit('WVG');
        await mergeOnce(service, 'while-it-is-open');
      },
    ],
    [
      'is still being written',
      (service: Service) => stampFile(service, { plan: plan.definition.id, shows: 3, writing: 4 }),
    ],
    [
      'shows a later state than the log',
      (service: Service) => stampFile(service, { plan: plan.definition.id, shows: 99 }),
    ],
    ['is of another plan', (service: Service) => stampFile(service, { plan: 'een-ander-plan', shows: 3 })],
    [
      'may hold what was erased since',
      async ({ ask }: Service) => {
        const json = { field: 'indicator', reason: 'Noemt een burger.' };
        const headers = { 'idempotency-key': 'the-erasure' };
        const answer = await ask('/api/actions/OV-001/erasures', { as: 'coordinator', headers, json });
        expect(answer.status).toBe(200);
      },
    ],
  ])('is made anew where the library’s file %s', async (_, harm) => {
    const service = await merged();
    expect((await fetched(service)).from).toBe('stored');
    await harm(service);
    expect((await fetched(service)).from).toBe('anew');
  });

  it('made anew has the columns that the coordinator added, as the log keeps them', async () => {
    const service = await merged();
    await mergeOnce(service, 'with-notes', { register: await withNotes(service) });
    const { from, headers, cells } = await fetched(service);
    expect([from, headers.at(-1), cells.includes('bellen')]).toEqual(['anew', 'Mijn nota', true]);
  });

  it('is without the coordinator’s own columns for a reader', async () => {
    const service = await merged();
    await mergeOnce(service, 'with-notes', { register: await withNotes(service) });
    const { from, headers } = await fetched(service, { as: 'reader' });
    expect([from, headers.includes('Mijn nota')]).toEqual(['anew', false]);
  });
});
