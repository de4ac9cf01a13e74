import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './main.ts';

let told = '';
beforeEach(() => {
  told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('a command that is typed wrong', () => {
  it.each([
    ['Geef een opdracht op.', []],
    ['De opdracht mrege bestaat niet. Bedoelt u merge?', ['mrege']],
    ['De opdracht beslis bestaat niet.', ['decide', 'beslis']],
    ['De optie --alles bestaat niet.', ['status', '--library', '.', '--alles']],
    ['De optie --library <place> ontbreekt.', ['status']],
    ['De optie --library <place> heeft een waarde nodig.', ['status', '--library']],
    ['<file> ontbreekt.', ['check']],
    ['Er staat meer dan de opdracht begrijpt.', ['status', 'alles', '--library', '.']],
    ['--format <format>: pdf kan niet. Wel: xlsx, csv, json.', ['export', 'register', '--format', 'pdf']],
    ['what: alles kan niet. Wel: register.', ['export', 'alles', '--library', '.', '--out', 'uit.csv']],
    ['--lang <language>: fr kan niet. Wel: nl, en.', ['--lang', 'fr', 'status', '--library', '.']],
    ['There is no command mrege. Do you mean merge?', ['--lang', 'en', 'mrege']],
    ['The option --library <place> is missing.', ['status', '--lang', 'en']],
  ])('ends with 2 and the line: %s', async (line, args) => {
    expect(await main(args)).toBe(2);
    expect(told).toContain(line);
    expect(told).toMatch(/^[^\n]+"actieplan --help"[^\n]+\n$/);
  });
});
