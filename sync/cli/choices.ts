import { Option } from 'commander';
import type { Choice } from '../../shared/register/submitted-action.ts';

/** `CJSM-004,CJSM-007` as action ids. */
export const idsIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim().toUpperCase())
    .filter((item) => item !== '');

/** `OV-003.title=mine,OV-007.end=theirs` as choices; `null` where it says anything else. */
export function choicesIn(text: string | undefined): Readonly<Record<string, Choice>> | null {
  const choices: [string, Choice][] = [];
  for (const item of (text ?? '').split(',').filter((one) => one.trim() !== '')) {
    const [, key, choice] = /^\s*([A-Z]{2,6}-\d+(?:\.\w+)?)=(mine|theirs)\s*$/.exec(item) ?? [];
    if (key === undefined || (choice !== 'mine' && choice !== 'theirs')) return null;
    choices.push([key, choice]);
  }
  return Object.fromEntries(choices);
}

/** What a command says of the choices that it takes. */
export const choicesWanted =
  'waar een collega hetzelfde wijzigde: OV-003.title=mine,OV-007.end=theirs / where a colleague changed the same';

/** What to tell of choices that cannot be understood. */
export const choicesUnclear = (text: string | undefined) => ({
  nl: `--choose begrijpt "${text}" niet. Schrijf bijvoorbeeld OV-003.title=mine,OV-007.end=theirs.`,
  en: `--choose does not understand "${text}". Write for instance OV-003.title=mine,OV-007.end=theirs.`,
});

/** `OV-014.title,OV-015.end` as cells, or `all` or `none`; `null` where it says anything else. */
export function acceptedIn(text: string | undefined): readonly string[] | 'all' | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'all') return 'all';
  if (text === 'none') return [];
  const cells = text.split(',').map((item) => item.trim());
  return cells.every((cell) => /^[A-Z]{2,6}-\d+\.\w+$/.test(cell)) ? cells : null;
}

/** What to tell of edits that cannot be understood. */
export const acceptUnclear = (text: string | undefined) => ({
  nl: `--accept begrijpt "${text}" niet. Schrijf bijvoorbeeld OV-014.title,OV-015.end, of all, of none.`,
  en: `--accept does not understand "${text}". Write for instance OV-014.title,OV-015.end, or all, or none.`,
});

/** Errors that somebody was shown and lets stand in the register. */
export const despiteOption = (): Option =>
  new Option(
    '--despite <errors>',
    'de fouten die u met een reden toelaat / the errors that you allow with a reason: OV-014.R07',
  );

/** `OV-014.R07,OV-015.R02` as names of errors; of one action (`R07`) where the command is about that one. */
export const shownErrorsIn = (text: string, actionId?: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim().toUpperCase())
    .filter((item) => item !== '')
    .map((item) => (item.includes('.') || actionId === undefined ? item : `${actionId}.${item}`));
