import type { Identity } from '../../shared/contract/identity.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { CheckReport, MergeReport, SubmitReport } from '../../shared/contract/reports.ts';
import type { HandedIn, MergeRequestBody } from '../../shared/contract/service.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Language } from '../../shared/text/localised.ts';
import { toldOfOneFile } from '../library/unreadable-file.ts';
import type { Log } from '../log/log.ts';
import { check } from '../usecases/check.ts';
import { collect } from '../usecases/collect.ts';
import { type Contribution, readContribution } from '../usecases/contribution.ts';
import { liveWriting } from '../usecases/live-writing.ts';
import { merge } from '../usecases/merge.ts';
import { mergeBack } from '../usecases/merge-back.ts';
import { tellMerge } from '../usecases/merge-report.ts';
import { judgeWorkbook, type Verdict } from '../usecases/noticing/judge-workbook.ts';
import { type FindingsWritten, writeFindings } from '../usecases/noticing/write-findings.ts';
import { currentGround, groundUpTo } from '../usecases/plan-in-force.ts';
import type { MergeWay } from '../usecases/plan-merge.ts';
import { checkReport, submitReport } from '../usecases/present.ts';
import { previewMerge } from '../usecases/preview-merge.ts';
import { openRegister } from '../usecases/read-register.ts';
import { submit } from '../usecases/submit.ts';

/** What somebody hands in, as it came: a file, or its table. */
export type HandedInAs =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'table'; readonly table: Pick<HandedIn, 'name' | 'table' | 'stamp'> };

interface Answers {
  readonly withdraw: readonly string[];
  readonly choices: HandedIn['choices'];
  readonly fix: boolean;
}

interface Asked {
  readonly contributor: string;
  readonly now: Date;
  readonly language: Language;
}

interface Said extends Asked, Answers {
  readonly identity: Identity;
  readonly operation: string;
}

interface MergeAsked {
  readonly now: Date;
  readonly language: Language;
  readonly body: Partial<MergeRequestBody>;
  /** The earlier merge whose values come back. */
  readonly backTo?: string;
}

/** What is done with workbooks: each takes and gives plain data, so that another thread can do it. */
export interface Tasks {
  readonly check: Asked & { readonly handedIn: HandedInAs; readonly withdraw: readonly string[] };
  readonly submit: Said & { readonly handedIn: HandedInAs };
  readonly collect: Said;
  readonly preview: MergeAsked;
  readonly merge: MergeAsked & { readonly identity: Identity; readonly operation: string };
  readonly judge: {
    readonly contributor: Contributor;
    readonly path: string;
    readonly version: string;
    readonly bytes: Uint8Array;
    readonly now: Date;
    /** How far the log has to be read. */
    readonly entries: number;
    /** Whether the findings are written into it, unless these were written last; `null`: they are not. */
    readonly writing: { readonly before: string | null } | null;
  };
}

/** What a workbook says, and what became of its findings. */
export interface JudgedFile {
  readonly verdict: Verdict;
  readonly findings: FindingsWritten | null;
}

/** A report as the bytes of its JSON, which no thread has to read again to send it on. */
export interface ReportBytes<Report> {
  readonly json: Uint8Array;
  /** Never there: it is the type that tells of which report these are the bytes. */
  readonly of?: Report;
}

/** What each task gives. */
export interface Given {
  readonly check: Result<ReportBytes<CheckReport>>;
  readonly submit: Result<ReportBytes<SubmitReport>>;
  readonly collect: Result<ReportBytes<SubmitReport>>;
  readonly preview: Result<ReportBytes<MergeReport>>;
  readonly merge: Result<ReportBytes<MergeReport>>;
  readonly judge: Result<JudgedFile>;
}

export type TaskName = keyof Tasks;

/** Does a task, in whichever thread. */
export const doing: { readonly [Name in TaskName]: (log: Log, task: Tasks[Name]) => Promise<Given[Name]> } = {
  async check(log, { contributor, handedIn, now, withdraw, language }) {
    const contribution = await contributionOf(log, handedIn);
    if (!contribution.ok) return contribution;
    const checked = await check({ log, now, contributor, contribution: contribution.value, withdraw });
    if (!checked.ok) return checked;
    const { name, notes } = contribution.value;
    return asJson(checkReport(name, contributor, checked.value, notes, language));
  },

  async submit(log, { handedIn, language, ...said }) {
    const contribution = await contributionOf(log, handedIn);
    if (!contribution.ok) return contribution;
    const submitted = await submit({ ...said, log, contribution: contribution.value });
    if (!submitted.ok) return submitted;
    return asJson(submitReport(submitted.value, 'not-asked', contribution.value.notes, language));
  },

  async collect(log, { language, ...said }) {
    const collected = await collect({ ...said, log });
    if (!collected.ok) return collected;
    const { submitted, workbook, notes } = collected.value;
    return asJson(submitReport(submitted, workbook, notes, language));
  },

  async preview(log, { now, language, body, backTo }) {
    const planned = await previewMerge(log, now, backTo, wayOf(body));
    if (!planned.ok) return planned;
    const told = { outcome: 'preview', entry: null, register: null } as const;
    const report = await tellMerge(log, planned.value, told, language);
    return report.ok ? asJson(report.value) : report;
  },

  async merge(log, { now, language, body, backTo, identity, operation }) {
    const request = { log, identity, now, operation, ...wayOf(body) };
    const merged = await (backTo === undefined ? merge(request) : mergeBack(request, backTo));
    if (!merged.ok) return merged;
    const { planned, after } = merged.value;
    const report = await tellMerge(log, planned, merged.value, language);
    return report.ok ? asJson({ ...report.value, writing: liveWriting(after) }) : report;
  },

  async judge(log, { contributor, path, version, bytes, now, entries, writing }) {
    const ground = await groundUpTo(log, entries);
    if (!ground.ok) return ground;
    const { state, inForce } = ground.value;
    const judged = await judgeWorkbook({ log, state, inForce, now }, contributor, bytes);
    if (!judged.ok) return judged;
    const { verdict, read } = judged.value;
    if (writing === null || read === null || verdict.stand === 'empty')
      return done({ verdict, findings: null });
    const workbook = { path, file: { bytes, version }, ...read };
    const findings = await writeFindings(log.library, inForce.plan, workbook, writing.before).catch(
      (error: unknown): FindingsWritten => {
        const problem = toldOfOneFile(error);
        if (problem === null) throw error;
        return { outcome: 'unfit', problem };
      },
    );
    return done({ verdict, findings });
  },
};

const asJson = <Report>(report: Report): Result<ReportBytes<Report>> =>
  done({ json: new TextEncoder().encode(JSON.stringify(report)) });

async function contributionOf(log: Log, handedIn: HandedInAs): Promise<Result<Contribution>> {
  if (handedIn.kind === 'table') return done({ ...handedIn.table, notes: [] });
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  return readContribution(handedIn.bytes, handedIn.name, ground.value.inForce.plan);
}

/** Over HTTP an edit is taken only on the coordinator's word: the library may not tell who typed it. */
function wayOf({ register, accept = [], despite }: Partial<MergeRequestBody>): MergeWay {
  if (register === undefined) return { accept, despite };
  const { table, stamp } = register;
  return { accept, despite, open: (plan) => openRegister(table, stamp, plan) };
}
