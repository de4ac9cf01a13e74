import { expect, it } from 'vitest';
import { FileMemory } from './file-memory.ts';

const file = (length: number) => ({ bytes: new Uint8Array(length), version: 'v' });

it('the memory of files lets the least recently used go when it is full', () => {
  const memory = new FileMemory(100);
  for (const path of ['a', 'b', 'c', 'd']) memory.keep(path, file(25));
  memory.get('a');
  memory.keep('e', file(20));
  expect(['a', 'b', 'c', 'd', 'e'].filter((path) => memory.get(path) !== undefined)).toEqual([
    'a',
    'c',
    'd',
    'e',
  ]);
});

it('the memory of files does not give all its room to one', () => {
  const memory = new FileMemory(100);
  memory.keep('klein', file(10));
  memory.keep('groot', file(90));
  expect([memory.get('klein') !== undefined, memory.get('groot')]).toEqual([true, undefined]);
});

it('the memory of files keeps the newest of two under one name', () => {
  const memory = new FileMemory(100);
  memory.keep('a', file(20));
  memory.keep('a', file(5));
  expect(memory.get('a')?.bytes).toHaveLength(5);
});
