import { countFindings, presentFinding } from '../../shared/contract/finding-json.ts';
import type {
  ChangeJson,
  CheckReport,
  ConflictJson,
  MergeReport,
  Receipt,
  SubmitReport,
} from '../../shared/contract/reports.ts';
import type { State, Submission } from '../../shared/log/state.ts';
import type { OpenConflict, RegisterChange } from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Language, Localised } from '../../shared/text/localised.ts';
import { type CheckedContribution, countActions } from './check-contribution.ts';
import { isToCome } from './decided-conflict.ts';
import { changesAnything, type PlannedMerge } from './plan-merge.ts';
import { presentChoice } from './present-choice.ts';
import { registerPath } from './read-register.ts';
import type { RegisterState } from './register-state.ts';
import { type Shows, showing } from './shown-value.ts';
import type { Submitted } from './submission.ts';
import type { RegisterWritten } from './write-register.ts';

/** Puts what the use cases found into the shapes of the contract, in one language. */

const inWords = (findings: readonly Finding[], language: Language) =>
  findings.map((finding) => presentFinding(finding, language));

/** A check as it is told, in one language. */
export function checkReport(
  workbook: string,
  contributor: string,
  checked: CheckedContribution,
  notes: readonly Localised[],
  language: Language,
): CheckReport {
  return {
    workbook,
    domain: contributor,
    actions: countActions(checked.rows),
    counts: countFindings(checked.findings),
    findings: inWords(checked.findings, language),
    notes: [...notes, ...checked.told].map((note) => note[language]),
  };
}

/** Where the workbook that was handed in stands after a submission. */
export type WorkbookAfter = Extract<SubmitReport, { outcome: 'accepted' }>['workbook'];

/** Whether nothing is left to be written into it. */
export const isUpToDate = (workbook: WorkbookAfter): boolean =>
  workbook === 'updated' || workbook === 'not-asked';

/** A submission as it is told, in one language; `workbook`: whether its file could be brought up to date. */
export function submitReport(
  submitted: Submitted,
  workbook: WorkbookAfter,
  notes: readonly Localised[],
  language: Language,
): SubmitReport {
  const contributor = submitted.contributor.code;
  const told = submitted.outcome === 'choose' ? [] : submitted.checked.told;
  const notesTold = { notes: [...notes, ...told].map((note) => note[language]) };
  switch (submitted.outcome) {
    case 'accepted':
      return {
        outcome: 'accepted',
        receipt: receiptOf(contributor, submitted.submission),
        findings: inWords(submitted.checked.findings, language),
        given: [...submitted.given].map(([row, actionId]) => ({ row, actionId })),
        withdrawn: [...submitted.merge.withdrawn],
        waiting: submitted.waiting.map(({ subject, rule }) => ({ actionId: subject, rule })),
        takenOver: submitted.takenOver,
        workbook,
        ...notesTold,
      };
    case 'unchanged':
      return {
        outcome: 'unchanged',
        receipt: receiptOf(contributor, submitted.submission),
        ...(workbook === 'updated' || workbook === 'not-asked' ? {} : { workbook }),
        ...(submitted.shows === submitted.submission.entry ? {} : { shows: submitted.shows }),
        findings: inWords(submitted.checked.findings, language),
        ...notesTold,
      };
    case 'refused':
      return {
        outcome: 'refused',
        contributor,
        actions: countActions(submitted.checked.rows),
        counts: countFindings(submitted.findings),
        findings: inWords(submitted.findings, language),
        ...notesTold,
      };
    case 'choose': {
      const shows = showing(submitted.inForce.plan, { erasures: [] }, language);
      return {
        outcome: 'choose',
        contributor,
        choices: submitted.merge.conflicts.map((conflict) =>
          presentChoice(shows, conflict, submitted.receipts, language),
        ),
      };
    }
  }
}

function receiptOf(contributor: string, submission: Submission): Receipt {
  const { sequence, entry, counts, by, at, collected } = submission;
  const { actions, errors, warnings, infos } = counts;
  return {
    contributor,
    sequence,
    entry,
    actions,
    counts: { errors, warnings, infos },
    by: by.name,
    at,
    ...(collected === undefined ? {} : { collected }),
  };
}

/** So many changes stand in a report; a preview pages through the rest. */
const mostChanges = 1_000;

/** What came of a planned merge. */
export interface MergeTold {
  readonly outcome: MergeReport['outcome'];
  readonly entry: number | null;
  readonly register: RegisterWritten | null;
}

