import type { Command } from 'commander';
import { isUpToDate, submitReport } from '../usecases/present.ts';
import { submitWorkbook } from '../usecases/submit-workbook.ts';
import { choicesIn, choicesUnclear, choicesWanted, idsIn } from './choices.ts';
import { atLibrary, onShelf } from './desk.ts';
import { libraryOption } from './library-option.ts';
import { submitText } from './print-reports.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly domain?: string;
  readonly withdraw?: string;
  readonly choose?: string;
  readonly fix?: true;
  readonly json?: true;
}

/** `submit`: hands a workbook in; accepted, its ids, receipt and stamp are written into it. */
export function addSubmit(program: Command, tell: Terminal): void {
  program
    .command('submit <file>')
    .description('dien een werkboek in / submit a workbook')
    .addOption(libraryOption())
    .option('--domain <code>', 'code van de indiener / code of the contributor')
    .option('--withdraw <ids>', 'acties die u intrekt, met komma / actions that you withdraw, by comma')
    .option('--choose <choices>', choicesWanted)
    .option('--fix', 'pas de aangeboden verbeteringen toe / apply the fixes offered')
    .option('--json', 'één JSON-object / one JSON object')
    .action(async (file: string, options: Options) => {
      const choices = choicesIn(options.choose);
      if (choices === null) return void tell.unusable(choicesUnclear(options.choose));
      const result = await submitWorkbook({
        ...(await atLibrary(options.library)),
        ...(await onShelf(file)),
        ...(options.domain === undefined ? {} : { contributor: options.domain }),
        withdraw: idsIn(options.withdraw),
        choices,
        fix: options.fix === true,
      });
      if (!result.ok) return tell.problem(result.problem);
      const { submitted, workbook, notes } = result.value;
      const report = submitReport(submitted, workbook, notes, tell.language);
      if (options.json) tell.json(report);
      else tell.say(submitText(report, tell.language));
      if (report.outcome === 'refused' || report.outcome === 'choose') tell.fault();
      if (!isUpToDate(workbook)) tell.fault();
    });
}
