import type { Receipt, SubmitReport } from '../../shared/contract/reports.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { ExcelFailure } from '../sheet/excel-batch.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import type { Submission } from './submission.ts';
import { rowOf, type SentRows, sentRows, sheetAfter } from './submitted-sheet.ts';
import type { Trouble } from './trouble.ts';
import { excelTrouble, serviceTrouble } from './trouble-texts.ts';
import type { Working } from './working.ts';

export interface Means {
  readonly workbook: OfficeWorkbook;
  readonly service: ServiceClient;
  readonly newKey: () => string;
  readonly now: () => Date;
}

type Taken = Extract<SubmitReport, { readonly outcome: 'accepted' | 'unchanged' }>;

/**
 * Hands the sheet in. The key of the request stays in the workbook until an answer came, so that trying
 * again after a lost answer never submits twice. Gives the receipt once it is accepted, and `null` where
 * the officer has something to do first; either way the submission's step says what is on view.
 */
export async function handIn(
  { desk, facts, opened }: Working,
  submission: Submission,
  { workbook, service, newKey, now }: Means,
): Promise<Receipt | null> {
  await desk.idle();
  const { sheet } = desk;
  const stored = await workbook.facts();
  const { pendingKey = null, stamp = null } = stored.ok ? stored.value : facts;
  const key = pendingKey ?? newKey();
  const kept = await workbook.keepPendingKey(key);
  if (!kept.ok) {
    submission.step = failed(excelTrouble(kept.failure, facts.readOnly), now());
    return null;
  }
  const sent = sentRows(sheet);
  const { withdraw, choices } = submission;
  const handed = { name: facts.name, table: sheet.table, stamp, withdraw, choices };
  const answer = await service.submit(opened.contributor.code, handed, key);
  if (!answer.ok) {
    if (answer.failure.settled) await workbook.keepPendingKey(null);
    submission.step = failed(serviceTrouble(answer.failure), now());
    return null;
  }
  await workbook.keepPendingKey(null);
  const report = answer.value;
  if (report.outcome === 'choose') submission.offerChoices(report, opened.plan);
  if (report.outcome === 'refused') submission.refuse(report);
  if (report.outcome !== 'accepted' && report.outcome !== 'unchanged') return null;
  const notWritten = await writeAnswer({ desk, facts, opened }, report, sent, { workbook, service });
  const accepted = report.outcome === 'accepted' ? report : null;
  submission.step = {
    step: 'accepted',
    receipt: {
      receipt: report.receipt,
      given: accepted?.given ?? [],
      withdrawn: accepted?.withdrawn ?? [],
      waiting: accepted?.waiting.map(({ actionId }) => actionId) ?? [],
      takenOver: accepted?.takenOver ?? 0,
      unchanged: accepted === null,
      notWritten,
    },
  };
  return report.receipt;
}

/**
 * Brings the sheet up to what was submitted and only then writes the stamp: a workbook never says that it
 * shows what it does not. Without it the next submission is merged from where the workbook stood before.
 */
async function writeAnswer(
  { desk, facts, opened }: Pick<Working, 'desk' | 'facts' | 'opened'>,
  report: Taken,
  sent: SentRows,
  { workbook, service }: Pick<Means, 'workbook' | 'service'>,
): Promise<Trouble | null> {
  const { plan, contributor } = opened;
  const { receipt } = report;
  const shows = report.outcome === 'unchanged' ? (report.shows ?? receipt.entry) : receipt.entry;
  const standing = await service.standing(contributor.code, shows);
  if (!standing.ok) return serviceTrouble(standing.failure);
  await desk.idle();
  const given = report.outcome === 'accepted' ? report.given : [];
  const ids = new Map(given.map(({ row, actionId }) => [row, actionId]));
  const { writes, added } = sheetAfter(desk.sheet, sent, ids, standing.value.previous, plan);
  if (added.length > 0) {
    const appended = await workbook.append(desk.sheet.place, added);
    if (!appended.ok) return excelTrouble(appended.failure, facts.readOnly);
  }
  const stamp = { plan: plan.definition.id, contributor: contributor.code, shows };
  const written = await workbook.writeAnswer(desk.sheet.place, writes, receipt, stamp);
  return written.ok ? null : excelTrouble(written.failure, facts.readOnly);
}

/** Puts actions of the previous submission back, under the last row, as they were submitted. */
export async function putBack(
  workbook: OfficeWorkbook,
  { desk, opened }: Working,
  ids: readonly string[],
): Promise<ExcelFailure | null> {
  await desk.idle();
  const rows = opened.standing.previous
    .filter(({ id }) => ids.includes(id))
    .map((action) => rowOf(desk.sheet, action, opened.plan, desk.sheet.dateSystem));
  const appended = await workbook.append(desk.sheet.place, rows);
  if (!appended.ok) return appended.failure;
  await desk.retell();
  return null;
}

function failed(trouble: Trouble, at: Date) {
  return { step: 'failed', trouble, lastAttempt: at.toISOString() } as const;
}
