import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingMembers, type NamedMember, namedMembers } from './named-members.ts';
import { openExcel } from './node-office.ts';

const snippet = `
export async function read(): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.load('values');
    await context.sync();
    const { values } = range;
    range.worksheet.onChanged.add(async (event) => console.log(event.address));
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.changeRuleToCustom('=TRUE');
    return values;
  });
}
`;

describe('the members that code names', () => {
  const root = mkdtempSync(join(import.meta.dirname, 'named-'));
  let named: readonly NamedMember[] = [];
  const names = () => named.map(({ name }) => name);

  beforeAll(() => {
    const file = join(root, 'snippet.ts');
    writeFileSync(file, snippet);
    named = namedMembers([file], root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('are found by class, with function, enum and what is taken apart', () => {
    expect(names()).toEqual(
      expect.arrayContaining([
        'Excel.run',
        'Excel.RequestContext.workbook',
        'Excel.Workbook.worksheets',
        'Excel.WorksheetCollection.getActiveWorksheet',
        'Excel.Range.values',
        'Excel.Worksheet.onChanged',
        'OfficeExtension.EventHandlers.add',
        'Excel.ConditionalFormatType.custom',
      ]),
    );
    expect(names().some((name) => name.includes('console'))).toBe(false);
  });

  it('tell their line and their requirement set', () => {
    const found = named.find(({ name }) => name === 'Excel.Range.conditionalFormats');
    expect(found).toEqual({
      name: 'Excel.Range.conditionalFormats',
      kind: 'class',
      where: 'snippet.ts:9',
      since: 'ExcelApi 1.6',
      asked: [],
    });
  });

  it('are missed by name when the genuine runtime lacks them', async () => {
    const { Excel, Office, OfficeExtension } = await openExcel();
    const missing = missingMembers(named, { Excel, Office, OfficeExtension });
    expect(missing.map(({ name, where }) => `${name} ${where}`)).toEqual([
      'Excel.ConditionalFormat.changeRuleToCustom snippet.ts:10',
    ]);
  });
});
