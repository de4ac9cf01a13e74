import { expect, it } from 'vitest';
import { accessListSchema } from '../../../shared/contract/access.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';

it('the access list that the coordinator keeps is read over HTTP', async () => {
  const { ask } = await exampleService();
  const access = {
    account: 'an@vlaanderen.be',
    name: 'An Peeters',
    role: 'officer',
    contributors: ['OV'],
  };
  const headers = { 'idempotency-key': 'access-of-an' };
  await ask('/api/decisions', { as: 'coordinator', headers, json: { decide: 'access', access } });
  const { accounts } = await read(accessListSchema, ask('/api/access', { as: 'coordinator' }));
  expect(accounts).toMatchObject([access]);
});
