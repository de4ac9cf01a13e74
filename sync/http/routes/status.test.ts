import { expect, it } from 'vitest';
import { statusReportSchema } from '../../../shared/contract/status.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';

it('the overview names the round, who takes part, and what every action that it names is called', async () => {
  const { ask, submit } = await exampleService();
  await submit('OV');
  await ask('/api/merges', {
    as: 'coordinator',
    method: 'POST',
    headers: { 'idempotency-key': 'merge-once' },
  });
  const status = await read(statusReportSchema, ask('/api/status', { as: 'reader' }));
  expect(status.round?.name).toBe('Opmaakronde 2021');
  expect(status.round?.contributors).toContain('OV');
  const named = status.findings.flatMap(({ actionId }) => actionId ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(Object.keys(status.titles)).toEqual(expect.arrayContaining(named));
});

it('a finding of the register says what it is about, by which it is waived', async () => {
  const { ask } = await exampleService();
  const { findings } = await read(statusReportSchema, ask('/api/status', { as: 'coordinator' }));
  const waivable = findings.filter((finding) => finding.waivable);
  expect(waivable.map(({ code, subject }) => `${code} ${subject}`)).toContain('G01 OV/D1');
});

it('only the coordinator gets what reminds a contributor; others see who is waited for', async () => {
  const { ask } = await exampleService();
  const remindersOf = async (as: string) =>
    (await read(statusReportSchema, ask('/api/status', { as }))).contributors.filter(({ owes }) => owes);
  expect((await remindersOf('coordinator')).map(({ reminder }) => reminder === null)).toContain(false);
  for (const as of ['reader', 'auditor'])
    expect(new Set((await remindersOf(as)).map(({ reminder }) => reminder))).toEqual(new Set([null]));
});
