import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import type { Value } from '../cells/value.ts';
import { mergeSubmission, type SubmissionCopies } from './submission-merge.ts';

const fields = ['title', 'objective'];

function action(id: string, title: Value, objective: Value = 'D1', more: Partial<Action> = {}): Action {
  return { id, values: [title, objective], ...more };
}

function submit(copies: Partial<SubmissionCopies>) {
  const parent = copies.parent ?? [];
  return mergeSubmission({ fields, parent, remote: parent, local: [], withdraw: [], choices: {}, ...copies });
}

describe('submitting a workbook', () => {
  it('adds its new rows, in the order of their numbers', () => {
    const merged = submit({ local: [action('OV-1000', 'b'), action('OV-002', 'a')] });
    expect(merged.actions.map(({ id }) => id)).toEqual(['OV-002', 'OV-1000']);
    expect(merged.added).toEqual(['OV-1000', 'OV-002']);
  });

  it('tells each cell that it changes', () => {
    const merged = submit({ parent: [action('OV-001', 'a')], local: [action('OV-001', 'b')] });
    expect(merged.changes).toEqual([{ actionId: 'OV-001', field: 'title', before: 'a', after: 'b' }]);
  });

  it('hands the latest actions back as they are when nothing changes', () => {
    const parent = [action('OV-001', 'a'), action('OV-002', 'b')];
    const merged = submit({ parent, local: [action('OV-002', 'b'), action('OV-001', 'a')] });
    expect(merged.actions).toBe(parent);
    expect(merged.untouched).toEqual(['OV-001', 'OV-002']);
  });

  it('keeps what another copy changed and added since the stamp', () => {
    const remote = [action('OV-001', 'theirs'), action('OV-002', 'new')];
    const merged = submit({
      parent: [action('OV-001', 'a')],
      remote,
      local: [action('OV-001', 'a', 'D2')],
    });
    expect(merged.actions).toEqual([action('OV-001', 'theirs', 'D2'), action('OV-002', 'new')]);
    expect(merged.missing).toEqual([]);
  });

  it('reports a row that is gone and keeps the action', () => {
    const parent = [action('OV-001', 'a')];
    const merged = submit({ parent });
    expect(merged.missing).toEqual(['OV-001']);
    expect(merged.actions).toEqual(parent);
  });

  it('withdraws on the explicit word alone, and keeps the action, marked', () => {
    const merged = submit({ parent: [action('OV-001', 'a')], withdraw: ['OV-001'] });
    expect(merged.actions).toEqual([action('OV-001', 'a', 'D1', { withdrawn: true })]);
    expect(merged.withdrawn).toEqual(['OV-001']);
    expect(merged.missing).toEqual([]);
  });

  it('does not ask after a row that was withdrawn before', () => {
    const parent = [action('OV-001', 'a', 'D1', { withdrawn: true })];
    const merged = submit({ parent });
    expect(merged.missing).toEqual([]);
    expect(merged.actions).toBe(parent);
  });

  it('puts a withdrawn action back when its row returns', () => {
    const merged = submit({
      parent: [action('OV-001', 'a', 'D1', { withdrawn: true })],
      local: [action('OV-001', 'a')],
    });
    expect(merged.actions).toEqual([action('OV-001', 'a')]);
    expect(merged.putBack).toEqual(['OV-001']);
  });

  it('does not put back, from a stale copy, what another copy withdrew', () => {
    const remote = [action('OV-001', 'a', 'D1', { withdrawn: true })];
    const merged = submit({ parent: [action('OV-001', 'a')], remote, local: [action('OV-001', 'a')] });
    expect(merged.actions).toBe(remote);
  });

  it('lets the text as typed travel with the value', () => {
    const merged = submit({
      parent: [action('OV-001', 'a')],
      local: [action('OV-001', 'b', 'D1', { originals: { title: 'b ' } })],
    });
    expect(merged.actions).toEqual([action('OV-001', 'b', 'D1', { originals: { title: 'b ' } })]);
  });
});

