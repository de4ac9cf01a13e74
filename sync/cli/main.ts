import { Command, CommanderError } from 'commander';
import { LibraryFailure } from '../library/library-failure.ts';
import { addCheck } from './command-check.ts';
import { addDecide } from './command-decide.ts';
import { addExport } from './command-export.ts';
import { addInit } from './command-init.ts';
import { addMerge } from './command-merge.ts';
import { addServe } from './command-serve.ts';
import { addStart } from './command-start.ts';
import { addStatus } from './command-status.ts';
import { addSubmit } from './command-submit.ts';
import { addVerify } from './command-verify.ts';
import { exitCodes, type Terminal, terminal } from './terminal.ts';

/**
 * The command line. Ends with 0 where all is well, 1 on errors in the content (findings, a refusal, an open
 * conflict), 2 where the file or the command cannot be used, with one line on standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  const tell = terminal();
  const program = new Command('actieplan')
    .description('Eén actieplan over de beleidsdomeinen heen / one action plan across the policy domains')
    .option('--lang <nl|en>', 'taal van de meldingen / language of the messages', 'nl')
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  program.hook('preAction', (command) => tell.speak(command.opts<{ lang: string }>().lang));
  const commands = [
    addInit,
    addCheck,
    addSubmit,
    addMerge,
    addDecide,
    addStatus,
    addVerify,
    addExport,
    addServe,
    addStart,
  ];
  for (const add of commands) add(program, tell);
  return run(program, args, tell);
}

async function run(program: Command, args: readonly string[], tell: Terminal): Promise<number> {
  try {
    await program.parseAsync([...args], { from: 'user' });
    return tell.exitCode;
  } catch (error) {
    if (error instanceof LibraryFailure) return tell.unusable(error.told);
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    return tell.unusable({ nl: error.message, en: error.message });
  }
}
