import { done, type Result } from '../../shared/contract/problem.ts';
import { changesBody } from '../../shared/log/register-bodies.ts';
import type { State } from '../../shared/log/state.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { readBody } from '../log/body-store.ts';
import type { Log } from '../log/log.ts';
import { projectRegister, showsRows } from '../projection/project-register.ts';
import { registerRows } from '../projection/register-rows.ts';
import { type MergeChanges, registerSheets } from '../projection/register-sheets.ts';
import { erasedCells } from './erased-cells.ts';
import { rowsAt } from './logged-actions.ts';
import { logBroken } from './outcomes.ts';
import type { PlannedMerge } from './plan-merge.ts';
import {
  type RegisterFile,
  readUntouched,
  registerPath,
  type UntouchedRegister,
  whyUnread,
} from './read-register.ts';
import { keepStand } from './register-stand.ts';
import { type RegisterState, registerState } from './register-state.ts';
import { notAccepted, whyUnwritten } from './unwritten-register.ts';

/** What became of the register's workbook. */
export interface RegisterWritten {
  /**
   * - `written`            it shows the latest state
   * - `up-to-date`         it did already
   * - `pending`            it is open elsewhere, or cannot be written as it is: the merge stands
   * - `open`               who sent its rows has it open, and writes it
   * - `changed-meanwhile`  somebody saved it while it was being written; it was not touched
   */
  readonly state: 'written' | 'up-to-date' | 'pending' | 'open' | 'changed-meanwhile';
  /** Why it is pending, where that is more than that it is open elsewhere. */
  readonly problem: Localised | null;
  /** What is to be told of how it was written; absent: nothing. */
  readonly told?: readonly Localised[];
}

const noFile: Localised = {
  nl: `Op de plaats van ${registerPath} staat iets anders, zoals een map met die naam. Geef het een andere naam en voeg opnieuw samen: het register wordt dan uit het logboek gemaakt.`,
  en: `Something else stands in the place of ${registerPath}, such as a folder of that name. Rename it and merge again: the register is then made from the log.`,
};

/** So many lines of changes stand in the register; older ones stay in the log. */
const mostChangeRows = 2_000;

/** Writes the register as the log has it after this merge into its workbook, unless it shows that already. */
export async function writeRegister(
  log: Log,
  state: State,
  planned: PlannedMerge,
): Promise<Result<RegisterWritten>> {
  const { inForce, register, asOf } = planned;
  const parts = partsAfter(planned);
  const rows = registerRows(parts);
  if (isShown(planned, rows, state)) {
    // Read cell by cell: the next merge need not do that again.
    if (register?.kind === 'read' && !planned.foreignRows)
      await keepStand(log, state, inForce.plan, register.version);
    return done({ state: 'up-to-date', problem: null });
  }
  if (register?.kind === 'open') {
    const problem = whyUnwritten(planned, state.number);
    return done({ state: problem === null ? 'open' : 'pending', problem });
  }
  // Writing it would type over what nobody has judged yet.
  if (planned.found.some(({ taken }) => !taken)) return done({ state: 'pending', problem: notAccepted });
  const { library } = log;
  if (await library.openElsewhere(registerPath)) return done({ state: 'pending', problem: null });
  const unread = register?.kind === 'read' ? whyUnread(register, state.number) : null;
  if (unread !== null) return done({ state: 'pending', problem: unread });

  const judged = await registerState(library, state, inForce, parts, asOf);
  if (!judged.ok) return judged;
  const changes = await latestChanges(log, state);
  if (!changes.ok) return changes;
  const standing = register?.kind === 'untouched' ? await rowsStanding(log, state, planned, register) : null;
  if (standing !== null && !standing.ok) return standing;
  if (standing?.value === null) return done({ state: 'changed-meanwhile', problem: null });
  const file = register?.kind === 'read' ? register : (standing?.value ?? null);
  const projected = projectRegister(
    {
      plan: inForce.plan,
      rows,
      own: planned.own.columns,
      sheets: sheetsOf(planned, judged.value, changes.value),
      stamp: { plan: inForce.plan.definition.id, shows: state.number },
    },
    file,
  );
  if (!projected.ok) {
    const { message, where } = projected.problem;
    const place = where === undefined ? '' : ` (${where})`;
    return done({ state: 'pending', problem: { nl: `${message.nl}${place}`, en: `${message.en}${place}` } });
  }
  const stored = await store(log, state, planned, file, projected.bytes);
  return stored.ok && stored.value.state === 'written'
    ? done({ ...stored.value, told: projected.told ?? [] })
    : stored;
}

