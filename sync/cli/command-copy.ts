import type { Command } from 'commander';
import { copyLibrary, copyReport } from '../usecases/copying/copy-library.ts';
import { atLibrary, atNewLibrary } from './desk.ts';
import { libraryOption, placeOfLibrary } from './library-option.ts';
import { copyText } from './print-copy.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly to: string;
  readonly replaceWorkbooks?: true;
  readonly json?: true;
}

/** `copy`: a library into another place, or a backup of it, with what arrived verified. */
export function addCopy(program: Command, tell: Terminal): void {
  program
    .command('copy')
    .description('kopieer een bibliotheek en controleer de kopie / copy a library and verify the copy')
    .addOption(libraryOption())
    .requiredOption('--to <place>', `waarheen: ${placeOfLibrary}`)
    .option(
      '--replace-workbooks',
      'overschrijf werkboeken die daar iets anders zeggen / write over workbooks that say something else there',
    )
    .option('--json', 'één JSON-object / one JSON object')
    .action(async (options: Options) => {
      const { log } = await atLibrary(options.library);
      const target = await atNewLibrary(options.to);
      const request = {
        from: log.library,
        to: target.log.library,
        replaceWorkbooks: options.replaceWorkbooks === true,
      };
      const copied = await copyLibrary(request);
      if (!copied.ok) return tell.problem(copied.problem);
      const report = copyReport(request, copied.value, tell.language);
      if (options.json) tell.json(report);
      else tell.say(copyText(report, tell.language));
      if (!report.verified) tell.fault();
    });
}
