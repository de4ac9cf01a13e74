import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { formatValue } from '../../shared/cells/format-value.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import type { Result } from '../../shared/contract/problem.ts';
import { choiceKey } from '../../shared/register/submitted-action.ts';
import type { Log } from '../../sync/log/log.ts';
import { check } from '../../sync/usecases/check.ts';
import type { Submitted } from '../../sync/usecases/submission.ts';
import { submitWorkbook } from '../../sync/usecases/submit-workbook.ts';
import { must } from '../stories/library-story.ts';
import { cellIn, columns, meaning } from './oracle/cells.ts';
import type { Answer, Judged } from './oracle/hand-in.ts';
import {
  arrange,
  copyOf,
  fieldAt,
  filledRow,
  isFilled,
  openedFrom,
  rename,
  type SheetRow,
  savedAs,
  tableOf,
  textOf,
  typeIn,
} from './people-sheet.ts';
import type { StepOf } from './story.ts';
import { plan } from './story-plan.ts';
import { heard, person, type WorkbookCopy, type World } from './world.ts';

/** What officers do: in their workbooks, and with them. */

export type Rival = (does: 'remark' | 'merge' | 'submit') => Promise<void>;

export function edit({ sheet }: WorkbookCopy, { row, field, value }: StepOf<'edit'>): void {
  const there = filledRow(sheet, row);
  if (there !== undefined) typeIn(there, fieldAt(field), textOf(fieldAt(field), value));
}

export function add({ sheet, owner }: WorkbookCopy, { title, value }: StepOf<'add'>): void {
  const row: SheetRow = { domain: owner };
  typeIn(row, 'title', textOf('title', title));
  typeIn(row, 'a', textOf('a', value));
  sheet.rows.push(row);
}

export function remove({ sheet, withdraw }: WorkbookCopy, { row, confirmed }: StepOf<'delete'>): void {
  const there = filledRow(sheet, row);
  if (there === undefined) return;
  sheet.rows.splice(sheet.rows.indexOf(there), 1);
  if (confirmed && there['action_id'] !== undefined) withdraw.add(there['action_id']);
}

export function double({ sheet }: WorkbookCopy, { row, title }: StepOf<'double'>): void {
  const there = filledRow(sheet, row);
  if (there === undefined) return;
  const copied = { ...there };
  if (textOf('title', title) !== '') typeIn(copied, 'title', textOf('title', title));
  sheet.rows.splice(sheet.rows.indexOf(there), 0, copied);
}

export function loseId({ sheet }: WorkbookCopy, { row }: StepOf<'lose-id'>): void {
  const there = filledRow(sheet, row);
  if (there !== undefined) typeIn(there, 'action_id', '');
}

export const arrangeWorkbook = ({ sheet }: WorkbookCopy, { how }: StepOf<'arrange'>): void =>
  arrange(sheet, how);
export const renameColumn = ({ sheet }: WorkbookCopy, { field }: StepOf<'rename'>): void =>
  rename(sheet, fieldAt(field));

export function copyWorkbook(from: WorkbookCopy, to: WorkbookCopy): void {
  if (from.owner !== to.owner || from === to) return;
  to.sheet = copyOf(from.sheet);
  to.withdraw = new Set(from.withdraw);
}

