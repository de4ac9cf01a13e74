import { describe, expect, it } from 'vitest';
import { documentCases } from './cases/document.ts';
import { markCases } from './cases/marks.ts';
import type { MemberCase } from './cases/member-case.ts';
import { rangeContentCases } from './cases/range-contents.ts';
import { rangeFormatCases } from './cases/range-format.ts';
import { rangeGeometryCases } from './cases/range-geometry.ts';
import { tablePartCases } from './cases/table-parts.ts';
import { tableCases } from './cases/tables.ts';
import { worksheetCases } from './cases/worksheets.ts';
import { openExcel } from './node-office.ts';
import { officeClasses } from './office-services.ts';
import { declaredMembers } from './wire/host-object.ts';

const cases: readonly MemberCase[] = [
  ...rangeContentCases,
  ...rangeGeometryCases,
  ...rangeFormatCases,
  ...worksheetCases,
  ...tableCases,
  ...tablePartCases,
  ...markCases,
  ...documentCases,
];

/** What Microsoft's pages say; what Excel does otherwise is told in unkind/. What the program gives, or the code of the error with which its `sync` failed. */
async function outcome({ run }: MemberCase): Promise<unknown> {
  const excel = await openExcel({ unkind: [] });
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

  const classOf = (member: string) => member.split('.')[0] ?? '';
  const declared = declaredMembers().filter((member) => !officeClasses.includes(classOf(member)));
  const failing = cases.filter(
    ({ gives }) => typeof gives === 'object' && gives !== null && 'fails' in gives,
  );

  it('have each a case that cites Microsoft', () => {
    const tested = new Set(cases.flatMap((one) => one.members));
    expect(declared.filter((member) => !tested.has(member))).toEqual([]);
    expect([...tested].filter((member) => !declared.includes(member))).toEqual([]);
  });

  it('exist in the genuine office.js', async () => {
    const { Excel } = await openExcel();
    const missing = declared.filter((member) => {
      const [className = '', name = ''] = member.split('.');
      const known: unknown = Reflect.get(Excel, className);
      return typeof known !== 'function' || !Reflect.has(known.prototype, name);
    });
    expect(missing).toEqual([]);
  });

  it('are of classes that have each a case that fails', () => {
    const tested = new Set(failing.flatMap((one) => one.members).map(classOf));
    expect([...new Set(declared.map(classOf))].filter((name) => !tested.has(name))).toEqual([]);
  });
});
