import { describe, expect, it } from 'vitest';
import { stylesXml } from '../../../test/fixtures/workbooks/literal-package.ts';
import { firstRow } from '../../../test/fixtures/workbooks/read-parts.ts';

describe('a number format of conditional formatting', () => {
  it.each([
    ['makes a date no number', '<numFmt numFmtId="14" formatCode="0.00%"/>', 14, true],
    ['makes a number no date', '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>', 164, false],
  ])('%s that has its number', (_, format, number, dated) => {
    const styles = stylesXml([0, number], number === 164 ? ['0.00'] : []).replace(
      '</styleSheet>',
      `<dxfs count="1"><dxf>${format}</dxf></dxfs></styleSheet>`,
    );
    const [, cell] = firstRow('<c r="B2" s="1"><v>44337</v></c>', { 'xl/styles.xml': styles });
    expect(cell).toEqual({ kind: 'number', number: 44337, ...(dated ? { dated } : {}) });
  });
});
