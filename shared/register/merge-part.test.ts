import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import type { Value } from '../cells/value.ts';
import { mergePart, type PartMergeInput } from './merge-part.ts';
import { type ConflictDecision, emptyPart, type RegisterEdit, type RegisterPart } from './register-part.ts';

const fields = ['title', 'start', 'end'];

function action(title: Value, start: Value = 1, end: Value = 5, more: Partial<Action> = {}): Action {
  return { id: 'OV-001', values: [title, start, end], ...more };
}

const rules: PartMergeInput['rules'] = {
  errorsOf: ([, start, end]) =>
    typeof start === 'number' && typeof end === 'number' && end < start
      ? [{ rule: 'R07', fields: ['start', 'end'] }]
      : [],
  waitingOf: ({ values: [title = null] }) => (title === 'dear' ? [{ rule: 'R11', read: { title } }] : []),
};

function holding(row: Action): RegisterPart {
  return { ...emptyPart, rows: [row] };
}

function merge(input: Partial<PartMergeInput>) {
  const parent = input.parent ?? [action('a')];
  return mergePart({
    fields,
    parent,
    remote: parent,
    part: holding(parent[0] ?? action('a')),
    edits: [],
    decisions: [],
    rules,
    ...input,
  });
}

function edit(field: string, value: Value, expected: Value): RegisterEdit {
  return { actionId: 'OV-001', field, value, expected };
}

describe('merging one contributor', () => {
  it('adds a new action', () => {
    const merged = merge({ parent: [], remote: [action('a')], part: emptyPart });
    expect(merged.part.rows).toEqual([action('a')]);
    expect(merged.changes).toEqual([{ kind: 'added', actionId: 'OV-001' }]);
    expect(merged.counts).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
  });

  it('takes what the domain changed and tells the cell', () => {
    const merged = merge({ remote: [action('b')] });
    expect(merged.part.rows).toEqual([action('b')]);
    expect(merged.changes).toEqual([
      { kind: 'changed', actionId: 'OV-001', field: 'title', before: 'a', after: 'b', source: 'domain' },
    ]);
  });

  it('takes the coordinator’s edit and tells whose it is', () => {
    const merged = merge({ edits: [edit('title', 'c', 'a')] });
    expect(merged.part.rows).toEqual([action('c')]);
    expect(merged.changes).toMatchObject([
      { field: 'title', before: 'a', after: 'c', source: 'coordinator' },
    ]);
    expect(merged.counts).toMatchObject({ changed: 1, edits: 1 });
  });

  it('joins edits of different cells', () => {
    const merged = merge({ remote: [action('b')], edits: [edit('end', 6, 5)] });
    expect(merged.part.rows).toEqual([action('b', 1, 6)]);
    expect(merged.part.conflicts).toEqual([]);
  });

  it('keeps the row object and the part where nothing changes', () => {
    const part = holding(action('a'));
    expect(merge({ part, remote: [action('a')] }).part).toBe(part);
  });

  it('keeps a withdrawn action, marked, and puts it back', () => {
    const withdrawn = merge({ remote: [action('a', 1, 5, { withdrawn: true })] });
    expect(withdrawn.part.rows).toEqual([action('a', 1, 5, { withdrawn: true })]);
    expect(withdrawn.counts).toMatchObject({ withdrawn: 1, changed: 0, unchanged: 0 });
    const back = merge({
      parent: [action('a', 1, 5, { withdrawn: true })],
      remote: [action('a')],
      part: withdrawn.part,
    });
    expect(back.part.rows).toEqual([action('a')]);
    expect(back.changes).toEqual([{ kind: 'put-back', actionId: 'OV-001' }]);
  });

  it('keeps a row that the contributor no longer lists', () => {
    const part = holding(action('a'));
    expect(merge({ part, remote: [] }).part).toBe(part);
  });

  it('does not take an edit of a cell that holds something else than it expects', () => {
    const stale = edit('title', 'c', 'older');
    const merged = merge({ edits: [stale] });
    expect(merged.editsNotTaken).toEqual([stale]);
    expect(merged.part.rows).toEqual([action('a')]);
  });

  it('tells of an edit of an action that it does not have', () => {
    const stray = { ...edit('title', 'c', 'a'), actionId: 'OV-999' };
    expect(merge({ edits: [stray] }).editsNotTaken).toEqual([stray]);
  });
});

