import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../shared/actions/action.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import { mergeSubmission } from '../../shared/register/submission-merge.ts';
import { choiceKey } from '../../shared/register/submitted-action.ts';
import { supposedCopy } from '../../shared/register/supposed-copy.ts';

/** Histories of two officers' submissions, and a copy from any moment of them that lost its stamp. */

const fields = ['title', 'text', 'group'];
const ids = ['OV-001', 'OV-002', 'OV-003'];

interface Edit {
  readonly id: number;
  readonly field: number;
  readonly value: string | null;
}
interface Told {
  /** Each submission in turn: what it changes, and whether it withdraws the last action. */
  readonly submissions: readonly { readonly edits: readonly Edit[]; readonly withdraws: boolean }[];
  /** After which of them the copy was taken, counted back from the latest. */
  readonly back: number;
  readonly typed: readonly Edit[];
  readonly removed: number | null;
}

const anyEdit = (values: readonly (string | null)[]) =>
  fc.record({
    id: fc.nat(ids.length - 1),
    field: fc.nat(fields.length - 1),
    value: fc.constantFrom(...values),
  });
const anyStory: fc.Arbitrary<Told> = fc.record({
  submissions: fc.array(
    fc.record({
      edits: fc.array(anyEdit(['a', 'b', 'c', null]), { maxLength: 3 }),
      withdraws: fc.constantFrom(false, false, true),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  back: fc.nat(5),
  // 'x' and 'y' are never in a submission.
  typed: fc.array(anyEdit(['a', 'b', 'x', 'y', null]), { maxLength: 3 }),
  removed: fc.option(fc.nat(ids.length - 1), { freq: 4 }),
});

type Cells = readonly (string | null)[];
type Form = { readonly cells: Cells; readonly withdrawn: boolean };
type Moment = ReadonlyMap<string, Form>;

function typedInto(moment: Moment, edits: readonly Edit[]): Moment {
  const forms = new Map(moment);
  for (const { id: at, field, value } of edits) {
    const id = ids[at] ?? '';
    // An action is known by text that no other has.
    const before = forms.get(id) ?? { cells: [`Actie ${id}`, `Tekst van ${id}`, null], withdrawn: false };
    forms.set(id, { ...before, cells: before.cells.with(field, value) });
  }
  return forms;
}

function momentsOf({ submissions }: Told): readonly Moment[] {
  const moments: Moment[] = [];
  let now: Moment = new Map();
  for (const { edits, withdraws } of submissions) {
    now = typedInto(now, edits);
    const last = [...now.keys()].sort().at(-1);
    const form = last === undefined ? undefined : now.get(last);
    if (withdraws && last !== undefined && form !== undefined)
      now = new Map(now).set(last, { ...form, withdrawn: true });
    moments.push(now);
  }
  return moments;
}

const actionsOf = (moment: Moment): readonly Action[] =>
  [...moment]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { cells, withdrawn }]) => ({
      id,
      values: cells,
      ...(withdrawn ? { withdrawn } : {}),
    }));

/** What the officer holds: the copy with what was typed into it since, and a row less. */
function heldBy(told: Told, moments: readonly Moment[]): Moment {
  const taken = moments[Math.max(0, moments.length - 1 - told.back)] ?? new Map();
  const standing = new Map([...taken].filter(([, { withdrawn }]) => !withdrawn));
  const edits = told.typed.filter(({ id }) => standing.has(ids[id] ?? ''));
  const held = new Map(typedInto(standing, edits));
  if (told.removed !== null) held.delete(ids[told.removed] ?? '');
  return held;
}

const rowsOf = (held: Moment): readonly ParsedRow[] =>
  [...held].map(([id, { cells }], key) => ({
    key,
    row: key + 2,
    id,
    cells: cells.map((value) => ({ value, text: value ?? '' })),
    blank: cells.every((value) => value === null),
  }));

type Merge = typeof mergeSubmission;

function weighed(told: Told, answer: 'mine' | 'theirs' | null, merge: Merge = mergeSubmission) {
  const moments = momentsOf(told);
  const held = heldBy(told, moments);
  const latest = actionsOf(moments.at(-1) ?? new Map());
  const earlier = moments
    .slice(0, -1)
    .map((moment, at) => ({ sequence: at + 1, actions: actionsOf(moment) }));
  const rows = rowsOf(held).filter(({ blank }) => !blank);
  const parent = supposedCopy({ rows, latest, earlier, titleAt: 0, telling: [1], isAsked: () => true });
  // A row that is no action of which the log knows gets a number of its own.
  const known = new Set(parent.map(({ id }) => id));
  const local = rows.map(({ id, cells }) => ({
    id: known.has(id) ? id : `OV-1${id.slice(4)}`,
    values: cells.map(({ value }) => value),
  }));
  const since = { erased: [], between: earlier, newest: moments.length, lost: true as const };
  const copies = { fields, parent, remote: latest, local, withdraw: [], since };
  const choices: Record<string, 'mine' | 'theirs'> = {};
  // Whether a withdrawn action comes back is asked first, and then which of its cells.
  for (let round = 0; answer !== null && round < 2; round += 1)
    for (const conflict of mergeSubmission({ ...copies, choices }).conflicts)
      choices[choiceKey(conflict)] = answer;
  return { moments, held, latest, local, result: merge({ ...copies, choices }) };
}

