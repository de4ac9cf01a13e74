export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof borderSides)[number];

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const noBorder: Border = { style: 'None', color: '#000000', weight: 'Thin' };

/** How one cell looks, apart from conditional formats. */
export interface CellFormat {
  readonly numberFormat: string;
  /** Empty: no fill. */
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
}

/** The style Normal of a new workbook. */
export const normalFormat: CellFormat = {
  numberFormat: 'General',
  fill: '',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  locked: true,
  borders: {},
};
