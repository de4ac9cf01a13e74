import { done, type Result } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { readEdits } from '../../shared/register/read-edits.ts';
import { type ContestedEdit, rebaseEdits } from '../../shared/register/rebase-edits.ts';
import type { RegisterEdit, RegisterPart } from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import type { Breaches } from './edit-breaches.ts';
import { isErasedSince } from './erased-cells.ts';
import { rowsAt } from './logged-actions.ts';
import { type RegisterFile, whyUnread } from './read-register.ts';
import { contestedOutside, erasedRemarks, readingRemarks, stoodBeforeRemarks } from './register-remarks.ts';
import { stoodBefore } from './stood-before.ts';

/** A cell of the register in which somebody typed. */
export interface FoundEdit {
  readonly edit: RegisterEdit;
  readonly taken: boolean;
  /** The errors that it brings into its row. */
  readonly breaks: readonly Finding[];
}

/** The coordinator's edits, and what was seen beside them in the register. */
export interface RegisterEdits {
  readonly edits: readonly RegisterEdit[];
  readonly contested: readonly ContestedEdit[];
  readonly remarks: readonly Localised[];
  readonly foreignRows: boolean;
}

export const noEdits: RegisterEdits = { edits: [], contested: [], remarks: [], foreignRows: false };

/** The coordinator's edits: what the workbook holds against what the log says that it showed. */
export async function editsIn(
  log: Log,
  state: State,
  plan: Plan,
  register: Pick<RegisterFile, 'rows' | 'shows' | 'writing' | 'identified'>,
  newest: ReadonlyMap<string, RegisterPart>,
): Promise<Result<RegisterEdits>> {
  const unread = whyUnread(register, state.number);
  if (register.shows === null || unread !== null)
    return done({ ...noEdits, remarks: unread === null ? [] : [unread], foreignRows: true });
  const rowsNow = [...newest.values()].flatMap(({ rows }) => rows);
  const shown = await rowsAt(log.library, state, plan, register.shows, newest);
  if (!shown.ok) return shown;
  const writing =
    register.writing === null ? undefined : await rowsAt(log.library, state, plan, register.writing, newest);
  if (writing !== undefined && !writing.ok) return writing;
  const fields = plan.columns.map(({ field }) => field);
  const reading = readEdits(fields, register.rows, {
    rows: shown.value,
    ...(writing === undefined ? {} : { writing: writing.value }),
  });
  const { shows, writing: towards } = register;
  const stale = reading.edits.filter((edit) => isErasedSince(state, shows, edit));
  const rebased = rebaseEdits(
    fields,
    reading.edits.filter((edit) => !stale.includes(edit)),
    rowsNow,
  );
  const found = [...rebased.edits, ...rebased.contested.map(({ edit }) => edit)];
  const before = await stoodBefore(log, state, plan, { shows, writing: towards }, found, newest);
  if (!before.ok) return before;
  const isNew = (edit: RegisterEdit) => !before.value.includes(edit);
  const { inside, outside } = contestedOutside(rebased.contested.filter(({ edit }) => isNew(edit)));
  return done({
    edits: rebased.edits.filter(isNew),
    contested: inside,
    remarks: [
      ...readingRemarks(reading),
      ...outside,
      ...erasedRemarks(stale),
      ...stoodBeforeRemarks(before.value),
    ],
    foreignRows: reading.typedRows.length > 0 || reading.duplicated.length > 0,
  });
}

/**
 * The edits with those that are not accepted left out, and told.
 *
 * @param kept those that may not enter the log, whoever accepts them
 */
export function acceptedOf(
  typed: RegisterEdits,
  isAccepted: (edit: RegisterEdit, breaks: readonly Finding[]) => boolean,
  breaches: Breaches,
  kept: readonly RegisterEdit[],
): RegisterEdits & { readonly found: readonly FoundEdit[] } {
  const isTaken = (edit: RegisterEdit) => !kept.includes(edit) && isAccepted(edit, breaches.get(edit) ?? []);
  const all = [...typed.edits, ...typed.contested.map(({ edit }) => edit)];
  return {
    ...typed,
    edits: typed.edits.filter(isTaken),
    contested: typed.contested.filter(({ edit }) => isTaken(edit)),
    found: all.map((edit) => ({ edit, taken: isTaken(edit), breaks: breaches.get(edit) ?? [] })),
  };
}
