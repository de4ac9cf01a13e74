import { describe, expect, it } from 'vitest';
import { cellHistorySchema, historySchema } from '../../../shared/contract/history.ts';
import { problemSchema } from '../../../shared/contract/problem.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';

/** OV submitted, and the register was merged. */
async function merged() {
  const service = await exampleService();
  await service.submit('OV');
  await service.ask('/api/merges', {
    as: 'coordinator',
    method: 'POST',
    headers: { 'idempotency-key': 'the-first-merge' },
  });
  return service;
}

describe('the log over HTTP', () => {
  it('is told newest first, in the language that is asked for', async () => {
    const { ask } = await merged();
    const answer = ask('/api/history', { as: 'auditor', headers: { 'accept-language': 'en' } });
    const { entries } = await read(historySchema, answer);
    expect(entries.map(({ entry, what }) => [entry, what])).toEqual([
      [4, 'merge 1'],
      [3, 'submission 1 of OV'],
      [2, expect.stringMatching(/^round opened: Opmaakronde 2021, from \d\d\/\d\d\/\d{4} to /)],
      [1, 'plan radicalisering-2020-2024, version 1, put in force'],
    ]);
  });

  it('starts where it is asked to', async () => {
    const { ask } = await merged();
    const { entries } = await read(historySchema, ask('/api/history?from=2', { as: 'reader' }));
    expect(entries.map(({ entry }) => entry)).toEqual([2, 1]);
  });
});

describe('the history of a cell', () => {
  it('names the submission that gave it its value, and the merge that took it over', async () => {
    const { ask } = await merged();
    const answer = ask('/api/actions/OV-001/history?field=objective', { as: 'ov' });
    const { steps } = await read(cellHistorySchema, answer);
    expect(steps.map(({ entry, by, kind, workbook }) => [entry, by, kind, workbook])).toEqual([
      [4, 'Lokale coördinator', 'merge', null],
      [3, 'Lokale invuller OV', 'submission', 'OV.xlsx'],
    ]);
  });

  it.each(['/api/actions/OV-999/history?field=title', '/api/actions/OV-001/history?field=nothing'])(
    'is a problem where there is no such cell: %s',
    async (path) => {
      const { ask } = await merged();
      expect((await read(problemSchema, ask(path, { as: 'ov' }))).type).toBe('urn:actieplan:action-unknown');
    },
  );
});