/** Hands in a workbook, answers what is asked, and hears what became of it. */
export async function submitStep(
  world: World,
  copy: WorkbookCopy,
  step: StepOf<'submit'>,
  rival: Rival,
  who: number,
): Promise<void> {
  const answers = new Map<string, Answer>();
  const identity = person(step.by, copy.owner);
  let { trouble } = step;
  for (let round = 0; round < 4; round += 1) {
    const handed = { sheet: copyOf(copy.sheet), withdraw: [...copy.withdraw] };
    const operation = world.newOperation('submit');
    const asked = await world.ask(
      who,
      { trouble, operation, by: identity },
      (log, key) => request(world, log, key, copy, { identity, answers, step }),
      rival,
    );
    trouble = { what: 'none' };
    const allowed = step.by !== 'other';
    const judged = world.ledger.judge(copy.owner, heard(handed.sheet), {
      withdraw: handed.withdraw,
      fix: step.fix,
      answers,
    });
    const open = allowed && world.ledger.mayHandIn(copy.owner, world.today);
    const [entry, ...others] = asked.made;
    strictEqual(others.length, 0, 'one submission at most is said');
    const mayBeSaid = open && judged.outcome === 'accepted';
    if (entry !== undefined) {
      ok(mayBeSaid && judged.outcome === 'accepted', `entry ${entry.number} says what was ${why(judged)}`);
      world.ledger.submitted(copy.owner, entry.number, judged.actions, judged.highest);
    }
    if (world.files) afterFile(world, copy);
    const { result } = asked;
    if (result === null) return;
    if (!result.ok) {
      strictEqual(result.problem.code, allowed ? 'round-closed' : 'not-allowed');
      ok(!open, `what is in time is not refused`);
      return;
    }
    ok(open, 'it is handed in by whom and when it may be');
    const outcome = result.value.outcome;
    const wanted =
      judged.outcome === 'accepted' && asked.made.length === 1 ? ['accepted', 'unchanged'] : [judged.outcome];
    ok(wanted.includes(outcome), `it is ${outcome}, and should be ${why(judged)}`);
    ok(judged.outcome !== 'accepted' || entry !== undefined, 'what is accepted stands in the log');
    if (result.value.outcome === 'choose') {
      const keys = result.value.merge.conflicts.map(choiceKey);
      deepStrictEqual(keys.toSorted(), judged.outcome === 'choose' ? judged.keys.toSorted() : []);
      if (step.answer === 'none') return;
      for (const key of keys) answers.set(key, step.answer);
      continue;
    }
    if (result.value.outcome === 'refused')
      await sameFindings(world, copy, handed.withdraw, step, result.value);
    if (result.value.outcome !== 'accepted' && result.value.outcome !== 'unchanged') return;
    if (step.refreshed) {
      if (!world.files) writeBack(copy, result.value);
      copy.withdraw = new Set();
      showsLatest(world, copy);
    }
    if (step.again) await submitAgain(world, copy, { identity, answers, step });
    return;
  }
}

const why = (judged: Judged): string =>
  judged.outcome === 'refused' ? `refused: ${judged.why}` : judged.outcome;

interface How {
  readonly identity: Identity;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly step: StepOf<'submit'>;
}

function request(
  world: World,
  log: Log,
  operation: string,
  copy: WorkbookCopy,
  { identity, answers, step }: How,
): Promise<Result<Submitted>> {
  const { sheet, owner, path } = copy;
  const asked = {
    log,
    identity,
    now: world.now,
    operation,
    contributor: owner,
    withdraw: [...copy.withdraw],
    choices: Object.fromEntries(answers),
    fix: step.fix,
  };
  if (!world.files)
    return world.program.submit({
      ...asked,
      contribution: { name: path, table: tableOf(sheet), stamp: sheet.stamp, notes: [] },
    });
  if (!step.refreshed) world.place.opened.add(path);
  // A request that is tried again finds the workbook as the first try left it.
  if (copy.saved !== sheet) {
    world.place.save(path, savedAs(sheet));
    copy.saved = sheet;
  }
  return submitWorkbook({ ...asked, shelf: log.library, path }).then((submitted) =>
    submitted.ok ? { ok: true, value: submitted.value.submitted } : submitted,
  );
}

function afterFile({ place }: World, copy: WorkbookCopy): void {
  place.opened.delete(copy.path);
  copy.saved = null;
  const file = place.files.get(copy.path);
  if (file !== undefined) copy.sheet = openedFrom(file, copy.sheet);
}

