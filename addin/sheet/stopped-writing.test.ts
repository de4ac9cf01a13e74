import { describe, expect, it } from 'vitest';
import { readEdits } from '../../shared/register/read-edits.ts';
import { failAtSync } from '../../test/addin/failing-excel.ts';
import {
  after,
  before,
  fields,
  next,
  open,
  plan,
  read,
  register,
  sheetRows,
  shown,
  stamp,
  values,
  writingOf,
} from '../../test/addin/register-being-written.ts';
import { stampInHost } from '../../test/addin/register-in-excel.ts';

describe.each(['before', 'after'] as const)('a register of which writing stopped %s a sync', (when) => {
  it('is seen as edited by nobody, and shows the merge after the next click', async () => {
    let k = 0;
    let stopped = true;
    while (stopped) {
      k += 1;
      const excel = await open();
      const sent = await read();
      const writing = writingOf(sent);
      const mend = failAtSync(excel, k, when);
      stopped = !(await register.write(plan, sent, writing, () => {})).ok;
      mend();
      const half = await read();
      const { writing: towards } = half.stamp;
      const reading = readEdits(fields, sheetRows(half), {
        rows: half.stamp.shows === next ? after : before,
        ...(towards === undefined ? {} : { writing: after }),
      });
      expect({ k, edits: reading.edits }).toEqual({ k, edits: [] });
      expect({ k, again: (await register.write(plan, half, writingOf(half), () => {})).ok }).toEqual({
        k,
        again: true,
      });
      expect(await shown()).toEqual(values(after));
      expect(stampInHost(excel.host)).toEqual({ ...stamp, shows: next });
    }
    expect(k).toBeGreaterThan(10);
  });
});
