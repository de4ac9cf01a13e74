import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { formatValue } from '../../shared/cells/format-value.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import { liveWriting } from '../../sync/usecases/live-writing.ts';
import type { Merged } from '../../sync/usecases/merge.ts';
import type { MergeWay } from '../../sync/usecases/plan-merge.ts';
import { openRegister, registerPath } from '../../sync/usecases/read-register.ts';
import { coordinator, must } from '../stories/library-story.ts';
import { everyError } from './decisions.ts';
import type { Rival } from './officers.ts';
import { cellIn, columns, meaning } from './oracle/cells.ts';
import type { MergeOutcome, ReadTable } from './oracle/ledger.ts';
import type { TypedCell } from './oracle/register-oracle.ts';
import {
  arrange,
  copyOf,
  fieldAt,
  newRegister,
  type PeopleSheet,
  registeredRow,
  rename,
  tableOf,
  textOf,
  typeIn,
  typeOver,
} from './people-sheet.ts';
import type { PlainEntry } from './plain-log.ts';
import type { StepOf, Trouble } from './story.ts';
import { fields, plan } from './story-plan.ts';
import { heard, type World } from './world.ts';

/** What coordinators do with the register. */

export function type(sheet: PeopleSheet, { row, field, value }: StepOf<'type'>): void {
  const there = registeredRow(sheet, row);
  if (there !== undefined) typeOver(sheet, there, fieldAt(field), textOf(fieldAt(field), value));
}

export function arrangeRegister(world: World, { sheet: at, row, how }: StepOf<'arrange-register'>): void {
  const sheet = registerAt(world, at);
  const there = registeredRow(sheet, row);
  switch (how) {
    case 'sort':
    case 'move-columns':
    case 'own-column':
      arrange(sheet, how);
      break;
    case 'delete-row':
      if (there !== undefined) sheet.rows.splice(sheet.rows.indexOf(there), 1);
      break;
    case 'type-row':
      sheet.rows.push({ title: 'Van de coördinator', a: 'x' });
      break;
    case 'double-row':
      if (there === undefined) break;
      sheet.rows.push({ ...there, a: 'y' });
      // Whichever of the two is left in the end, all that it says is somebody's word.
      for (const field of fields) sheet.touched.add(`${there['action_id']}.${field}`);
      break;
    case 'lose-stamp':
      sheet.stamp = null;
      break;
    case 'lose':
      world.registers[at] = newRegister();
      if (inFile(world, at)) world.place.files.delete(registerPath);
  }
}

export function renameInRegister(world: World, { sheet, field }: StepOf<'rename-register'>): void {
  rename(registerAt(world, sheet), fieldAt(field));
}

export function copyRegister(world: World, { from, to }: StepOf<'copy-register'>): void {
  if (from !== to) world.registers[to] = copyOf(registerAt(world, from));
}

/** Merges what stands in one register, or goes back to an earlier merge. */
export async function mergeStep(
  world: World,
  step: Pick<StepOf<'merge'>, 'sheet' | 'who' | 'accept' | 'written' | 'again' | 'trouble'>,
  rival: Rival,
  backTo?: number,
): Promise<void> {
  const { made, result, read } = await askForMerge(world, step, rival, backTo);
  if (result !== null) onlyTouched(registerAt(world, step.sheet), result);
  const stood = world.ledger.register();
  const kept = new Map<string, TypedCell>();
  if (backTo !== undefined)
    for (const id of world.ledger.register().keys()) world.checks.coordinatorTouched(id);
  const left = [...made];
  // What is said is said in this order: what there is to merge, then going back, then what was saved meanwhile.
  const stages = backTo === undefined ? [undefined] : [undefined, backTo];
  const requests = new Set(made.map(({ operation }) => requestOf(operation)));
  for (const request of requests.size === 0 ? [''] : requests) {
    for (const back of stages) {
      const merging = world.ledger.merging(read, step.accept, back);
      for (const cell of step.accept ? [] : merging.typed) kept.set(`${cell.id}.${cell.column}`, cell);
      const isOfStage = ({ operation }: PlainEntry) =>
        requestOf(operation) === request &&
        (backTo === undefined || operation.includes('/before') === (back === undefined));
      const entry = left[0] !== undefined && isOfStage(left[0]) ? left[0] : undefined;
      // Columns of the coordinator's own are kept in the log as well, whatever else there is to merge.
      if (!merging.changes && !(entry !== undefined && keepsOwnColumns(entry))) continue;
      // What a rival said after there was nothing to merge first is merged together with going back.
      const rivalled = step.trouble.what === 'rival' && backTo !== undefined && back === undefined;
      if (entry === undefined && rivalled && left[0] !== undefined) continue;
      if (entry === undefined) {
        ok(result === null || requests.size > 1, 'what there is to merge is merged');
        break;
      }
      left.shift();
      keep(world, merging, entry.number, step.accept);
    }
  }
  const meanwhile = world.savedMeanwhile;
  world.savedMeanwhile = null;
  for (const entry of left) {
    ok(meanwhile !== null, `entry ${entry.number} merges what nobody did`);
    const merging = world.ledger.merging(heard(meanwhile), step.accept);
    ok(merging.changes || keepsOwnColumns(entry), `entry ${entry.number} merges nothing`);
    keep(world, merging, entry.number, step.accept);
  }
  if (meanwhile !== null && result !== null)
    ok(!world.ledger.merging(heard(meanwhile), step.accept).changes, 'what was saved meanwhile is merged');
  const all = world.ledger.merging(read, step.accept, undefined, stood);
  ok(result === null || backTo !== undefined || !all.changes, 'nothing is left to merge');
  if (inFile(world, step.sheet)) afterFile(world, result, step.accept);
  else if (result !== null) afterTable(world, step, result, kept);
  if (step.again && result !== null) await mergeAgain(world, step);
}

