import { hash } from 'node:crypto';
import { showCell } from '../../../shared/cells/parse-cell.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { controlText } from '../../../shared/rules/control-text.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import type { Library, Version } from '../../library/library.ts';
import { workbookFile } from '../../workbook/verify/workbook-file.ts';
import { type CellsByHeader, writeTable } from '../../workbook/write/write-table.ts';
import type { CheckedContribution } from '../check-contribution.ts';
import { findingsByRow } from '../findings-by-row.ts';
import { type ReadWorkbook, replaceUnlessEdited } from '../replace-unless-edited.ts';

/**
 * What became of a workbook's findings.
 *
 * - `shown`    its column Controle shows them
 * - `written`  it does now: the file has another version, and `cells` is a digest of what was written
 * - `open`     somebody has it open; it was left as it is
 * - `changed`  somebody saved it since it was read; it was left as it is
 * - `unfit`    they cannot be written into it, and why
 */
export type FindingsWritten =
  | { readonly outcome: 'shown' | 'open' | 'changed' }
  | { readonly outcome: 'written'; readonly version: Version; readonly cells: string }
  | { readonly outcome: 'unfit'; readonly problem: Localised };

/** A workbook as it was read and checked. */
export interface WorkbookRead extends ReadWorkbook {
  readonly checked: CheckedContribution;
}

/**
 * Writes the findings of a workbook that nobody handed in into its column Controle, for officers who work
 * without the add-in. Nothing else of it changes: not a cell, not the receipt, not the stamp. Only cells that
 * say something else are written, so that a workbook which was written once is left alone from then on.
 *
 * @param before the digest of what was written last: the very same is not written twice in a row, whatever
 *   became of it, so that nobody saves back and forth with a program that takes it out again
 */
export async function writeFindings(
  library: Library,
  plan: Plan,
  workbook: WorkbookRead,
  before: string | null,
): Promise<FindingsWritten> {
  const { path } = workbook;
  const cells = controlCells(plan, workbook);
  const digest = digestOf(cells);
  if (cells.size === 0 || digest === before) return { outcome: 'shown' };
  if (await library.openElsewhere(path)) return { outcome: 'open' };
  const replaced = await replaceUnlessEdited(library, plan, workbook, (standing) => {
    const written = writeTable(standing.workbook, { cells, append: [] });
    return written.ok ? workbookFile(written.package) : written;
  });
  if ('problem' in replaced) {
    const { message, where } = replaced.problem;
    const place = where === undefined ? '' : ` (${where})`;
    const problem = { nl: `${path}: ${message.nl}${place}`, en: `${path}: ${message.en}${place}` };
    return { outcome: 'unfit', problem };
  }
  if (replaced.outcome === 'replaced')
    return { outcome: 'written', version: replaced.version, cells: digest };
  switch (replaced.outcome) {
    case 'locked':
      return { outcome: 'open' };
    case 'forbidden':
      return { outcome: 'unfit', problem: replaced.told };
    case 'changed':
    case 'gone':
      return { outcome: 'changed' };
  }
}

const digestOf = (cells: ReadonlyMap<number, CellsByHeader>): string =>
  hash('sha256', JSON.stringify([...cells].map(([row, texts]) => [row, ...texts])));

/** The cells of the column Controle that show something else than what was found; none without that column. */
function controlCells(
  plan: Plan,
  { contribution: { table }, checked }: WorkbookRead,
): ReadonlyMap<number, CellsByHeader> {
  const changed = new Map<number, CellsByHeader>();
  const column = checked.columns.sheetColumn(plan.role('control')?.field ?? '');
  const place = table.headers.findIndex((header) => header.column === column);
  const header = table.headers[place]?.text;
  if (column === undefined || header === undefined) return changed;
  const findings = findingsByRow(checked.findings);
  for (const { key, row, blank } of checked.rows) {
    const shown = showCell(table.rows[key]?.cells[place], table.dateSystem).replaceAll('\r\n', '\n');
    const told = blank ? '' : controlText(findings.get(row) ?? [], plan, 'nl');
    const cell: SheetCell = told === '' ? null : { kind: 'text', text: told };
    if (told !== shown) changed.set(row, new Map([[header, cell]]));
  }
  return changed;
}
