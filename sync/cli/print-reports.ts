import { join } from 'node:path';
import type { FindingJson } from '../../shared/contract/finding-json.ts';
import type { CheckReport, MergeReport, SubmitReport } from '../../shared/contract/reports.ts';
import type { Coverage } from '../../shared/coverage/coverage.ts';
import { counted } from '../../shared/text/counted.ts';
import { fill, type Language, type Localised } from '../../shared/text/localised.ts';

/** How many findings a summary tells before it says how many more there are. */
const firstFindings = 5;

const signs = { error: '✖', warning: '⚠', info: 'ℹ' } as const;

const say = (language: Language, text: Localised, facts: Readonly<Record<string, string | number>> = {}) =>
  fill(text[language], facts);

/** "11 acties, 1 fout, 2 waarschuwingen"; what is zero is left out, but for the actions. */
export function countsText(
  language: Language,
  actions: number,
  counts: { readonly errors: number; readonly warnings: number; readonly infos: number },
): string {
  const parts = [
    counted(actions, { nl: 'actie', en: 'action' }, { nl: 'acties', en: 'actions' }),
    counts.errors > 0 && counted(counts.errors, { nl: 'fout', en: 'error' }, { nl: 'fouten', en: 'errors' }),
    counts.warnings > 0 &&
      counted(
        counts.warnings,
        { nl: 'waarschuwing', en: 'warning' },
        { nl: 'waarschuwingen', en: 'warnings' },
      ),
    counts.infos > 0 &&
      counted(counts.infos, { nl: 'opmerking', en: 'note' }, { nl: 'opmerkingen', en: 'notes' }),
  ];
  return parts.flatMap((part) => (part === false ? [] : [part[language]])).join(', ');
}

/** One finding on one line: sign, place, message, rule, and the fix where there is one. */
export function findingLine(finding: FindingJson, language: Language): string {
  const row =
    finding.row === null ? null : say(language, { nl: 'rij {row}', en: 'row {row}' }, { row: finding.row });
  const place = [finding.cell ?? row, finding.actionId].filter((part) => part !== null).join(' ');
  const fix = finding.fix === null ? '' : ` [${finding.fix.label}]`;
  return `${signs[finding.severity]} ${place === '' ? '' : `${place}: `}${finding.message} (${finding.code})${fix}`;
}

/** The first findings, the gravest first, indented; and how many more there are. */
export function firstFindingLines(findings: readonly FindingJson[], language: Language): readonly string[] {
  const order = { error: 0, warning: 1, info: 2 } as const;
  const gravest = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const lines = gravest.slice(0, firstFindings).map((finding) => `    ${findingLine(finding, language)}`);
  const more = findings.length - lines.length;
  if (more <= 0) return lines;
  return [...lines, `    ${say(language, { nl: '… en nog {more}', en: '… and {more} more' }, { more })}`];
}

/** A check: the counts and every finding, a line each. */
export function checkText(report: CheckReport, language: Language): string {
  return [
    `${report.workbook} (${report.domain}): ${countsText(language, report.actions, report.counts)}`,
    ...report.findings.map((finding) => `  ${findingLine(finding, language)}`),
    ...noteLines(report.notes),
  ].join('\n');
}

/** What was left unread or compared otherwise than usual, a line each. */
const noteLines = (notes: readonly string[]): readonly string[] => notes.map((note) => `    ! ${note}`);

/** A submission: accepted with its receipt, refused with its findings, or a choice to make. */
export function submitText(report: SubmitReport, language: Language): string {
  switch (report.outcome) {
    case 'accepted': {
      const { receipt } = report;
      const accepted = receipt.collected === undefined ? acceptedText : collectedText;
      const lines = [
        `✔ ${receipt.contributor}: ${say(language, accepted, { n: receipt.sequence, by: receipt.by })}, ${countsText(language, receipt.actions, receipt.counts)}`,
      ];
      if (report.waiting.length > 0)
        lines.push(
          `    ${say(language, waitingText, { list: report.waiting.map(({ actionId, rule }) => `${actionId} (${rule})`).join(', ') })}`,
        );
      if (report.withdrawn.length > 0)
        lines.push(
          `    ${say(language, { nl: 'Ingetrokken: {list}', en: 'Withdrawn: {list}' }, { list: report.withdrawn.join(', ') })}`,
        );
      if (report.takenOver > 0) lines.push(`    ${say(language, takenOverText, { n: report.takenOver })}`);
      return [...lines, ...workbookLines(report.workbook, language), ...noteLines(report.notes)].join('\n');
    }
    case 'unchanged':
      return [
        `✔ ${report.receipt.contributor}: ${say(language, unchangedText, { n: report.receipt.sequence })}`,
        ...workbookLines(report.workbook, language),
        ...noteLines(report.notes),
      ].join('\n');
    case 'refused':
      return [
        `✖ ${report.contributor}: ${say(language, { nl: 'geweigerd', en: 'refused' })}, ${countsText(language, report.actions, report.counts)}`,
        ...firstFindingLines(report.findings, language),
        `    ${say(language, refusedText)}`,
        ...noteLines(report.notes),
      ].join('\n');
    case 'choose':
      return [
        `✖ ${report.contributor}: ${say(language, chooseText)}`,
        ...report.choices.flatMap(({ actionId, column, mine, theirs, reason }) => [
          `    ${column === null ? actionId : `${actionId}.${column}`}: mine = ${mine} | theirs = ${theirs}`,
          ...(reason === undefined ? [] : [`      ${reason}`]),
        ]),
      ].join('\n');
  }
}

