import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../test/fixtures/small-plan.ts';
import type { CellNotice } from '../actions/parsed-row.ts';
import type { Column } from '../plan/definition.ts';
import { formatValue } from './format-value.ts';
import { parseCell } from './parse-cell.ts';
import type { RawCell } from './raw-table.ts';
import { toSheetCell } from './sheet-cell.ts';
import { isUnread, type Value } from './value.ts';

const plan = smallPlan();

function column(field: string): Column {
  const found = plan.column(field);
  if (found === undefined) throw new Error(`no column ${field}`);
  return found;
}

const parse = (raw: RawCell | undefined, field: string) =>
  parseCell(raw, column(field), plan, { dateSystem: 1900 });
const parseText = (text: string, field: string) => parse({ kind: 'text', text }, field);
const kinds = (notices: readonly CellNotice[] | undefined) => notices?.map(({ kind }) => kind);

describe('text is understood by its column', () => {
  it.each<[field: string, text: string, value: Value]>([
    ['title', '  Een titel \u00a0', 'Een titel'],
    ['title', 'a\u00a0b', 'a\u00a0b'],
    ['title', 'a\r\nb\rc', 'a\nb\nc'],
    ['title', 'a\u0000b\u0007', 'ab'],
    ['title', 'a\ud800b', 'ab'],
    ['title', '=1+1', '=1+1'],
    ['title', ' \t ', null],
    ['objective', ' d1 ', 'D1'],
    ['domain', 'ov', 'OV'],
    ['domain', 'KB', 'KB'],
    ['focus', 'LOPEND -  behouden', 'Lopend – behouden'],
    ['municipal', 'ja', 'Ja'],
    ['levels', 'tertiair;PRIMAIR ; ;Primair;', ['Primair', 'Tertiair']],
    ['levels', 'Primair\nSecundair\r\n', ['Primair', 'Secundair']],
    ['levels', ' ; ;', null],
    ['impact', 'OCMW’s; een europa', ["OCMW's", 'Één Europa']],
    ['impact', 'E\u0301e\u0301n Europa', ['Één Europa']],
    ['co_domains', 'ov;kbbj', ['KBBJ', 'OV']],
    [
      'partners',
      'federaal :OCAD;  LOKAAL: VVSG  vzw ; Politie',
      ['Federaal: OCAD', 'Lokaal: VVSG vzw', 'Politie'],
    ],
    ['partners', 'Andere: VDAB; andere: vdab', ['Andere: VDAB']],
    ['partners', 'Lokaal: ; Zone: Antwerpen', ['Zone: Antwerpen']],
    ['start', '1/2/2020', '2020-02-01'],
    ['end', '2024-12-31', '2024-12-31'],
    ['end', 'DOORLOPEND', 'Doorlopend'],
    ['estimate', '€ 25.000', 25_000],
  ])('%s: %j is %j', (field, text, value) => {
    const cell = parseText(text, field);
    expect(cell).toEqual({ value, text });
  });
});

describe('text that is nearly a choice is read as that choice, and noticed', () => {
  it.each<[field: string, text: string, value: Value, notices: readonly CellNotice[]]>([
    ['focus', 'Neiuw', 'Nieuw', [{ kind: 'near', given: 'Neiuw', meant: 'Nieuw' }]],
    ['end', 'Dorlopent', 'Doorlopend', [{ kind: 'near', given: 'Dorlopent', meant: 'Doorlopend' }]],
    [
      'levels',
      'Terstiair; primaire;Secundair',
      ['Primair', 'Secundair', 'Tertiair'],
      [
        { kind: 'near', given: 'Terstiair', meant: 'Tertiair' },
        { kind: 'near', given: 'primaire', meant: 'Primair' },
      ],
    ],
  ])('%s: %j', (field, text, value, notices) => {
    expect(parseText(text, field)).toEqual({ value, text, notices });
  });
});