/** Throws where a later value is replaced, or would be, without having been asked after. */
function nothingOldWinsUnasked(told: Told, merge?: Merge): void {
  const { moments, latest, local, result } = weighed(told, null, merge);
  const asked = new Set(result.conflicts.map(choiceKey));
  const after = new Map(result.actions.map((action) => [action.id, action]));
  const mine = new Map(local.map((row) => [row.id, row]));
  for (const { id, values, withdrawn } of latest) {
    const row = mine.get(id);
    if (withdrawn) {
      const stood = moments.some((moment) => moment.get(id)?.withdrawn === false);
      if (row !== undefined && stood) expect([asked.has(id), after.get(id)?.withdrawn]).toEqual([true, true]);
      continue;
    }
    expect(after.get(id)?.withdrawn, `${id} is withdrawn by nobody`).toBeUndefined();
    if (row === undefined) {
      expect(result.missing.includes(id) || asked.has(id), `${id} is absent, and asked after`).toBe(true);
      continue;
    }
    for (const [at, field] of fields.entries()) {
      const [is, holds] = [values[at] ?? null, row.values[at] ?? null];
      const key = `${id}.${field}`;
      if (is === holds) expect(asked.has(key), `${key} is as it was submitted last`).toBe(false);
      else if (moments.some((moment) => moment.has(id) && moment.get(id)?.cells[at] === holds)) {
        expect(asked.has(key), `${key} is older than the latest`).toBe(true);
        expect(after.get(id)?.values[at] ?? null).toBe(is);
      }
    }
  }
}

describe('a copy from any moment that lost its stamp', () => {
  it('lets no older value, row or absence win unasked, and asks nothing of what shows the latest', () => {
    fc.assert(
      fc.property(anyStory, (told) => nothingOldWinsUnasked(told)),
      { numRuns: 2_000 },
    );
  });

  it('loses no value that is newer than it where another of its cells tells its age', () => {
    fc.assert(
      fc.property(anyStory, (told) => {
        const { moments, latest, local, result } = weighed(told, null);
        const asked = new Set(result.conflicts.map(choiceKey));
        const signs = latest.flatMap(({ id, values, withdrawn }) => {
          const row = local.find((one) => one.id === id);
          if (row === undefined || withdrawn) return [];
          return fields.flatMap((_, at) => {
            const holds = row.values[at] ?? null;
            const last = moments.findLastIndex((one) => one.has(id) && one.get(id)?.cells[at] === holds);
            return holds === (values[at] ?? null) || last < 0 ? [] : [last];
          });
        });
        const age = Math.min(...signs);
        for (const { id, values, withdrawn } of latest) {
          const row = local.find((one) => one.id === id);
          const then = moments[age]?.get(id);
          if (row === undefined || withdrawn || then === undefined) continue;
          for (const [at, field] of fields.entries()) {
            const is = values[at] ?? null;
            if (row.values[at] === is || then.cells[at] === is) continue;
            expect(asked.has(`${id}.${field}`), `${id}.${field} changed since`).toBe(true);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('becomes what the officer says: all that is asked after as submitted, or as it stands in the workbook', () => {
    fc.assert(
      fc.property(anyStory, (told) => {
        const theirs = weighed(told, 'theirs');
        expect(theirs.result.conflicts).toEqual([]);
        const mine = weighed(told, 'mine');
        expect(mine.result.conflicts).toEqual([]);
        const after = new Map(mine.result.actions.map((action) => [action.id, action]));
        for (const { id, values } of mine.local) expect(after.get(id)?.values).toEqual(values);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Merge]>([
    [
      'is taken for one that shows the latest',
      ({ since: _, ...copies }) => mergeSubmission({ ...copies, parent: copies.remote }),
    ],
    [
      'is compared without what came before',
      (copies) =>
        mergeSubmission({ ...copies, parent: copies.remote, since: { erased: [], between: [], newest: 0 } }),
    ],
    ['is trusted in what it may have shown', ({ since: _, ...copies }) => mergeSubmission(copies)],
  ])('is caught where it %s', (_, mutant) => {
    const caught = fc.check(
      fc.property(anyStory, (told) => nothingOldWinsUnasked(told, mutant)),
      {
        numRuns: 2_000,
        seed: 20200717,
        endOnFailure: true,
      },
    );
    expect(caught.failed).toBe(true);
  });
});
