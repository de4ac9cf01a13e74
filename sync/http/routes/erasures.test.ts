import { expect, it } from 'vitest';
import { erasureReportSchema } from '../../../shared/contract/erasure.ts';
import { standingSchema } from '../../../shared/contract/standing.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';
import { shipped } from '../../../test/fixtures/shipped-plan.ts';

it('a value is erased over HTTP, and where it may still stand is told', async () => {
  const { ask, submit } = await exampleService();
  await submit('OV');
  const report = await read(
    erasureReportSchema,
    ask('/api/actions/OV-001/erasures', {
      as: 'coordinator',
      headers: { 'idempotency-key': 'erase-a-description' },
      json: { field: 'description', reason: 'Verwijst naar een persoon.' },
    }),
  );
  expect(report.remains.join(' ')).toMatch(/Masterregister\.xlsx.*Domeinen\/OV\.xlsx.*SharePoint/s);
  const { latest } = await read(standingSchema, ask('/api/contributors/OV/standing', { as: 'ov' }));
  const description = shipped.plan.position('description') ?? -1;
  expect(latest.find(({ id }) => id === 'OV-001')?.values[description]).toBe('[gewist / erased]');
});