describe('text that its column cannot understand is kept, and noticed', () => {
  it.each<[field: string, text: string, notices: readonly CellNotice[]]>([
    ['objective', 'D9', [{ kind: 'unknown', given: 'D9' }]],
    ['domain', 'OVV', [{ kind: 'unknown', given: 'OVV' }]],
    ['co_domains', 'OV; KBB', [{ kind: 'unknown', given: 'KBB' }]],
    ['focus', 'Niuws', [{ kind: 'unknown', given: 'Niuws' }]],
    ['municipal', 'Misschien', [{ kind: 'unknown', given: 'Misschien' }]],
    [
      'levels',
      'Primaire; Quartair',
      [
        { kind: 'near', given: 'Primaire', meant: 'Primair' },
        { kind: 'unknown', given: 'Quartair' },
      ],
    ],
    ['start', 'Doorlopend', [{ kind: 'no-date' }]],
    ['start', '31/2/2020', [{ kind: 'no-date' }]],
    ['end', 'ooit', [{ kind: 'no-date' }]],
    ['estimate', 'veel', [{ kind: 'no-amount' }]],
  ])('%s: %j', (field, text, notices) => {
    expect(parseText(text, field)).toEqual({ value: { unread: text }, text, notices });
  });

  it.each<[field: string, text: string, several: readonly string[]]>([
    ['levels', 'Primair, Secundair', ['Primair', 'Secundair']],
    ['levels', 'primair en tertiair', ['Primair', 'Tertiair']],
    ['levels', 'Primair/Secundiar / Tertiair', ['Primair', 'Secundair', 'Tertiair']],
    ['co_domains', 'OV + KBBJ', ['OV', 'KBBJ']],
  ])('%s: %j is several choices without a semicolon', (field, text, several) => {
    expect(parseText(text, field).notices).toEqual([{ kind: 'unknown', given: text, several }]);
  });

  it.each([
    ['levels', 'Primair, misschien'],
    ['levels', 'Lokaal, federaal'],
    ['municipal', 'Misschien'],
  ])('%s: %j is not', (field, text) => {
    expect(parseText(text, field).notices).toEqual([{ kind: 'unknown', given: text }]);
  });

  it('and noticed once however often it is repeated', () => {
    expect(parseText('Quartair;Quartair; Quartair', 'levels').notices).toHaveLength(1);
  });

  it('where two choices are near it', () => {
    expect(parseText('Ofline', 'channel').value).toEqual({ unread: 'Ofline' });
  });
});

describe('a number', () => {
  const number = (value: number, dated = false): RawCell =>
    dated ? { kind: 'number', number: value, dated: true } : { kind: 'number', number: value };

  it.each<[field: string, raw: RawCell, value: Value, text: string]>([
    ['start', number(43_831, true), '2020-01-01', '01/01/2020'],
    ['start', number(43_831.5, true), '2020-01-01', '01/01/2020'],
    ['start', number(43_831), '2020-01-01', '43831'],
    ['estimate', number(12_500.5), 12_500.5, '12.500,50'],
    ['estimate', number(0.1 + 0.2), 0.3, '0,3'],
    ['title', number(1234.5), '1234,5', '1234,5'],
    ['title', number(43_831, true), '01/01/2020', '01/01/2020'],
    ['title', number(85_073_003_328), '85073003328', '85073003328'],
    ['title', number(0.1 + 0.2), '0,3', '0,3'],
    ['title', number(1e21), '1E+21', '1E+21'],
    ['title', number(1.5e-7), '1,5E-07', '1,5E-07'],
  ])('%s: %j is %j', (field, raw, value, text) => {
    expect(parse(raw, field)).toEqual({ value, text });
  });

  it.each<[why: string, field: string, raw: RawCell, text: string, notice: CellNotice['kind']]>([
    ['a year in a date column', 'start', number(2015), '2015', 'no-date'],
    ['a year that Excel made a day in 1905 of', 'start', number(2015, true), '07/07/1905', 'no-date'],
    ['the day that never was', 'start', number(60, true), '60', 'no-date'],
    ['a plain number too small to be sure of', 'start', number(12), '12', 'no-date'],
    ['a plain number with a fraction', 'start', number(43_831.5), '43831,5', 'no-date'],
    ['a negative amount', 'estimate', number(-5), '-5', 'no-amount'],
    ['a date for an amount', 'estimate', number(43_831, true), '01/01/2020', 'no-amount'],
    ['a number for a choice', 'municipal', number(1), '1', 'unknown'],
  ])('is not understood as %s', (_, field, raw, text, notice) => {
    const cell = parse(raw, field);
    expect([cell.value, cell.text, kinds(cell.notices)]).toEqual([{ unread: text }, text, [notice]]);
  });

  it('is a day of the 1904 system where the workbook counts so', () => {
    const cell = parseCell(number(42_369, true), column('start'), plan, { dateSystem: 1904 });
    expect(cell).toEqual({ value: '2020-01-01', text: '01/01/2020' });
  });
});

