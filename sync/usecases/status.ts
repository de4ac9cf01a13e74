import { daysBetween } from '../../shared/cells/date.ts';
import { presentFinding } from '../../shared/contract/finding-json.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import { contributorState, type State, type Submission, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { compareRows, countDifferences, type DifferenceCounts } from '../../shared/register/compare-rows.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { similarTitles } from '../../shared/rules/register/similar-titles.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { Library } from '../library/library.ts';
import type { Log } from '../log/log.ts';
import { asOfDate } from './check-contribution.ts';
import { actionsAt, registerParts } from './logged-actions.ts';
import { currentGround } from './plan-in-force.ts';
import { conflictJson } from './present.ts';
import { type RegisterState, registerState } from './register-state.ts';
import { reminderOf } from './reminder.ts';
import { roundReport } from './round-report.ts';
import { titlesOf } from './titles.ts';

/** How the plan stands: the round, each contributor, the register, and what waits for a decision. */
export async function status(log: Log, now: Date, language: Language): Promise<Result<StatusReport>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const read = await registerParts(log.library, state, plan);
  if (!read.ok) return read;
  const parts = read.value;
  const judged = await registerState(log.library, state, inForce, parts, asOfDate(state, now));
  if (!judged.ok) return judged;

  const sinceMerge = new Map<string, DifferenceCounts>();
  for (const { code } of plan.contributors) {
    const counted = await countedSinceMerge(log.library, state, plan, code);
    if (!counted.ok) return counted;
    sinceMerge.set(code, counted.value);
  }

  const { round } = state;
  const late = round === null ? 0 : daysAfter(round.deadline, now);
  const last = state.merges.at(-1);
  const report: Omit<StatusReport, 'titles'> = {
    plan: { id: plan.definition.id, version: plan.definition.version, title: plan.definition.title },
    entries: state.number,
    round: roundReport(round),
    contributors: plan.contributors.map((contributor) => {
      const { code, domain, name } = contributor;
      const { submissions, parts: merged } = contributorState(state, code);
      const submission = standingAt(submissions);
      const part = parts.get(code);
      return {
        contributor: code,
        domain,
        name,
        submission:
          submission === undefined
            ? null
            : {
                sequence: submission.sequence,
                entry: submission.entry,
                at: submission.at,
                by: submission.by.name,
                actions: submission.counts.actions,
                errors: submission.counts.errors,
                warnings: submission.counts.warnings,
                ...(submission.collected === undefined ? {} : { collected: true }),
              },
        merged: submission !== undefined && standingAt(merged)?.submission === submission.entry,
        daysLate: owes(round, code, submission) ? late : 0,
        sinceMerge: sinceMerge.get(code) ?? noDifferences,
        reminder:
          round !== null && owes(round, code, submission)
            ? reminderOf(round, contributor, plan.definition.title, late, openFor(judged.value, domain))
            : null,
        conflicts: part?.conflicts.length ?? 0,
        waiting: part?.waiting.length ?? 0,
      };
    }),
    register:
      last === undefined
        ? null
        : {
            sequence: last.sequence,
            entry: last.entry,
            at: last.at,
            by: last.by.name,
            actions: judged.value.actions.length,
          },
    coverage: judged.value.coverage,
    conflicts: plan.contributors.flatMap(({ code }) =>
      (parts.get(code)?.conflicts ?? []).map((conflict) => conflictJson(plan, code, conflict, language)),
    ),
    waiting: plan.contributors.flatMap(({ code }) =>
      (parts.get(code)?.waiting ?? []).flatMap(({ actionId, findings }) =>
        findings.map(({ rule }) => ({ actionId, rule })),
      ),
    ),
    findings: judged.value.findings.map((finding) => presentFinding(finding, language)),
    duplicates: duplicatesOf(plan, judged.value),
    approvals: state.approvals.map(({ version, date, merge }) => ({ version, date, merge })),
  };
  const titles = await titlesOf({ library: log.library, state, plan }, namedIn(report), parts);
  return titles.ok ? done({ ...report, titles: titles.value }) : titles;
}

function* namedIn({
  conflicts,
  waiting,
  findings,
}: Pick<StatusReport, 'conflicts' | 'waiting' | 'findings'>): Generator<string> {
  for (const { actionId } of [...conflicts, ...waiting, ...findings]) if (actionId !== null) yield actionId;
}

const noDifferences: DifferenceCounts = { added: 0, changed: 0, withdrawn: 0 };

/** How the latest submission differs from the one that the register took last. */
async function countedSinceMerge(
  library: Library,
  state: State,
  plan: Plan,
  code: string,
): Promise<Result<DifferenceCounts>> {
  const { submissions, parts } = contributorState(state, code);
  const latest = standingAt(submissions);
  const taken = standingAt(parts)?.submission ?? 0;
  if (latest === undefined || latest.entry === taken) return done(noDifferences);
  const before = taken === 0 ? done([]) : await actionsAt(library, state, code, plan, taken);
  if (!before.ok) return before;
  const after = await actionsAt(library, state, code, plan);
  if (!after.ok) return after;
  const fields = plan.columns.map(({ field }) => field);
  return done(countDifferences(compareRows(fields, before.value, after.value)));
}

/** Errors of the register that one domain is to mend. */
const openFor = ({ findings }: RegisterState, domain: string): readonly Finding[] =>
  findings.filter(({ severity, subject }) => severity === 'error' && subject?.startsWith(`${domain}/`));

/** Each pair once: the finding stands on both of its actions. */
function duplicatesOf(plan: Plan, { actions, findings }: RegisterState): StatusReport['duplicates'] {
  const position = plan.position(plan.role('title')?.field ?? '');
  const titles = new Map(
    actions.map(({ action }) => [action.id, position === undefined ? null : action.values[position]]),
  );
  const titleOf = (id: string): string => {
    const title = titles.get(id);
    return typeof title === 'string' ? title : '';
  };
  const rules = new Set(
    plan.definition.rules.filter(({ check }) => check === similarTitles.name).map(({ code }) => code),
  );
  const pairs = new Set(findings.flatMap(({ code, subject }) => (rules.has(code) ? (subject ?? []) : [])));
  return [...pairs].map((pair) => {
    const [one = '', other = ''] = pair.split('|');
    return { actions: [one, other], titles: [titleOf(one), titleOf(other)] };
  });
}

/** Whether the open round waits for this contributor: it takes part, and handed in nothing since it opened. */
function owes(round: State['round'], code: string, submission: Submission | undefined): boolean {
  if (round === null || !round.contributors.includes(code)) return false;
  return submission === undefined || submission.entry < round.entry;
}

/** Whole days from the deadline to today; 0 on the day itself and before. */
function daysAfter(deadline: string, now: Date): number {
  return Math.max(0, daysBetween(deadline, now.toISOString().slice(0, 10)));
}
