import { describe, expect, it } from 'vitest';
import { afterFirst, first, fresh, plan, second, third, withoutId } from '../../test/fixtures/sheet-of-ov.ts';
import { loggedAction, type Typed, typedSheet } from '../../test/fixtures/typed-sheet.ts';
import { identify } from './identify.ts';
import type { IdHistory } from './identity.ts';

/** Each row as "how id", from the top down. */
function told(rows: readonly Typed[], history: IdHistory): readonly (string | undefined)[] {
  const sheet = typedSheet(plan, rows);
  const ids = identify(sheet.rows, history);
  return sheet.rows.map(({ key }) => {
    const identity = ids.of(key);
    return identity && `${identity.how} ${identity.id}`;
  });
}

function missing(rows: readonly Typed[], history: IdHistory): readonly string[] {
  return identify(typedSheet(plan, rows).rows, history).missing;
}

const fourth: Typed = { ...withoutId(first), title: 'Weerbaar tegen haatspraak online' };
const fifth: Typed = { ...withoutId(first), title: 'Herinneringseducatie en burgerschap' };
const since = (row: Typed) => [...afterFirst().previous, loggedAction(plan, row)];

describe('which action a row is', () => {
  it('keeps the ids of the previous submission, in whatever order the rows stand', () => {
    expect(told([third, first, second], afterFirst())).toEqual(['kept OV-003', 'kept OV-001', 'kept OV-002']);
  });

  it('gives new rows the next numbers, from the top down', () => {
    expect(told([fourth, first, second, third, fifth], afterFirst())).toEqual([
      'given OV-004',
      'kept OV-001',
      'kept OV-002',
      'kept OV-003',
      'given OV-005',
    ]);
  });

  it('never gives a number again, even when its action is gone', () => {
    expect(told([first, fourth], afterFirst({ highestNumber: 9 }))).toEqual(['kept OV-001', 'given OV-010']);
  });

  it('leaves a number that was given provisionally, and counts on around it', () => {
    const provisional = { ...fourth, action_id: 'OV-005' };
    expect(
      told([first, second, third, provisional, fifth, { ...fifth, title: 'Nog een actie' }], afterFirst()),
    ).toEqual(['kept OV-001', 'kept OV-002', 'kept OV-003', 'given OV-005', 'given OV-004', 'given OV-006']);
  });

  it('raises a provisional number that another copy of the workbook got first', () => {
    const provisional = { ...fourth, action_id: 'OV-004' };
    const latest = since({ ...fifth, action_id: 'OV-004' });
    expect(told([first, second, third, provisional], afterFirst({ latest, highestNumber: 4 }))[3]).toBe(
      'given OV-005',
    );
  });

  it('knows a row that was copied from a newer copy of the workbook', () => {
    const copied = { ...fourth, action_id: 'OV-004' };
    expect(
      told([first, second, third, copied], afterFirst({ latest: since(copied), highestNumber: 4 }))[3],
    ).toBe('kept OV-004');
  });

  it('of equal ids leaves it to the row nearest to the previous submission, though it stands lower', () => {
    const copy = { ...first, title: 'Een kopie met een eigen titel', indicator: '3 vormingen' };
    expect(told([copy, first, second, third], afterFirst())).toEqual([
      'disputed OV-004',
      'kept OV-001',
      'kept OV-002',
      'kept OV-003',
    ]);
  });

  it('of equally near rows leaves the id to the upper one', () => {
    expect(told([first, first, second, third], afterFirst()).slice(0, 2)).toEqual([
      'kept OV-001',
      'disputed OV-004',
    ]);
  });

  it('without a previous submission leaves an id that stands twice to the upper row', () => {
    expect(told([first, { ...second, action_id: 'OV-001' }], fresh)).toEqual([
      'given OV-001',
      'disputed OV-002',
    ]);
  });

  it.each([
    ['of another contributor', 'WVG-007'],
    ['that is malformed', 'OV-4'],
    ['with a number spelled in another way', 'OV-0005'],
    ['far beyond any number given', 'OV-999'],
  ])('disputes an id %s', (_why, action_id) => {
    expect(told([first, second, third, { ...fourth, action_id }], afterFirst())[3]).toBe('disputed OV-004');
  });

  it('finds the lost id of a row again by its title, folded', () => {
    const lost = { ...withoutId(second), title: '  handvatten voor GESPREKKEN in de klas ' };
    expect(told([first, lost, third], afterFirst())).toEqual([
      'kept OV-001',
      'recovered OV-002',
      'kept OV-003',
    ]);
  });

  it('does not take an id by title while another row carries it', () => {
    expect(told([first, second, third, withoutId(second)], afterFirst())[3]).toBe('given OV-004');
  });

  it('gives a new row no id whose action is withdrawn, though it has the title', () => {
    expect(told([withoutId(second), first, third], afterFirst({ withdrawn: ['OV-002'] }))[0]).toBe(
      'given OV-004',
    );
  });

  it('offers the lost id to a row whose id was overtyped', () => {
    const overtyped = { ...second, action_id: 'OV-003' };
    expect(told([first, overtyped, third], afterFirst())).toEqual([
      'kept OV-001',
      'disputed OV-002',
      'kept OV-003',
    ]);
  });

  it('keeps the id of a domain that was taken over, where the contributor submitted it before', () => {
    const old = { ...first, action_id: 'WSE-012' };
    const previous = [loggedAction(plan, old)];
    expect(told([old], afterFirst({ previous }))).toEqual(['kept WSE-012']);
  });

  it('takes back an action that was withdrawn when its id returns', () => {
    const previous = [{ ...loggedAction(plan, first), withdrawn: true } as const];
    expect(told([first], afterFirst({ previous }))).toEqual(['kept OV-001']);
  });

  it('makes no action of a blank row, whatever id and domain stand in it', () => {
    expect(told([{ action_id: 'OV-001', domain: 'OV' }, second, third], afterFirst())[0]).toBeUndefined();
  });
});

describe('which actions are missing', () => {
  it('names those of the previous submission that no row is', () => {
    expect(missing([second], afterFirst())).toEqual(['OV-001', 'OV-003']);
  });

  it('does not miss a withdrawn one', () => {
    const [gone, ...others] = afterFirst().previous;
    if (gone === undefined) throw new Error('nothing was submitted');
    expect(
      missing([second, third], afterFirst({ previous: [{ ...gone, withdrawn: true }, ...others] })),
    ).toEqual([]);
  });

  it('does not miss one whose row lost its id', () => {
    expect(missing([withoutId(first), second, third], afterFirst())).toEqual([]);
  });
});
