import { describe } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';

const national = 'Deze cel lijkt een rijksregisternummer te bevatten. Verwijder persoonsgegevens.';
const contact = 'Mogelijk persoonsgegeven (e-mail, telefoon). Gebruik een functie of dienst.';

const told: readonly ToldCase[] = [
  ...[
    '85073003328',
    '85.07.30-033.28',
    'dossier 85.07.30 033-28 (Jan)',
    '850730-033-28',
    '01.05.18-003.27',
    '85.27.30-033.71',
  ].map((text) => ({
    code: 'C08',
    why: text,
    typed: { target_group: text },
    column: 'target_group',
    message: national,
  })),
  {
    code: 'C08',
    why: 'typed as an amount',
    typed: { estimate: { kind: 'number', number: 85073003328 } },
    column: 'estimate',
    message: national,
  },
  ...[
    'mail naar an.peeters@vlaanderen.be',
    'bel 0470 12 34 56',
    '0470/12.34.56',
    '+32 470 12 34 56',
    '0032 2 553 20 11',
    '+32 (0)2 553 20 11',
    '02 553 20 11',
    '016/66.50.00',
    '(02) 553 20 11',
  ].map((text) => ({
    code: 'C09',
    why: text,
    typed: { indicator: `Contact: ${text}` },
    column: 'indicator',
    message: contact,
  })),
];

const silent: readonly SilentCase[] = [
  ...[
    '85073003329',
    '85.13.30-033.70',
    '85.02.30-033.90',
    '30.01.01-001.53',
    '0403.019.261',
    'BE 0403.019.261',
    '+32470123456',
    '185073003328',
    '850730033280',
  ].map((text) => ({ code: 'C08', why: text, typed: { target_group: text } })),
  ...[
    'periode 2020-2024',
    'budget 1.234.567,00 euro',
    '450000 inwoners',
    '01/09/2021 tot 30/06/2024',
    'KBO 0471.938.850',
    'BE0403019261',
    'rekening BE68 5390 0754 7034',
    'infolijn 1712',
    'website vlaanderen.be/onderwijs',
    'apenstaartje @school',
  ].map((text) => ({ code: 'C09', why: text, typed: { indicator: text } })),
];

describe('personal data in a cell', () => {
  rulesHold('cell', told, silent);
});