/** A merge in words; what its actions are called is put in beside it. */
export function mergeReport(
  planned: PlannedMerge,
  { outcome, entry, register }: MergeTold,
  judged: RegisterState,
  language: Language,
): MergeReport {
  const { contributors, inForce, remarks } = planned;
  const shows = showing(inForce.plan, planned.state, language);
  const changesInAll = contributors.reduce((sum, { merge }) => sum + merge.changes.length, 0);
  return {
    outcome,
    sequence: changesAnything(planned) ? planned.sequence : planned.sequence - 1,
    entry,
    contributors: contributors.map(({ contributor, submission, merge: { counts } }) => ({
      contributor: contributor.code,
      domain: contributor.domain,
      submission: submission?.sequence ?? null,
      added: counts.added,
      changed: counts.changed,
      withdrawn: counts.withdrawn,
      unchanged: counts.unchanged,
      waiting: counts.waiting,
      conflicts: counts.conflicts,
    })),
    changes: firstChanges(planned, shows),
    changesInAll,
    conflicts: contributors.flatMap(({ contributor, merge, before }) =>
      merge.part.conflicts.map((conflict) => {
        const toCome = outcome === 'preview' && isToCome(before, conflict);
        return conflictJson(shows, contributor.code, conflict, { toCome });
      }),
    ),
    waiting: contributors.flatMap(({ merge }) =>
      merge.part.waiting.flatMap(({ actionId, findings }) =>
        findings.map(({ rule }) => ({ actionId, rule })),
      ),
    ),
    remarks: [...remarks.filter((remark) => remark !== register?.problem), ...(register?.told ?? [])].map(
      (remark) => remark[language],
    ),
    coverage: judged.coverage,
    findings: inWords(judged.findings, language),
    ...(planned.brings.length === 0 ? {} : { brings: inWords(planned.brings, language) }),
    register: {
      path: registerPath,
      state: registerStateOf(register),
      ...(register?.problem ? { problem: register.problem[language] } : {}),
    },
    edits: planned.found.map(({ edit: { actionId, field, expected, value }, taken, breaks }) => ({
      actionId,
      column: field,
      before: shows(actionId, field, expected),
      after: shows(actionId, field, value),
      accepted: taken,
      ...(breaks.length === 0 ? {} : { breaks: inWords(breaks, language) }),
    })),
    titles: {},
    writing: null,
  };
}

function registerStateOf(register: RegisterWritten | null): MergeReport['register']['state'] {
  if (register === null) return 'not-written';
  switch (register.state) {
    case 'changed-meanwhile':
      return 'pending';
    case 'open':
      return 'not-written';
    default:
      return register.state;
  }
}

function firstChanges({ contributors }: PlannedMerge, shows: Shows): ChangeJson[] {
  const first: ChangeJson[] = [];
  for (const { contributor, merge } of contributors) {
    for (const change of merge.changes.slice(0, mostChanges - first.length)) {
      first.push(changeJson(shows, contributor.code, change));
    }
  }
  return first;
}

function changeJson(shows: Shows, contributor: string, change: RegisterChange): ChangeJson {
  const { actionId } = change;
  if (change.kind !== 'changed') {
    return {
      contributor,
      actionId,
      what: change.kind,
      column: null,
      before: '',
      after: '',
      source: 'domain',
    };
  }
  const { field, before, after, source } = change;
  return {
    contributor,
    actionId,
    what: 'changed',
    column: field,
    before: shows(actionId, field, before),
    after: shows(actionId, field, after),
    source,
  };
}

/** How a conflict stands beside the last merge and what was said since. */
export interface ConflictStands {
  readonly decided?: State['conflictDecisions'][number] | undefined;
  /** It is not there yet: the next merge brings it about. */
  readonly toCome?: boolean;
}

/** An open conflict in words. */
export function conflictJson(
  shows: Shows,
  contributor: string,
  conflict: OpenConflict,
  { decided, toCome = false }: ConflictStands = {},
): ConflictJson {
  return {
    actionId: conflict.actionId,
    contributor,
    rule: conflict.rule ?? null,
    cells: conflict.cells.map(({ field, parent, remote, local }) => ({
      column: field,
      before: shows(conflict.actionId, field, parent),
      domain: shows(conflict.actionId, field, remote),
      register: shows(conflict.actionId, field, local),
    })),
    ...(toCome ? { toCome } : {}),
    ...(decided === undefined ? {} : { decided: decidedJson(decided) }),
  };
}

const decidedJson = ({ entry, by, at, take, reason }: State['conflictDecisions'][number]) => ({
  entry,
  by: by.name,
  at,
  take,
  ...(reason === undefined ? {} : { reason }),
});
