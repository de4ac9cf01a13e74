import { expect, it } from 'vitest';
import { mergeReportSchema } from '../../../shared/contract/reports.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';
import { shipped } from '../../../test/fixtures/shipped-plan.ts';
import { currentState } from '../../usecases/outcomes.ts';
import { readRegister } from '../../usecases/read-register.ts';

it('an open register is sent with what was typed in it, and what to write into it comes back', async () => {
  const { ask, submit, log } = await exampleService();
  const merge = (name: string, json?: unknown) =>
    read(
      mergeReportSchema,
      ask('/api/merges', {
        as: 'coordinator',
        method: 'POST',
        headers: { 'idempotency-key': `merge-${name}` },
        ...(json === undefined ? {} : { json }),
      }),
    );
  await submit('OV');
  await merge('first');
  await submit('WVG');
  const file = await readRegister(log.library, shipped.plan);
  if (!file.ok || file.value === null) throw new Error('there is no register');
  const { table, stamp } = file.value.workbook;
  const place = table.headers.findIndex(({ text }) => text === 'Doelgroep');
  const rows = table.rows.map((row, at) => ({
    ...row,
    cells: table.headers.map((_, column) =>
      at === 0 && column === place ? { kind: 'text', text: 'Iedereen' } : (row.cells[column] ?? null),
    ),
  }));
  const json = { register: { table: { ...table, rows }, stamp } };

  const preview = await read(mergeReportSchema, ask('/api/merges/preview', { as: 'coordinator', json }));
  expect(preview.edits).toMatchObject([{ actionId: 'OV-001', after: 'Iedereen', accepted: false }]);

  const merged = await merge('second', { ...json, accept: 'all' });
  const state = await currentState(log);
  expect(merged.register.state).toBe('not-written');
  expect(merged.writing?.rows.every(({ actionId }) => actionId.startsWith('WVG-'))).toBe(true);
  expect(merged.writing?.stamp.next).toBe(state.ok && state.value.number);
  expect(merged.changes).toContainEqual(
    expect.objectContaining({ actionId: 'OV-001', after: 'Iedereen', source: 'coordinator' }),
  );
});
