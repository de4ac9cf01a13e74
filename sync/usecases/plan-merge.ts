import { nameOfError } from '../../shared/contract/finding-json.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { emptyPart, type RegisterEdit, type RegisterPart } from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import type { Despite } from './allowed-errors.ts';
import { asOfDate } from './check-contribution.ts';
import { breachesOf, broughtByEdits, mayNotEnter } from './edit-breaches.ts';
import { type EarlierMerge, goingBack, notTyped } from './going-back.ts';
import { registerParts } from './logged-actions.ts';
import { type ContributorMerge, mergeContributor } from './merge-contributor.ts';
import { type OwnPlanned, planOwnColumns } from './own-columns.ts';
import { type PlanInForce, planInForce } from './plan-in-force.ts';
import {
  type OpenRegister,
  type RegisterFile,
  readForMerge,
  type UntouchedRegister,
} from './read-register.ts';
import { acceptedOf, editsIn, type FoundEdit, noEdits } from './register-edits.ts';
import { editRemarks, keptOutRemarks, noEditRemarks, staleDecisionRemarks } from './register-remarks.ts';
import { untouchedRegister } from './register-stand.ts';

export interface PlannedMerge {
  readonly inForce: PlanInForce;
  readonly state: State;
  readonly asOf: string;
  readonly sequence: number;
  readonly contributors: readonly ContributorMerge[];
  /** The register's workbook that the edits were read from; `null` where there is none. */
  readonly register: RegisterFile | OpenRegister | UntouchedRegister | null;
  /** The coordinator's edits that were found there, and whether they are taken. */
  readonly found: readonly FoundEdit[];
  /** What was seen there and not taken. */
  readonly remarks: readonly Localised[];
  /** Whether rows stand there that the log knows nothing of, or twice: they stay when it is written. */
  readonly foreignRows: boolean;
  /** The columns that the coordinator added to it. */
  readonly own: OwnPlanned;
  /** The errors that edits or going back would bring into rows, which nobody allowed. */
  readonly brings: readonly Finding[];
  /** The merge whose values the register takes again. */
  readonly backTo?: EarlierMerge;
}

/** How a merge is to be made, where it is not the usual one. */
export interface MergeWay {
  /** The earlier merge whose values the register takes again. */
  readonly backTo?: EarlierMerge | undefined;
  /** The register as it stands open; absent: its file in the library. */
  readonly open?: ((plan: Plan) => OpenRegister) | undefined;
  /** Read the register cell by cell, whatever was remembered of it. */
  readonly readsWhole?: boolean | undefined;
  /** Which edits are taken, by `ID.field`; absent: all that break no rule, or only what may be broken. */
  readonly accept?: readonly string[] | 'all' | undefined;
  /** The errors that may come with them, and why. */
  readonly despite?: Despite | undefined;
}

/** Whether the merge would change anything. */
export const changesAnything = ({ contributors, own }: PlannedMerge): boolean =>
  own.typed || contributors.some(({ anew }) => anew);

/**
 * Plans the merge of all contributors against one state of the log, with the coordinator's edits as they
 * stand in the register's workbook. Reads only; a preview is this and no more.
 */
export async function planMerge(
  log: Log,
  state: State,
  now: Date,
  { backTo, open, readsWhole = false, accept, despite }: MergeWay = {},
): Promise<Result<PlannedMerge>> {
  const found = await planInForce(log, state);
  if (!found.ok) return found;
  const { plan } = found.value;
  const parts = await registerParts(log.library, state, plan);
  if (!parts.ok) return parts;
  const register =
    open === undefined
      ? await registerInLibrary(log, state, plan, parts.value, readsWhole)
      : done(open(plan));
  if (!register.ok) return register;
  const edited =
    register.value === null || register.value.kind === 'untouched'
      ? done(noEdits)
      : await editsIn(log, state, plan, register.value, parts.value);
  if (!edited.ok) return edited;
  const asOf = asOfDate(state, now);
  const all = [...edited.value.edits, ...edited.value.contested.map(({ edit }) => edit)];
  const breaches = breachesOf(found.value, state, asOf, parts.value, all);
  const kept = all.filter((edit) => mayNotEnter(found.value, breaches.get(edit)));
  const isTaken = ({ actionId, field }: RegisterEdit, breaks: readonly Finding[]): boolean => {
    if (accept === undefined) return breaks.every((error) => despite?.errors.includes(nameOfError(error)));
    return accept === 'all' || accept.includes(`${actionId}.${field}`);
  };
  const typed = acceptedOf(edited.value, isTaken, breaches, kept);
  const read = register.value?.kind === 'untouched' ? null : register.value;
  const own = await planOwnColumns(log.library, state, read);
  if (!own.ok) return own;
  const back = backTo === undefined ? null : await goingBack(log.library, state, plan, backTo, parts.value);
  if (back !== null && !back.ok) return back;
  const edits = back === null ? typed.edits : [...typed.edits, ...notTyped(back.value.edits, typed)];

  const contributors: ContributorMerge[] = [];
  const remarks: Localised[] = [
    ...typed.remarks,
    ...keptOutRemarks(kept),
    ...(backTo === undefined ? noEditRemarks(accept, all) : []),
    ...own.value.remarks,
    ...(back?.value.remarks ?? []),
  ];
  for (const contributor of plan.contributors) {
    const merged = await mergeContributor(log.library, state, found.value, contributor, asOf, {
      part: parts.value.get(contributor.code) ?? emptyPart,
      edits,
      contested: typed.contested,
    });
    if (!merged.ok) return merged;
    contributors.push(merged.value);
    remarks.push(
      ...editRemarks(merged.value.merge.editsNotTaken),
      ...staleDecisionRemarks(merged.value.merge.staleDecisions),
    );
  }
  const sequence = (state.merges.at(-1)?.sequence ?? 0) + 1;
  return done({
    inForce: found.value,
    state,
    asOf,
    sequence,
    contributors,
    register: register.value,
    found: typed.found,
    remarks,
    foreignRows: typed.foreignRows,
    own: own.value,
    brings: broughtByEdits(
      found.value,
      state,
      asOf,
      [...edits, ...typed.contested.map(({ edit }) => edit)],
      contributors,
    ),
    ...(backTo === undefined ? {} : { backTo }),
  });
}

/** The register's workbook, or only what it shows where nobody touched it. */
async function registerInLibrary(
  log: Log,
  state: State,
  plan: Plan,
  newest: ReadonlyMap<string, RegisterPart>,
  readsWhole: boolean,
): Promise<Result<RegisterFile | UntouchedRegister | null>> {
  const untouched = readsWhole ? null : await untouchedRegister(log, state, plan);
  if (untouched !== null) return done(untouched);
  const known = [...newest.values()].flatMap(({ rows }) => rows);
  return readForMerge(log.library, plan, known);
}
