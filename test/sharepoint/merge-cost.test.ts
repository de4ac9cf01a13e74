import { expect, it } from 'vitest';
import { Municipalities } from './municipalities.ts';

it('a merge asks at most twice for each workbook that changed and ten times beside, and for no other', async () => {
  const municipalities = await Municipalities.begin(3, 1);
  for (const changed of [1, 3]) {
    await municipalities.change(changed);
    const { requests } = await municipalities.merge();
    expect(requests).toBeLessThanOrEqual(2 * changed + 10);
    expect(municipalities.aboutWorkbooks).toBe(0);
  }
});

it('a merge of nothing asks once', async () => {
  const municipalities = await Municipalities.begin(2, 1);
  const { requests } = await municipalities.merge();
  expect(requests).toBe(1);
});
