import { parseActionId } from '../../shared/actions/action-id.ts';
import type { State } from '../../shared/log/state.ts';
import type { RegisterEdit, RegisterPart, RegisterRow } from '../../shared/register/register-part.ts';
import { withCells } from '../../shared/register/row-content.ts';
import { nationalNumber } from '../../shared/rules/cell/national-number.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { notAllowed } from './allowed-errors.ts';
import { roundOf } from './check-contribution.ts';
import type { ContributorMerge } from './merge-contributor.ts';
import type { PlanInForce } from './plan-in-force.ts';
import { errorsBeyond, rowErrors } from './row-errors.ts';

/** Errors that the coordinator's edits bring into rows of the register, by the edit that brings them. */
export type Breaches = ReadonlyMap<RegisterEdit, readonly Finding[]>;

/**
 * Judges the coordinator's edits by the rules of cells and rows, all edits of one row together: what each breaks
 * that its row did not break before, for those values, and that nobody allowed. An error of several cells is told at each edit of its row, unless its own
 * column was edited.
 */
export function breachesOf(
  inForce: PlanInForce,
  state: State,
  asOf: string,
  parts: ReadonlyMap<string, RegisterPart>,
  edits: readonly RegisterEdit[],
): Breaches {
  const breaches = new Map<RegisterEdit, readonly Finding[]>();
  const judgedOn = { asOf, round: roundOf(state) };
  const errorsOf = (code: string, row: RegisterRow): readonly Finding[] => {
    const contributor = inForce.plan.contributor(code);
    return contributor === undefined ? [] : rowErrors(inForce, judgedOn, contributor, [row]);
  };
  for (const id of new Set(edits.map(({ actionId }) => actionId))) {
    const own = edits.filter(({ actionId }) => actionId === id);
    const contributor = parseActionId(id)?.prefix ?? '';
    const row = parts.get(contributor)?.rows.find((one) => one.id === id);
    if (row === undefined) continue;
    const after = errorsOf(contributor, edited(inForce, row, own));
    const added = notAllowed(errorsBeyond(errorsOf(contributor, row), after), state.waivers);
    const fields = new Set(own.map(({ field }) => field));
    for (const edit of own) {
      const broken = added.filter(
        ({ column }) => column === edit.field || column === null || !fields.has(column),
      );
      if (broken.length > 0) breaches.set(edit, broken);
    }
  }
  return breaches;
}

function edited({ plan }: PlanInForce, row: RegisterRow, edits: readonly RegisterEdit[]): RegisterRow {
  const fields = plan.columns.map(({ field }) => field);
  const cells = edits.map(({ field, value, original }) => [field, { value, original }] as const);
  return { ...row, ...withCells(fields, row, new Map(cells)) };
}

/**
 * What the merge would bring into the rows that edits touch, with everything else that comes into them: each to be
 * let stand with a reason, or to be left out.
 */
export function broughtByEdits(
  inForce: PlanInForce,
  state: State,
  asOf: string,
  edits: readonly RegisterEdit[],
  contributors: readonly Pick<ContributorMerge, 'contributor' | 'before' | 'merge'>[],
): readonly Finding[] {
  const edited = new Set(edits.map(({ actionId }) => actionId));
  if (edited.size === 0) return [];
  const judgedOn = { asOf, round: roundOf(state) };
  const brought = contributors.flatMap(({ contributor, before, merge: { part } }) => {
    const errorsOf = ({ rows }: RegisterPart) =>
      rowErrors(
        inForce,
        judgedOn,
        contributor,
        rows.filter(({ id }) => edited.has(id)),
      );
    return errorsBeyond(errorsOf(before), errorsOf(part));
  });
  return notAllowed(brought, state.waivers);
}

/** Whether one of them is of a rule that keeps a national number out: that may not enter the log at all. */
export function mayNotEnter({ plan }: PlanInForce, findings: readonly Finding[] = []): boolean {
  const rules = plan.definition.rules.filter(({ check }) => check === nationalNumber.name);
  return findings.some(({ code }) => rules.some((rule) => rule.code === code));
}