/** Nobody is asked about a cell in which nobody typed, nor is it said to be theirs. */
function onlyTouched({ touched }: PeopleSheet, { planned, after }: Merged): void {
  for (const { edit } of [...planned.found, ...after.planned.found])
    ok(touched.has(`${edit.actionId}.${edit.field}`), `nobody typed in ${edit.actionId}.${edit.field}`);
}

const keepsOwnColumns = ({ fact }: PlainEntry): boolean => fact.kind === 'merge' && fact.own !== undefined;

/** The request that an operation is part of. */
const requestOf = (operation: string): string => operation.split('/')[0] ?? operation;

function keep({ checks }: World, merging: MergeOutcome, entry: number, accept: boolean): void {
  if (accept) for (const { id } of merging.typed) checks.coordinatorTouched(id);
  merging.keep(entry);
}

async function askForMerge(
  world: World,
  { sheet: at, who, accept, trouble }: { sheet: number; who: number; accept: boolean; trouble: Trouble },
  rival: Rival,
  backTo?: number,
): Promise<{ made: Awaited<ReturnType<World['ask']>>['made']; result: Merged | null; read: ReadTable }> {
  const sheet = copyOf(registerAt(world, at));
  if (inFile(world, at) && (sheet.rows.length > 0 || world.place.files.has(registerPath))) {
    const there = world.registerFile();
    if (there === null || !sameSheet(there, sheet)) world.saveRegister(sheet);
  }
  const way: MergeWay = {
    accept: accept ? 'all' : [],
    despite: { errors: everyError, reason: 'Zo beslist.' },
    ...(inFile(world, at) ? {} : { open: (of) => openRegister(tableOf(sheet), sheet.stamp, of) }),
  };
  const { made, result } = await world.ask(
    who,
    { trouble, operation: world.newOperation('merge'), by: coordinator },
    (log, operation) => {
      const request = { log, identity: coordinator, now: world.now, operation, ...way };
      return backTo === undefined
        ? world.program.merge(request)
        : world.program.mergeBack(request, String(backTo + 1));
    },
    rival,
  );
  world.hearWaivers();
  // What may stand is said before the merge that brings it.
  const merges = made.filter(({ operation }) => !operation.endsWith('/allowed'));
  return { made: merges, result: result === null ? null : must(result), read: heard(sheet) };
}

const sameSheet = (one: PeopleSheet, other: PeopleSheet): boolean =>
  JSON.stringify([one.columns, one.rows, one.stamp, [...one.renamed]]) ===
  JSON.stringify([other.columns, other.rows, other.stamp, [...other.renamed]]);

const inFile = ({ files }: World, sheet: number): boolean => files && sheet === 0;

function registerAt({ registers }: World, at: number): PeopleSheet {
  const sheet = registers[at];
  if (sheet === undefined) throw new RangeError(`no register ${at}`);
  return sheet;
}

function afterFile(world: World, result: Merged | null, accept: boolean): void {
  const file = world.registerFile();
  if (file === null) return;
  const before = registerAt(world, 0);
  world.registers[0] = file;
  if (result === null) return;
  const { state } = result.register;
  if (state === 'written' || state === 'up-to-date') {
    showsRegister(world, file, new Map());
    return;
  }
  strictEqual(state, 'pending');
  const unread = before.stamp === null && before.rows.some((row) => (row['action_id'] ?? '') !== '');
  const left = !accept && result.after.planned.found.length > 0;
  ok(unread || left || before.renamed.size > 0, 'a register that can be written is written');
}

