import { describe, expect, it } from 'vitest';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import type { RawCell, RawTable } from '../cells/raw-table.ts';
import { mappingOf, proposeMapping } from './propose-mapping.ts';

const text = (value: string): RawCell => ({ kind: 'text', text: value });

function list(columns: Readonly<Record<string, readonly (string | RawCell)[]>>): RawTable {
  const headers = Object.keys(columns);
  const height = Math.max(...Object.values(columns).map((values) => values.length));
  return {
    sheet: 'Acties 2020',
    headerRow: 3,
    headers: headers.map((header, column) => ({ text: header, column })),
    rows: Array.from({ length: height }, (_, index) => ({
      row: index + 4,
      cells: headers.map((header) => {
        const value = columns[header]?.[index];
        return typeof value === 'string' ? text(value) : value;
      }),
    })),
    dateSystem: 1900,
  };
}

const proposed = (table: RawTable) =>
  Object.fromEntries(proposeMapping(table, shipped.plan).map(({ header, field }) => [header, field]));

describe('the mapping proposed for a list of an officer', () => {
  it('takes the plan’s own headers for certain, whatever their case and language', () => {
    const proposals = proposeMapping(list({ TITEL: ['x'], 'main objective': ['D1'] }), shipped.plan);
    expect(proposals.map(({ field, sureness }) => [field, sureness])).toEqual([
      ['title', 'certain'],
      ['objective', 'certain'],
    ]);
  });

  it('finds a column by a like name', () => {
    expect(
      proposed(list({ 'Titel van de actie': ['Vorming voor leraren'], Doelstelling: ['D5', 'D1'] })),
    ).toEqual({
      'Titel van de actie': 'title',
      Doelstelling: 'objective',
    });
  });

  it('finds a column by the values in it where the name says nothing', () => {
    expect(
      proposed(
        list({
          Soort: ['Lopend – behouden', 'nieuw', 'Lopend - bijgestuurd'],
          Kolom1: ['Primair; Tertiair'],
        }),
      ),
    ).toEqual({ Soort: 'focus', Kolom1: 'prevention_levels' });
  });

  it.each([
    ['Datum begin', 'Datum einde'],
    ['Begindatum', 'Einddatum'],
    ['Startdatum actie', 'Einddatum actie'],
    ['Aanvangsdatum', 'Streefdatum'],
    ['Date de début', 'Date de fin'],
    ['Début', 'Échéance'],
    ['Start date', 'End date'],
    ['From', 'Until'],
    ['Beginn', 'Ende'],
    ['Startdatum', 'Enddatum'],
    ['von', 'bis'],
    ['Van', 'Tot en met'],
    ['Datum van', 'Deadline'],
  ])('takes %s and %s for the begin and the end, and for no other date', (begin, end) => {
    const dates = ['21/05/2021', '1/6/2021', '2/6/2021'];
    const table = list({ Naam: ['Vorming', 'Overleg'], [begin]: dates, [end]: dates });
    expect(proposed(table)).toMatchObject({ [begin]: 'start', [end]: 'end' });
    for (const { header, candidates } of proposeMapping(table, shipped.plan))
      if (header !== 'Naam') expect(candidates).not.toContain('progress_date');
  });

  it('takes a second begin for nothing rather than for another date', () => {
    const dates = ['21/05/2021', '1/6/2021'];
    expect(proposed(list({ Start: dates, Begindatum: dates }))).toEqual({ Start: 'start', Begindatum: null });
  });

  it.each([
    ['Startdatum', ['ooit', 'zo snel mogelijk', 'nog te bepalen']],
    ['Raming kosten', ['hoog', 'laag', 'geen idee']],
    ['Doelstellingen van de actie', ['jongeren bereiken', 'overleg', 'D9']],
    [
      'Titel van actie',
      [
        { kind: 'number', number: 5 },
        { kind: 'number', number: 6 },
      ],
    ],
  ] as const)('never calls a column likely of which the values contradict its name: %s', (header, values) => {
    const [proposal] = proposeMapping(list({ [header]: values }), shipped.plan);
    expect(['doubtful', 'unknown']).toContain(proposal?.sureness);
  });

  it('leaves out what nothing points to, and shows its first value', () => {
    const [proposal] = proposeMapping(list({ Publiek: ['leraren, 12-18 jaar'] }), shipped.plan);
    expect(proposal).toMatchObject({ field: null, sureness: 'unknown', firstValue: 'leraren, 12-18 jaar' });
  });

  it('proposes no column of the plan twice', () => {
    const fields = Object.values(proposed(list({ Titel: ['a'], 'Titel (kort)': ['b'], Titels: ['c'] })));
    expect(fields.filter((field) => field === 'title')).toHaveLength(1);
  });

  it('is not certain of a column of which only the name is like', () => {
    const [proposal] = proposeMapping(list({ Startdatum: ['ooit'] }), shipped.plan);
    expect(proposal?.sureness).not.toBe('certain');
  });

  it('becomes what the workbook keeps', () => {
    expect(
      mappingOf([
        { header: 'Naam', field: 'title' },
        { header: 'Nota', field: null },
      ]),
    ).toEqual({
      Naam: 'title',
      Nota: null,
    });
  });
});
