import { describe, expect, it } from 'vitest';
import type { Value } from '../cells/value.ts';
import { rebaseEdits } from './rebase-edits.ts';
import type { RegisterEdit } from './register-part.ts';

const edit: RegisterEdit = { actionId: 'OV-001', field: 'title', value: 'mine', expected: 'a' };
const rebase = (now: Value, accepted?: ReadonlyMap<string, Value>) =>
  rebaseEdits(['title'], [edit], [{ id: 'OV-001', values: [now] }], accepted);

describe('an edit made in an older copy of the register', () => {
  it('stands where the cell has not changed since', () => {
    expect(rebase('a')).toEqual({ edits: [edit], contested: [] });
  });

  it('falls away where the register already holds it', () => {
    expect(rebase('mine')).toEqual({ edits: [], contested: [] });
  });

  it('is contested where the cell changed to something else', () => {
    expect(rebase('theirs')).toEqual({ edits: [], contested: [{ edit, newest: 'theirs' }] });
  });

  it('is taken on the coordinator’s word, expecting what the register holds now', () => {
    const accepted = new Map([['OV-001.title', 'theirs']]);
    expect(rebase('theirs', accepted).edits).toEqual([{ ...edit, expected: 'theirs' }]);
  });

  it('is contested again where the register changed after that word', () => {
    const accepted = new Map([['OV-001.title', 'theirs']]);
    expect(rebase('newer', accepted).contested).toEqual([{ edit, newest: 'newer' }]);
  });

  it('is contested where the register does not hold the action', () => {
    expect(rebaseEdits(['title'], [edit], []).contested).toEqual([{ edit, newest: undefined }]);
  });
});
