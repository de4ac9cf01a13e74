import { describe, expect, it } from 'vitest';
import type { Value } from '../cells/value.ts';
import { traceCell } from './history.ts';

const state = (number: number, title: Value) => ({ number, rows: [{ id: 'OV-001', values: [title] }] });

describe('tracing a cell', () => {
  it('finds the entry that gave it the value that it still has', () => {
    const states = [state(9, 'b'), state(7, 'b'), state(4, 'a'), state(2, 'b')];
    expect(traceCell('OV-001', 0, states)).toEqual({ number: 7, value: 'b' });
  });

  it('ends at the entry that brought the action', () => {
    const states = [state(9, 'b'), state(7, 'b'), { number: 4, rows: [] }];
    expect(traceCell('OV-001', 0, states)).toEqual({ number: 7, value: 'b' });
  });

  it('finds nothing for an action that is not there', () => {
    expect(traceCell('OV-002', 0, [state(9, 'b')])).toBeNull();
  });

  it('asks for no older states than the answer takes', () => {
    const asked: number[] = [];
    function* states() {
      for (const one of [state(9, 'b'), state(7, 'a'), state(4, 'a')]) {
        asked.push(one.number);
        yield one;
      }
    }
    traceCell('OV-001', 0, states());
    expect(asked).toEqual([9, 7]);
  });
});
