import { describe, expect, it } from 'vitest';
import {
  afterFirst,
  first,
  fresh,
  plan,
  rules,
  second,
  third,
  told,
  withoutId,
} from '../../../test/fixtures/sheet-of-ov.ts';
import { headersOf, loggedAction, type Typed, typedSheet } from '../../../test/fixtures/typed-sheet.ts';
import { checkSheet } from '../check-sheet.ts';

const nothing: Typed = {};
const fourth: Typed = { ...withoutId(first), title: 'Weerbaar tegen haatspraak online' };

/** Each finding of a code as "row: message" in Dutch. */
function messages(code: string, rows: readonly Typed[], context = afterFirst()): readonly string[] {
  return told(code, rows, context).map(({ row, message }) => `${row}: ${message.nl}`);
}

describe('B01, columns', () => {
  const headers = headersOf(plan);
  const under = (given: readonly string[]) => {
    const { rows, columns } = typedSheet(plan, [first], given);
    return checkSheet(rows, columns, rules, fresh);
  };
  const b01 = (given: readonly string[]) => under(given).filter(({ code }) => code === 'B01');

  it('tells a column that is missing, on the sheet', () => {
    const [finding, ...others] = b01(headers.filter((header) => header !== 'Titel'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      scope: 'sheet',
      severity: 'error',
      row: null,
      cell: null,
      column: 'title',
      message: { nl: 'Kolom ontbreekt of staat er dubbel: Titel.' },
    });
  });

  it('does not tell a missing column again on every row', () => {
    const codes = under(headers.filter((header) => header !== 'Titel')).map(({ code }) => code);
    expect(codes).toContain('B01');
    expect(codes).not.toContain('C01');
  });

  it('tells a column that stands there twice', () => {
    expect(b01([...headers, 'Status']).map(({ message }) => message.nl)).toEqual([
      'Kolom ontbreekt of staat er dubbel: Status.',
    ]);
  });

  it('says nothing of columns in another order, or of the officer’s own', () => {
    expect(b01([...headers.toReversed(), 'Eigen nota'])).toEqual([]);
  });
});

describe('B02, titles', () => {
  it('tells two equal titles on both rows, and names the other', () => {
    const same = { ...fourth, title: 'VORMING  mediawijsheid voor  leraren' };
    expect(messages('B02', [first, second, third, same])).toEqual([
      '2: Dubbele titel in uw werkboek (rij 5).',
      '5: Dubbele titel in uw werkboek (rij 2).',
    ]);
  });

  it('names at most five others', () => {
    const rows = Array.from({ length: 7 }, () => fourth);
    expect(messages('B02', rows, fresh)[0]).toBe('2: Dubbele titel in uw werkboek (rij 3, 4, 5, 6, 7 …).');
  });

  it('says nothing of titles that differ in one word, or of two rows without one', () => {
    const untitled = { ...fourth, title: '' };
    expect(
      messages('B02', [first, { ...fourth, title: `${first['title']} en ouders` }, untitled, untitled]),
    ).toEqual([]);
  });
});

describe('B03, the system columns', () => {
  const broken = 'Actie-ID gewijzigd, dubbel of van een andere indiener.';

  it('tells a copied row, and offers the next number', () => {
    const [finding, ...others] = told('B03', [first, first, second, third], afterFirst());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      row: 3,
      cell: 'A3',
      column: 'action_id',
      actionId: 'OV-001',
      message: { nl: broken },
      fix: { kind: 'assign-id', id: 'OV-004', label: { nl: 'Geef Actie-ID OV-004' } },
    });
  });

  it.each(['WVG-007', 'OV-999', 'OV-4', '12'])('tells the id %s, which is none of ours', (action_id) => {
    expect(messages('B03', [first, second, third, { ...fourth, action_id }])).toEqual([`5: ${broken}`]);
  });

  it('offers every one of several rows another number', () => {
    const fixes = told('B03', [first, first, first, second, third], afterFirst()).map(({ fix }) => fix);
    expect(fixes).toMatchObject([{ id: 'OV-004' }, { id: 'OV-005' }]);
  });

  it('tells a domain that is not the contributor’s, and offers its own', () => {
    const [finding, ...others] = told('B03', [{ ...first, domain: 'WVG' }, second, third], afterFirst());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      row: 2,
      column: 'domain',
      message: { nl: broken },
      fix: { kind: 'replace', text: 'OV' },
    });
  });

  it('says nothing of ids that were submitted, given provisionally, or are not there yet', () => {
    const rows = [third, first, second, { ...fourth, action_id: 'OV-004' }, { ...fourth, title: 'Nog een' }];
    expect(messages('B03', rows)).toEqual([]);
  });

  it('says nothing of a domain that is left open', () => {
    expect(messages('B03', [{ ...first, domain: '' }, second, third])).toEqual([]);
  });

  it('says nothing of an older action that still has the code of a domain that was taken over', () => {
    const successor = plan.definition.domains.find(({ succeeds }) => (succeeds ?? []).length > 0);
    const [before] = successor?.succeeds ?? [];
    if (successor === undefined || before === undefined) throw new Error('the plan knows no succession');
    const contributor = { code: successor.code, domain: successor.code, name: successor.name };
    const old = { ...first, action_id: `${before}-012`, domain: before };
    const context = afterFirst({ contributor, previous: [loggedAction(plan, old)], highestNumber: 0 });
    expect(messages('B03', [old], context)).toEqual([]);
    expect(messages('B03', [old, { ...fourth, domain: before }], context)).toEqual([`3: ${broken}`]);
  });
});

