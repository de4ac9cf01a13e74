import type { Command } from 'commander';
import { type ErasureReport, erasureRequestSchema } from '../../shared/contract/erasure.ts';
import { fill, type Language } from '../../shared/text/localised.ts';
import { erase } from '../usecases/erase.ts';
import { erasureReport } from '../usecases/erasure-report.ts';
import { fieldTyped } from './columns.ts';
import { atLibrary } from './desk.ts';
import type { Terminal } from './terminal.ts';
import { unclear } from './wrong-usage.ts';

interface Options {
  readonly library: string;
  readonly reason: string;
  readonly at?: string;
}

/** `decide erase`: a value that should never have been there, out of everything that the log holds of a cell. */
export function addErase(verb: Command, tell: Terminal): void {
  verb
    .requiredOption(
      '--reason <text>',
      'waarom, zonder de waarde te herhalen / why, without repeating the value',
    )
    .option(
      '--at <entry>',
      'logboeknummer van de indiening of samenvoeging met die waarde / log number of the submission or merge with that value',
    )
    .action(async (actionId: string, column: string, { library, reason, at }: Options) => {
      const field = await fieldTyped(library, column);
      const parsed = erasureRequestSchema.safeParse({
        field,
        reason,
        ...(at === undefined ? {} : { at: Number(at) }),
      });
      if (!parsed.success) return void tell.unusable(unclear(parsed.error));
      const id = actionId.toUpperCase();
      const erased = await erase({ ...(await atLibrary(library)), actionId: id, ...parsed.data });
      if (!erased.ok) return tell.problem(erased.problem);
      tell.say(erasureText(erasureReport(erased.value, id, tell.language), tell.language));
    });
}

const erasedText = {
  nl: '✔ Gewist (logboek {entry}): {rows} rijen in het logboek. Blijft over:',
  en: '✔ Erased (log {entry}): {rows} rows in the log. What remains:',
};

function erasureText({ entry, rows, remains }: ErasureReport, language: Language): string {
  const head = fill(erasedText[language], { entry, rows });
  return [head, ...remains.map((one) => `  ! ${one}`)].join('\n');
}
