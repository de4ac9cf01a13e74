import { expect, it } from 'vitest';
import { boundedMemo } from './bounded-memo.ts';

it('equal keys give the same object', () => {
  const memo = boundedMemo(2, (key: string) => ({ key }));
  expect(memo('a')).toBe(memo('a'));
});

it('a full memory is forgotten, and still answers rightly', () => {
  const made: string[] = [];
  const memo = boundedMemo(2, (key: string) => {
    made.push(key);
    return { key };
  });
  const answers = ['a', 'b', 'c', 'c', 'a'].map((key) => memo(key).key);
  expect([answers.join(''), made.join('')]).toEqual(['abcca', 'abca']);
});
