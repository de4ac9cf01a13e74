import { presentFinding } from '../../shared/contract/finding-json.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { emptyPart } from '../../shared/register/register-part.ts';
import { similarTitles } from '../../shared/rules/register/similar-titles.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import { beforeApproval } from './before-approval.ts';
import { asOfDate } from './check-contribution.ts';
import { contributorStatus, nextMerge } from './contributor-status.ts';
import { decisionOn, isToCome } from './decided-conflict.ts';
import { grantedWaivers } from './granted-waivers.ts';
import { registerParts } from './logged-actions.ts';
import type { ContributorMerge } from './merge-contributor.ts';
import { currentGround } from './plan-in-force.ts';
import { conflictJson } from './present.ts';
import { type RegisterState, registerState } from './register-state.ts';
import { roundReport } from './round-report.ts';
import { type Shows, showing } from './shown-value.ts';
import { strayWorkbooksTold } from './stray-workbooks.ts';
import { titlesOf } from './titles.ts';
import { waitingActions } from './waiting-actions.ts';

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
  const shows = showing(plan, state, language);
  const contributors: StatusReport['contributors'] = [];
  const conflicts: StatusReport['conflicts'] = [];
  for (const contributor of plan.contributors) {
    const part = parts.get(contributor.code) ?? emptyPart;
    const next = await nextMerge(log.library, { state, inForce, contributor, part, now });
    if (!next.ok) return next;
    conflicts.push(...conflictsOf(shows, state, next.value));
    const told = await contributorStatus(log.library, {
      state,
      inForce,
      contributor,
      next: next.value,
      judged: judged.value,
      now,
    });
    if (!told.ok) return told;
    contributors.push(told.value);
  }
  const waiting = await waitingActions(log.library, state, inForce, parts, now);
  if (!waiting.ok) return waiting;
  const needs = await beforeApproval(log.library, state, inForce, parts, judged.value, now);
  if (!needs.ok) return needs;
  const waivers = grantedWaivers(state);
  const strays = await strayWorkbooksTold(log, plan, language);
  const report: Omit<StatusReport, 'titles'> = {
    plan: { id: plan.definition.id, version: plan.definition.version, title: plan.definition.title },
    entries: state.number,
    round: roundReport(state.round, plan.definition, now),
    contributors,
    register: registerStanding(state, judged.value),
    coverage: judged.value.coverage,
    conflicts,
    waiting: waiting.value,
    ...(waivers.length === 0 ? {} : { waivers: [...waivers] }),
    findings: judged.value.findings.map((finding) => presentFinding(finding, language)),
    ...(strays.length === 0 ? {} : { strays: [...strays] }),
    duplicates: duplicatesOf(plan, judged.value),
    beforeApproval: needs.value.map((need) => ({
      ...need,
      message: need.message[language],
      todo: need.todo[language],
      basis: [...need.basis],
    })),
    approvals: state.approvals.map(({ version, date, merge }) => ({ version, date, merge })),
  };
  const titles = await titlesOf({ library: log.library, state, plan }, namedIn(report), parts);
  return titles.ok ? done({ ...report, titles: titles.value }) : titles;
}

/** What was decided and waits for the next merge, and what then stands open, as the preview tells it. */
function conflictsOf(
  shows: Shows,
  state: State,
  { contributor: { code }, before, merge }: ContributorMerge,
): StatusReport['conflicts'] {
  const decided = before.conflicts.flatMap((conflict) => {
    const decision = decisionOn(state, conflict);
    return decision === undefined ? [] : [conflictJson(shows, code, conflict, { decided: decision })];
  });
  const open = merge.part.conflicts.map((conflict) =>
    conflictJson(shows, code, conflict, { toCome: isToCome(before, conflict) }),
  );
  return [...decided, ...open];
}

function registerStanding({ merges }: State, { actions }: RegisterState): StatusReport['register'] {
  const last = merges.at(-1);
  if (last === undefined) return null;
  const { sequence, entry, at, by } = last;
  return { sequence, entry, at, by: by.name, actions: actions.length };
}

function* namedIn({
  conflicts,
  waiting,
  findings,
}: Pick<StatusReport, 'conflicts' | 'waiting' | 'findings'>): Generator<string> {
  for (const { actionId } of [...conflicts, ...waiting, ...findings]) if (actionId !== null) yield actionId;
}

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
