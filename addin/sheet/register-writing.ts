import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { registerStates } from '../../shared/workbook/register-columns.ts';
import { appendRows } from './append-rows.ts';
import { type Changed, type ChangeOptions, changeCells, type ExpectedCell } from './register-cells.ts';
import type { RegisterResult } from './register-failure.ts';
import { newRows } from './register-rows.ts';
import { beginWriting, endWriting } from './register-stamp.ts';
import { askRegisterRows, findRegister, type RegisterRows, type RegisterTable } from './register-table.ts';
import { standingTwice } from './standing-ids.ts';
import type { CellWrite } from './write-cells.ts';
import { writeHeld } from './write-held.ts';

/** The register as it stands open, and the state of the log that it shows. */
export interface OpenRegister {
  readonly table: RawTable;
  readonly stamp: Stamp;
}

/** What came of writing a merge into the open register. */
export interface RegisterWritten {
  /** Cells that somebody typed in meanwhile, or whose row stands there twice by now: they hold what they held. */
  readonly leftAlone: readonly { readonly actionId: string; readonly field: string }[];
}

/** How far writing is, in cells and new rows. */
export interface WritingProgress {
  readonly written: number;
  readonly toWrite: number;
}

/** Rows that were moved between two looks are looked for again, so often. */
const mostRounds = 3;

/**
 * Brings the open register up to a merge: only cells that differ, each only while it holds what the merge
 * saw in it, and new rows below. The stamp says meanwhile from where to where, so that stopped anywhere it
 * goes on with the next merge as if it had not been; it says so still where a cell could not be brought there,
 * for what was typed in that cell was typed over what it showed before.
 *
 * @param sent the register as it was sent with the merge
 * @param cells how many cells to read at once
 */
export async function writeRegister(
  context: Excel.RequestContext,
  plan: Plan,
  sent: OpenRegister,
  writing: RegisterWriting,
  { cells, told }: { readonly cells: number; readonly told: (progress: WritingProgress) => void },
): Promise<RegisterResult<RegisterWritten>> {
  const { next } = writing.stamp;
  const { stamp, table } = sent;
  const found = await findRegister(context, plan);
  if (!found.ok) return found;
  const rowsOf = askRegisterRows(context, found.value);
  await context.sync();
  const rows = rowsOf();
  const standing = standingWrites(found.value, rows, writing);
  const known = new Set(rows.ids);
  const added = writing.rows.filter(({ actionId }) => !known.has(actionId));
  const isAdded = new Set(added.map(({ actionId }) => actionId));
  const changes = [...writing.cells, ...(writing.own ?? []).filter(({ actionId }) => !isAdded.has(actionId))];
  const toWrite = changes.length + added.length;
  const asItIs = toWrite === 0 && standing.length === 0;
  if (asItIs && stamp.shows === next && stamp.writing === undefined) return written([]);

  if (!(await beginWriting(context, stamp, next))) return written([]);
  let done = 0;
  const tell = (count: number) => {
    done += count;
    told({ written: Math.min(done, toWrite), toWrite });
  };
  tell(0);
  await writeHeld(context, found.value.place, standing, {
    cellsOf: rows.cellsOf,
    knownBy: [found.value.binding.id],
    justSeen: false,
  });
  const options = { dateSystem: table.dateSystem, cells, told: tell };
  const changed = await changeEverywhere(context, plan, changes, options);
  if (!changed.ok) return changed;
  const { leftAlone, met } = changed.value;
  if (added.length > 0) {
    const appending = newRows(plan, found.value, writing, table.dateSystem);
    const find = async () => {
      const now = await findRegister(context, plan);
      return now.ok
        ? { ok: true as const, value: { place: now.value.place, id: now.value.binding.id } }
        : now;
    };
    const failure = await appendRows(context, find, appending, tell);
    if (failure !== null) return { ok: false, failure };
  }
  const shown = leftAlone.length === 0 && changes.every(({ actionId }) => met.has(actionId));
  if (shown) await endWriting(context, next);
  return written(leftAlone);
}

const written = (leftAlone: readonly ExpectedCell[]): RegisterResult<RegisterWritten> => ({
  ok: true,
  value: {
    leftAlone: leftAlone.map((cell) => ({
      actionId: cell.actionId,
      field: 'header' in cell ? cell.header : cell.column,
    })),
  },
});

/** Changes cells wherever their rows stand by now; a row that is gone comes back with the next merge. */
async function changeEverywhere(
  context: Excel.RequestContext,
  plan: Plan,
  changes: readonly ExpectedCell[],
  options: ChangeOptions,
): Promise<RegisterResult<Changed>> {
  const wanted = new Map<string, ExpectedCell[]>();
  for (const change of changes) {
    const ofRow = wanted.get(change.actionId);
    if (ofRow === undefined) wanted.set(change.actionId, [change]);
    else ofRow.push(change);
  }
  const leftAlone: ExpectedCell[] = [];
  const met = new Set<string>();
  for (let round = 1; round <= mostRounds && wanted.size > 0; round += 1) {
    const found = await findRegister(context, plan);
    if (!found.ok) return found;
    const rowsOf = askRegisterRows(context, found.value);
    await context.sync();
    const { ids } = rowsOf();
    // Which of two rows of one id is the action's own, nobody can tell: neither is written, and that is told.
    for (const id of standingTwice(ids)) {
      leftAlone.push(...(wanted.get(id) ?? []));
      wanted.delete(id);
    }
    const rows = ids.flatMap((id, row) => (wanted.has(id) ? [row] : []));
    const changed = await changeCells(context, plan, found.value, rows, wanted, options);
    leftAlone.push(...changed.leftAlone);
    for (const id of changed.met) {
      met.add(id);
      wanted.delete(id);
    }
  }
  return { ok: true, value: { leftAlone, met } };
}

/** The cells that say whose a row is and how it stands, where they say something else. */
function standingWrites(
  { binding }: RegisterTable,
  { ids, contributors, states }: RegisterRows,
  { standing }: RegisterWriting,
): readonly CellWrite[] {
  const standingOf = new Map(standing.map((one) => [one.actionId, one]));
  for (const id of standingTwice(ids)) standingOf.delete(id);
  return ids.flatMap((id, row) => {
    const stands = standingOf.get(id);
    if (stands === undefined) return [];
    const text = (place: number, is: string | undefined, should: string): readonly CellWrite[] =>
      is === should ? [] : [{ row, place, cell: { kind: 'text', text: should } }];
    return [
      ...text(binding.contributor, contributors[row], stands.contributor),
      ...text(binding.state, states[row], registerStates[stands.state]),
    ];
  });
}
