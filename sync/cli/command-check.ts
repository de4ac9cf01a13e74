import type { Command } from 'commander';
import { readRows } from '../../shared/actions/read-rows.ts';
import { checkContribution } from '../usecases/check-contribution.ts';
import { readContribution } from '../usecases/contribution.ts';
import { contributorOf } from '../usecases/contributor-of.ts';
import { acceptPlan } from '../usecases/plan-in-force.ts';
import { checkReport } from '../usecases/present.ts';
import { onShelf, planWithoutLibrary } from './desk.ts';
import { checkText } from './print-reports.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly domain?: string;
  readonly json?: true;
}

/** `check`: the findings of a workbook by the shipped plan; writes nothing. */
export function addCheck(program: Command, tell: Terminal): void {
  program
    .command('check <file>')
    .description('kijk een werkboek na / check a workbook')
    .option('--domain <code>', 'code van de indiener / contributor')
    .option('--json', 'één JSON-object / one JSON object')
    .action(async (file: string, options: Options) => {
      const inForce = acceptPlan(planWithoutLibrary);
      if (!inForce.ok) return tell.problem(inForce.problem);
      const { plan } = inForce.value;
      const { shelf, path } = await onShelf(file);
      const stored = await shelf.read(path);
      if (stored === null) {
        return void tell.unusable({
          nl: `Er is geen bestand ${file}. Kijk de naam na.`,
          en: `There is no file ${file}. Check the name.`,
        });
      }
      const contribution = readContribution(stored.bytes, path, plan);
      if (!contribution.ok) return tell.problem(contribution.problem);
      const { table, notes } = contribution.value;
      const { rows } = readRows(table, plan);
      const contributor = contributorOf(plan, options.domain, { ...contribution.value, rows });
      if (!contributor.ok) return tell.problem(contributor.problem);
      const checked = checkContribution(inForce.value, contributor.value, table, {
        previous: [],
        latest: [],
        highestNumber: 0,
        round: null,
        asOf: new Date().toISOString().slice(0, 10),
        withdrawn: [],
        told: [],
      });
      const report = checkReport(path, contributor.value.code, checked, notes, tell.language);
      if (options.json) tell.json(report);
      else tell.say(checkText(report, tell.language));
      if (report.counts.errors > 0) tell.fault();
    });
}
