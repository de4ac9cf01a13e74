import { showDate } from '../cells/date.ts';
import type { Column, Contributor } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { isSystemColumn } from './action-columns.ts';
import type { PageCell, SheetPage } from './sheet-table.ts';

const heading = (...texts: string[]): readonly PageCell[] =>
  texts.map((text) => ({ text, style: 'pageHeading' }));
const line = (label: string, ...texts: string[]): readonly PageCell[] => [
  { text: label, style: 'pageLabel' },
  ...texts.map((text): PageCell => ({ text, style: 'pageText' })),
];

/** The sheet that tells an officer what the plan is and how the workbook is filled in, Dutch beside English. */
export function guidePage(plan: Plan, contributor: Contributor, onDate: string): SheetPage {
  const { title, period, framework, objectives, columns, workbook } = plan.definition;
  return {
    sheetName: 'Leeswijzer',
    widths: [28, 80, 80],
    rows: [
      [{ text: title, style: 'pageTitle' }],
      line('Periode', `${showDate(period.start)} – ${showDate(period.end)}`),
      line('Kader', `${framework.title} (${showDate(framework.date)})`),
      line('Indiener', `${contributor.name} (${contributor.code})`),
      [],
      heading('Doelstellingen'),
      ...objectives.map((objective) => line(objective.code, objective.text)),
      [],
      heading('Zo vult u dit werkboek in', '', 'How to fill in this workbook'),
      ...rowsOfAdvice(workbook.actionsSheet),
      [],
      heading('Kolom', 'Zo vult u de kolom in', 'How to fill in the column'),
      ...columns.map((column) => columnLine(plan, column, onDate)),
      [],
      heading('Wat er gebeurt als u indient', '', 'What happens when you submit'),
      ...rowsOnSubmitting(),
    ],
  };
}

function rowsOfAdvice(actionsSheet: string): readonly (readonly PageCell[])[] {
  return [
    line(
      'Eén rij, één actie',
      `Vul op het blad ${actionsSheet} één rij per actie in. Een lege rij telt niet mee. U mag sorteren, filteren, kolommen verplaatsen en eigen kolommen toevoegen; laat de kolomtitels zoals ze zijn.`,
      `Fill in one row for each action on the sheet ${actionsSheet}. An empty row does not count. You may sort, filter, move columns and add columns of your own; leave the column titles as they are.`,
    ),
    line(
      'Grijze kolommen',
      'De grijze kolommen vult het systeem in. In de kolom Controle leest u per rij wat er nog aan schort.',
      'The system fills in the grey columns. The column Controle tells for each row what is still wrong.',
    ),
    line(
      'Meer dan één waarde',
      'Scheid de waarden in één cel met een puntkomma: A; B.',
      'Separate several values in one cell by a semicolon: A; B.',
    ),
    line(
      'Geen persoonsgegevens',
      'Noem functies en diensten, nooit personen. Beschrijf geen individuele dossiers.',
      'Name functions and services, never persons. Do not describe individual cases.',
    ),
  ];
}

function rowsOnSubmitting(): readonly (readonly PageCell[])[] {
  return [
    line(
      'Controle',
      'Alle rijen worden nagekeken. Een fout houdt de indiening tegen en u krijgt de lijst; een waarschuwing houdt niets tegen.',
      'All rows are checked. An error stops the submission and you get the list; a warning stops nothing.',
    ),
    line(
      'Ontvangst',
      'Nieuwe acties krijgen een vast nummer (Actie-ID). U krijgt een ontvangstbewijs met het aantal acties en het tijdstip.',
      'New actions get a permanent number (Actie-ID). You get a receipt with the number of actions and the time.',
    ),
    line(
      'Wijzigen',
      'U mag opnieuw indienen zolang de ronde loopt. Een actie die u weglaat, verdwijnt niet: u bevestigt eerst dat u ze intrekt.',
      'You may submit again while the round is open. An action that you leave out does not disappear: you first confirm that you withdraw it.',
    ),
    line(
      'Samenvoeging',
      'De coördinator voegt de ingediende acties samen in het masterregister.',
      'The coordinator merges the submitted actions into the master register.',
    ),
  ];
}

const required = {
  always: { nl: 'Verplicht.', en: 'Required.' },
  conditional: { nl: 'In bepaalde gevallen verplicht.', en: 'Required in certain cases.' },
  never: { nl: 'Niet verplicht.', en: 'Optional.' },
} as const;

function columnLine(plan: Plan, column: Column, onDate: string): readonly PageCell[] {
  if (isSystemColumn(column)) {
    return line(column.header.nl, 'Vult het systeem in.', 'Filled in by the system.');
  }
  const choices = plan.choices(column, onDate);
  const advice = (language: 'nl' | 'en', values: string): string =>
    [
      required[column.required][language],
      column.prompt?.[language],
      choices.length > 0 ? `${values}: ${choices.join(' / ')}.` : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' ');
  return line(column.header.nl, advice('nl', 'Mogelijke waarden'), advice('en', 'Possible values'));
}
