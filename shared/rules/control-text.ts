import type { Plan } from '../plan/plan.ts';
import { fill, type Language, type Localised, languages } from '../text/localised.ts';
import type { Finding } from './finding.ts';

const inOrder: Localised = { nl: '✔ In orde', en: '✔ In order' };

/** What is only for information leaves a row in order, and stands in the pane alone. */
type Blemish = Exclude<Finding['severity'], 'info'>;

/** What stands before the message: sign, word and column. */
const places = {
  error: { nl: '✖ Fout in {column}:', en: '✖ Error in {column}:' },
  warning: { nl: '⚠ Waarschuwing bij {column}:', en: '⚠ Warning on {column}:' },
} as const satisfies Record<Blemish, Localised>;

const wholeRow: Localised = { nl: 'de hele rij', en: 'the whole row' };
/** Excel's own limit for a cell is 32,767 characters; nobody reads even this many. */
const longestText = 4_000;

/**
 * What the control cell of an action's row says: that it is in order, or its findings, the gravest first,
 * one a line, each with a sign, a word, the column and what to do.
 *
 * @param headerOf how the sheet itself heads a column; `undefined` takes the plan's header
 */
export function controlText(
  findings: readonly Finding[],
  plan: Plan,
  language: Language,
  headerOf: (field: string) => string | undefined = () => undefined,
): string {
  const linesOf = (blemish: Blemish): readonly string[] =>
    findings
      .filter(({ severity }) => severity === blemish)
      .map(({ column, message }) => {
        const header =
          column === null ? undefined : (headerOf(column) ?? plan.column(column)?.header[language]);
        const place = fill(places[blemish][language], { column: header ?? wholeRow[language] });
        return `${place} ${message[language]}`;
      });
  const lines = [...linesOf('error'), ...linesOf('warning')];
  return lines.length === 0 ? inOrder[language] : cut(lines);
}

function cut(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length > longestText) return text === '' ? `${line.slice(0, longestText - 1)}…` : `${text}\n…`;
    text = longer;
  }
  return text;
}

/**
 * How a control text says, in either language, that something is wrong with the column `header`: what a
 * conditional format looks for to mark the cell.
 */
export function markPhrases(severity: Blemish, header: string): readonly string[] {
  return languages.map((language) => fill(places[severity][language], { column: header }));
}
