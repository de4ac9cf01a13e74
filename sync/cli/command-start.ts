import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Problem } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { fill, type Localised } from '../../shared/text/localised.ts';
import { coordinatorTypes, domainTypes, handsInAgain } from '../example/later-work.ts';
import { workbookPath } from '../usecases/init.ts';
import { currentState } from '../usecases/outcomes.ts';
import { currentGround } from '../usecases/plan-in-force.ts';
import { submitReport } from '../usecases/present.ts';
import { status } from '../usecases/status.ts';
import { submitWorkbook } from '../usecases/submit-workbook.ts';
import { makeLibrary } from './command-init.ts';
import { reportOfMerge } from './command-merge.ts';
import { serveLibrary } from './command-serve.ts';
import { atLibrary, planWithoutLibrary } from './desk.ts';
import { mergeText, submitText } from './print-reports.ts';
import { statusText } from './print-status.ts';
import type { Terminal } from './terminal.ts';

/** Where the example library stands. */
const exampleFolder = 'library';

/** `start`: the main job on an example library, told as it goes, and then the service. */
export function addStart(program: Command, tell: Terminal): void {
  program
    .command('start')
    .description(
      'de hele weg op een voorbeeld, en dan de dienst / the main job on an example, then the service',
    )
    .option('--library <folder>', 'de map / the folder', exampleFolder)
    .option('--port <n>', 'poort / port (8420)')
    .option('--no-serve', 'zonder dienst / without the service')
    .action(async (options: { library: string; port?: string; serve: boolean }) => {
      const stand = await standOf(options.library);
      const isTold = await (stand === 'merged'
        ? tellStatus(options.library, tell)
        : mainJob(stand === 'none', options.library, tell));
      if (!isTold) return;
      if (options.serve) await serveLibrary(options, tell);
    });
}

/** How far the library came; a start that was interrupted before the first merge is completed. */
async function standOf(folder: string): Promise<'none' | 'submitted' | 'merged'> {
  if (!existsSync(join(folder, 'Logboek'))) return 'none';
  const { log } = await atLibrary(folder);
  const state = await currentState(log);
  if (!state.ok || state.value.merges.length > 0) return 'merged';
  return Object.keys(state.value.contributors).length > 0 ? 'submitted' : 'none';
}

/** What is there already stays as it is, and is told. */
async function tellStatus(folder: string, tell: Terminal): Promise<boolean> {
  const { log, now } = await atLibrary(folder);
  const report = await status(log, now, tell.language);
  if (!report.ok) return failed(tell, report.problem);
  tell.say(statusText(report.value, tell.language));
  return true;
}

/** Everything up to the first merge, and then what people did since: that is left to be merged. */
async function mainJob(making: boolean, folder: string, tell: Terminal): Promise<boolean> {
  if (making && !(await makeLibrary(folder, true, planWithoutLibrary, tell))) return false;
  const ground = await currentGround((await atLibrary(folder)).log);
  if (!ground.ok) return failed(tell, ground.problem);
  const { plan } = ground.value.inForce;
  tell.say('');
  for (const { code } of plan.contributors) if (!(await submitFor(code, folder, tell))) return false;
  return (await mergeAll(folder, tell)) && (await workOn(plan, folder, tell));
}

/** The coordinator changes a cell of the register, and a domain hands in again. */
async function workOn(plan: Plan, folder: string, tell: Terminal): Promise<boolean> {
  const { library } = (await atLibrary(folder)).log;
  const edited = await coordinatorTypes(library, plan);
  if (!edited.ok) return failed(tell, edited.problem);
  if (!edited.value) return true;
  const merged = await reportOfMerge(await atLibrary(folder), tell.language);
  if (!merged.ok) return failed(tell, merged.problem);
  tell.say(`\n${editTaken[tell.language]}\n`);
  const typed = await domainTypes(library, plan);
  if (!typed.ok) return failed(tell, typed.problem);
  if (!typed.value) return true;
  if (!(await submitFor(handsInAgain, folder, tell))) return false;
  tell.say(`\n${fill(leftToMerge[tell.language], { contributor: handsInAgain, folder })}`);
  return true;
}

const editTaken: Localised = {
  nl: 'De coördinator wijzigt nadien een einddatum in het register en voegt weer samen: zo’n wijziging blijft staan.',
  en: 'The coordinator then changes an end date in the register and merges again: such an edit is kept.',
};
const leftToMerge: Localised = {
  nl: 'De tweede indiening van {contributor} is nog niet samengevoegd. Bekijk op de pagina’s wat dat zou doen, en voeg samen; of hier: npx actieplan merge --library {folder} --dry-run',
  en: 'The second submission of {contributor} is not merged yet. See on the pages what that would do, and merge; or here: npx actieplan merge --library {folder} --dry-run',
};

async function mergeAll(folder: string, tell: Terminal): Promise<boolean> {
  const merged = await reportOfMerge(await atLibrary(folder), tell.language);
  if (!merged.ok) return failed(tell, merged.problem);
  tell.say(`\n${mergeText(merged.value, folder, tell.language)}`);
  return true;
}

/** Submits a contributor's workbook that stands in the library; a refusal is told and holds up nobody. */
async function submitFor(contributor: string, folder: string, tell: Terminal): Promise<boolean> {
  const desk = await atLibrary(folder);
  const result = await submitWorkbook({
    ...desk,
    shelf: desk.log.library,
    path: workbookPath(contributor),
    contributor,
    withdraw: [],
    choices: {},
    fix: false,
  });
  if (!result.ok) return failed(tell, result.problem);
  const { submitted, workbook, notes } = result.value;
  tell.say(submitText(submitReport(submitted, workbook, notes, tell.language), tell.language));
  return true;
}

function failed(tell: Terminal, problem: Problem): boolean {
  tell.problem(problem);
  return false;
}
