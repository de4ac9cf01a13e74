import { describe, expect, it } from 'vitest';
import type { Value } from '../cells/value.ts';
import { type ThreeWay, threeWay } from './three-way.ts';

describe('a cell of which two copies were made', () => {
  const cases: readonly (readonly [string, Value, Value, Value, ThreeWay['kind']])[] = [
    ['is the same where neither changed it', 'a', 'a', 'a', 'same'],
    ['follows the remote copy that alone changed it', 'a', 'b', 'a', 'remote'],
    ['follows the local copy that alone changed it', 'a', 'a', 'b', 'local'],
    ['is no conflict where both changed it alike', 'a', 'b', 'b', 'both-alike'],
    ['is a conflict where both changed it differently', 'a', 'b', 'c', 'conflict'],
    ['is a conflict where one cleared what the other changed', 'a', null, 'c', 'conflict'],
    ['holds nothing in whatever way that is written', null, '', [], 'same'],
    ['compares choices one by one', ['x', 'y'], ['x', 'y'], ['x'], 'local'],
    ['tells an amount from the text that looks like it', 5, '5', 5, 'remote'],
    [
      'compares what could not be read by its text',
      { unread: 'x' },
      { unread: 'x' },
      { unread: 'y' },
      'local',
    ],
  ];
  it.each(cases)('%s', (_, parent, remote, local, kind) => {
    expect(threeWay(parent, remote, local)).toEqual({ kind });
  });
});
