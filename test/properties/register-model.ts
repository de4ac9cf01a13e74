import type { Action } from '../../shared/actions/action.ts';
import type { Value } from '../../shared/cells/value.ts';
import { fields } from './merge-story.ts';
import { breaksRule, type MergeSeen, needsWaiver } from './merge-world.ts';

/**
 * The register as a naive model keeps it, cell by cell: what each cell was last settled against, and
 * what stands there. It knows nothing of how the merge works.
 */
interface ModelRow {
  readonly settled: Value[];
  readonly standing: Value[];
  withdrawn: boolean;
}

export interface ModelOutcome {
  readonly rows: readonly {
    readonly id: string;
    readonly values: readonly Value[];
    readonly withdrawn: boolean;
  }[];
  /** `ID.field` of every cell in conflict, with the value that it was last settled against. */
  readonly disputed: readonly string[];
  readonly waiting: readonly string[];
}

export class RegisterModel {
  readonly #rows = new Map<string, ModelRow>();

  /** What one contributor's part should be after the merge that was seen. */
  after({ input, waived }: MergeSeen): ModelOutcome {
    const disputed: string[] = [];
    const waiting: string[] = [];
    const outcome = [];
    for (const remote of input.remote.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const known = this.#rows.get(remote.id);
      const waits = this.#waits(remote, known, waived);
      if (waits) waiting.push(remote.id);
      if (known === undefined && waits) continue;
      const row = known ?? newRow(remote);
      this.#rows.set(remote.id, row);
      for (const field of this.#mergeRow(row, remote, waits, input)) {
        disputed.push(`${remote.id}.${field} since ${row.settled[fields.indexOf(field)]}`);
      }
      outcome.push({ id: remote.id, values: [...row.standing], withdrawn: row.withdrawn });
    }
    return { rows: outcome, disputed, waiting };
  }

  readonly #taken = new Map<string, Action>();

  #waits(remote: Action, known: ModelRow | undefined, waived: ReadonlySet<string>): boolean {
    if (remote.withdrawn || waived.has(remote.id) || !needsWaiver(remote.values)) return false;
    const taken = this.#taken.get(remote.id);
    return known === undefined || taken === undefined || !alike(taken, remote);
  }

  /** Returns the fields in conflict. */
  #mergeRow(
    row: ModelRow,
    remote: Action,
    waits: boolean,
    { edits, decisions }: MergeSeen['input'],
  ): string[] {
    if (!waits) this.#taken.set(remote.id, remote);
    const theirs = this.#taken.get(remote.id) ?? remote;
    row.withdrawn = theirs.withdrawn === true;
    for (const edit of edits) {
      if (edit.actionId !== remote.id) continue;
      const at = fields.indexOf(edit.field);
      // Going back to what was settled is a change like any other, from what stood there.
      if (row.settled[at] === edit.value) row.settled[at] = row.standing[at] ?? null;
      row.standing[at] = edit.value;
    }
    // Each was decided on the cells as they stood; of two words on a cell the last one holds.
    const before = { settled: [...row.settled], standing: [...row.standing] };
    for (const decision of decisions) {
      const fits = decision.cells.every(({ field, parent, remote: r, local }) => {
        const at = fields.indexOf(field);
        return before.settled[at] === parent && theirs.values[at] === r && before.standing[at] === local;
      });
      if (decision.actionId !== remote.id || !fits) continue;
      for (const { field, parent, remote: r, local } of decision.cells) {
        const at = fields.indexOf(field);
        if (decision.take === 'register') row.standing[at] = local;
        if (decision.take === 'domain') row.standing[at] = r;
        if (decision.take === 'parent') row.standing[at] = parent;
        if (decision.take === 'value') row.standing[at] = decision.values?.[field] ?? null;
        row.settled[at] = r;
      }
    }
    return mergeCells(row, theirs.values);
  }
}

/** Settles every cell that it can, and returns the fields of those that it cannot. */
function mergeCells(row: ModelRow, theirs: readonly Value[]): string[] {
  const ours = [...row.standing];
  const changedByThem = fields.map((_, at) => theirs[at] !== row.settled[at]);
  const changedByUs = fields.map((_, at) => ours[at] !== row.settled[at]);
  const alikeAt = fields.map((_, at) => theirs[at] === ours[at]);
  const disputed = new Set(fields.filter((_, at) => changedByThem[at] && changedByUs[at] && !alikeAt[at]));
  const combined = fields.map((field, at) =>
    changedByThem[at] && !disputed.has(field) ? (theirs[at] ?? null) : (ours[at] ?? null),
  );
  if (breaksRule(combined) && !breaksRule(ours) && !breaksRule(theirs)) {
    for (const [at, field] of ['a', 'b'].entries()) {
      if (!alikeAt[at] && (changedByThem[at] || changedByUs[at])) disputed.add(field);
    }
  }
  fields.forEach((field, at) => {
    if (disputed.has(field)) return;
    if (changedByThem[at]) row.standing[at] = theirs[at] ?? null;
    row.settled[at] = theirs[at] ?? null;
  });
  return fields.filter((field) => disputed.has(field));
}

function newRow({ values, withdrawn }: Action): ModelRow {
  return { settled: [...values], standing: [...values], withdrawn: withdrawn === true };
}

function alike(a: Action, b: Action): boolean {
  return a.withdrawn === b.withdrawn && a.values.every((value, at) => value === b.values[at]);
}
