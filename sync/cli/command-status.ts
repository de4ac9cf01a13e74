import type { Command } from 'commander';
import { status } from '../usecases/status.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import { statusText } from './print-status.ts';
import type { Terminal } from './terminal.ts';

/** `status`: the round, each contributor, the register, and what waits for a decision. */
export function addStatus(program: Command, tell: Terminal): void {
  program
    .command('status')
    .description('hoe het plan ervoor staat / how the plan stands')
    .addOption(libraryOption())
    .option('--json', 'één JSON-object / one JSON object')
    .action(async (options: { library: string; json?: true }) => {
      const { log, now } = await atLibrary(options.library);
      const report = await status(log, now, tell.language);
      if (!report.ok) return tell.problem(report.problem);
      if (options.json) tell.json(report.value);
      else tell.say(statusText(report.value, tell.language));
    });
}
