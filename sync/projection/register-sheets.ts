import { formatValue } from '../../shared/cells/format-value.ts';
import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import { isBlank, type Value } from '../../shared/cells/value.ts';
import type { Coverage } from '../../shared/coverage/coverage.ts';
import type { Person } from '../../shared/log/entry.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { erasedText } from '../../shared/register/erase-value.ts';
import type { OpenConflict, RegisterChange } from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { SheetColumn, SheetTable } from '../../shared/workbook/sheet-table.ts';

/** A merge with what it changed, for the sheet that logs changes. */
export interface MergeChanges {
  readonly sequence: number;
  readonly at: string;
  readonly by: Person;
  readonly changes: readonly RegisterChange[];
}

export interface RegisterSheets {
  readonly plan: Plan;
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly conflicts: readonly OpenConflict[];
  /** Of a cell, whether a value was ever erased in it. */
  readonly isErased: (actionId: string, field: string) => boolean;
  /** Newest first. */
  readonly changes: readonly MergeChanges[];
}

/** The sheets behind the register; their findings, coverage and conflicts are those of the register in front. */
export function registerSheets(sheets: RegisterSheets): readonly SheetTable[] {
  return [coverageSheet(sheets), findingsSheet(sheets), conflictsSheet(sheets), changesSheet(sheets)];
}

const text = (value: string): SheetCell => (value === '' ? null : { kind: 'text', text: value });
const number = (value: number): SheetCell => ({ kind: 'number', number: value });
const column = (header: string, width: number, format: SheetColumn['format'] = 'text'): SheetColumn => ({
  header,
  width,
  format,
  locked: true,
});

function coverageSheet({ plan, coverage }: RegisterSheets): SheetTable {
  return {
    sheetName: 'Dekking',
    tableName: 'tblDekking',
    // Which domains are involved may change from one round to the next.
    mayGrow: true,
    former: plan.definition.domains
      .map(({ code }) => code)
      .filter((code) => !coverage.domains.includes(code)),
    columns: [
      column('Doelstelling', 13),
      column('Tekst', 70),
      column('Verplicht per domein', 13),
      ...coverage.domains.map((code) => column(code, 9, 'integer')),
      column('Totaal', 9, 'integer'),
      column('Als neven-doelstelling', 14, 'integer'),
    ],
    rows: coverage.objectives.map(({ objective, owed, main, total, secondary }) => [
      text(objective),
      text(plan.objective(objective)?.text ?? ''),
      text(owed ? 'Ja' : 'Nee'),
      ...main.map(number),
      number(total),
      number(secondary),
    ]),
  };
}

const severityWords = { error: 'Fout', warning: 'Waarschuwing', info: 'Ter info' } as const;

function findingsSheet({ plan, findings }: RegisterSheets): SheetTable {
  return {
    sheetName: 'Bevindingen',
    tableName: 'tblBevindingen',
    columns: [
      column('Ernst', 14),
      column('Bevinding', 70),
      column('Actie-ID', 12),
      column('Waarom', 70),
      column('Vindplaats', 18),
      column('Regel', 8),
    ],
    rows: findingRows(plan, findings),
  };
}

/** One by one: a large register has findings by the hundred thousand. */
function* findingRows(plan: Plan, findings: readonly Finding[]): Generator<readonly SheetCell[]> {
  for (const finding of findings) {
    const statements = finding.basis.map((code) => plan.statement(code)).filter((one) => one !== undefined);
    yield [
      text(severityWords[finding.severity]),
      text(finding.message.nl),
      text(finding.actionId ?? ''),
      text(statements.map((statement) => statement.text).join(' ')),
      text(statements.map((statement) => statement.point.nl).join('; ')),
      text(finding.code),
    ];
  }
}

function conflictsSheet(sheets: RegisterSheets): SheetTable {
  const { plan, conflicts } = sheets;
  return {
    sheetName: 'Conflicten',
    tableName: 'tblConflicten',
    columns: [
      column('Actie-ID', 12),
      column('Kolom', 24),
      column('Vóór de wijzigingen', 40),
      column('Waarde van het domein', 40),
      column('Nu in het register', 40),
      column('Samen beslissen', 16),
    ],
    rows: conflicts.flatMap(({ actionId, cells, rule }) =>
      cells.map(({ field, parent, remote, local }) => [
        text(actionId),
        text(headerOf(plan, field)),
        text(shown(sheets, actionId, field, parent)),
        text(shown(sheets, actionId, field, remote)),
        text(shown(sheets, actionId, field, local)),
        text(rule === undefined ? '' : `Ja (${rule})`),
      ]),
    ),
  };
}

const changeWords = {
  added: 'toegevoegd',
  withdrawn: 'ingetrokken',
  'put-back': 'teruggezet',
  changed: 'gewijzigd',
} as const;
const sourceWords = { domain: 'domein', coordinator: 'coördinator', decision: 'beslissing' } as const;

function changesSheet(sheets: RegisterSheets): SheetTable {
  return {
    sheetName: 'Wijzigingen',
    tableName: 'tblWijzigingen',
    columns: [
      column('Samenvoeging', 16, 'integer'),
      column('Tijdstip (UTC)', 20),
      column('Door', 22),
      column('Actie-ID', 12),
      column('Wat', 14),
      column('Kolom', 24),
      column('Oud', 45),
      column('Nieuw', 45),
      column('Bron', 14),
    ],
    rows: changeRows(sheets),
  };
}

function* changeRows(sheets: RegisterSheets): Generator<readonly SheetCell[]> {
  const { plan } = sheets;
  for (const { sequence, at, by, changes } of sheets.changes) {
    for (const change of changes) {
      const cell = change.kind === 'changed' ? change : null;
      const value = (of: Value) => text(cell === null ? '' : shown(sheets, cell.actionId, cell.field, of));
      yield [
        number(sequence),
        text(at.slice(0, 16).replace('T', ' ')),
        text(by.name),
        text(change.actionId),
        text(changeWords[change.kind]),
        text(cell === null ? 'hele actie' : headerOf(plan, cell.field)),
        value(cell?.before ?? null),
        value(cell?.after ?? null),
        text(cell === null ? sourceWords.domain : sourceWords[cell.source]),
      ];
    }
  }
}

const headerOf = (plan: Plan, field: string): string => plan.column(field)?.header.nl ?? field;

function shown({ plan, isErased }: RegisterSheets, actionId: string, field: string, value: Value): string {
  if (isBlank(value) && isErased(actionId, field)) return erasedText;
  const found = plan.column(field);
  return found === undefined ? '' : formatValue(value, found);
}
