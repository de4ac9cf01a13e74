import { fillLocalised, type Localised } from '../../../shared/text/localised.ts';

/** Why a file cannot be used as a workbook, and what its owner does about it. */
const messages = {
  'empty-file': {
    nl: 'Het bestand is leeg. Bewaar het werkboek opnieuw in Excel en probeer het nog eens.',
    en: 'The file is empty. Save the workbook again in Excel and try once more.',
  },
  'not-a-workbook': {
    nl: 'Dit bestand is geen Excel-werkmap. Open het juiste bestand in Excel en bewaar het als Excel-werkmap (*.xlsx).',
    en: 'This file is not an Excel workbook. Open the right file in Excel and save it as Excel Workbook (*.xlsx).',
  },
  'text-file': {
    nl: 'Dit bestand bevat platte tekst ({kind}), geen Excel-werkmap. Open het in Excel en bewaar het als Excel-werkmap (*.xlsx).',
    en: 'This file holds plain text ({kind}), not an Excel workbook. Open it in Excel and save it as Excel Workbook (*.xlsx).',
  },
  'old-excel': {
    nl: 'Dit is een werkmap in de oude indeling van Excel (.xls). Open ze in Excel en bewaar ze als Excel-werkmap (*.xlsx).',
    en: 'This workbook is in the old format of Excel (.xls). Open it in Excel and save it as Excel Workbook (*.xlsx).',
  },
  'binary-workbook': {
    nl: 'Dit is een binaire werkmap (.xlsb). Open ze in Excel en bewaar ze als Excel-werkmap (*.xlsx).',
    en: 'This is a binary workbook (.xlsb). Open it in Excel and save it as Excel Workbook (*.xlsx).',
  },
  encrypted: {
    nl: 'Het werkboek is met een wachtwoord of label versleuteld. Verwijder de versleuteling in Excel (Bestand > Info > Werkmap beveiligen) en bewaar het opnieuw.',
    en: 'The workbook is encrypted with a password or label. Remove the encryption in Excel (File > Info > Protect Workbook) and save it again.',
  },
  truncated: {
    nl: 'Het bestand is onvolledig: het einde ontbreekt. Kopieer of download het werkboek opnieuw.',
    en: 'The file is incomplete: its end is missing. Copy or download the workbook again.',
  },
  damaged: {
    nl: 'Het bestand is beschadigd ({detail}). Open het in Excel, laat het herstellen en bewaar het opnieuw.',
    en: 'The file is damaged ({detail}). Open it in Excel, let Excel repair it and save it again.',
  },
  'too-many-parts': {
    nl: 'Het werkboek bestaat uit {count} onderdelen; {limit} is het maximum. Kopieer de acties naar een nieuw werkboek.',
    en: 'The workbook has {count} parts; the limit is {limit}. Copy the actions into a new workbook.',
  },
  'too-large': {
    nl: 'Het werkboek is te groot: {size} MB uitgepakt, terwijl {limit} MB het maximum is. Verwijder wat niet bij de acties hoort, of kopieer de acties naar een nieuw werkboek.',
    en: 'The workbook is too large: {size} MB when unpacked, where {limit} MB is the limit. Remove what does not belong to the actions, or copy the actions into a new workbook.',
  },
  bomb: {
    nl: 'Het bestand is geweigerd: een onderdeel is verdacht sterk gecomprimeerd ({ratio} keer). Kopieer de acties naar een nieuw werkboek.',
    en: 'The file is refused: a part of it is compressed suspiciously hard ({ratio} times). Copy the actions into a new workbook.',
  },
  'duplicate-part': {
    nl: 'Het bestand is beschadigd: een onderdeel staat er meer dan één keer in. Open het in Excel en bewaar het opnieuw.',
    en: 'The file is damaged: it holds one part more than once. Open it in Excel and save it again.',
  },
  'bad-part-name': {
    nl: 'Het bestand is geweigerd: een onderdeel heeft een ongeldige naam. Open het in Excel en bewaar het opnieuw.',
    en: 'The file is refused: a part of it has an invalid name. Open it in Excel and save it again.',
  },
  'missing-part': {
    nl: 'Het bestand is beschadigd: een onderdeel ontbreekt. Open het in Excel, laat het herstellen en bewaar het opnieuw.',
    en: 'The file is damaged: a part is missing. Open it in Excel, let Excel repair it and save it again.',
  },
  doctype: {
    nl: 'Het bestand is geweigerd: het bevat een DOCTYPE, wat Excel nooit schrijft. Open het in Excel en bewaar het opnieuw.',
    en: 'The file is refused: it contains a DOCTYPE, which Excel never writes. Open it in Excel and save it again.',
  },
  'malformed-xml': {
    nl: 'Het bestand is beschadigd: een onderdeel is geen geldige XML. Open het in Excel, laat het herstellen en bewaar het opnieuw.',
    en: 'The file is damaged: a part is not valid XML. Open it in Excel, let Excel repair it and save it again.',
  },
  'row-out-of-range': {
    nl: 'Een rij heeft een onmogelijk nummer ({reference}); een werkblad telt 1.048.576 rijen. Kopieer de acties naar een nieuw werkblad.',
    en: 'A row has an impossible number ({reference}); a sheet has 1,048,576 rows. Copy the actions to a new sheet.',
  },
  'cell-out-of-range': {
    nl: 'Een bereik heeft een onmogelijk adres ({reference}); de laatste cel van Excel is XFD1048576. Kopieer de acties naar een nieuw werkblad.',
    en: "A range has an impossible address ({reference}); Excel's last cell is XFD1048576. Copy the actions to a new sheet.",
  },
  'repeated-row': {
    nl: 'Een rij staat twee keer of niet op volgorde in het werkblad. Open het werkboek in Excel, laat het herstellen en bewaar het opnieuw.',
    en: 'A row stands twice or out of order in the sheet. Open the workbook in Excel, let Excel repair it and save it again.',
  },
  'too-many-cells': {
    nl: 'Het werkblad bevat meer dan {limit} ingevulde cellen of rijen. Verwijder wat niet bij de acties hoort, of kopieer de acties naar een nieuw werkboek.',
    en: 'The sheet holds more than {limit} cells or rows. Remove what does not belong to the actions, or copy the actions into a new workbook.',
  },
  'no-actions-table': {
    nl: 'Geen enkel werkblad bevat een tabel met de kolommen van het actieplan ({headers} …). Zet de kolomkoppen boven de lijst, of begin met een nieuw werkboek.',
    en: "No sheet holds a table with the action plan's columns ({headers} …). Put the column headers above the list, or start from a new workbook.",
  },
  'text-over-limit': {
    nl: 'De tekst voor deze cel telt {length} tekens; een cel van Excel kan er 32.767 bevatten. Kort de tekst in en probeer opnieuw.',
    en: 'The text for this cell has {length} characters; a cell of Excel can hold 32,767. Shorten the text and try again.',
  },
  'rows-over-limit': {
    nl: 'Er zijn meer rijen dan een werkblad kan bevatten (1.048.576). Verwijder rijen die u niet nodig hebt en probeer opnieuw.',
    en: 'There are more rows than a sheet can hold (1,048,576). Remove rows that you do not need and try again.',
  },
  'cells-below-table': {
    nl: 'Onder de tabel staat iets in deze cel, waardoor er geen rijen bij kunnen. Verplaats wat onder de tabel staat en probeer opnieuw.',
    en: 'Something stands in this cell below the table, so no rows can be added. Move what stands below the table and try again.',
  },
  'totals-row': {
    nl: 'De tabel {table} heeft een totaalrij, waardoor er geen rijen bij kunnen. Schakel ze uit (Tabelontwerp > Totaalrij) en probeer opnieuw.',
    en: 'The table {table} has a total row, so no rows can be added. Turn it off (Table Design > Total Row) and try again.',
  },
  'column-missing': {
    nl: 'De kolom {header} ontbreekt in de tabel, of staat er dubbel. Zet de kolom terug met precies deze titel en probeer opnieuw.',
    en: 'The column {header} is missing from the table, or stands there twice. Put the column back with exactly this title and try again.',
  },
  'would-damage': {
    nl: 'Het werkboek is niet aangepast: met wat erin moest komen, zou het geen geldige Excel-werkmap meer zijn ({detail}). Open het in Excel, bewaar het opnieuw en probeer het nog eens. Blijft dit gebeuren, geef deze melding dan door.',
    en: 'The workbook was not changed: with what had to be written into it, it would no longer be a valid Excel workbook ({detail}). Open it in Excel, save it again and try once more. If this keeps happening, pass this message on.',
  },
} as const satisfies Record<string, Localised>;

export type WorkbookProblemCode = keyof typeof messages;

/** Why a file is refused. `where` is a part's name (`xl/workbook.xml`) or a cell (`Acties!J7`). */
export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  readonly message: Localised;
  readonly where?: string;
}

/** What was asked for, or the one problem that stood in its way. */
export type Outcome<T> =
  | (T & { readonly ok: true })
  | { readonly ok: false; readonly problem: WorkbookProblem };

/** Carries a problem up from deep inside a parse; `attempt` turns it back into data. */
export class Refusal extends Error {
  readonly problem: WorkbookProblem;

  constructor(
    code: WorkbookProblemCode,
    where?: string,
    facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    const message = fillLocalised(messages[code], facts);
    this.problem = where === undefined ? { code, message } : { code, message, where };
  }
}

/** Runs `work`; a refusal inside it becomes the outcome, any other error is a fault of ours and flies on. */
export function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
