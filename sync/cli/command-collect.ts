import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { SubmitReport } from '../../shared/contract/reports.ts';
import { collect } from '../usecases/collect.ts';
import { isUpToDate, submitReport } from '../usecases/present.ts';
import { choicesIn, choicesUnclear, choicesWanted, idsIn } from './choices.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import { submitText } from './print-reports.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly withdraw?: string;
  readonly choose?: string;
  readonly fix?: true;
  readonly json?: true;
}

/** `collect`: contributors' workbooks as they stand in the library, taken in by the coordinator. */
export function addCollect(program: Command, tell: Terminal): void {
  program
    .command('collect <codes...>')
    .description('haal werkboeken op uit de bibliotheek / collect workbooks from the library')
    .addOption(libraryOption())
    .option(
      '--withdraw <ids>',
      'ontbrekende acties die ingetrokken zijn, met komma / missing actions that are withdrawn, by comma',
    )
    .option('--choose <choices>', choicesWanted)
    .option('--fix', 'pas de aangeboden verbeteringen toe / apply the fixes offered')
    .option('--json', 'één JSON-object / one JSON object')
    .action((codes: readonly string[], options: Options) => collectAll(codes, options, tell));
}

/** Collects one after another; a workbook that cannot be used is told, and holds up no other. */
async function collectAll(codes: readonly string[], options: Options, tell: Terminal): Promise<void> {
  const choices = choicesIn(options.choose);
  if (choices === null) return void tell.unusable(choicesUnclear(options.choose));
  const desk = await atLibrary(options.library);
  const reports: SubmitReport[] = [];
  for (const code of codes) {
    const contributor = code.toUpperCase();
    const collected = await collect({
      ...desk,
      operation: randomUUID(),
      contributor,
      withdraw: idsIn(options.withdraw).filter((id) => id.startsWith(`${contributor}-`)),
      choices,
      fix: options.fix === true,
    });
    if (!collected.ok) {
      tell.problem(collected.problem);
      continue;
    }
    const { submitted, workbook, notes } = collected.value;
    const report = submitReport(submitted, workbook, notes, tell.language);
    reports.push(report);
    if (!options.json) tell.say(submitText(report, tell.language));
    if (report.outcome === 'refused' || report.outcome === 'choose') tell.fault();
    if (!isUpToDate(workbook)) tell.fault();
  }
  if (options.json) tell.json({ collected: reports });
}