describe('a conflict', () => {
  const cell = { field: 'title', parent: 'a', remote: 'b', local: 'c' };
  const disputed = merge({ remote: [action('b')], edits: [edit('title', 'c', 'a')] }).part;
  const decision: ConflictDecision = {
    type: 'conflict',
    actionId: 'OV-001',
    cells: [cell],
    take: 'register',
  };
  const next = (input: Partial<PartMergeInput>) => merge({ parent: [action('b')], part: disputed, ...input });

  it('keeps the register’s value until it is decided', () => {
    expect(disputed.rows).toEqual([action('c')]);
    expect(disputed.conflicts).toEqual([{ actionId: 'OV-001', cells: [cell] }]);
  });

  it('arises where the domain changes what the coordinator had overruled', () => {
    const overruled = merge({ part: holding(action('c')), remote: [action('b')] });
    expect(overruled.part).toEqual(disputed);
  });

  it('keeps its parent over later merges and follows what either side makes of the cell', () => {
    const { part } = next({ remote: [action('b2')], edits: [edit('end', 6, 5)] });
    expect(part.conflicts).toEqual([{ actionId: 'OV-001', cells: [{ ...cell, remote: 'b2' }] }]);
  });

  it.each([
    ['the domain goes back', { remote: [action('a')] }, 'c'],
    ['both become alike', { remote: [action('c')] }, 'c'],
  ])('closes when %s', (_, input, title) => {
    const { part } = next(input);
    expect(part).toEqual(holding(action(title)));
  });

  it('stays open where the coordinator goes back, for the domain’s value is still another', () => {
    const { part } = next({ edits: [edit('title', 'a', 'c')] });
    expect(part.rows).toEqual([action('a')]);
    expect(part.conflicts).toEqual([{ actionId: 'OV-001', cells: [{ ...cell, parent: 'c', local: 'a' }] }]);
  });

  it.each([
    ['register', 'c'],
    ['domain', 'b'],
    ['parent', 'a'],
    ['value', 'd'],
  ] as const)('is closed by a decision for the %s', (take, title) => {
    const merged = next({ decisions: [{ ...decision, take, values: { title: 'd' } }] });
    expect(merged.part).toEqual(holding(action(title)));
    expect(merged.staleDecisions).toEqual([]);
    if (title !== 'c') expect(merged.changes).toMatchObject([{ after: title, source: 'decision' }]);
  });

  it('decided twice before a merge is decided by the last word', () => {
    const second = { ...decision, take: 'value', values: { title: 'd' } } as const;
    const merged = next({ decisions: [{ ...decision, take: 'domain' }, second] });
    expect(merged.part).toEqual(holding(action('d')));
    expect(merged.staleDecisions).toEqual([]);
  });

  it('of which both sides were erased closes by itself, and changes nothing else', () => {
    const erased = { ...cell, remote: null, local: null };
    const part = { ...holding(action(null)), conflicts: [{ actionId: 'OV-001', cells: [erased] }] };
    const merged = merge({ parent: [action(null)], part });
    expect(merged.part).toEqual(holding(action(null)));
    expect(merged.changes).toEqual([]);
  });

  it('stays closed until the domain changes the cell again', () => {
    const { part } = next({ decisions: [decision] });
    const again = { parent: [action('b')], part };
    expect(merge({ ...again, remote: [action('b', 1, 6)] }).part).toEqual(holding(action('c', 1, 6)));
    expect(merge({ ...again, remote: [action('b3')] }).part.conflicts).toEqual([
      { actionId: 'OV-001', cells: [{ field: 'title', parent: 'b', remote: 'b3', local: 'c' }] },
    ]);
  });

  it('stays open after a decision on other values than those of now', () => {
    const merged = next({ remote: [action('b2')], decisions: [decision] });
    expect(merged.staleDecisions).toEqual([decision]);
    expect(merged.part.conflicts).toEqual([{ actionId: 'OV-001', cells: [{ ...cell, remote: 'b2' }] }]);
  });

  it('stays open after a decision for another value that names none', () => {
    const merged = next({ decisions: [{ ...decision, take: 'value' }] });
    expect(merged.staleDecisions).toHaveLength(1);
    expect(merged.part).toBe(disputed);
  });
});

describe('a combination that breaks an error rule', () => {
  const cells = [
    { field: 'start', parent: 1, remote: 4, local: 1 },
    { field: 'end', parent: 5, remote: 5, local: 3 },
  ];
  const combined = merge({ remote: [action('b', 4)], edits: [edit('end', 3, 5)] });
  const next = { parent: [action('b', 4)], part: combined.part };

  it('is one conflict of the changed cells that the rule reads; the other cells are merged', () => {
    expect(combined.part.conflicts).toEqual([{ actionId: 'OV-001', cells, rule: 'R07' }]);
    expect(combined.part.rows).toEqual([action('b', 1, 3)]);
  });

  it('is the same conflict when it is merged again', () => {
    expect(merge(next).part).toBe(combined.part);
    expect(merge({ ...next, remote: [action('b2', 4)] }).part.conflicts).toEqual(combined.part.conflicts);
  });

  it.each([
    ['register', action('b', 1, 3)],
    ['domain', action('b', 4, 5)],
  ] as const)('is closed by a decision for the %s', (take, row) => {
    const decisions: ConflictDecision[] = [{ type: 'conflict', actionId: 'OV-001', cells, take }];
    expect(merge({ ...next, decisions }).part).toEqual(holding(row));
  });

  it('is no conflict where one side broke the rule by itself', () => {
    const merged = merge({ remote: [action('b')], edits: [edit('end', 0, 5)] });
    expect(merged.part).toEqual(holding(action('b', 1, 0)));
  });
});

describe('an action with an error that may be waived', () => {
  const waiting = { actionId: 'OV-001', findings: [{ rule: 'R11', read: { title: 'dear' } }] };
  const waived = { ...rules, waitingOf: () => [] };

  it('stays outside the register while it is new', () => {
    const merged = merge({ parent: [], remote: [action('dear')], part: emptyPart });
    expect(merged.part).toEqual({ ...emptyPart, waiting: [waiting] });
    expect(merged.counts).toMatchObject({ added: 0, waiting: 1 });
  });

  it('leaves the old row standing while its change waits', () => {
    const merged = merge({ remote: [action('dear', 2)] });
    expect(merged.part).toEqual({ ...holding(action('a')), waiting: [{ ...waiting, taken: action('a') }] });
  });

  it('waits on, and enters when it is waived, against what the register last took', () => {
    const { part } = merge({ remote: [action('dear', 2)], edits: [edit('end', 6, 5)] });
    const again = { parent: [action('dear', 2)], part };
    expect(merge(again).part).toBe(part);
    expect(merge({ ...again, rules: waived }).part).toEqual(holding(action('dear', 2, 6)));
  });

  it('is marked withdrawn without waiting', () => {
    const merged = merge({ remote: [action('dear', 1, 5, { withdrawn: true })] });
    expect(merged.part.rows).toEqual([action('dear', 1, 5, { withdrawn: true })]);
    expect(merged.part.waiting).toEqual([]);
  });
});