/** What the add-in does with the answer: only cells that still hold what was read, and rows that are not there. */
function afterTable(
  world: World,
  step: Pick<StepOf<'merge'>, 'sheet' | 'written'>,
  result: Merged,
  kept: ReadonlyMap<string, TypedCell>,
): void {
  const sheet = registerAt(world, step.sheet);
  const unread = sheet.stamp === null && sheet.rows.some((row) => (row['action_id'] ?? '') !== '');
  const writing = liveWriting(result.after);
  // What holds something older than it says would pass for an edit of what nobody saw there.
  const overtaken = [...kept.values()].some(({ id, column, shown, value }) => {
    const stands = cellIn(world.ledger.register().get(id)?.cells, column);
    return stands !== shown && stands !== value;
  });
  const mayBeWritten = !unread && !overtaken && (sheet.renamed.size === 0 || sheet.rows.length === 0);
  strictEqual(
    writing !== null,
    mayBeWritten,
    'an open register is written where nothing typed in it is lost',
  );
  if (writing === null) return;
  const half = step.written === 'half' && sheet.stamp !== null;
  if (step.written === 'not') return;
  write(sheet, writing, half);
  if (!half) showsRegister(world, sheet, kept);
}

/** The stories' own columns hold texts alone. */
const ownText = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

function write(sheet: PeopleSheet, writing: RegisterWriting, half: boolean): void {
  const id = plan.definition.id;
  const { shows, next } = writing.stamp;
  if (shows !== null) sheet.stamp = { plan: id, shows, writing: next };
  const text = (value: RegisterWriting['cells'][number]['value'], field: string) => {
    const column = plan.column(field);
    return column === undefined ? '' : formatValue(value, column);
  };
  const cells = half ? writing.cells.slice(0, Math.ceil(writing.cells.length / 2)) : writing.cells;
  for (const { actionId, column, expected, value } of cells) {
    const row = sheet.rows.findLast((one) => one['action_id'] === actionId);
    if (row !== undefined && (row[column] ?? '') === text(expected, column))
      typeIn(row, column, text(value, column));
  }
  if (half) return;
  for (const { actionId, values } of writing.rows) {
    if (sheet.rows.some((row) => row['action_id'] === actionId)) continue;
    const row: Record<string, string> = { action_id: actionId };
    for (const [at, { field }] of plan.columns.entries()) typeIn(row, field, text(values[at] ?? null, field));
    sheet.rows.push(row);
  }
  for (const { actionId, header, expected, value: cell } of writing.own ?? []) {
    const row = sheet.rows.findLast((one) => one['action_id'] === actionId);
    if (row !== undefined && (row[header] ?? '') === ownText(expected)) typeIn(row, header, ownText(cell));
  }
  sheet.stamp = { plan: id, shows: next };
}

/**
 * The sheet shows the register in force, but for cells that nobody accepted and rows that stand there twice; what
 * was typed in all others has had its say.
 */
function showsRegister({ ledger }: World, sheet: PeopleSheet, kept: ReadonlyMap<string, TypedCell>): void {
  for (const [id, { cells }] of ledger.register()) {
    const rows = sheet.rows.filter((row) => row['action_id'] === id);
    ok(rows.length > 0, `${id} stands in the register's sheet`);
    if (rows.length > 1) continue;
    for (const column of columns) {
      if (kept.has(`${id}.${column}`) || sheet.renamed.has(column)) continue;
      sheet.touched.delete(`${id}.${column}`);
      deepStrictEqual(
        meaning(column, rows[0]?.[column] ?? ''),
        cellIn(cells, column),
        `${id}.${column} as shown`,
      );
    }
  }
}

/** The same merge again says nothing (3). */
async function mergeAgain(
  world: World,
  step: Pick<StepOf<'merge'>, 'sheet' | 'who' | 'accept'>,
): Promise<void> {
  const { made, result } = await askForMerge(world, { ...step, trouble: { what: 'none' } }, async () => {});
  strictEqual(made.length, 0, 'the same merge again changes nothing');
  strictEqual(result?.outcome, 'nothing');
}

/** Looks at what a merge would do: nothing is written (and what it tells is what the merge then does). */
export async function previewStep(world: World, { sheet: at, who }: StepOf<'preview'>): Promise<void> {
  const before = new Map(world.place.files);
  const sheet = registerAt(world, at);
  const open: MergeWay = inFile(world, at)
    ? {}
    : { open: (of) => openRegister(tableOf(sheet), sheet.stamp, of) };
  must(await world.program.previewMerge(world.log(who), world.now, undefined, open));
  deepStrictEqual(world.place.files, before, 'a preview writes nothing');
}
