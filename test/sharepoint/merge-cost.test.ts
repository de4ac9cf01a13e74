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

it.each([
  [0, 2],
  [1, 12],
  [13, 26],
])(
  'of thirteen workbooks, %i changed: a merge by the running service asks at most %i times',
  async (changed, most) => {
    const municipalities = await Municipalities.begin(13, 1);
    await municipalities.change(changed);
    const { requests } = await municipalities.merge();
    expect(requests).toBeLessThanOrEqual(most);
    expect(municipalities.aboutWorkbooks).toBe(0);
    // What SharePoint did to the register meanwhile is no reason to look at it again.
    const after = await municipalities.merge();
    expect(after.requests).toBeLessThanOrEqual(2);
  },
);

it('a merge of nothing asks once', async () => {
  const municipalities = await Municipalities.begin(2, 1);
  const { requests } = await municipalities.merge();
  expect(requests).toBe(1);
});