/** What the add-in does with the answer. */
function writeBack(
  { sheet }: WorkbookCopy,
  submitted: Extract<Submitted, { outcome: 'accepted' | 'unchanged' }>,
): void {
  const { merge, checked, contributor, submission } = submitted;
  const left = new Map(merge.actions.map((action) => [action.id, action]));
  const write = (row: SheetRow, id: string, values: readonly unknown[] | null) => {
    for (const name of Object.keys(row)) if (plan.column(name) !== undefined) delete row[name];
    if (values === null) return;
    const action = left.get(id);
    typeIn(row, 'action_id', id);
    plan.columns.forEach((column, at) => {
      typeIn(row, column.field, formatValue(action?.values[at] ?? null, column));
    });
  };
  const done = new Set<string>();
  sheet.rows.forEach((row, key) => {
    const id = checked.ids.of(key)?.id;
    const action = id === undefined ? undefined : left.get(id);
    if (id === undefined || action === undefined) return;
    done.add(id);
    write(row, id, action.withdrawn ? null : action.values);
  });
  for (const [id, { values, withdrawn }] of left) {
    if (done.has(id) || withdrawn) continue;
    const row: SheetRow = {};
    sheet.rows.push(row);
    write(row, id, values);
  }
  sheet.stamp = { plan: plan.definition.id, contributor: contributor.code, shows: submission.entry };
}

/** The workbook shows what the contributor has in the log: each action in force, once. */
function showsLatest({ ledger }: World, { sheet, owner }: WorkbookCopy): void {
  const shown = sheet.rows
    .filter(isFilled)
    .map((row) => [row['action_id'] ?? '', columns.map((column) => meaning(column, row[column] ?? ''))])
    .toSorted(byId);
  const wanted = [...ledger.latest(owner)]
    .filter(([, { withdrawn }]) => !withdrawn)
    .map(([id, { cells }]) => [id, columns.map((column) => cellIn(cells, column))])
    .toSorted(byId);
  deepStrictEqual(shown, wanted, `the workbook shows what ${owner} has in the log`);
}

const byId = (one: readonly unknown[], other: readonly unknown[]): number =>
  String(one[0]) < String(other[0]) ? -1 : 1;

/** The same submission again says nothing (3). */
async function submitAgain(world: World, copy: WorkbookCopy, how: How): Promise<void> {
  const { answers, step } = how;
  const said = { withdraw: [...copy.withdraw], fix: step.fix, answers };
  const judged = world.ledger.judge(copy.owner, heard(copy.sheet), said);
  // Two copies that gave two rows one title make a workbook that is refused until one of them is called otherwise.
  const wanted = judged.outcome === 'refused' ? 'refused' : 'unchanged';
  const asked = await world.ask(
    0,
    { trouble: { what: 'none' }, operation: world.newOperation('submit'), by: how.identity },
    (log, key) => request(world, log, key, copy, how),
    async () => {},
  );
  if (world.files) afterFile(world, copy);
  const result = asked.result === null ? null : must(asked.result);
  strictEqual(result?.outcome, wanted, 'the same submission again changes nothing');
  strictEqual(asked.made.length, 0);
}

/** Checking finds what submitting finds (12). */
async function sameFindings(
  world: World,
  { sheet, owner, path }: WorkbookCopy,
  withdraw: readonly string[],
  { fix }: StepOf<'submit'>,
  refused: Extract<Submitted, { outcome: 'refused' }>,
): Promise<void> {
  if (fix) return;
  const contribution = { name: path, table: tableOf(sheet), stamp: sheet.stamp, notes: [] };
  const checked = must(
    await check({ log: world.log(0), now: world.now, contributor: owner, contribution, withdraw }),
  );
  const codes = ({
    findings,
  }: {
    readonly findings: readonly { readonly code: string; readonly row: number | null }[];
  }) => findings.map(({ code, row }) => `${code} ${world.files ? '' : row}`).toSorted();
  deepStrictEqual(codes(checked), codes(refused.checked), 'checking finds what submitting finds');
}
