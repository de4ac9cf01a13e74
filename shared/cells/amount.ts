/** Beyond this a cent is no longer exact, and no estimate goes there. */
const greatest = 1e12;

const decimals = '(?:,(\\d{1,2}|-{1,2}))?';
const ungrouped = new RegExp(`^(0|[1-9]\\d*)${decimals}$`);
const groupedByDots = new RegExp(`^([1-9]\\d{0,2}(?:\\.\\d{3})+)${decimals}$`);
const groupedBySpaces = new RegExp(`^([1-9]\\d{0,2}(?: \\d{3})+)${decimals}$`);

/**
 * An amount as nl-BE writes it: `25000`, `1.234,56`, `25 000,00` (any kind of space), `25.000,-`, with
 * `€`, `EUR` or `euro` on one side. `null` where it is none or below zero, and for what reads
 * differently elsewhere (`1,234.56`, `25.00`, `12,345`).
 */
export function amountFromText(text: string): number | null {
  const bare = withoutCurrency(
    text
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[\p{Pd}\u2212]/gu, '-'),
  );
  const match = ungrouped.exec(bare) ?? groupedByDots.exec(bare) ?? groupedBySpaces.exec(bare);
  if (!match) return null;
  const [, whole = '', cents = ''] = match;
  return amountFromNumber(Number(`${whole.replace(/[. ]/g, '')}.${cents.replaceAll('-', '')}`));
}

function withoutCurrency(text: string): string {
  const behind = /^(?:€|eur(?:o)?) ?(.*)$/i.exec(text);
  if (behind) return behind[1] ?? '';
  return /^(.*?) ?(?:€|eur(?:o)?)$/i.exec(text)?.[1] ?? text;
}

/** Rounded to the cent, which drops what a formula's arithmetic leaves behind it; `null` below zero. */
export function amountFromNumber(number: number): number | null {
  if (!(number >= 0 && number < greatest)) return null;
  // Adding zero makes a plain zero of Excel's negative one.
  return Math.round(number * 100) / 100 + 0;
}

/** As people write it: `12.500,00`. */
export function showAmount(amount: number): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}

/**
 * A number as a sheet in nl-BE shows it without a format: a comma, no grouping, and the 15 digits that Excel
 * keeps. However wide its column is, none are left out.
 */
export function showNumber(number: number): string {
  const [digits = '', exponent] = String(Number(number.toPrecision(15))).split('e');
  const shown = digits.replace('.', ',');
  if (exponent === undefined) return shown;
  return `${shown}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}