function isShown(
  { inForce, register, own }: PlannedMerge,
  rows: ReturnType<typeof registerRows>,
  state: State,
): boolean {
  if (register?.shows !== state.number || register.kind === 'open') return false;
  if (register.kind === 'untouched') return true;
  return register.writing === null && showsRows({ plan: inForce.plan, rows, own: own.columns }, register);
}

/** Where the rows of an untouched register stand; `null` where somebody saved it meanwhile. */
async function rowsStanding(
  log: Log,
  state: State,
  { inForce: { plan }, contributors }: PlannedMerge,
  register: UntouchedRegister,
): Promise<Result<RegisterFile | null>> {
  const before = new Map(contributors.map((one) => [one.contributor.code, one.before]));
  const shown = await rowsAt(log.library, state, plan, register.shows, before);
  return shown.ok ? readUntouched(log.library, plan, register, shown.value) : shown;
}

async function store(
  log: Log,
  state: State,
  { foreignRows, inForce }: PlannedMerge,
  register: RegisterFile | null,
  bytes: Uint8Array,
): Promise<Result<RegisterWritten>> {
  const stored =
    register === null
      ? await log.library.create(registerPath, bytes)
      : await log.library.replace(registerPath, bytes, register.version);
  switch (stored.outcome) {
    case 'created':
    case 'replaced':
      if (!foreignRows) await keepStand(log, state, inForce.plan, stored.version);
      return done({ state: 'written', problem: null });
    case 'locked':
      return done({ state: 'pending', problem: stored.told ?? null });
    case 'forbidden':
      return done({ state: 'pending', problem: stored.told });
    case 'exists': {
      const isFile = (await log.library.read(registerPath)) !== null;
      return done(
        isFile ? { state: 'changed-meanwhile', problem: null } : { state: 'pending', problem: noFile },
      );
    }
    case 'changed':
    case 'gone':
      return done({ state: 'changed-meanwhile', problem: null });
  }
}

/** Each contributor's part as the merge leaves it. */
export function partsAfter({ contributors }: PlannedMerge): ReadonlyMap<string, RegisterPart> {
  return new Map(contributors.map(({ contributor, merge }) => [contributor.code, merge.part]));
}

function sheetsOf(
  planned: PlannedMerge,
  { coverage, findings }: RegisterState,
  changes: readonly MergeChanges[],
) {
  const conflicts = planned.contributors.flatMap(({ merge }) => merge.part.conflicts);
  const isErased = erasedCells(planned.state);
  return registerSheets({ plan: planned.inForce.plan, coverage, findings, conflicts, isErased, changes });
}

/** The changes of the latest merges, newest first, as far as the register shows them. */
async function latestChanges({ library }: Log, state: State): Promise<Result<readonly MergeChanges[]>> {
  const latest: MergeChanges[] = [];
  let left = mostChangeRows;
  for (const { sequence, at, by, changes } of state.merges.toReversed()) {
    if (left <= 0) break;
    const body = await readBody(library, changesBody, changes);
    if (!body.ok) return logBroken(body.problem);
    latest.push({ sequence, at, by, changes: body.value.rows.slice(0, left) });
    left -= body.value.rows.length;
  }
  return done(latest);
}
