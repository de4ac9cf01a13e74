import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { Log } from '../../sync/log/log.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { must } from '../stories/library-story.ts';
import type { MemoryPlace } from './memory-place.ts';
import {
  type Actions,
  type Cells,
  columns,
  endsBeforeItStarts,
  errorsIn,
  needsWaiver,
  type RowError,
  sameError,
} from './oracle/cells.ts';
import type { Ledger } from './oracle/ledger.ts';
import { type LoggedAction, PlainLog } from './plain-log.ts';

/** The invariants, judged by the plain log and the oracle. */
export class Checks {
  readonly #place: MemoryPlace;
  readonly #ledger: Ledger;
  /** The last merge whose rows were judged. */
  #judged = 0;
  /** Rows that coordinators typed in or decided on: their errors are findings, and no refusal. */
  readonly #own = new Set<string>();

  constructor(place: MemoryPlace, ledger: Ledger) {
    this.#place = place;
    this.#ledger = ledger;
  }

  coordinatorTouched(id: string): void {
    this.#own.add(id);
  }

  /** Whoever reads now sees a whole log: whatever its entries name is there (6, 7). */
  duringWrite(): void {
    new PlainLog(this.#place).verifyBodies();
  }

  wholeLog(): PlainLog {
    const log = new PlainLog(this.#place);
    log.verifyBodies();
    return log;
  }

  /** What the log holds is what the oracle heard (1, 2, 8, 9, 11, 15, 16). */
  afterStep(): void {
    const log = this.wholeLog();
    for (const [code, { part, submissions }] of this.#ledger.contributors) {
      sameRows(log.actionsAt(code), this.#ledger.latest(code), `what ${code} handed in`);
      const logged = log.partAt(code);
      sameRows(logged.rows, part.standing(), `the register of ${code}`);
      deepStrictEqual(
        sorted(logged.conflicts.map(({ actionId, cells }) => JSON.stringify([actionId, sortedCells(cells)]))),
        sorted(
          part.disputes.map(({ id, cells }) =>
            JSON.stringify([
              id,
              sortedCells(cells.map(({ column, ...values }) => ({ field: column, ...values }))),
            ]),
          ),
        ),
        `the open conflicts of ${code}`,
      );
      deepStrictEqual(sorted(logged.waiting), sorted(part.waiting), `what waits of ${code}`);
      ok(submissions.length > 0 || logged.rows.size === 0, `${code} has no row without having handed in`);
      for (const id of [...logged.rows.keys(), ...log.actionsAt(code).keys()])
        ok(id.startsWith(`${code}-`), `${id} is a row of ${code}`);
      this.#conserved(log, code);
      this.#withoutErrors(code);
    }
    this.#noneUnasked(log);
  }

  /** What coordinators typed or decided brings no error in that nobody let stand, for the values that make it one (11). */
  #noneUnasked(log: PlainLog): void {
    const allowed = allowedIn(log);
    const judged = this.#judged;
    for (const { number, fact } of log.entries) {
      if (number <= judged || fact.kind !== 'merge') continue;
      this.#judged = number;
      const changes = log.changesOf(fact);
      for (const code of this.#ledger.contributors.keys()) {
        const before = log.partAt(code, number - 1).rows;
        for (const [id, { cells, withdrawn }] of log.partAt(code, number).rows) {
          const stood = errorsIn(texts(before.get(id)?.cells));
          const byDomain = (field: string) =>
            changes.some(
              (one) =>
                one.actionId === id &&
                (one.kind !== 'changed' || (one.field === field && one.source === 'domain')),
            );
          for (const error of withdrawn ? [] : errorsIn(texts(cells))) {
            if (stood.some((one) => sameError(one, error)) || Object.keys(error.read).some(byDomain))
              continue;
            ok(
              allowed(id, error),
              `${id} breaks ${error.rule} since entry ${number}, and nobody let it stand`,
            );
          }
        }
      }
    }
  }

  /** Whether anything stands in the way of approval: an action outside the register, or an error that nobody let stand. */
  standsInTheWay(): boolean {
    const log = this.wholeLog();
    const allowed = allowedIn(log);
    return [...this.#ledger.contributors.keys()].some((code) => {
      const { rows, waiting } = log.partAt(code);
      return (
        waiting.length > 0 ||
        [...rows].some(
          ([id, { cells, withdrawn }]) =>
            !withdrawn && errorsIn(texts(cells)).some((error) => !allowed(id, error)),
        )
      );
    });
  }

  /** Every action that was merged is in the register or waits, and the counts of the merge reconcile (1). */
  #conserved(log: PlainLog, code: string): void {
    const last = log.entries.findLast(({ fact }) => fact.kind === 'merge');
    if (last?.fact.kind !== 'merge') return;
    const merged = last.fact.parts[code];
    const { rows, waiting } = log.partAt(code);
    const handedIn = merged === undefined ? [] : [...log.actionsAt(code, merged.submission).keys()];
    deepStrictEqual(
      sorted([...rows.keys(), ...waiting.filter((id) => !rows.has(id))]),
      sorted(handedIn),
      `every action of ${code} is in the register or waits`,
    );
    const { counts } = last.fact;
    const parts = [...this.#ledger.contributors.keys()].map((one) => log.partAt(one));
    const sum = (size: (part: (typeof parts)[number]) => number) =>
      parts.reduce((all, part) => all + size(part), 0);
    strictEqual(
      counts.added + counts.changed + counts.withdrawn + counts.unchanged,
      sum((part) => part.rows.size),
    );
    strictEqual(
      counts.waiting,
      sum((part) => part.waiting.length),
    );
    strictEqual(
      counts.conflicts,
      sum((part) => part.conflicts.length),
    );
  }

  /** No error came in by a submission alone (11). */
  #withoutErrors(code: string): void {
    for (const [id, { cells, withdrawn }] of this.#ledger.of(code).part.standing()) {
      if (withdrawn || this.#own.has(id)) continue;
      ok(!endsBeforeItStarts(cells), `${id} ends before it starts`);
      ok(!needsWaiver(cells) || this.#ledger.waived.has(id), `${id} was not waived`);
    }
  }

  /** The log alone gives the register again, and holds everything that was ever said (2, 5, 15). */
  async atTheEnd(): Promise<void> {
    const log = this.wholeLog();
    for (const [code, { submissions }] of this.#ledger.contributors)
      for (const { entry, actions } of submissions)
        sameRows(log.actionsAt(code, entry), actions, `what ${code} handed in at ${entry}`);
    for (const { entry, rows } of this.#ledger.merges) {
      const parts = [...this.#ledger.contributors.keys()].flatMap((code) => [
        ...log.partAt(code, entry).rows,
      ]);
      sameRows(new Map(parts), rows, `the register at ${entry}`);
    }
    this.#changesTellAll(log);
    const alone = this.#place.copy((path) => /^Logboek\/(\d+\.json|inhoud\/)/.test(path));
    const whole = must(await verifyLibrary(new Log(this.#place.open())));
    const rebuilt = must(await verifyLibrary(new Log(alone.open())));
    deepStrictEqual(whole.problems, []);
    deepStrictEqual(rebuilt.problems, []);
    strictEqual(rebuilt.register, whole.register, 'the log alone gives the same register');
    strictEqual(rebuilt.actions, this.#ledger.register().size);
  }

  /** The lists of changes tell every value that was replaced (2). */
  #changesTellAll(log: PlainLog): void {
    const told = new Map<string, { cells: Record<string, unknown>; withdrawn: boolean }>();
    for (const { number, fact } of log.entries) {
      if (fact.kind !== 'merge') continue;
      for (const change of log.changesOf(fact)) {
        const { actionId: id } = change;
        const row = told.get(id);
        if (change.kind === 'added') {
          const code = id.split('-')[0] ?? '';
          const added = log.actionsAt(code, fact.parts[code]?.submission).get(id);
          told.set(id, { cells: { ...added?.cells }, withdrawn: false });
        } else if (row === undefined) throw new Error(`${id} changes before it was added`);
        else if (change.kind === 'changed') {
          strictEqual(row.cells[change.field] ?? null, change.before, `${id}.${change.field} at ${number}`);
          row.cells[change.field] = change.after;
        } else row.withdrawn = change.kind === 'withdrawn';
      }
    }
    sameRows(told, this.#ledger.register(), 'the register by the lists of changes');
  }
}

const texts = (cells: Readonly<Record<string, unknown>> = {}): Cells =>
  Object.fromEntries(
    columns.map((column) => [column, typeof cells[column] === 'string' ? cells[column] : null]),
  );

/** Of an error of a row, whether the log says that somebody let it stand, for these values. */
function allowedIn(log: PlainLog): (id: string, error: RowError) => boolean {
  const allowed = log.allowed();
  return (id, error) =>
    allowed.some(
      ({ subject, rule, read }) => subject === id && sameError({ rule, read: texts(read) }, error),
    );
}

const sorted = (items: readonly string[]): readonly string[] => items.toSorted();

function sortedCells(
  cells: readonly { readonly field: string; parent?: unknown; remote?: unknown; local?: unknown }[],
) {
  return cells
    .map(({ field, parent, remote, local }) => [field, parent ?? null, remote ?? null, local ?? null])
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
}

function sameRows(found: ReadonlyMap<string, LoggedAction>, wanted: Actions, what: string): void {
  const shown = (
    rows: ReadonlyMap<string, { cells: Readonly<Record<string, unknown>>; withdrawn: boolean }>,
  ) =>
    Object.fromEntries(
      [...rows]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { cells, withdrawn }]) => [
          id,
          { ...Object.fromEntries(columns.map((column) => [column, cells[column] ?? null])), withdrawn },
        ]),
    );
  deepStrictEqual(shown(found), shown(wanted), what);
}
