/**
 * The stylesheet of workbooks that are made from nothing. Cells name their style by its place in
 * `cellXfs`, so the order of `cellStyles` and of the part below is one and the same.
 */
export const cellStyles = {
  general: 0,
  header: 1,
  text: 2,
  date: 3,
  amount: 4,
  integer: 5,
  locked: 6,
  pageTitle: 7,
  pageHeading: 8,
  pageText: 9,
  pageLabel: 10,
} as const;

/** How dates are shown, wherever this program has to make a style for one. */
export const dateFormatCode = 'dd/mm/yyyy';

/** Places in `dxfs`: what the control column's conditional formats refer to. */
export const differentialStyles = { inOrder: 0, warning: 1, error: 2 } as const;

const topWrapped = '<alignment vertical="top" wrapText="1"/>';

/**
 * Text columns carry Excel's text format, so that what an officer types stays text even where it
 * begins with = + - or @. Colours follow the header and control cells people know: white on dark
 * blue, grey where the system writes.
 */
export const stylesPart = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="${dateFormatCode}"/></numFmts>`,
  '<fonts count="5">',
  '<font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><color rgb="FF1F3864"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="11"/><color rgb="FF404040"/><name val="Calibri"/><family val="2"/></font>',
  '</fonts>',
  '<fills count="4">',
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>',
  '</fills>',
  '<borders count="2">',
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(thinGrey).join('')}<diagonal/></border>`,
  '</borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${Object.keys(cellStyles).length}">`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf({ font: 1, fill: 2, border: 1 }, '<alignment vertical="center" wrapText="1"/>'),
  xf({ format: 49, border: 1 }),
  xf({ format: 164, border: 1 }),
  xf({ format: 4, border: 1 }),
  xf({ format: 3, border: 1 }),
  xf({ format: 49, font: 4, fill: 3, border: 1 }),
  xf({ font: 2 }, '<alignment vertical="top"/>'),
  xf({ font: 1, fill: 2 }),
  xf({}),
  xf({ font: 3 }),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '<dxfs count="3">',
  '<dxf><font><color rgb="FF0B6A0B"/></font></dxf>',
  '<dxf><font><color rgb="FF8A4B00"/></font></dxf>',
  '<dxf><font><color rgb="FFA4262C"/></font></dxf>',
  '</dxfs>',
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  '</styleSheet>',
].join('');

interface Format {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
}

function xf({ format = 0, font = 0, fill = 0, border = 0 }: Format, alignment = topWrapped): string {
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  );
}

function thinGrey(side: string): string {
  return `<${side} style="thin"><color rgb="FFD9D9D9"/></${side}>`;
}
