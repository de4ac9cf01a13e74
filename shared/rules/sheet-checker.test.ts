import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyEdit,
  apply,
  EditedSheet,
  fourth,
  holdsEditsAgainstFullCheck,
  start,
} from '../../test/fixtures/edited-sheet.ts';
import { first, second, third } from '../../test/fixtures/sheet-of-ov.ts';
import type { Finding } from './finding.ts';

/** What is told on each row and on the sheet, as the Controle cells and the pane show it. */
function shown(sheet: EditedSheet): ReadonlyMap<number | 'sheet', string> {
  const { checker, rows } = sheet;
  const text = (findings: readonly Finding[]): string => findings.map(({ message }) => message.nl).join('\n');
  return new Map<number | 'sheet', string>([
    ...rows.map(({ key }): [number, string] => [key, text(checker.findingsOf(key))]),
    ['sheet', text(checker.sheetFindings())],
  ]);
}

describe('checking while people edit', () => {
  it('finds after each of 1,000 edits what a check of the whole sheet finds', () => {
    holdsEditsAgainstFullCheck(10);
  });

  it('counts the findings of each severity as it goes', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 20, maxLength: 20 }), (edits) => {
        const sheet = new EditedSheet(start);
        for (const edit of edits) apply(sheet, edit);
        const counts = { error: 0, warning: 0, info: 0 };
        for (const { severity } of sheet.fullCheck()) counts[severity] += 1;
        expect(sheet.checker.counts).toEqual(counts);
      }),
      { numRuns: 50 },
    );
  });

  it('names every row whose messages changed since it was last asked', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 20, maxLength: 20 }), (edits) => {
        const sheet = new EditedSheet(start);
        let before = shown(sheet);
        sheet.checker.takeChanged();
        for (const edit of edits) {
          apply(sheet, edit);
          const now = shown(sheet);
          const changed = sheet.checker.takeChanged();
          for (const [key, text] of now) {
            if (text === (before.get(key) ?? '')) continue;
            expect(key === 'sheet' ? changed.sheet : changed.rows.has(key)).toBe(true);
          }
          before = now;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names no other row than the one edited when nothing else is touched', () => {
    const sheet = new EditedSheet([first, second, third]);
    sheet.checker.takeChanged();
    sheet.paste(1, [{ objective: 'D9' }]);
    expect(sheet.checker.takeChanged()).toEqual({ rows: new Set([1]), sheet: false });
  });

  it('tells that a row without an id is the action with its title that came after the stamp', () => {
    const sheet = new EditedSheet([first, second, third, fourth]);
    expect(sheet.checker.identityOf(3)).toEqual({ how: 'recovered', id: 'OV-004' });
  });

  it('tells which id to write into a row', () => {
    const sheet = new EditedSheet([
      first,
      second,
      third,
      { ...fourth, title: 'Een vertrouwenspersoon per school' },
    ]);
    expect(sheet.checker.identityOf(3)).toEqual({ how: 'given', id: 'OV-005' });
  });
});
