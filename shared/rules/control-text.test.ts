import { describe, expect, it } from 'vitest';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { controlText, markPhrases } from './control-text.ts';
import type { Finding } from './finding.ts';

const finding = (severity: Finding['severity'], column: string | null, message: string): Finding => ({
  code: 'X01',
  severity,
  scope: 'row',
  waivable: false,
  actionId: null,
  row: 7,
  column,
  cell: null,
  message: { nl: message, en: message },
  basis: [],
  fix: null,
});

describe('the control cell of a row', () => {
  it('says that a row is in order', () => {
    expect(controlText([], shipped.plan, 'nl')).toBe('✔ In orde');
  });

  it('names sign, word, column and what to do, the gravest first', () => {
    const text = controlText(
      [finding('warning', 'estimate', 'Geen raming.'), finding('error', 'focus_reasons', 'Kies een reden.')],
      shipped.plan,
      'nl',
    );
    expect(text).toBe('✖ Fout in Reden: Kies een reden.\n⚠ Waarschuwing bij Raming (€): Geen raming.');
  });

  it('leaves a row in order of which something is only told', () => {
    expect(controlText([finding('info', 'focus_reasons', 'Past niet.')], shipped.plan, 'nl')).toBe(
      '✔ In orde',
    );
  });

  it('calls a column as the sheet heads it', () => {
    const text = controlText([finding('error', 'title', 'Leeg.')], shipped.plan, 'nl', () => 'Naam actie');
    expect(text).toBe('✖ Fout in Naam actie: Leeg.');
    expect(markPhrases('error', 'Naam actie').some((phrase) => text.includes(phrase))).toBe(true);
  });

  it('keeps whole findings when there are more than a cell should hold', () => {
    const many = Array.from({ length: 100 }, () => finding('error', 'title', 'x'.repeat(100)));
    const text = controlText(many, shipped.plan, 'en');
    expect(text.length).toBeLessThanOrEqual(4_002);
    expect(text.endsWith('x\n…')).toBe(true);
  });
});