describe('B04, empty rows', () => {
  it('counts the empty rows between the actions, though an id or a domain stands in them', () => {
    const [finding, ...others] = told(
      'B04',
      [first, nothing, { action_id: 'OV-009', domain: 'OV' }, second],
      afterFirst(),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      row: null,
      severity: 'info',
      message: { nl: 'Lege rijen worden overgeslagen (2).' },
    });
  });

  it('says nothing of the empty rows at the end', () => {
    expect(told('B04', [first, second, nothing, nothing], afterFirst())).toEqual([]);
  });
});

describe('B05, missing actions', () => {
  it('asks about an action that disappeared, on the sheet and under its id', () => {
    const [finding, ...others] = told('B05', [first, third], afterFirst());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      row: null,
      actionId: 'OV-002',
      severity: 'error',
      message: {
        nl: 'Actie OV-002 stond in uw vorige indiening en ontbreekt nu. Bevestig de intrekking of zet ze terug.',
      },
    });
  });

  it('says nothing once the withdrawal is confirmed', () => {
    expect(told('B05', [first, third], afterFirst({ withdrawn: ['OV-002'] }))).toEqual([]);
  });

  it('says nothing of an action whose row lost its id', () => {
    expect(told('B05', [first, withoutId(second), third], afterFirst())).toEqual([]);
  });
});

describe('B06, ids given', () => {
  it('tells which id a new row gets', () => {
    expect(messages('B06', [first, second, third, fourth])).toEqual(['5: Rij 5 kreeg Actie-ID OV-004.']);
  });

  it('still tells it when the id has been written into the row', () => {
    const rows = [first, second, third, { ...fourth, action_id: 'OV-004' }];
    expect(messages('B06', rows)).toEqual(['5: Rij 5 kreeg Actie-ID OV-004.']);
  });

  it('tells a lost id that was found again', () => {
    expect(messages('B06', [withoutId(first), second, third])).toEqual(['2: Rij 2 kreeg Actie-ID OV-001.']);
  });

  it('says nothing of rows that keep their id', () => {
    expect(messages('B06', [first, second, third])).toEqual([]);
  });
});

describe('the list of findings', () => {
  it('goes by row, then by column, and ends with the sheet as a whole', () => {
    const { rows, columns } = typedSheet(plan, [
      { ...second, objective: 'D9', title: 'Kort' },
      nothing,
      { ...fourth, start: 'morgen' },
    ]);
    const places = checkSheet(rows, columns, rules, afterFirst()).map(
      ({ row, code }) => `${row ?? 'sheet'} ${code}`,
    );
    expect(places).toEqual(['2 C01', '2 C03', '4 B06', '4 C06', 'sheet B04', 'sheet B05', 'sheet B05']);
  });

  it('names the id that stands in a row, or else the one that it gets', () => {
    const { rows, columns } = typedSheet(plan, [
      { ...second, objective: 'D9' },
      { ...fourth, objective: 'D9' },
    ]);
    const ids = checkSheet(rows, columns, rules, afterFirst())
      .filter(({ code }) => code === 'C03')
      .map(({ actionId }) => actionId);
    expect(ids).toEqual(['OV-002', 'OV-004']);
  });
});
