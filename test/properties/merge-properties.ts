import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Action } from '../../shared/actions/action.ts';
import type { Value } from '../../shared/cells/value.ts';
import { fields, type Story } from './merge-story.ts';
import {
  breaksRule,
  type MergeCore,
  type MergeSeen,
  needsWaiver,
  type Seen,
  type SubmissionSeen,
  tell,
} from './merge-world.ts';
import { RegisterModel } from './register-model.ts';

/** Throws where the core breaks the property in the story. A core may be stateful, so each telling makes one. */
export type Property = (story: Story, makeCore: () => MergeCore) => void;

/**
 * The invariants of the merge. Each is judged by naive means on what was seen, never by the merge itself.
 */
export const mergeProperties = {
  'every submitted row is in the register, in a conflict, waiting or withdrawn, and the counts reconcile':
    onSeen(
      ({ copies, result }) => {
        const known = idsOf([...copies.remote, ...copies.local]);
        deepStrictEqual(sorted(idsOf(result.actions)), sorted([...new Set(known)]));
        deepStrictEqual(
          result.actions.length,
          result.added.length + result.untouched.length + new Set(changedIds({ copies, result })).size,
        );
      },
      ({ input, result: { part, counts } }) => {
        const outside = part.waiting
          .map(({ actionId }) => actionId)
          .filter((id) => !idsOf(part.rows).includes(id));
        deepStrictEqual(sorted([...idsOf(part.rows), ...outside]), sorted(idsOf(input.remote)));
        deepStrictEqual(
          counts.added + counts.changed + counts.withdrawn + counts.unchanged,
          part.rows.length,
        );
        deepStrictEqual([counts.waiting, counts.conflicts], [part.waiting.length, part.conflicts.length]);
      },
    ),

  'the list of changes tells every value that was replaced': onSeen(
    ({ copies, result }) => {
      const replayed = cellsOf(copies.remote);
      for (const { id, values } of copies.local) {
        if (result.added.includes(id)) setRow(replayed, id, values);
      }
      for (const { actionId, field, before, after } of result.changes) {
        deepStrictEqual(replayed.get(`${actionId}.${field}`), before);
        replayed.set(`${actionId}.${field}`, after);
      }
      deepStrictEqual(replayed, cellsOf(result.actions));
      deepStrictEqual(
        sorted([
          ...withdrawnIds(copies.remote).filter((id) => !result.putBack.includes(id)),
          ...result.withdrawn,
        ]),
        sorted(withdrawnIds(result.actions)),
      );
    },
    ({ input, result }) => {
      const replayed = cellsOf(input.part.rows);
      for (const change of result.changes) {
        const row = input.remote.find(({ id }) => id === change.actionId);
        if (change.kind === 'added' && row !== undefined) setRow(replayed, row.id, row.values);
        if (change.kind !== 'changed') continue;
        deepStrictEqual(replayed.get(`${change.actionId}.${change.field}`), change.before);
        replayed.set(`${change.actionId}.${change.field}`, change.after);
      }
      deepStrictEqual(replayed, cellsOf(result.part.rows));
    },
  ),

  'the same submission or merge twice changes nothing': (story, makeCore) => {
    const core = makeCore();
    for (const seen of tell(story, core)) {
      if (seen.kind === 'submission') {
        const { result, copies } = seen;
        if (result.conflicts.length > 0 || result.missing.length > 0) continue;
        const again = core.mergeSubmission({ ...copies, remote: result.actions });
        deepStrictEqual([again.actions, again.conflicts, again.missing], [result.actions, [], []]);
      } else {
        const { input, result } = seen;
        const again = core.mergePart({ ...input, parent: input.remote, part: result.part });
        deepStrictEqual([again.part, again.changes], [result.part, []]);
      }
    }
  },

  'contributors merge in any order with the same result': (story, makeCore) => {
    deepStrictEqual(outcomes(tell(story, makeCore(), { reversed: true })), outcomes(tell(story, makeCore())));
  },

  'the same log gives the same register, byte for byte': (story, makeCore) => {
    deepStrictEqual(
      JSON.stringify(outcomes(tell(story, makeCore(), { copied: true }))),
      JSON.stringify(outcomes(tell(story, makeCore()))),
    );
  },

  'an overlapping edit is always a conflict and a disjoint one never, unless together they break a rule': (
    story,
    makeCore,
  ) => {
    const models = new Map<string, RegisterModel>();
    for (const seen of tell(story, makeCore())) {
      if (seen.kind !== 'merge') continue;
      const model = models.get(seen.contributor) ?? new RegisterModel();
      models.set(seen.contributor, model);
      const expected = model.after(seen);
      const { rows, conflicts, waiting } = seen.result.part;
      deepStrictEqual(
        {
          rows: rows.map(({ id, values, withdrawn }) => ({ id, values, withdrawn: withdrawn === true })),
          disputed: sorted(
            conflicts.flatMap(({ actionId, cells }) =>
              cells.map(({ field, parent }) => `${actionId}.${field} since ${parent}`),
            ),
          ),
          waiting: waiting.map(({ actionId }) => actionId),
        },
        { ...expected, disputed: sorted(expected.disputed) },
      );
    }
  },

  'two copies of a workbook conflict exactly where both changed a cell differently': onSeen(
    ({ copies, result }) => {
      const parent = cellsOf(copies.parent);
      const remote = cellsOf(copies.remote);
      const local = cellsOf(copies.local);
      const out = new Set([...withdrawnIds(copies.remote), ...copies.withdraw]);
      const overlapping = [...local].filter(([cell, mine]) => {
        const [id = ''] = cell.split('.');
        const theirs = remote.get(cell);
        if (theirs === undefined || out.has(id) || Object.hasOwn(copies.choices, cell)) return false;
        const was = parent.get(cell);
        return theirs !== mine && (was === undefined || (was !== theirs && was !== mine));
      });
      deepStrictEqual(
        sorted(
          result.conflicts.flatMap((one) =>
            one.kind === 'cell' && !out.has(one.actionId) ? [`${one.actionId}.${one.cell.field}`] : [],
          ),
        ),
        sorted(overlapping.map(([cell]) => cell)),
      );
    },
  ),

  'a contributor never alters the rows of another': onSeen(
    ({ contributor, result }) => {
      for (const id of idsOf(result.actions)) ok(id.startsWith(`${contributor}-`), id);
    },
    ({ contributor, result: { part, changes } }) => {
      const touched = [...idsOf(part.rows), ...changes.map(({ actionId }) => actionId)];
      for (const id of touched) ok(id.startsWith(`${contributor}-`), id);
    },
  ),

  'sorting the rows changes nothing': (story, makeCore) => {
    deepStrictEqual(outcomes(tell(story, makeCore(), { sorted: true })), outcomes(tell(story, makeCore())));
  },

  'no unwaived error enters the register through a submission': onSeen(undefined, (seen) => {
    const { input, result, waived } = seen;
    const ownWord = new Set([...input.edits, ...input.decisions].map(({ actionId }) => actionId));
    const before = new Map(input.part.rows.map((row) => [row.id, row.values]));
    const submitted = new Map(input.remote.map((action) => [action.id, action.values]));
    for (const { id, values, withdrawn } of result.part.rows) {
      if (withdrawn || ownWord.has(id)) continue;
      const old = before.get(id) ?? [];
      ok(!breaksRule(values) || breaksRule(old), `${id} breaks the rule`);
      // A coordinator may have put the value there; what is judged is what came by submission.
      const byDomain = needsWaiver(submitted.get(id) ?? []);
      const stood = needsWaiver(old) && !withdrawnIds(input.part.rows).includes(id);
      ok(!needsWaiver(values) || !byDomain || waived.has(id) || stood, `${id} was not waived`);
    }
  }),

  'a stale copy never reverts what others did since its stamp': onSeen(
    ({ copies, result, touched }) => {
      const after = cellsOf(result.actions);
      for (const [cell, value] of cellsOf(copies.remote)) {
        if (!touched.has(cell)) deepStrictEqual(after.get(cell), value, cell);
      }
      for (const { id, withdrawn } of copies.remote) {
        if (touched.has(id)) continue;
        deepStrictEqual(result.actions.find((one) => one.id === id)?.withdrawn, withdrawn, id);
      }
    },
    ({ input, shown, touched, accepted }) => {
      const newest = cellsOf(input.part.rows);
      for (const { actionId, field } of input.edits) {
        const cell = `${actionId}.${field}`;
        ok(touched.has(cell), `nobody edited ${cell}`);
        ok(accepted || shown.get(cell) === newest.get(cell), `${cell} changed since the stamp`);
      }
    },
  ),
} as const satisfies Record<string, Property>;

