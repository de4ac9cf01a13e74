import exceljs from 'exceljs';

/** What a cell of the measured workbook holds. */
export type Cell = string | number | Date | null;

const choices = {
  objective: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'],
  focus: ['Lopend – behouden', 'Lopend – bijgestuurd', 'Nieuw'],
  level: ['Primair', 'Secundair', 'Primair; Secundair', 'Tertiair'],
  yes: ['Ja', 'Nee'],
  funding: ['Geen budgettaire impact', 'Binnen bestaande kredieten'],
} as const;

function pick(list: readonly string[], i: number): string {
  return list[i % list.length] ?? '';
}

const sentences = [
  'Vorming voor leerkrachten over het herkennen van polarisatie in de klas.',
  'Ondersteuning van lokale besturen bij de uitbouw van een lokale integrale veiligheidscel.',
  'Jeugdwerkers krijgen begeleiding bij gesprekken over identiteit, geloof & vrijheid.',
  'Onderzoek naar de werking van tegenverhalen op sociale media.',
];

function prose(row: number, length: number): string {
  return Array.from({ length }, (_, i) => pick(sentences, row * 7 + i * 3)).join(' ');
}

/** The columns as an officer fills them: long texts, lists, dates, amounts, blanks. */
const columns: readonly (readonly [header: string, cell: (row: number) => Cell])[] = [
  ['Actie-ID', (row) => `OV-${String(row + 1).padStart(3, '0')}`],
  ['Beleidsdomein', () => 'OV'],
  ['Entiteit', (row) => pick(['Departement Onderwijs en Vorming', 'AgODi', 'AHOVOKS'], row)],
  ['Titel', (row) => `Actie ${row + 1}: ${pick(sentences, row).slice(0, 60)}`],
  ['Omschrijving', (row) => `${prose(row, 4)} (${row})`],
  ['Hoofddoelstelling', (row) => pick(choices.objective, row)],
  ['Nevendoelstellingen', (row) => (row % 3 === 0 ? null : `${pick(choices.objective, row + 1)}; D8`)],
  ['Aard van de actie', (row) => pick(choices.focus, row)],
  ['Reden', (row) => (row % 3 === 0 ? null : 'Recente ontwikkelingen')],
  ['Toelichting reden', (row) => (row % 3 === 0 ? null : prose(row, 1))],
  ['Preventieniveau', (row) => pick(choices.level, row)],
  ['Online/offline', (row) => pick(['Online', 'Offline', 'Online en offline'], row)],
  ['Leeftijdsgroep', (row) => pick(['Minderjarigen', 'Volwassenen', 'Beide'], row)],
  ['Doelgroep', (row) => `Leerlingen van de ${(row % 3) + 1}e graad`],
  ['Gericht op gemeenten', (row) => pick(choices.yes, row)],
  ['Betrokken beleidsdomeinen', (row) => (row % 2 === 0 ? 'WVG; CJSM' : null)],
  ['Partners', (row) => `Lokaal: gemeente ${row % 300}; Andere: VVSG`],
  ['Start', (row) => new Date(Date.UTC(2019, row % 24, 1 + (row % 28)))],
  ['Einde', (row) => new Date(Date.UTC(2022, row % 24, 1 + (row % 28)))],
  ['Financiering', (row) => pick(choices.funding, row)],
  ['Raming (€)', (row) => (row % 2 === 0 ? null : row * 125.5)],
  ['Bestuurlijke weerslag', () => 'Geen'],
  ['Agendering VR', (row) => pick(['Nee', 'Ja', 'Nog te bepalen'], row)],
  ['Geplande agendering', (row) => (row % 3 === 1 ? new Date(Date.UTC(2021, row % 12, 9)) : null)],
  ['Indicator/resultaat', (row) => `${row % 40} vormingen per jaar`],
];

export const headers: readonly string[] = columns.map(([header]) => header);

/** A workbook of `count` actions under 25 columns, in a table, as exceljs writes it. */
export async function makeWorkbook(count: number): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Acties');
  sheet.addTable({
    name: 'tblActies',
    ref: 'A1',
    headerRow: true,
    columns: headers.map((name) => ({ name, filterButton: true })),
    rows: Array.from({ length: count }, (_, row) => columns.map(([, cell]) => cell(row))),
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
