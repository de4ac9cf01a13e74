import { Command, CommanderError, Option } from 'commander';
import { fillLocalised, type Localised, languages } from '../../shared/text/localised.ts';
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
import { addPlan } from './command-plan.ts';
import { addServe } from './command-serve.ts';
import { addStart } from './command-start.ts';
import { addStatus } from './command-status.ts';
import { addSubmit } from './command-submit.ts';
import { addVerify } from './command-verify.ts';
import { growHeapSlowly } from './heap-growth.ts';
import { exitCodes, type Terminal, terminal } from './terminal.ts';
import { wrongUsage } from './wrong-usage.ts';

/**
 * The command line. Ends with 0 where all is well, 1 on errors in the content (findings, a refusal, an open
 * conflict), 2 where the file or the command cannot be used, with one line on standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  growHeapSlowly();
  const tell = terminal();
  const program = new Command('actieplan')
    .description('Eén actieplan over de beleidsdomeinen heen / one action plan across the policy domains')
    .addOption(
      new Option('--lang <language>', 'taal van de meldingen / language of the messages')
        .choices(languages)
        .default('nl'),
    )
    .helpOption('-h, --help', 'toon deze uitleg / show this help')
    .helpCommand('help [command]', 'leg een opdracht uit / explain a command')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({ outputError: () => {}, writeErr: () => {} });
  program.on('option:lang', (language: string) => tell.speak(language));
  const commands = [
    addInit,
    addPlan,
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
      return tell.unusable(wrongUsage(error));
    }
    const code = systemCode(error);
    if (code === undefined) throw error;
    return tell.unusable(fillLocalised(fileFailed, { code, file: pathOf(error) }));
  }
}

const examples = `
Voorbeelden / examples:
  actieplan init --library plan --example
  actieplan check plan/Domeinen/OV.xlsx --library plan
  actieplan submit plan/Domeinen/OV.xlsx --library plan
  actieplan merge --library plan --dry-run
  actieplan --lang en status --library sharepoint:
`;
const fileFailed: Localised = {
  nl: 'Het bestand kan niet gelezen of geschreven worden ({code}): {file}. Kijk het pad na, en of u er toegang toe hebt.',
  en: 'The file cannot be read or written ({code}): {file}. Check the path, and that you have access to it.',
};

const pathOf = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';
