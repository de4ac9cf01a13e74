import { describe, expect, it } from 'vitest';
import { openExcel } from '../node-office.ts';
import { listen, unkindCases } from './cases.ts';
import { type UnkindName, unkindIn, unkindNames, unkindnesses } from './catalogue.ts';

async function outcome(name: UnkindName, unkind: readonly UnkindName[]): Promise<unknown> {
  const excel = await openExcel({ unkind });
  const heard = await listen(excel);
  const gives = await unkindCases[name].happens(excel, heard);
  expect([...excel.host.unimplemented]).toEqual([]);
  return gives;
}

describe('an unkind Excel', () => {
  it.each(unkindNames)('%s, unless it is told to be kind', async (name) => {
    const { unkind, kind } = unkindCases[name];
    expect(await outcome(name, [name])).toEqual(unkind);
    expect(await outcome(name, [])).toEqual(kind);
  });

  it.each(unkindNames)('says where %s was read', (name) => {
    const { basis, source } = unkindnesses[name];
    expect(source).toMatch(basis === 'documented' ? /^Microsoft: / : /office-js \d|none found/);
  });

  it('is kind where a story says why', () => {
    const all = unkindIn({});
    const [first] = [...all];
    if (first !== undefined)
      expect(unkindIn({ kind: { [first]: 'it tells nothing of it' } }).has(first)).toBe(false);
  });
});
