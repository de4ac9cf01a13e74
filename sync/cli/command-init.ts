import type { Command } from 'commander';
import { exampleActions, exampleRound } from '../example/example-library.ts';
import { initLibrary } from '../usecases/init.ts';
import { atNewLibrary, planWithoutLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import { readPlanFile } from './plan-file.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly example?: true;
  readonly plan?: string;
}

/** `init`: a library with a plan in force and a workbook for each contributor. */
export function addInit(program: Command, tell: Terminal): void {
  program
    .command('init')
    .description('maak een bibliotheek / make a library')
    .addOption(libraryOption())
    .option('--example', 'met de acties van het voorbeeld / with the example actions')
    .option('--plan <file>', 'een eigen plan (JSON) / a plan of your own (JSON)')
    .action(async (options: Options) => {
      const { library, example, plan: file } = options;
      const read =
        file === undefined ? { ok: true as const, plan: planWithoutLibrary } : await readPlanFile(file);
      if (!read.ok) return void tell.unusable(read.told);
      await makeLibrary(library, example === true, read.plan, tell);
    });
}

/** Makes the library and tells what was made; `false` where it could not. */
export async function makeLibrary(
  folder: string,
  example: boolean,
  plan: unknown,
  tell: Terminal,
): Promise<boolean> {
  const { log, identity, now } = await atNewLibrary(folder);
  const made = await initLibrary({
    log,
    by: identity.person,
    now,
    plan,
    round: example ? exampleRound : null,
    actions: (inForce, contributor) => (example ? exampleActions(inForce.plan, contributor) : []),
  });
  if (!made.ok) {
    tell.problem(made.problem);
    return false;
  }
  const { workbooks, inForce } = made.value;
  const told = {
    nl: `${inForce.plan.definition.title}\nBibliotheek: ${log.library.place}${workbooks.length > 0 ? `\nNieuw: ${workbooks.join(', ')}` : ''}`,
    en: `${inForce.plan.definition.title}\nLibrary: ${log.library.place}${workbooks.length > 0 ? `\nNew: ${workbooks.join(', ')}` : ''}`,
  };
  tell.say(told[tell.language]);
  return true;
}
