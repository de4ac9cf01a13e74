import { columnLetters } from '../../shared/cells/address.ts';
import { markPhrases } from '../../shared/rules/control-text.ts';
import type { TablePlace } from './table-place.ts';

/**
 * Marks on cells with findings. Two conditional formats over the table's body look for the cell's own
 * header in its row's control text: so a mark comes and goes with that text, moves with its row, costs
 * no write of its own and leaves the officer's formats as they are. Never by colour alone: an error has a
 * continuous border and bold letters, a warning a dashed border.
 */
const looks = {
  warning: { fill: '#FFF4CE', line: '#8A4B00', style: 'Dash', bold: false },
  error: { fill: '#FDE7E9', line: '#A4262C', style: 'Continuous', bold: true },
} as const;
/** The second one added stands above the first. */
const severities = ['warning', 'error'] as const;
type Marked = (typeof severities)[number];

/** The control cell's own colours, by its first character. */
const controlInk = [
  { sign: '✔', colour: '#0B6A0B' },
  { sign: '⚠', colour: '#8A4B00' },
  { sign: '✖', colour: '#A4262C' },
] as const;

/** The formula of a mark, seen from the body's first cell. `control` is the place of the control column. */
export function markFormula(severity: Marked, place: TablePlace, control: number): string {
  const controlCell = `$${columnLetters(place.firstColumn + control)}${place.firstRow + 1}`;
  const header = `${columnLetters(place.firstColumn)}$${place.firstRow}`;
  return formulaAt(controlCell, header, severity);
}

function formulaAt(controlCell: string, header: string, severity: Marked): string {
  // The phrases are made around a stand-in that the header's own cell takes the place of.
  const found = markPhrases(severity, '\u0000').map((phrase) => {
    const [before = '', after = ''] = phrase.split('\u0000');
    return `ISNUMBER(FIND("${before}"&${header}&"${after}",${controlCell}))`;
  });
  return `=OR(${found.join(',')})`;
}

function inkFormula(sign: string, place: TablePlace, control: number): string {
  return `=LEFT($${columnLetters(place.firstColumn + control)}${place.firstRow + 1},1)="${sign}"`;
}

/**
 * Makes sure that the marks lie over the whole body, once each. What a paste broke into pieces, or an
 * earlier place of the table left behind, is replaced; formats of the officer's are never touched.
 */
export async function ensureMarks(
  context: Excel.RequestContext,
  place: TablePlace,
  control: number,
): Promise<void> {
  const body = bodyOf(context, place);
  body.load('address');
  const { conditionalFormats } = body;
  conditionalFormats.load('items/type,items/id');
  await context.sync();
  const custom = conditionalFormats.items
    .filter(({ type }) => type === 'Custom')
    .map((format) => {
      const { rule } = format.custom;
      rule.load('formula');
      const range = format.getRangeOrNullObject();
      range.load('address');
      return { format, rule, range };
    });
  if (custom.length > 0) await context.sync();
  for (const severity of severities) {
    const formula = markFormula(severity, place, control);
    const own = custom.filter(({ rule }) => isMarkOf(severity, rule.formula));
    const [only] = own;
    const whole = own.length === 1 && only?.rule.formula === formula && only.range.address === body.address;
    if (whole) continue;
    for (const { format } of own) format.delete();
    addMark(body, severity, formula);
  }
  await context.sync();
}

/** Colours the control column's cells by their first character, for a table made by the add-in. */
export function inkControlColumn(context: Excel.RequestContext, place: TablePlace, control: number): void {
  const column = bodyOf(context, place).getColumn(control);
  for (const { sign, colour } of controlInk) {
    const format = column.conditionalFormats.add('Custom');
    format.custom.rule.formula = inkFormula(sign, place, control);
    format.custom.format.font.color = colour;
  }
}

function bodyOf(context: Excel.RequestContext, place: TablePlace): Excel.Range {
  return context.workbook.worksheets
    .getItem(place.sheetId)
    .getRangeByIndexes(place.firstRow, place.firstColumn, Math.max(1, place.rows), place.headers.length);
}

/** Ours by the whole of its formula, whatever cells that means by now: an officer's own may look for our words too. */
function isMarkOf(severity: Marked, formula: string): boolean {
  return shapeOf(formula) === shapeOf(formulaAt('$A1', 'A$1', severity));
}

const shapeOf = (formula: string): string =>
  formula
    .replace(/^=|\s/g, '')
    .replace(/\$?[A-Z]{1,3}\$?\d+|#REF!/g, '·')
    .toLowerCase();

function addMark(body: Excel.Range, severity: Marked, formula: string): void {
  const { fill, line, style, bold } = looks[severity];
  const { rule, format } = body.conditionalFormats.add('Custom').custom;
  rule.formula = formula;
  format.fill.color = fill;
  if (bold) format.font.bold = true;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = format.borders.getItem(edge);
    border.style = style;
    border.color = line;
  }
}
