import { Command, CommanderError } from 'commander';
import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import { LibraryFailure, systemCode } from '../library/library-failure.ts';
import { addCheck } from './command-check.ts';
import { addCollect } from './command-collect.ts';
import { addCompare } from './command-compare.ts';
import { addCopy } from './command-copy.ts';
import { addDecide } from './command-decide.ts';
import { addDoctor } from './command-doctor.ts';
import { addExport } from './command-export.ts';
import { addInit } from './command-init.ts';
import { addMerge } from './command-merge.ts';
import { addServe } from './command-serve.ts';
import { addStart } from './command-start.ts';
import { addStatus } from './command-status.ts';
import { addSubmit } from './command-submit.ts';
import { addVerify } from './command-verify.ts';
import { growHeapSlowly } from './heap-growth.ts';
import { exitCodes, type Terminal, terminal } from './terminal.ts';

/**
 * The command line. Ends with 0 where all is well, 1 on errors in the content (findings, a refusal, an open
 * conflict), 2 where the file or the command cannot be used, with one line on standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  growHeapSlowly();
  const tell = terminal();
  const program = new Command('actieplan')
    .description('Eén actieplan over de beleidsdomeinen heen / one action plan across the policy domains')
    .option('--lang <nl|en>', 'taal van de meldingen / language of the messages', 'nl')
    .exitOverride()
    .configureOutput({ outputError: () => {}, writeErr: () => {} });
  program.hook('preAction', (command) => tell.speak(command.opts<{ lang: string }>().lang));
  const commands = [
    addInit,
    addCheck,
    addSubmit,
    addCollect,
    addMerge,
    addDecide,
    addStatus,
    addCompare,
    addVerify,
    addExport,
    addCopy,
    addDoctor,
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
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.fine;
      return tell.unusable(
        error.code === 'commander.help' ? noCommand : { nl: error.message, en: error.message },
      );
    }
    const code = systemCode(error);
    if (code === undefined) throw error;
    return tell.unusable(fillLocalised(fileFailed, { code, file: pathOf(error) }));
  }
}

const noCommand: Localised = {
  nl: 'Geef een opdracht op. "actieplan --help" toont welke er zijn.',
  en: 'Give a command. "actieplan --help" shows which there are.',
};
const fileFailed: Localised = {
  nl: 'Het bestand kan niet gelezen of geschreven worden ({code}): {file}. Kijk het pad na, en of u er toegang toe hebt.',
  en: 'The file cannot be read or written ({code}): {file}. Check the path, and that you have access to it.',
};

const pathOf = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';
