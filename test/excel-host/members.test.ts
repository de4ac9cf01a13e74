import { describe, expect, it } from 'vitest';
import type { MemberCase } from './cases/member-case.ts';
import { rangeContentCases } from './cases/range-contents.ts';
import { rangeFormatCases } from './cases/range-format.ts';
import { rangeGeometryCases } from './cases/range-geometry.ts';
import { openExcel } from './node-office.ts';
import { declaredMembers } from './wire/host-object.ts';

const cases: readonly MemberCase[] = [
  ...rangeContentCases,
  ...rangeGeometryCases,
  ...rangeFormatCases,
];

/** What the program gives, or the code of the error with which its `sync` failed. */
async function outcome({ run }: MemberCase): Promise<unknown> {
  const excel = await openExcel();
  try {
    return await excel.Excel.run((context) => run(context, excel));
  } catch (error) {
    if (!(error instanceof excel.OfficeExtension.Error)) throw error;
    // What the host lacks must not pass for a documented error.
    expect([...excel.host.unimplemented]).toEqual([]);
    return { fails: error.code };
  }
}

describe('members of the Excel host', () => {
  for (const one of cases) {
    it(`${one.members.join(', ')}: ${one.does} (${one.page})`, async () => {
      expect(await outcome(one)).toEqual(one.gives);
    });
  }

  it('have each a case that cites Microsoft, and each class a case that fails', () => {
    const tested = new Set(cases.flatMap((one) => one.members));
    const untested = declaredMembers().filter((member) => !tested.has(member));
    expect(untested).toEqual([]);
    const unknown = [...tested].filter((member) => !declaredMembers().includes(member));
    expect(unknown).toEqual([]);
  });
});
