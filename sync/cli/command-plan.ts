import type { Command } from 'commander';
import { fill, type Localised } from '../../shared/text/localised.ts';
import { makeWorkbooks } from '../usecases/init.ts';
import { currentGround } from '../usecases/plan-in-force.ts';
import { changePlan } from '../usecases/put-plan-in-force.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import { readPlanFile } from './plan-file.ts';
import type { Terminal } from './terminal.ts';

/** `plan`: another version of the plan in a library that is at work. */
export function addPlan(program: Command, tell: Terminal): void {
  program
    .command('plan')
    .argument('<file>', 'het plan (JSON) / the plan (JSON)')
    .description('zet een nieuwe versie van het plan van kracht / put a new version of the plan in force')
    .addOption(libraryOption())
    .action(async (file: string, { library }: { readonly library: string }) => {
      const read = await readPlanFile(file);
      if (!read.ok) return void tell.unusable(read.told);
      const desk = await atLibrary(library);
      const changed = await changePlan({ ...desk, plan: read.plan });
      if (!changed.ok) return tell.problem(changed.problem);
      const ground = await currentGround(desk.log);
      if (!ground.ok) return tell.problem(ground.problem);
      const { inForce, state } = ground.value;
      // Also after an interruption: those that are there stay as they are.
      const made = await makeWorkbooks({ ...desk, actions: () => [] }, inForce, state);
      if (!made.ok) return tell.problem(made.problem);
      const { entry } = changed.value;
      const { id, version } = inForce.plan.definition;
      const said = entry === null ? told.already : told.changed;
      tell.say(fill(said[tell.language], { plan: id, version, entry: entry ?? 0 }));
      if (made.value.length > 0)
        tell.say(fill(told.workbooks[tell.language], { paths: made.value.join(', ') }));
    });
}

const told = {
  changed: {
    nl: '✔ {plan}, versie {version}, is van kracht (logboek {entry}). Wat volgt, wordt daaraan getoetst; keuzelijsten in werkboeken die er al zijn, blijven zoals ze waren.',
    en: '✔ {plan}, version {version}, is in force (log {entry}). What follows is checked by it; drop-down lists in workbooks that are there already stay as they were.',
  },
  already: {
    nl: '{plan}, versie {version}, is al zo van kracht. Er is niets gewijzigd.',
    en: '{plan}, version {version}, is in force like this already. Nothing was changed.',
  },
  workbooks: { nl: 'Nieuw: {paths}', en: 'New: {paths}' },
} as const satisfies Record<string, Localised>;
