import type { Plan } from '../plan/plan.ts';
import { fillLocalised, type Language, type Localised } from '../text/localised.ts';
import type { Finding } from './finding.ts';

const inOrder: Localised = { nl: '✔ In orde', en: '✔ In order' };

const told = {
  error: { nl: '✖ Fout bij {column}: {message}', en: '✖ Error in {column}: {message}' },
  warning: { nl: '⚠ Waarschuwing bij {column}: {message}', en: '⚠ Warning in {column}: {message}' },
  info: { nl: 'ℹ Ter info bij {column}: {message}', en: 'ℹ For information on {column}: {message}' },
} as const satisfies Record<Finding['severity'], Localised>;

const wholeRow: Localised = { nl: 'de hele rij', en: 'the whole row' };
const gravestFirst = { error: 0, warning: 1, info: 2 } as const;

/**
 * What the control cell of an action's row says: that it is in order, or its findings, the gravest first,
 * one a line, each with a sign, a word, the column and what to do.
 */
export function controlText(findings: readonly Finding[], plan: Plan, language: Language): string {
  if (findings.length === 0) return inOrder[language];
  return findings
    .toSorted((a, b) => gravestFirst[a.severity] - gravestFirst[b.severity])
    .map(({ severity, column, message }) => {
      const header = column === null ? wholeRow : (plan.column(column)?.header ?? wholeRow);
      return fillLocalised(told[severity], { column: header[language], message: message[language] })[
        language
      ];
    })
    .join('\n');
}
