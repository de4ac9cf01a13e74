import { expect, it } from 'vitest';
import { exampleService } from '../../../test/fixtures/example-service.ts';

it.each([
  ['csv', 'text/csv; charset=utf-8', 'Actie-ID'],
  ['json', 'application/json', 'radicalisering-2020-2024'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
])('the register is given as %s', async (format, type, holds) => {
  const { ask } = await exampleService();
  const answer = await ask(`/api/register.${format}`, { as: 'reader' });
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="Masterregister.${format}"`);
  expect(await answer.text()).toContain(holds);
});
