import type { SubmitReport } from '../../shared/contract/reports.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { ExcelFailure } from '../sheet/excel-batch.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import { type SentRows, sheetAfter } from './submitted-sheet.ts';
import type { Trouble } from './trouble.ts';
import { excelTrouble, serviceTrouble } from './trouble-texts.ts';
import type { Working } from './working.ts';

type Taken = Extract<SubmitReport, { readonly outcome: 'accepted' | 'unchanged' }>;

/** Where people type meanwhile, the sheet is looked at and written so often. */
const mostRounds = 3;

/**
 * Brings the sheet up to what was submitted and only then writes the stamp: a workbook never says that it
 * shows what it does not. Without it the next submission is merged from where the workbook stood before. The
 * receipt comes last: what becomes of it changes nothing of what the workbook shows, and the next submission
 * writes one that is missing.
 */
export async function writeAnswer(
  { desk, facts, opened }: Working,
  report: Taken,
  sent: SentRows,
  { workbook, service }: { readonly workbook: OfficeWorkbook; readonly service: ServiceClient },
): Promise<Trouble | null> {
  const { plan, contributor } = opened;
  const { receipt } = report;
  const shows = report.outcome === 'unchanged' ? (report.shows ?? receipt.entry) : receipt.entry;
  const standing = await service.standing(contributor.code, shows);
  if (!standing.ok) return serviceTrouble(standing.failure);
  const told = (failure: ExcelFailure) => excelTrouble(failure, facts.readOnly);
  const given = report.outcome === 'accepted' ? report.given : [];
  const ids = new Map(given.map(({ row, actionId }) => [row, actionId]));
  for (let round = 1; round <= mostRounds; round += 1) {
    if (!(await desk.lookAgain())) return told({ code: 'gone', reference: 'NoTable' });
    const { sheet } = desk;
    const { writes, added } = sheetAfter(sheet, sent, ids, standing.value.previous, plan);
    const written = await workbook.write(sheet.place, writes, {
      cellsOf: (row) => sheet.rawOf(sheet.keyAt(row) ?? -1)?.cells ?? [],
      knownBy: sheet.knownBy,
      justSeen: true,
    });
    if (!written.ok) return told(written.failure);
    // What somebody typed in between is a change since, and found as that by the next look.
    if (written.value.size > 0 && round < mostRounds) continue;
    const appended = await workbook.append(plan, facts.mapping, added);
    if (!appended.ok) return told(appended.failure);
    break;
  }
  const stamped = await workbook.stamp({ plan: plan.definition.id, contributor: contributor.code, shows });
  if (!stamped.ok) return told(stamped.failure);
  const receipted = await workbook.writeReceipt(receipt);
  return receipted.ok ? null : told(receipted.failure);
}
