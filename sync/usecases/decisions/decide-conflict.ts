import { parseCell } from '../../../shared/cells/parse-cell.ts';
import type { Value } from '../../../shared/cells/value.ts';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { ConflictCell, Decision } from '../../../shared/log/entry.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { OpenConflict } from '../../../shared/register/register-part.ts';
import { decisionOn } from '../decided-conflict.ts';
import { partAt } from '../logged-actions.ts';
import { contributorOfAction, type DecisionGround, refused } from './ground.ts';
import { withoutPersonalNumber } from './personal-number.ts';
import { decidedBefore, lastMerge, seenAsItStands } from './unseen.ts';
import { judgedInRow } from './what-it-brings.ts';

/** What to take for a conflict: one of the three values, or another one as a person types it. */
export type ConflictChoice =
  | { readonly take: 'register' | 'domain' | 'parent' }
  | { readonly take: 'value'; readonly text: string };

/** Decides an open conflict: of one column, or of all columns that wait of the action. */
export async function decideConflict(
  ground: DecisionGround,
  {
    actionId,
    field,
    choice,
    reason,
    despite,
    seen,
  }: {
    readonly actionId: string;
    readonly field?: string;
    readonly choice: ConflictChoice;
    readonly reason?: string;
    /** The errors that it brings into the row and that are let stand for this reason, by `OV-014.R07`. */
    readonly despite?: readonly string[];
    /** The log number that was looked at; absent: it is decided as it stands now. */
    readonly seen?: number;
  },
): Promise<Result<Decision>> {
  const contributor = contributorOfAction(ground, actionId);
  if (!contributor.ok) return contributor;
  const { library, state, inForce } = ground;
  const part = await partAt(library, state, contributor.value.code, inForce.plan);
  if (!part.ok) return part;
  const open = part.value.conflicts.filter(
    (conflict) =>
      conflict.actionId === actionId &&
      (field === undefined || conflict.cells.some((cell) => cell.field === field)),
  );
  const [first] = open;
  if (first === undefined) {
    return refused({
      nl: `Voor ${actionId}${field === undefined ? '' : ` (${field})`} staat geen conflict open. Kijk met "actieplan status" wat er te beslissen is.`,
      en: `No conflict stands open for ${actionId}${field === undefined ? '' : ` (${field})`}. See with "actieplan status" what is to be decided.`,
    });
  }
  const asSeen = seenAsItStands(seen, [lastMerge(state), decidedBefore(decisionOn(state, first))]);
  if (!asSeen.ok) return asSeen;
  const sound = withoutPersonalNumber(
    ground,
    [reason ?? '', choice.take === 'value' ? choice.text : ''].join('\n'),
  );
  if (!sound.ok) return sound;
  const cells = cellsOf(open);
  const given = choice.take === 'value' ? valuesOf(inForce.plan, cells, choice.text) : done(undefined);
  if (!given.ok) return given;
  const decision: Extract<Decision, { type: 'conflict' }> = {
    type: 'conflict',
    actionId,
    cells,
    take: choice.take,
    ...(given.value === undefined ? {} : { values: given.value }),
    ...(reason === undefined ? {} : { reason }),
  };
  const allows = await judgedInRow(ground, actionId, decision, {
    errors: despite ?? [],
    reason: reason ?? '',
  });
  if (!allows.ok) return allows;
  return done(allows.value.length === 0 ? decision : { ...decision, allows: allows.value });
}

const cellsOf = (conflicts: readonly OpenConflict[]): readonly ConflictCell[] =>
  conflicts.flatMap(({ cells }) => cells);

function valuesOf(
  plan: Plan,
  cells: readonly ConflictCell[],
  text: string,
): Result<Readonly<Record<string, Value>>> {
  const [cell, ...others] = cells;
  const column = cell && plan.column(cell.field);
  if (cell === undefined || column === undefined || others.length > 0) {
    return refused({
      nl: 'Een eigen waarde kan maar voor één kolom tegelijk. Geef de kolom op met --column, of kies een van de bestaande waarden.',
      en: 'Another value can be given for one column only. Name it with --column, or choose one of the existing values.',
    });
  }
  const parsed = parseCell({ kind: 'text', text }, column, plan, { dateSystem: 1900 });
  if (parsed.notices === undefined) return done({ [cell.field]: parsed.value });
  return refused({
    nl: `"${text}" past niet in de kolom ${column.header.nl}. Geef een waarde op die de kolom toelaat.`,
    en: `"${text}" does not fit the column ${column.header.en}. Give a value that the column allows.`,
  });
}
