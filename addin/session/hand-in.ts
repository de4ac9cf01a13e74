import type { Receipt, SubmitReport } from '../../shared/contract/reports.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { ExcelFailure } from '../sheet/excel-batch.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import { namedFindings } from './finding-views.ts';
import { digestOf, type HandedOver, type Submission } from './submission.ts';
import { rowOf, sentRows } from './submitted-sheet.ts';
import type { Trouble } from './trouble.ts';
import { excelTrouble, serviceTrouble } from './trouble-texts.ts';
import type { Working } from './working.ts';
import { writeAnswer } from './write-answer.ts';

export interface Means {
  readonly workbook: OfficeWorkbook;
  readonly service: ServiceClient;
  readonly newKey: () => string;
  readonly now: () => Date;
}

/**
 * Hands in what stands in the sheet now: all of it is read and checked again before it is sent. Gives the receipt
 * once it is accepted, and `null` where the officer has something to do first; either way the submission's step
 * says what is on view.
 */
export async function handIn(
  working: Working,
  submission: Submission,
  means: Means,
): Promise<Receipt | null> {
  const { desk, facts, opened } = working;
  // The stamp before the rows: another pane writes first the rows and then the stamp.
  const stored = await means.workbook.facts();
  if (!stored.ok) return fail(submission, excelTrouble(stored.failure, facts.readOnly), means);
  if (!(await desk.lookAgain())) return leave(submission);
  const { sheet } = desk;
  const findings = namedFindings(sheet);
  if (submission.readiness(opened, sheet, findings, desk.writable).step !== 'ready') return leave(submission);
  if (submission.asksAnew(opened, findings)) return null;

  const { withdraw, choices, unanswered } = submission;
  const { stamp, pending } = stored.value;
  const handed = { name: facts.name, table: sheet.table, stamp, withdraw, choices };
  const digest = await digestOf(handed);
  if (unanswered !== null && unanswered.digest !== digest) {
    // What was sent before may have been taken in: first what became of that, then what was changed since.
    const settled = await handOver(working, submission, unanswered, means);
    return settled === 'goes-on' ? handIn(working, submission, means) : null;
  }
  const known = unanswered ?? (pending?.digest === digest ? pending : null);
  const key = known?.key ?? means.newKey();
  const outcome = await handOver(working, submission, { key, digest, handed, sent: sentRows(sheet) }, means);
  return outcome === 'goes-on' && submission.step?.step === 'accepted'
    ? submission.step.receipt.receipt
    : null;
}

/**
 * Sends one request, and writes what came of it. Its key stays in the workbook, with what it was for, until its
 * answer stands there: trying again after a lost answer never submits twice.
 */
async function handOver(
  working: Working,
  submission: Submission,
  request: HandedOver,
  means: Means,
): Promise<'goes-on' | 'stopped'> {
  const { facts, opened } = working;
  const { workbook, service } = means;
  const { key, digest } = request;
  const kept = await workbook.keepPending({ key, digest });
  if (!kept.ok) {
    fail(submission, excelTrouble(kept.failure, facts.readOnly), means);
    return 'stopped';
  }
  submission.unanswered = request;
  const answer = await service.submit(opened.contributor.code, request.handed, key);
  if (!answer.ok) {
    if (answer.failure.settled) await forget(submission, workbook);
    fail(submission, serviceTrouble(answer.failure), means);
    return 'stopped';
  }
  const report = answer.value;
  if (report.outcome !== 'accepted' && report.outcome !== 'unchanged') {
    await forget(submission, workbook);
    if (report.outcome === 'choose') submission.offerChoices(report, opened.plan);
    if (report.outcome === 'refused') submission.refuse(report);
    return 'stopped';
  }
  const notWritten = await writeAnswer(working, report, request.sent, { workbook, service });
  await forget(submission, workbook);
  submission.step = { step: 'accepted', receipt: receiptView(report, notWritten) };
  return 'goes-on';
}

async function forget(submission: Submission, workbook: OfficeWorkbook): Promise<void> {
  submission.unanswered = null;
  await workbook.keepPending(null);
}

function receiptView(
  report: Extract<SubmitReport, { readonly outcome: 'accepted' | 'unchanged' }>,
  notWritten: Trouble | null,
) {
  const accepted = report.outcome === 'accepted' ? report : null;
  return {
    receipt: report.receipt,
    given: accepted?.given ?? [],
    withdrawn: accepted?.withdrawn ?? [],
    waiting: accepted?.waiting.map(({ actionId }) => actionId) ?? [],
    takenOver: accepted?.takenOver ?? 0,
    unchanged: accepted === null,
    notWritten,
  };
}

/** Puts actions of the previous submission back, under the last row, as they were submitted. */
export async function putBack(
  workbook: OfficeWorkbook,
  { desk, facts, opened }: Working,
  ids: readonly string[],
): Promise<ExcelFailure | null> {
  if (!(await desk.lookAgain())) return null;
  const rows = opened.standing.previous
    .filter(({ id }) => ids.includes(id))
    .map((action) => rowOf(desk.sheet, action, opened.plan, desk.sheet.dateSystem));
  const appended = await workbook.append(opened.plan, facts.mapping, rows);
  if (!appended.ok) return appended.failure;
  await desk.lookAgain();
  return null;
}

/** The sheet says otherwise than when this was asked: what stands there is on view, and nothing is sent. */
function leave(submission: Submission): null {
  submission.step = null;
  return null;
}

function fail(submission: Submission, trouble: Trouble, { now }: Means): null {
  submission.step = { step: 'failed', trouble, lastAttempt: now().toISOString() };
  return null;
}