const acceptedText = { nl: 'indiening {n} aanvaard', en: 'submission {n} accepted' };
const collectedText = {
  nl: 'indiening {n} aanvaard, opgehaald door {by}',
  en: 'submission {n} accepted, collected by {by}',
};
const waitingText = {
  nl: 'Wacht buiten het register op een afwijking van de coördinator: {list}',
  en: 'Waits outside the register for a waiver of the coordinator: {list}',
};
const takenOverText = {
  nl: 'Uw werkboek was ouder dan de laatste indiening: {n} cellen van collega’s zijn overgenomen.',
  en: 'Your workbook was older than the latest submission: {n} cells of colleagues were taken over.',
};
const openElsewhereText = {
  nl: 'Het werkboek staat elders open: de indiening is aanvaard, maar Actie-ID’s en ontvangst staan er nog niet in. Sluit het en dien opnieuw in.',
  en: 'The workbook is open elsewhere: the submission is accepted, but ids and receipt are not in it yet. Close it and submit again.',
};
const notWrittenText = {
  nl: 'De indiening is aanvaard, maar Actie-ID’s en ontvangst konden niet in het werkboek. Los op wat hieronder staat en dien opnieuw in.',
  en: 'The submission is accepted, but ids and receipt could not be written into the workbook. Mend what stands below and submit again.',
};

/** Why the workbook does not show what the log has, where it does not. */
function workbookLines(
  workbook: Extract<SubmitReport, { outcome: 'accepted' | 'unchanged' }>['workbook'],
  language: Language,
): readonly string[] {
  switch (workbook) {
    case 'open-elsewhere':
      return [`    ${say(language, openElsewhereText)}`];
    case 'not-written':
      return [`    ${say(language, notWrittenText)}`];
    default:
      return [];
  }
}

const unchangedText = {
  nl: 'niets gewijzigd sinds indiening {n}; die blijft gelden.',
  en: 'nothing changed since submission {n}; that one stands.',
};
const refusedText = {
  nl: 'Er is niets bewaard. Verbeter de fouten in het werkboek en dien opnieuw in.',
  en: 'Nothing was kept. Mend the errors in the workbook and submit again.',
};
const chooseText = {
  nl: 'dezelfde cellen werden intussen anders ingediend, door een collega of uit een ander exemplaar. Kies met --choose ID.kolom=mine of =theirs en dien opnieuw in.',
  en: 'the same cells were submitted differently meanwhile, by a colleague or from another copy. Choose with --choose ID.column=mine or =theirs and submit again.',
};

/** A merge or its preview: the totals, each contributor, what waits, and where in `place` the register lies. */
export function mergeText(report: MergeReport, place: string, language: Language): string {
  const total = (key: 'added' | 'changed' | 'withdrawn') =>
    report.contributors.reduce((sum, contributor) => sum + contributor[key], 0);
  const totals = { added: total('added'), changed: total('changed'), withdrawn: total('withdrawn') };
  return [
    say(language, mergeHeads[report.outcome], { n: report.sequence, ...totals }),
    ...report.contributors.map(
      (one) =>
        `  ${one.contributor.padEnd(6)}${
          one.submission === null
            ? say(language, { nl: 'niets ingediend', en: 'nothing submitted' })
            : say(language, contributorText, {
                ...one,
                submission: one.submission,
              })
        }`,
    ),
    ...report.conflicts.flatMap(({ actionId, cells }) =>
      cells.map(
        (cell) =>
          `  ≠ ${actionId}.${cell.column}: ${say(language, conflictText, { before: cell.before, domain: cell.domain, register: cell.register })}`,
      ),
    ),
    ...report.waiting.map(
      ({ actionId, rule }) => `  … ${say(language, waitingText, { list: `${actionId} (${rule})` })}`,
    ),
    ...report.remarks.map((remark) => `  ! ${remark}`),
    ...leftEdits(report, language),
    ...(report.brings ?? []).map(
      ({ actionId, code, message }) =>
        `  ✖ ${say(language, bringsText, { name: `${actionId}.${code}`, message })}`,
    ),
    '',
    coverageText(report.coverage, language),
    '',
    ...(report.findings.length === 0
      ? []
      : [
          say(language, { nl: 'Bevindingen in het register', en: 'Findings in the register' }),
          ...report.findings.map((finding) => `  ${findingLine(finding, language)}`),
          '',
        ]),
    say(language, registerTexts[report.register.state], {
      path: join(place, report.register.path),
      why: report.register.problem ?? openElsewhere[language],
    }),
  ].join('\n');
}

