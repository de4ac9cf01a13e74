import { countFindings } from '../../../shared/contract/finding-json.ts';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { CollectionOutcome, WorkbookStand } from '../../../shared/contract/workbooks.ts';
import { contributorState, type State } from '../../../shared/log/state.ts';
import type { Contributor } from '../../../shared/plan/definition.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import type { Log } from '../../log/log.ts';
import { type CheckedContribution, countActions } from '../check-contribution.ts';
import { readContribution, type WorkbookContribution } from '../contribution.ts';
import { workbookPath } from '../init.ts';
import type { PlanInForce } from '../plan-in-force.ts';
import { roundAccess } from '../round-of-contributor.ts';
import { isBlocking, type Weighed, weigh } from '../weigh-contribution.ts';

/** What a workbook of the library says, beside what its contributor submitted last. */
export interface Verdict {
  readonly stand: Exclude<WorkbookStand, 'missing' | 'unseen'>;
  readonly actions: number;
  readonly counts: ReturnType<typeof countFindings>;
  readonly ifCollected: CollectionOutcome | null;
  /** Submitted before and no longer in it. */
  readonly missing: readonly string[];
  /** The gravest first, and of very many only the first. */
  readonly findings: readonly Finding[];
  readonly findingsInAll: number;
  readonly notes: readonly Localised[];
  readonly problem: Localised | null;
}

/** A verdict with what it rests on, for whoever writes the findings into the workbook. */
export interface Judged {
  readonly verdict: Verdict;
  /** `null` where it could not be read. */
  readonly read: {
    readonly contribution: WorkbookContribution;
    readonly checked: CheckedContribution;
  } | null;
}

/** The place of a judgement: a state of the log, its plan, and the day. */
export interface Bench {
  readonly log: Log;
  readonly state: State;
  readonly inForce: PlanInForce;
  readonly now: Date;
}

/** So many findings of one workbook are kept: nobody reads more, and there may be hundreds of workbooks. */
const mostFindings = 1_000;

/** Reads a contributor's workbook and tells what collecting it would find; nothing is kept of it. */
export async function judgeWorkbook(
  { log, state, inForce, now }: Bench,
  contributor: Contributor,
  bytes: Uint8Array,
): Promise<Result<Judged>> {
  const { code } = contributor;
  const read = readContribution(bytes, workbookPath(code), inForce.plan);
  if (!read.ok) return done({ verdict: unreadable(read.problem.message), read: null });
  const contribution = read.value;
  const weighed = await weigh(
    { log, now, contribution, withdraw: [], choices: {}, fix: false, collected: true },
    state,
    inForce,
    contributor,
  );
  if (!weighed.ok) return weighed;
  const { checked, merge, findings } = weighed.value;
  const actions = countActions(checked.rows);
  const submitted = contributorState(state, code).submissions.length > 0;
  const stand = actions === 0 && !submitted ? 'empty' : showsLatest(weighed.value) ? 'submitted' : 'saved';
  const verdict: Verdict = {
    stand,
    actions,
    counts: countFindings(findings),
    ifCollected: stand === 'saved' ? outcomeOf(weighed.value, roundAccess(state, code, now)) : null,
    missing: merge.missing,
    findings: gravestFirst(findings).slice(0, mostFindings),
    findingsInAll: findings.length,
    notes: [...contribution.notes, ...checked.told],
    problem: null,
  };
  return done({ verdict, read: { contribution, checked } });
}

function showsLatest({ known, merge }: Weighed): boolean {
  return merge.actions === known.latest && merge.missing.length === 0 && merge.conflicts.length === 0;
}

function outcomeOf({ merge, findings }: Weighed, access: ReturnType<typeof roundAccess>): CollectionOutcome {
  if (access !== 'open') return 'closed';
  if (findings.some(isBlocking)) return 'refused';
  return merge.conflicts.length > 0 ? 'choose' : 'accepted';
}

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const order = { error: 0, warning: 1, info: 2 } as const;
  return findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
}

/** Of a file that cannot be read, and why. */
export const unreadable = (problem: Localised): Verdict => ({
  stand: 'unreadable',
  actions: 0,
  counts: { errors: 0, warnings: 0, infos: 0 },
  ifCollected: null,
  missing: [],
  findings: [],
  findingsInAll: 0,
  notes: [],
  problem,
});
