import type { CopiedWorkbook, CopyReport } from '../../shared/contract/copy.ts';
import { fill, type Language, type Localised } from '../../shared/text/localised.ts';

const words = {
  head: { nl: '{from} → {to}', en: '{from} → {to}' },
  entries: {
    nl: '  logboek: {copied} van {inAll} stukken gekopieerd, de rest stond er al',
    en: '  log: {copied} of {inAll} entries copied, the rest was there',
  },
  bodies: {
    nl: '  inhouden: {copied} van {inAll} gekopieerd',
    en: '  bodies: {copied} of {inAll} copied',
  },
  erased: {
    nl: '  {erasedRows} rijen gewist, zoals in het origineel',
    en: '  {erasedRows} rows erased, as in the original',
  },
  workbooks: {
    nl: '  werkboeken: {copied} gekopieerd, {same} stonden er al, {left} niet gekopieerd',
    en: '  workbooks: {copied} copied, {same} were there, {left} not copied',
  },
  leftOut: {
    nl: '  niet gekopieerd, want geen deel van een bibliotheek: {paths}',
    en: '  not copied, being no part of a library: {paths}',
  },
  bytes: { nl: '  {bytes} bytes geschreven', en: '  {bytes} bytes written' },
  verified: {
    nl: '✔ De kopie is nagelezen en gecontroleerd: stuk {entry}, register {register}',
    en: '✔ The copy was read again and verified: entry {entry}, register {register}',
  },
  problem: { nl: '✖ {problem}', en: '✖ {problem}' },
} as const satisfies Record<string, Localised>;

/** A copy in lines for a terminal: what was copied, how much, and whether what arrived was verified. */
export function copyText(report: CopyReport, language: Language): string {
  const say = (text: Localised, facts: Readonly<Record<string, string | number>>) =>
    fill(text[language], facts);
  const { entry, workbooks, leftOut, erasedRows, problems } = report;
  const count = (...states: readonly CopiedWorkbook['state'][]) =>
    workbooks.filter(({ state }) => states.includes(state)).length;
  const [copied, same] = [count('copied', 'damaged'), count('same')];
  return [
    say(words.head, { from: report.from, to: report.to }),
    say(words.entries, report.entries),
    say(words.bodies, report.bodies),
    ...(erasedRows > 0 ? [say(words.erased, { erasedRows })] : []),
    say(words.workbooks, { copied, same, left: workbooks.length - copied - same }),
    ...(leftOut.length > 0 ? [say(words.leftOut, { paths: leftOut.join(', ') })] : []),
    say(words.bytes, { bytes: report.bytes }),
    ...problems.map((problem) => say(words.problem, { problem })),
    ...(problems.length > 0 ? [] : [say(words.verified, { entry, register: report.register.slice(0, 12) })]),
  ].join('\n');
}
