import { expect, it } from 'vitest';
import { remarksReportSchema } from '../../../shared/contract/remarks.ts';
import { decidedSchema } from '../../../shared/contract/service.ts';
import { standingSchema } from '../../../shared/contract/standing.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';

it('a partner remarks, an officer answers, and both are read beside the row', async () => {
  const { ask, submit } = await exampleService();
  await submit('OV');
  const say = (as: string, path: string, text: string) =>
    read(
      decidedSchema,
      ask(`/api/actions/OV-001/remarks${path}`, {
        as,
        json: { text },
        headers: { 'idempotency-key': `said-by-${as}` },
      }),
    );
  const { entry } = await say('reader', '', 'Werkt VVSG mee?');
  await say('ov', `/${entry}/answers`, 'Ja, sinds maart.');
  const { remarks } = await read(standingSchema, ask('/api/contributors/OV/standing', { as: 'ov' }));
  expect(remarks).toMatchObject([
    { by: 'Lokale lezer', text: 'Werkt VVSG mee?', answers: [{ text: 'Ja, sinds maart.' }] },
  ]);
  const all = await read(remarksReportSchema, ask('/api/remarks', { as: 'auditor' }));
  expect(all.remarks).toMatchObject([
    { entry, actionId: 'OV-001', contributor: 'OV', answers: [{ by: 'Lokale invuller OV' }] },
  ]);
  expect(all.titles).toEqual({ 'OV-001': expect.stringMatching(/.{10}/) });
});
