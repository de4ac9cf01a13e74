import { describe } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';
import { followUp } from '../../../test/fixtures/shipped-plan.ts';

const title = 'Vul een titel in (10 tot 150 tekens).';
const short = 'Omschrijving ontbreekt of is korter dan 50 tekens.';
const sign = 'Tekst begint met = + - of @; hij wordt als tekst bewaard.';
const letters = (n: number): string => 'a'.repeat(n);

const told: readonly ToldCase[] = [
  { code: 'C01', why: 'no title', typed: { title: '' }, column: 'title', message: title },
  { code: 'C01', why: '9 characters', typed: { title: letters(9) }, column: 'title', message: title },
  { code: 'C01', why: '151 characters', typed: { title: letters(151) }, column: 'title', message: title },
  { code: 'C02', why: 'nothing', typed: { description: '' }, column: 'description', message: short },
  {
    code: 'C02',
    why: '49 characters',
    typed: { description: letters(49) },
    column: 'description',
    message: short,
  },
  {
    code: 'C02',
    why: '2001 characters',
    typed: { description: letters(2001) },
    column: 'description',
    message: 'Omschrijving is langer dan 2000 tekens. Kort ze in.',
  },
  ...['=1+1', '+ meer scholen', '- punt een', '@school'].map((text) => ({
    code: 'C11',
    why: text,
    typed: { target_group: text },
    column: 'target_group',
    message: sign,
  })),
  {
    code: 'C11',
    why: 'a real formula',
    typed: { target_group: { kind: 'text', text: 'Leraren', formula: true } },
    column: 'target_group',
    message: 'Deze cel bevat een formule; de waarde ervan wordt bewaard, niet de formule.',
  },
  {
    code: 'C15',
    why: 'a long state of play',
    typed: { progress: letters(1501) },
    column: 'progress',
    message: 'Tekst is te lang: 1501 tekens, hoogstens 1500. Kort hem in.',
    context: followUp,
  },
  {
    code: 'C15',
    why: 'more than a cell of Excel holds',
    typed: { title: letters(32_768) },
    column: 'title',
    message: 'Tekst is te lang: 32768 tekens, hoogstens 32767. Kort hem in.',
  },
];

const silent: readonly SilentCase[] = [
  { code: 'C01', why: '10 characters', typed: { title: letters(10) } },
  { code: 'C01', why: '150 characters', typed: { title: letters(150) } },
  { code: 'C02', why: '50 characters', typed: { description: letters(50) } },
  { code: 'C02', why: '2000 characters', typed: { description: letters(2000) } },
  { code: 'C11', why: 'a sign further on', typed: { target_group: 'scholen + ouders' } },
  {
    code: 'C11',
    why: 'a formula without a value',
    typed: { target_group: { kind: 'unreadable', stored: '', formula: true } },
  },
  {
    code: 'C11',
    why: 'a formula that fails',
    typed: { target_group: { kind: 'error', error: '#N/A', formula: true } },
  },
  { code: 'C15', why: '1500 characters', typed: { progress: letters(1500) }, context: followUp },
  { code: 'C15', why: 'a long title, which has C01', typed: { title: letters(200) } },
];

describe('text in a cell', () => {
  rulesHold('cell', told, silent);
});
