import type { Action } from '../../shared/actions/action.ts';
import { mergePart, type PartMerge } from '../../shared/register/merge-part.ts';
import { readEdits } from '../../shared/register/read-edits.ts';
import { rebaseEdits } from '../../shared/register/rebase-edits.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import { mergeSubmission } from '../../shared/register/submission-merge.ts';
import type { PropertyName } from './merge-properties.ts';
import { fields } from './merge-story.ts';
import type { MergeCore } from './merge-world.ts';

export const unharmed: MergeCore = { mergeSubmission, mergePart, readEdits, rebaseEdits };

/** The merge with one fault, and the property that must notice it. */
export interface Mutant {
  readonly fault: string;
  readonly caughtBy: PropertyName;
  /** A fresh core: some faults remember what they saw. */
  readonly make: () => MergeCore;
}

export const mutants: readonly Mutant[] = [
  {
    fault: 'drops a row',
    caughtBy:
      'every submitted row is in the register, in a conflict, waiting or withdrawn, and the counts reconcile',
    make: () => withPart((merged) => ({ ...merged.part, rows: merged.part.rows.slice(0, 1) })),
  },
  {
    fault: 'deletes an action that is missing from the workbook',
    caughtBy:
      'every submitted row is in the register, in a conflict, waiting or withdrawn, and the counts reconcile',
    make: () => ({
      ...unharmed,
      mergeSubmission: (copies) => {
        const merged = mergeSubmission(copies);
        const actions = merged.actions.filter(({ id }) => !merged.missing.includes(id));
        return { ...merged, actions, missing: [] };
      },
    }),
  },
  {
    fault: 'does not tell what a decision replaced',
    caughtBy: 'the list of changes tells every value that was replaced',
    make: () => ({
      ...unharmed,
      mergePart: (input) => {
        const merged = mergePart(input);
        const changes = merged.changes.filter((one) => one.kind !== 'changed' || one.source !== 'decision');
        return { ...merged, changes };
      },
    }),
  },
  {
    fault: 'tells a change of a submission by its first cell alone',
    caughtBy: 'the list of changes tells every value that was replaced',
    make: () => ({
      ...unharmed,
      mergeSubmission: (copies) => {
        const merged = mergeSubmission(copies);
        return { ...merged, changes: merged.changes.slice(0, 1) };
      },
    }),
  },
  {
    fault: 'forgets the conflicts that are open',
    caughtBy: 'the same submission or merge twice changes nothing',
    make: () => ({
      ...unharmed,
      mergePart: (input) => mergePart({ ...input, part: { ...input.part, conflicts: [] } }),
    }),
  },
  {
    fault: 'lets the contributor that merges second lose the coordinator’s edits',
    caughtBy: 'contributors merge in any order with the same result',
    make: () => {
      let merges = 0;
      return {
        ...unharmed,
        mergePart: (input) => {
          merges += 1;
          return mergePart({ ...input, edits: merges % 2 === 0 ? [] : input.edits });
        },
      };
    },
  },
  {
    fault: 'takes equal values for changed where they are other objects',
    caughtBy: 'the same log gives the same register, byte for byte',
    make: () => ({
      ...unharmed,
      mergePart: (input) => mergePart(input.parent === input.remote ? input : { ...input, decisions: [] }),
    }),
  },
  {
    fault: 'lists actions in the order of the sheet',
    caughtBy: 'sorting the rows changes nothing',
    make: () => ({
      ...unharmed,
      mergeSubmission: (copies) => {
        const merged = mergeSubmission(copies);
        const place = new Map(copies.local.map(({ id }, at) => [id, at]));
        return {
          ...merged,
          actions: merged.actions.toSorted((a, b) => (place.get(a.id) ?? -1) - (place.get(b.id) ?? -1)),
        };
      },
    }),
  },
  {
    fault: 'reads the register’s sheet by the place of its rows',
    caughtBy: 'sorting the rows changes nothing',
    make: () => ({
      ...unharmed,
      readEdits: (names, sheet, shown) =>
        readEdits(
          names,
          sheet.map((row, at) => ({ ...row, id: shown.rows[at]?.id ?? row.id })),
          shown,
        ),
    }),
  },
  {
    fault: 'lets the domain win every conflict',
    caughtBy:
      'an overlapping edit is always a conflict and a disjoint one never, unless together they break a rule',
    make: () =>
      withPart(({ part }) => ({
        ...part,
        rows: part.rows.map((row) => conflictsTaken(row, part)),
        conflicts: [],
      })),
  },
  {
    fault: 'forgets the parent of an open conflict',
    caughtBy:
      'an overlapping edit is always a conflict and a disjoint one never, unless together they break a rule',
    make: () => ({
      ...unharmed,
      mergePart: (input) => {
        const conflicts = input.part.conflicts.map((conflict) => ({
          ...conflict,
          cells: conflict.cells.map((cell) => ({ ...cell, parent: cell.remote })),
        }));
        return mergePart({ ...input, part: { ...input.part, conflicts } });
      },
    }),
  },
  {
    fault: 'does not look at what the combined cells break',
    caughtBy:
      'an overlapping edit is always a conflict and a disjoint one never, unless together they break a rule',
    make: () => ({
      ...unharmed,
      mergePart: (input) => mergePart({ ...input, rules: { ...input.rules, errorsOf: () => [] } }),
    }),
  },
  {
    fault: 'applies a decision to other values than it was made on',
    caughtBy:
      'an overlapping edit is always a conflict and a disjoint one never, unless together they break a rule',
    make: () => ({
      ...unharmed,
      mergePart: (input) => {
        const remote = new Map(input.remote.map(({ id, values }) => [id, values]));
        const decisions = input.decisions.map((decision) => ({
          ...decision,
          cells: decision.cells.map((cell) => ({
            ...cell,
            remote: remote.get(decision.actionId)?.[fields.indexOf(cell.field)] ?? null,
          })),
        }));
        return mergePart({ ...input, decisions });
      },
    }),
  },
  {
    fault: 'forgets what the register last took of a waiting action',
    caughtBy:
      'an overlapping edit is always a conflict and a disjoint one never, unless together they break a rule',
    make: () => ({
      ...unharmed,
      mergePart: (input) => {
        const waiting = input.part.waiting.map(({ actionId, findings }) => ({ actionId, findings }));
        return mergePart({ ...input, part: { ...input.part, waiting } });
      },
    }),
  },
  {
    fault: 'lets the newest workbook win',
    caughtBy: 'two copies of a workbook conflict exactly where both changed a cell differently',
    make: () => ({
      ...unharmed,
      mergeSubmission: (copies) => {
        const merged = mergeSubmission(copies);
        const cells = merged.conflicts.flatMap((one) =>
          one.kind === 'cell' ? [[`${one.actionId}.${one.cell.field}`, 'mine' as const]] : [],
        );
        return mergeSubmission({ ...copies, choices: { ...copies.choices, ...Object.fromEntries(cells) } });
      },
    }),
  },
  {
    fault: 'puts rows of the contributor before in this one’s part',
    caughtBy: 'a contributor never alters the rows of another',
    make: () => {
      let before: readonly Action[] = [];
      return {
        ...unharmed,
        mergePart: (input) => {
          const merged = mergePart({ ...input, remote: [...input.remote, ...before] });
          before = input.remote;
          return merged;
        },
      };
    },
  },
  {
    fault: 'lets unwaived errors in',
    caughtBy: 'no unwaived error enters the register through a submission',
    make: () => ({
      ...unharmed,
      mergePart: (input) => mergePart({ ...input, rules: { ...input.rules, waitingOf: () => [] } }),
    }),
  },
  {
    fault: 'lets combined errors in',
    caughtBy: 'no unwaived error enters the register through a submission',
    make: () => ({
      ...unharmed,
      mergePart: (input) => mergePart({ ...input, rules: { ...input.rules, errorsOf: () => [] } }),
    }),
  },
  {
    fault: 'compares a stale workbook with the newest state',
    caughtBy: 'a stale copy never reverts what others did since its stamp',
    make: () => ({
      ...unharmed,
      mergeSubmission: (copies) => mergeSubmission({ ...copies, parent: copies.remote }),
    }),
  },
  {
    fault: 'takes every edit of a stale register',
    caughtBy: 'a stale copy never reverts what others did since its stamp',
    make: () => ({
      ...unharmed,
      rebaseEdits: (names, edits, newest) => {
        const { edits: taken, contested } = rebaseEdits(names, edits, newest);
        const forced = contested.map(({ edit, newest: now }) => ({ ...edit, expected: now ?? null }));
        return { edits: [...taken, ...forced], contested: [] };
      },
    }),
  },
];

/** The fault is in the part that comes out. */
function withPart(harm: (merged: PartMerge) => RegisterPart): MergeCore {
  return {
    ...unharmed,
    mergePart: (input) => {
      const merged = mergePart(input);
      return { ...merged, part: harm(merged) };
    },
  };
}

function conflictsTaken(row: Action, { conflicts }: RegisterPart): Action {
  const cells = conflicts.filter(({ actionId }) => actionId === row.id).flatMap((one) => one.cells);
  const theirs = new Map(cells.map(({ field, remote }) => [field, remote]));
  return { ...row, values: row.values.map((value, at) => theirs.get(fields[at] ?? '') ?? value) };
}