export type PropertyName = keyof typeof mergeProperties;

function onSeen(
  submission: ((seen: SubmissionSeen) => void) | undefined,
  merge?: (seen: MergeSeen) => void,
): Property {
  return (story, makeCore) => {
    for (const seen of tell(story, makeCore())) {
      if (seen.kind === 'submission') submission?.(seen);
      else merge?.(seen);
    }
  };
}

function outcomes(seen: readonly Seen[]) {
  return seen.map((one) =>
    one.kind === 'submission'
      ? { actions: one.result.actions, conflicts: sortedByJson(one.result.conflicts) }
      : one.result,
  );
}

function changedIds({ copies, result }: Pick<SubmissionSeen, 'copies' | 'result'>): readonly string[] {
  const before = new Map(copies.remote.map((action) => [action.id, JSON.stringify(action)]));
  return result.actions.flatMap((action) => {
    const old = before.get(action.id);
    return old !== undefined && old !== JSON.stringify(action) ? [action.id] : [];
  });
}

function cellsOf(rows: readonly Action[]): Map<string, Value> {
  const cells = new Map<string, Value>();
  for (const { id, values } of rows) setRow(cells, id, values);
  return cells;
}

function setRow(cells: Map<string, Value>, id: string, values: readonly Value[]): void {
  fields.forEach((field, at) => {
    cells.set(`${id}.${field}`, values[at] ?? null);
  });
}

function idsOf(rows: readonly Action[]): readonly string[] {
  return rows.map(({ id }) => id);
}

function withdrawnIds(rows: readonly Action[]): readonly string[] {
  return idsOf(rows.filter(({ withdrawn }) => withdrawn));
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts.toSorted();
}

function sortedByJson(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}
