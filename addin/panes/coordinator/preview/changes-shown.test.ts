import { describe, expect, it } from 'vitest';
import type { ChangeJson, ConflictJson } from '../../../../shared/contract/reports.ts';
import { changesShown } from './changes-shown.ts';

const change = (actionId: string, what: ChangeJson['what'], column: string | null): ChangeJson => ({
  contributor: actionId.slice(0, actionId.indexOf('-')),
  actionId,
  what,
  column,
  before: '',
  after: '',
  source: 'domain',
});
const conflict: ConflictJson = {
  actionId: 'OV-011',
  contributor: 'OV',
  rule: null,
  cells: [{ column: 'end', before: '', domain: 'a', register: 'b' }],
};
const report = {
  changes: [
    change('OV-001', 'added', null),
    change('OV-002', 'changed', 'partners'),
    change('OV-003', 'put-back', null),
    change('ABB-001', 'withdrawn', null),
  ],
  conflicts: [conflict],
};
const everything = {
  filter: 'all',
  contributor: null,
  search: '',
  headers: new Map([['partners', 'Partners']]),
  titles: new Map([['OV-002', 'Weerbaar online']]),
} as const;

const ids = (shown: ReturnType<typeof changesShown>) =>
  shown.groups.flatMap(({ changes }) => changes.map(({ actionId }) => actionId));

describe('what a preview shows', () => {
  it('is everything, by contributor, until something is asked for', () => {
    const shown = changesShown(report, everything);
    expect(shown.groups.map(({ contributor, changes }) => [contributor, changes.length])).toEqual([
      ['OV', 3],
      ['ABB', 1],
    ]);
    expect(shown.conflicts).toEqual([conflict]);
  });

  it.each([
    ['added', ['OV-001']],
    ['changed', ['OV-002', 'OV-003']],
    ['withdrawn', ['ABB-001']],
    ['conflicts', []],
  ] as const)('is only what the filter %s lets through', (filter, expected) => {
    expect(ids(changesShown(report, { ...everything, filter }))).toEqual(expected);
  });

  it('holds conflicts only where the filter asks for them or for everything', () => {
    expect(changesShown(report, { ...everything, filter: 'conflicts' }).conflicts).toEqual([conflict]);
    expect(changesShown(report, { ...everything, filter: 'added' }).conflicts).toEqual([]);
  });

  it('is one contributor’s where one is chosen', () => {
    const shown = changesShown(report, { ...everything, contributor: 'ABB' });
    expect([ids(shown), shown.conflicts]).toEqual([['ABB-001'], []]);
  });

  it.each(['partn', 'OV-002', 'weerbaar '])('is found by column, number or title: %s', (search) => {
    expect(ids(changesShown(report, { ...everything, search }))).toEqual(['OV-002']);
  });
});