describe('what a cell shows by its number format', () => {
  const shows = (number: number, shown: string | null, dated = false): RawCell =>
    dated ? { kind: 'number', number, shown, dated: true } : { kind: 'number', number, shown };

  it.each<[field: string, raw: RawCell, value: Value]>([
    ['title', shows(0.8, '80%'), '80%'],
    ['title', shows(44_337, 'mei 2021', true), 'mei 2021'],
    ['title', { kind: 'text', text: '12b', shown: 'Actie 12b' }, 'Actie 12b'],
    ['title', shows(0, ''), null],
    ['objective', shows(1, 'D1'), 'D1'],
    ['levels', shows(1, 'Primair; Tertiair'), ['Primair', 'Tertiair']],
    ['partners', shows(112, 'Lokaal: zone 112'), ['Lokaal: zone 112']],
    ['start', shows(44_337, 'mei 2021', true), '2021-05-21'],
    ['estimate', shows(1234.5, '€ 1.235'), 1234.5],
    ['estimate', { kind: 'text', text: '25', shown: 'circa 25' }, 25],
  ])('is what %s holds of %j, unless it is read by its value: %j', (field, raw, value) => {
    const cell = parse(raw, field);
    expect([cell.value, cell.notices]).toEqual([value, undefined]);
  });

  it('is noticed where it cannot be told', () => {
    expect(parse(shows(0.8, null), 'title')).toEqual({
      value: '0,8',
      text: '0,8',
      notices: [{ kind: 'format-unknown', kept: '0,8' }],
    });
  });

  it('is noticed where the format hides what stands there', () => {
    const hidden = [{ kind: 'format-hides', hidden: '0,8' }];
    expect(parse(shows(0.8, ''), 'title')).toEqual({ value: null, text: '', notices: hidden });
    expect(parse({ kind: 'text', text: 'a', shown: '' }, 'municipal').notices).toEqual([
      { kind: 'format-hides', hidden: 'a' },
    ]);
  });
});

