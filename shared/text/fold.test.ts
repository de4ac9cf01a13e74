import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('two texts that people hold for the same fold alike', () => {
  it.each([
    ['case', 'NIEUW', 'nieuw'],
    ['accents', 'Één coördinatie', 'een coordinatie'],
    ['normal form', 'coördinatie', 'coo\u0308rdinatie'],
    ['a no-break space', 'niet\u00a0van toepassing', 'niet van toepassing'],
    ['a narrow no-break space', '25\u202f000', '25 000'],
    ['tabs, line ends and several spaces', ' a\t b\r\nc ', 'a b c'],
    ['kinds of dash', 'Lopend – behouden', 'Lopend — behouden'],
    ['a dash with or without spaces', 'Lopend – behouden', 'lopend-behouden'],
    ['kinds of apostrophe', 'OCMW’s', "OCMW's"],
    ['a grave accent for an apostrophe', 'OCMW`s', "OCMW's"],
    ['kinds of quotation mark', '„veilig”', '"veilig"'],
    ['a soft hyphen and a zero-width space', 'poli\u00adtie\u200b', 'politie'],
  ])('%s makes no difference', (_, a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['letters', 'online', 'offline'],
    ['a space within a word', 'op start', 'opstart'],
    ['an apostrophe and a quotation mark', "'a'", '"a"'],
    ['digits', 'D1', 'D9'],
  ])('%s do make a difference', (_, a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });
});

describe('folding', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });

  it('twice is folding once', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(fold(fold(typed))).toBe(fold(typed));
      }),
    );
  });

  it('does not see the normal form', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(fold(typed.normalize('NFC'))).toBe(fold(typed.normalize('NFD')));
      }),
    );
  });

  it('gives plain text the same by its short way as by the long one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (typed) => {
        expect(fold(`${typed}é`)).toBe(fold(`${typed}e`));
      }),
    );
  });
});
