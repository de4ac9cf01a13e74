import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { usualPort } from '../settings/environment.ts';
import { workbookPath } from '../usecases/init.ts';
import { currentState } from '../usecases/outcomes.ts';
import { currentGround } from '../usecases/plan-in-force.ts';
import { submitReport } from '../usecases/present.ts';
import { submitWorkbook } from '../usecases/submit-workbook.ts';
import { makeLibrary } from './command-init.ts';
import { reportOfMerge } from './command-merge.ts';
import { serveLibrary } from './command-serve.ts';
import { atLibrary, planWithoutLibrary } from './desk.ts';
import { mergeText, submitText } from './print-reports.ts';
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
    .option('--port <n>', 'poort / port', usualPort)
    .option('--no-serve', 'zonder dienst / without the service')
    .action(async (options: { library: string; port: string; serve: boolean }) => {
      const making = !(await isInUse(options.library));
      if (making && !(await makeLibrary(options.library, true, planWithoutLibrary, tell))) return;
      if (!(await submitAll(options.library, tell))) return;
      const merged = await reportOfMerge(await atLibrary(options.library), tell.language);
      if (!merged.ok) return tell.problem(merged.problem);
      tell.say(`\n${mergeText(merged.value, options.library, tell.language)}`);
      if (options.serve) await serveLibrary({ library: options.library, port: options.port }, tell);
    });
}

/** Whether somebody submitted to it already; a start that was interrupted before that is completed. */
async function isInUse(folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'Logboek'))) return false;
  const { log } = await atLibrary(folder);
  const state = await currentState(log);
  return !state.ok || Object.keys(state.value.contributors).length > 0;
}

/** Submits every contributor's workbook that stands in the library; a refusal is told and holds up nobody. */
async function submitAll(folder: string, tell: Terminal): Promise<boolean> {
  const desk = await atLibrary(folder);
  const { log } = desk;
  const ground = await currentGround(log);
  if (!ground.ok) return failed(tell, ground.problem);
  const { inForce } = ground.value;
  tell.say('');
  for (const { code } of inForce.plan.contributors) {
    const result = await submitWorkbook({
      ...desk,
      operation: randomUUID(),
      shelf: log.library,
      path: workbookPath(code),
      contributor: code,
      withdraw: [],
      choices: {},
      fix: false,
    });
    if (!result.ok) return failed(tell, result.problem);
    const { submitted, workbook, notes } = result.value;
    tell.say(submitText(submitReport(submitted, workbook, notes, tell.language), tell.language));
  }
  return true;
}

function failed(tell: Terminal, problem: Parameters<Terminal['problem']>[0]): boolean {
  tell.problem(problem);
  return false;
}
