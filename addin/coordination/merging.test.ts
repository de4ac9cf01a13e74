import { describe, expect, it } from 'vitest';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { CoordinationClient } from '../service/coordination-client.ts';
import { Merging } from './merging.ts';
import type { RegisterDesk } from './register-desk.ts';

const { plan } = shipped;

/** Merging a register of so many rows, each with a text of so many characters; how often the service was asked. */
async function merged(rows: number, characters: number) {
  const text = 'é'.repeat(characters);
  const table = {
    sheet: 'Register',
    headerRow: 1,
    headers: [{ text: 'Titel', column: 0 }],
    rows: Array.from({ length: rows }, (_, at) => ({
      row: at + 2,
      cells: [{ kind: 'text', text } as const],
    })),
    dateSystem: 1900 as const,
  };
  const nothing = async () => ({ ok: true, value: undefined }) as const;
  const desk: RegisterDesk = {
    read: async () => ({ ok: true, value: { table, stamp: { plan: plan.definition.id, shows: 5 } } }),
    write: async () => ({ ok: true, value: { leftAlone: [] } }),
    select: nothing,
    show: nothing,
  };
  let asked = 0;
  const service = new CoordinationClient({
    address: 'https://dienst.test',
    language: () => 'nl',
    token: async () => null,
    fetch: () => {
      asked += 1;
      return Promise.reject(new TypeError('fetch failed'));
    },
    patience: 5_000,
  });
  const merging = new Merging({ service, desk, newKey: () => 'k', previewed: () => {}, changed: () => {} });
  await merging.begin(plan, null);
  return { view: merging.view, asked };
}

describe('a register that is open in Excel', () => {
  it.each([
    ['rows', 20_001, 1],
    ['bytes', 300, 14_000],
  ])(
    'of too many %s is not sent, and its coordinator is told to merge in the browser',
    async (_, rows, characters) => {
      const { view, asked } = await merged(rows, characters);
      expect(view).toMatchObject({ step: 'failed', trouble: { code: 'register-too-large', step: 'none' } });
      expect(JSON.stringify(view)).toMatch(/voeg samen in de browser.*merge in the browser/);
      expect(asked).toBe(0);
    },
  );

  it.each([
    ['rows', 20_000, 1],
    ['bytes', 300, 13_000],
  ])('of as many %s as the service takes is sent', async (_, rows, characters) => {
    const { view, asked } = await merged(rows, characters);
    expect(view).toMatchObject({ step: 'failed', trouble: { code: 'offline' } });
    expect(asked).toBe(1);
  });
});
