import type { Command } from 'commander';
import type { RegisterChanges } from '../../shared/contract/register-changes.ts';
import { fill, type Language } from '../../shared/text/localised.ts';
import { compareRegisters } from '../usecases/compare-registers.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly from: string;
  readonly to?: string;
  readonly json?: true;
}

/** `compare`: what changed in the register between two approved versions or merges, cell by cell. */
export function addCompare(program: Command, tell: Terminal): void {
  program
    .command('compare')
    .description('vergelijk twee versies of samenvoegingen / compare two versions or merges')
    .addOption(libraryOption())
    .requiredOption('--from <name>', 'een versie (1.0) of een samenvoeging (5) / a version or a merge')
    .option(
      '--to <name>',
      'de latere; zonder: de laatste samenvoeging / the later one; without: the latest merge',
    )
    .option('--json', 'één JSON-object / one JSON object')
    .action(async ({ library, from, to, json }: Options) => {
      const { log } = await atLibrary(library);
      const compared = await compareRegisters(
        log,
        { from, to, most: Number.POSITIVE_INFINITY },
        tell.language,
      );
      if (!compared.ok) return tell.problem(compared.problem);
      if (json) tell.json(compared.value);
      else tell.say(changesText(compared.value, tell.language));
    });
}

const head = {
  nl: 'Van {from} naar {to}: {added} nieuw, {changed} gewijzigd, {withdrawn} ingetrokken',
  en: 'From {from} to {to}: {added} added, {changed} changed, {withdrawn} withdrawn',
};
const stand = { nl: 'samenvoeging {merge}', en: 'merge {merge}' };
const approved = { nl: 'versie {version} (samenvoeging {merge})', en: 'version {version} (merge {merge})' };
const whole = {
  added: { nl: 'nieuw', en: 'added' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  'put-back': { nl: 'teruggezet', en: 'put back' },
  gone: { nl: 'niet meer in het register', en: 'no longer in the register' },
};

function changesText({ from, to, counts, changes }: RegisterChanges, language: Language): string {
  const named = ({ merge, version }: RegisterChanges['from']) =>
    fill((version === null ? stand : approved)[language], { merge, version: version ?? '' });
  return [
    fill(head[language], { ...counts, from: named(from), to: named(to) }),
    ...changes.map(({ actionId, what, column, before, after }) =>
      what === 'changed'
        ? `  ${actionId}.${column}: ${before} → ${after}`
        : `  ${actionId}: ${whole[what][language]}`,
    ),
  ].join('\n');
}
