import type { Command } from 'commander';
import { verifyLibrary } from '../usecases/verify.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import type { Terminal } from './terminal.ts';

/** `verify`: the chain, the bodies, and the register rebuilt from the log and compared. */
export function addVerify(program: Command, tell: Terminal): void {
  program
    .command('verify')
    .description('controleer het logboek en het register / verify the log and the register')
    .addOption(libraryOption())
    .action(async (options: { library: string }) => {
      const { log } = await atLibrary(options.library);
      const verified = await verifyLibrary(log);
      if (!verified.ok) return tell.problem(verified.problem);
      const { entries, bodies, erasedRows, problems, differences, actions, register } = verified.value;
      for (const problem of problems) tell.say(`✖ ${problem[tell.language]}`);
      for (const difference of differences) tell.say(`≠ ${difference[tell.language]}`);
      if (register !== null) {
        const whole = {
          nl: `✔ ${entries} logboekstukken, ${bodies} inhouden; ${actions} acties herbouwd uit het logboek (${register.slice(0, 12)})`,
          en: `✔ ${entries} log entries, ${bodies} bodies; ${actions} actions rebuilt from the log (${register.slice(0, 12)})`,
        };
        tell.say(whole[tell.language]);
        const erased = { nl: `  ${erasedRows} rijen gewist`, en: `  ${erasedRows} rows erased` };
        if (erasedRows > 0) tell.say(erased[tell.language]);
      }
      if (problems.length > 0 || differences.length > 0) tell.fault();
    });
}
