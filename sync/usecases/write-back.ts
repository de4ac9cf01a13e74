import type { Action } from '../../shared/actions/action.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import type { Stamp } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import { sameValue } from '../../shared/cells/value.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { controlText } from '../../shared/rules/control-text.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { sheetCalledOtherwise } from '../../shared/workbook/called-otherwise.ts';
import { receiptSheet } from '../projection/receipt-sheet.ts';
import type { Outcome } from '../workbook/package/problem.ts';
import { workbookFile } from '../workbook/verify/workbook-file.ts';
import { writeSheetTable } from '../workbook/write/write-sheet-table.ts';
import { writeStamp } from '../workbook/write/write-stamp.ts';
import { type CellsByHeader, writeTable } from '../workbook/write/write-table.ts';
import type { CheckedContribution } from './check-contribution.ts';
import type { WorkbookContribution } from './contribution.ts';
import { findingsByRow } from './findings-by-row.ts';
import type { Submitted } from './submission.ts';

type Accepted = Extract<Submitted, { outcome: 'accepted' | 'unchanged' }>;

/**
 * The workbook that was handed in, showing what the log now has: ids of new rows, cells and actions that
 * colleagues submitted, mended cells, the control column, the receipt, and the stamp that goes with them.
 * Rows whose action was withdrawn are emptied, or they would come back with the next submission.
 */
export function writeBack(
  contribution: WorkbookContribution,
  submitted: Accepted,
): Outcome<{ readonly bytes: Uint8Array; readonly told: readonly Localised[] }> {
  const { plan } = submitted.inForce;
  const { workbook } = contribution;
  const edits = new WorkbookEdits(contribution, submitted);
  const written = writeTable(workbook, { cells: edits.cells, append: edits.append });
  if (!written.ok) return written;
  const receipted = writeSheetTable(written.package, receiptSheet(submitted.receipts));
  if (!receipted.ok) return receipted;
  const stamp: Stamp = {
    plan: plan.definition.id,
    contributor: submitted.contributor.code,
    shows: submitted.shows,
  };
  const stamped = writeStamp(receipted.package, stamp);
  const file = stamped.ok ? workbookFile(stamped.package) : stamped;
  return file.ok ? { ...file, told: sheetCalledOtherwise('Ontvangst', receipted.calledOtherwise) } : file;
}

/** What differs between the workbook's table and what the log has, cell by cell. */
class WorkbookEdits {
  readonly cells = new Map<number, CellsByHeader>();
  readonly append: CellsByHeader[] = [];
  readonly #plan: Plan;
  readonly #contribution: WorkbookContribution;
  readonly #submitted: Accepted;
  readonly #headers: ReadonlyMap<string, string>;

  constructor(contribution: WorkbookContribution, submitted: Accepted) {
    this.#plan = submitted.inForce.plan;
    this.#contribution = contribution;
    this.#submitted = submitted;
    this.#headers = headersOf(contribution, submitted.checked, this.#plan);
    const actions = new Map(submitted.merge.actions.map((action) => [action.id, action]));
    const standing = new Set<string>();
    const findings = findingsByRow(submitted.checked.findings);
    const { rows, ids } = submitted.checked;
    const emptied: number[] = [];
    for (const row of rows) {
      const id = ids.of(row.key)?.id;
      const action = id === undefined ? undefined : actions.get(id);
      if (action?.withdrawn) {
        standing.add(action.id);
        this.cells.set(row.row, this.#emptyRow());
      } else if (action === undefined) emptied.push(row.row);
      else {
        standing.add(action.id);
        this.#change(row, action, findings.get(row.row) ?? []);
      }
    }
    const added = submitted.merge.actions.filter(({ id, withdrawn }) => !withdrawn && !standing.has(id));
    for (const action of added) {
      const free = emptied.shift();
      if (free === undefined) this.append.push(this.#wholeRow(action));
      else this.cells.set(free, this.#wholeRow(action));
    }
  }

  #change(row: ParsedRow, action: Action, findings: readonly Finding[]): void {
    const changed = new Map<string, SheetCell>();
    const put = (column: Column | undefined, cell: SheetCell) => {
      const header = column && this.#headers.get(column.field);
      if (header !== undefined) changed.set(header, cell);
    };
    if (row.id !== action.id || this.#mended(row, this.#plan.role('action-id')))
      put(this.#plan.role('action-id'), { kind: 'text', text: action.id });
    this.#plan.columns.forEach((column, position) => {
      const value = action.values[position] ?? null;
      const same = sameValue(row.cells[position]?.value ?? null, value);
      if (!same || this.#mended(row, column)) put(column, this.#cell(value, column));
    });
    put(this.#plan.role('control'), { kind: 'text', text: controlText(findings, this.#plan, 'nl') });
    if (changed.size > 0) this.cells.set(row.row, changed);
  }

  /** Whether a fix replaced the cell before it was read. */
  #mended(row: ParsedRow, column: Column | undefined): boolean {
    const { checked } = this.#submitted;
    const original = this.#contribution.table;
    if (checked.table === original || column === undefined) return false;
    const at = checked.columns.sheetColumn(column.field);
    const place = original.headers.findIndex((header) => header.column === at);
    return checked.table.rows[row.key]?.cells[place] !== original.rows[row.key]?.cells[place];
  }

  #cell(value: Action['values'][number], column: Column): SheetCell {
    return toSheetCell(value, column, this.#contribution.table.dateSystem);
  }

  #wholeRow(action: Action): CellsByHeader {
    return this.#row((column) => {
      if (column.role === 'action-id') return { kind: 'text', text: action.id };
      const position = this.#plan.position(column.field);
      return position === undefined ? null : this.#cell(action.values[position] ?? null, column);
    });
  }

  #emptyRow(): CellsByHeader {
    return this.#row(() => null);
  }

  #row(cellOf: (column: Column) => SheetCell): CellsByHeader {
    return new Map(
      this.#plan.definition.columns.flatMap((column): [string, SheetCell][] => {
        const header = this.#headers.get(column.field);
        return header === undefined ? [] : [[header, cellOf(column)]];
      }),
    );
  }
}

/** The header under which each field stands in this workbook, as it is spelled there. */
function headersOf(
  { table }: WorkbookContribution,
  { columns }: CheckedContribution,
  plan: Plan,
): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const { field } of plan.definition.columns) {
    const at = columns.sheetColumn(field);
    const header = table.headers.find(({ column }) => column === at);
    if (header !== undefined) headers.set(field, header.text);
  }
  return headers;
}