describe('two copies that disagree', () => {
  const copies = {
    parent: [action('OV-001', 'a')],
    remote: [action('OV-001', 'theirs')],
    local: [action('OV-001', 'mine')],
  };

  it('leave the latest value and show both', () => {
    const merged = submit(copies);
    expect(merged.actions).toBe(copies.remote);
    expect(merged.conflicts).toEqual([
      {
        kind: 'cell',
        actionId: 'OV-001',
        cell: { field: 'title', parent: 'a', remote: 'theirs', local: 'mine' },
      },
    ]);
  });

  it.each([
    ['mine', copies.local],
    ['theirs', copies.remote],
  ] as const)('follow the officer who chose %s', (choice, actions) => {
    const merged = submit({ ...copies, choices: { 'OV-001.title': choice } });
    expect(merged.actions).toEqual(actions);
    expect(merged.conflicts).toEqual([]);
  });

  it('ask before a changed action is withdrawn', () => {
    const { parent, remote } = copies;
    const merged = submit({ parent, remote, withdraw: ['OV-001'] });
    expect(merged.conflicts).toEqual([{ kind: 'withdrawal', actionId: 'OV-001', withdrawnBy: 'mine' }]);
    expect(merged.actions).toBe(remote);
  });

  it('ask before a change puts a withdrawn action back', () => {
    const remote = [action('OV-001', 'a', 'D1', { withdrawn: true })];
    const asked = submit({ ...copies, remote });
    expect(asked.conflicts).toEqual([{ kind: 'withdrawal', actionId: 'OV-001', withdrawnBy: 'theirs' }]);
    const chosen = submit({ ...copies, remote, choices: { 'OV-001': 'mine' } });
    expect(chosen.actions).toEqual(copies.local);
  });

  it('mix no two new rows that got one id', () => {
    const merged = submit({
      remote: [action('OV-001', 'theirs', null)],
      local: [action('OV-001', 'mine', 'D2')],
    });
    expect(merged.addedTwice).toEqual(['OV-001']);
    expect(merged.conflicts).toHaveLength(2);
    expect(merged.actions).toEqual([action('OV-001', 'theirs', null)]);
  });

  it('are one where the same workbook was already submitted', () => {
    const remote = [action('OV-001', 'new')];
    const merged = submit({ remote, local: [action('OV-001', 'new')] });
    expect(merged.actions).toBe(remote);
    expect(merged.addedTwice).toEqual([]);
  });
});

describe('what an older copy holds', () => {
  const before = action('OV-001', 'a');
  const doubtful = { kind: 'cell', actionId: 'OV-001' } as const;

  describe('of a cell that was erased since', () => {
    const since = { erased: [{ actionId: 'OV-001', field: 'title' }], between: [], newest: 1 };
    const erased = action('OV-001', '[gewist / erased]');
    const copies = { parent: [erased], since };

    it('is asked after: what was erased and what is new look alike', () => {
      const merged = submit({ ...copies, local: [action('OV-001', 'b')] });
      expect(merged.actions).toBe(copies.parent);
      expect(merged.conflicts).toMatchObject([{ ...doubtful, doubt: 'erased', cell: { local: 'b' } }]);
    });

    it.each([
      ['mine', 'b'],
      ['theirs', '[gewist / erased]'],
    ] as const)('is settled by the officer’s word: %s', (word, title) => {
      const merged = submit({ ...copies, local: [action('OV-001', 'b')], choices: { 'OV-001.title': word } });
      expect(merged.conflicts).toEqual([]);
      expect(merged.actions).toEqual([action('OV-001', title)]);
    });

    it('is taken where the log still knows it, or where it is nothing', () => {
      const known = { parent: [before], remote: [action('OV-001', 'c')], since };
      for (const title of ['a', 'c'])
        expect(submit({ ...known, local: [action('OV-001', title)] }).actions).toBe(known.remote);
      expect(submit({ ...copies, local: [action('OV-001', null)] }).actions).toEqual([
        action('OV-001', null),
      ]);
    });
  });

  describe('that was submitted since and changed again', () => {
    const since = { erased: [], between: [{ sequence: 2, actions: [action('OV-001', 'b')] }], newest: 3 };

    it('is asked after: it would undo a colleague unseen', () => {
      const merged = submit({ parent: [before], local: [action('OV-001', 'b', 'D2')], since });
      expect(merged.conflicts).toMatchObject([{ ...doubtful, doubt: 'replaced', cell: { local: 'b' } }]);
      expect(merged.actions).toEqual([action('OV-001', 'a', 'D2')]);
    });

    it('is not asked after where it is another value', () => {
      const merged = submit({ parent: [before], local: [action('OV-001', 'c')], since });
      expect(merged.conflicts).toEqual([]);
      expect(merged.actions).toEqual([action('OV-001', 'c')]);
    });

    it('is asked after where the action was put back since and withdrawn again', () => {
      const withdrawn = [action('OV-001', 'a', 'D1', { withdrawn: true })];
      const copies = {
        parent: withdrawn,
        local: [before],
        since: { ...since, between: [{ sequence: 2, actions: [before] }] },
      };
      const merged = submit(copies);
      expect(merged.conflicts).toEqual([{ kind: 'withdrawal', actionId: 'OV-001', withdrawnBy: 'theirs' }]);
      expect(merged.actions).toBe(withdrawn);
      expect(submit({ ...copies, choices: { 'OV-001': 'mine' } }).actions).toEqual([before]);
    });
  });
});