describe('other cells', () => {
  it('one of which the file holds nothing readable is kept unread in any column', () => {
    const unreadable: RawCell = { kind: 'unreadable', stored: '1E400' };
    for (const field of ['title', 'levels', 'start', 'estimate']) {
      expect(parse(unreadable, field)).toEqual({
        value: { unread: '1E400' },
        text: '1E400',
        notices: [{ kind: 'unreadable', stored: '1E400' }],
      });
    }
  });

  it.each(['\u200b', '\u00a0\u00a0', '\u00ad', '\ufeff \n', '\u2060\t'])('%j alone is nothing', (text) => {
    expect(parseText(text, 'title').value).toBeNull();
  });

  it('an absent one is nothing', () => {
    expect(parse(undefined, 'title')).toEqual({ value: null, text: '' });
  });

  it('a truth value is shown in Dutch and no Ja or Nee', () => {
    expect(parse({ kind: 'boolean', boolean: true }, 'title').value).toBe('WAAR');
    expect(parse({ kind: 'boolean', boolean: false }, 'municipal').value).toEqual({ unread: 'ONWAAR' });
  });

  it('an error value is kept unread in any column', () => {
    expect(parse({ kind: 'error', error: '#REF!' }, 'title')).toEqual({
      value: { unread: '#REF!' },
      text: '#REF!',
      notices: [{ kind: 'error-value', error: '#REF!' }],
    });
  });

  it('a formula gives its last value, and that is noticed beside what else there is', () => {
    const cell = parse({ kind: 'text', text: 'Nieuww', formula: true }, 'focus');
    expect([cell.value, kinds(cell.notices)]).toEqual(['Nieuw', ['near', 'formula']]);
  });

  it('a formula’s notice does not stick to the same text without a formula', () => {
    parse({ kind: 'text', text: 'Ja', formula: true }, 'municipal');
    expect(parseText('Ja', 'municipal').notices).toBeUndefined();
  });

  it('32,767 characters fit', () => {
    expect(parseText('x'.repeat(32_767), 'title').notices).toBeUndefined();
  });

  it.each(['title', 'levels', 'start'])('32,768 characters in %s are told, and bounded', (field) => {
    const cell = parseText('x'.repeat(32_768), field);
    expect([cell.text.length, cell.notices]).toEqual([32_767, [{ kind: 'too-long', length: 32_768 }]]);
  });
});

describe('the same choices', () => {
  it('are one object, however often they are read', () => {
    expect(parseText('Primair;Tertiair', 'levels')).toBe(parseText('Primair;Tertiair', 'levels'));
  });
});

describe('for every cell of every column', () => {
  const anyColumn = fc.constantFrom(...plan.columns);
  const word = fc.constantFrom(
    'Ja',
    'Nieuw',
    'Primair',
    "OCMW's",
    'D1',
    'OV',
    'Lokaal: VVSG',
    'Doorlopend',
    '1.234,56',
    '1/2/2020',
    '=A1',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(fc.oneof(word, fc.string({ maxLength: 4 }), fc.constantFrom(';', '\n', ' ', '\u00a0')), {
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
  );
  const rawCell: fc.Arbitrary<RawCell> = fc.oneof(
    text.map((typed) => ({ kind: 'text' as const, text: typed })),
    fc
      .oneof(fc.double(), fc.integer({ min: -10, max: 80_000 }))
      .map((number) => ({ kind: 'number' as const, number })),
    fc
      .integer({ min: -10, max: 3_000_000 })
      .map((number) => ({ kind: 'number' as const, number, dated: true as const })),
    fc.boolean().map((boolean) => ({ kind: 'boolean' as const, boolean })),
  );
  const dateSystem = fc.constantFrom(1900 as const, 1904 as const);

  it('what was understood is understood again from how it is shown', () => {
    fc.assert(
      fc.property(rawCell, anyColumn, dateSystem, (raw, anyOf, system) => {
        const { value } = parseCell(raw, anyOf, plan, { dateSystem: system });
        if (isUnread(value)) return;
        const again = parseCell({ kind: 'text', text: formatValue(value, anyOf) }, anyOf, plan, {
          dateSystem: system,
        });
        expect(again.value).toEqual(value);
        expect(again.notices).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('what was understood is understood again from the cell that is written for it', () => {
    fc.assert(
      fc.property(rawCell, anyColumn, dateSystem, dateSystem, (raw, anyOf, from, to) => {
        const { value } = parseCell(raw, anyOf, plan, { dateSystem: from });
        if (isUnread(value)) return;
        const written = toSheetCell(value, anyOf, to);
        const stored: RawCell | undefined =
          written?.kind === 'date'
            ? { kind: 'number', number: written.serial, dated: true }
            : (written ?? undefined);
        expect(parseCell(stored, anyOf, plan, { dateSystem: to }).value).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('the text as it was typed is kept', () => {
    fc.assert(
      fc.property(text, anyColumn, (typed, anyOf) => {
        expect(parseCell({ kind: 'text', text: typed }, anyOf, plan, { dateSystem: 1900 }).text).toBe(typed);
      }),
    );
  });
});
