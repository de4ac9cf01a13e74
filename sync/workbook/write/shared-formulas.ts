import { columnLetters } from '../../../shared/cells/address.ts';
import { columnOf } from '../read/cell-reference.ts';

/** Where a shared formula is written out: the cell that the others refer to. */
interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas that several cells share (ECMA-376-1, 18.3.1.40): only the first cell has the text. When
 * that cell is overwritten, each cell that shared with it gets the formula written out for itself.
 */
export class SharedFormulas {
  readonly #overwritten = new Map<string, Master>();

  /** Whether any was overwritten so far. */
  get some(): boolean {
    return this.#overwritten.size > 0;
  }

  overwrite(index: string, master: Master): void {
    this.#overwritten.set(index, master);
  }

  /** The formula that a sharing cell must now have of its own; `undefined` where its master still stands. */
  writtenOut(index: string, row: number, column: number): string | undefined {
    const master = this.#overwritten.get(index);
    return master && shiftedFormula(master.formula, row - master.row, column - master.column);
  }
}

/** What a reference may be mistaken for is matched first and kept: texts, quoted sheets, structured references. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!])|(?<![\w.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])/g;

/** A formula as it reads `rows` down and `columns` to the right: relative references move along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, number: string) => fixed + (fixed ? number : String(Number(number) + rows));
  const column = (fixed: string, letters: string) =>
    fixed + (fixed ? letters : columnLetters(Math.max(0, columnOf(`${letters}1`) + columns)));
  return formula.replace(token, (whole, ...groups: (string | undefined)[]) => {
    const [c$, c, r$, r, from$, from, to$, to, first$, first, last$, last] = groups;
    if (c !== undefined && r !== undefined) return column(c$ ?? '', c) + row(r$ ?? '', r);
    if (from !== undefined && to !== undefined)
      return `${column(from$ ?? '', from)}:${column(to$ ?? '', to)}`;
    if (first !== undefined && last !== undefined)
      return `${row(first$ ?? '', first)}:${row(last$ ?? '', last)}`;
    return whole;
  });
}