/** Edits that would break a rule, each with the rule's sentence and how to go on. */
function leftEdits({ edits }: MergeReport, language: Language): readonly string[] {
  return edits.flatMap(({ actionId, column, accepted, breaks = [] }) =>
    accepted
      ? []
      : breaks.map(
          ({ code, message }) =>
            `  ✖ ${say(language, leftText, { cell: `${actionId}.${column}`, name: `${actionId}.${code}`, message })}`,
        ),
  );
}

const leftText = {
  nl: '{cell} is niet overgenomen: {message} Verbeter de cel, of laat het toe met --despite {name} --reason "…".',
  en: '{cell} was not taken: {message} Mend the cell, or allow it with --despite {name} --reason "…".',
};
const bringsText = {
  nl: '{message} Deze samenvoeging vraagt --despite {name} --reason "…".',
  en: '{message} This merge asks for --despite {name} --reason "…".',
};

const mergeHeads = {
  merged: {
    nl: 'Samenvoeging {n}: {added} nieuw, {changed} gewijzigd, {withdrawn} ingetrokken',
    en: 'Merge {n}: {added} added, {changed} changed, {withdrawn} withdrawn',
  },
  nothing: {
    nl: 'Niets samen te voegen: samenvoeging {n} is de laatste stand.',
    en: 'Nothing to merge: merge {n} is the latest state.',
  },
  preview: {
    nl: 'Voorbeeld van samenvoeging {n}: {added} nieuw, {changed} gewijzigd, {withdrawn} ingetrokken. Er is niets weggeschreven.',
    en: 'Preview of merge {n}: {added} added, {changed} changed, {withdrawn} withdrawn. Nothing was written.',
  },
} as const satisfies Record<MergeReport['outcome'], Localised>;

const contributorText = {
  nl: 'indiening {submission}: {added} nieuw, {changed} gewijzigd, {withdrawn} ingetrokken, {unchanged} ongewijzigd, {waiting} wachtend, {conflicts} conflicten',
  en: 'submission {submission}: {added} added, {changed} changed, {withdrawn} withdrawn, {unchanged} unchanged, {waiting} waiting, {conflicts} conflicts',
};
const conflictText = {
  nl: 'was "{before}", domein "{domain}", register "{register}". Beslis met: actieplan decide conflict',
  en: 'was "{before}", domain "{domain}", register "{register}". Decide with: actieplan decide conflict',
};
const openElsewhere: Localised = {
  nl: 'Staat het elders open, sluit het dan; voeg daarna opnieuw samen.',
  en: 'If it is open elsewhere, close it; then merge again.',
};

const registerTexts = {
  written: { nl: 'Register: {path}', en: 'Register: {path}' },
  'up-to-date': { nl: 'Register: {path} (was al bij)', en: 'Register: {path} (was up to date)' },
  pending: {
    nl: 'Register: {path} is nog niet bijgewerkt; de samenvoeging staat vast. {why}',
    en: 'Register: {path} is not updated yet; the merge stands. {why}',
  },
  'not-written': { nl: 'Register: {path} (niet geschreven)', en: 'Register: {path} (not written)' },
} as const satisfies Record<MergeReport['register']['state'], Localised>;

/** The matrix of objectives and domains; ✖ marks an owed action that is missing. */
export function coverageText(coverage: Coverage, language: Language): string {
  const width = 7;
  const cell = (text: string) => text.padStart(width);
  const total = say(language, { nl: 'totaal', en: 'total' });
  return [
    say(language, { nl: 'Acties per doelstelling', en: 'Actions by objective' }),
    `      ${[...coverage.domains, total].map(cell).join('')}`,
    ...coverage.objectives.map(
      ({ objective, owed, main, total: sum }) =>
        `  ${objective.padEnd(4)}${[...main.map((count) => (owed && count === 0 ? '✖ 0' : String(count))), String(sum)].map(cell).join('')}`,
    ),
    `  ${say(language, { nl: '✖ verplicht voor elk betrokken domein, ontbreekt nog', en: '✖ owed by each involved domain, still missing' })}`,
  ].join('\n');
}
