import type { Command } from 'commander';
import { readRows } from '../../shared/actions/read-rows.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { Log } from '../log/log.ts';
import { check } from '../usecases/check.ts';
import { checkContribution, type Known } from '../usecases/check-contribution.ts';
import { readContribution } from '../usecases/contribution.ts';
import { contributorOf } from '../usecases/contributor-of.ts';
import { acceptPlan, currentGround, type PlanInForce } from '../usecases/plan-in-force.ts';
import { checkReport } from '../usecases/present.ts';
import { atLibrary, onShelf, planWithoutLibrary } from './desk.ts';
import { placeOfLibrary } from './library-option.ts';
import { checkText } from './print-reports.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly domain?: string;
  readonly library?: string;
  readonly json?: true;
}

/** `check`: the findings of a workbook, by the shipped plan or by what a library knows; writes nothing. */
export function addCheck(program: Command, tell: Terminal): void {
  program
    .command('check <file>')
    .description('kijk een werkboek na / check a workbook')
    .option('--domain <code>', 'code van de indiener / code of the contributor')
    .option(
      '--library <place>',
      `naar plan, ronde en indieningen daar / by the plan, round and submissions there (${placeOfLibrary})`,
    )
    .option('--json', 'één JSON-object / one JSON object')
    .action(async (file: string, options: Options) => {
      const log = options.library === undefined ? null : (await atLibrary(options.library)).log;
      const inForce = await planFor(log);
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
      const { code } = contributor.value;
      const now = new Date();
      const checked =
        log === null
          ? done(checkContribution(inForce.value, contributor.value, table, nothingKnown(now)))
          : await check({ log, now, contributor: code, contribution: contribution.value, withdraw: [] });
      if (!checked.ok) return tell.problem(checked.problem);
      const report = checkReport(path, code, checked.value, notes, tell.language);
      if (options.json) tell.json(report);
      else tell.say(checkText(report, tell.language));
      if (report.counts.errors > 0) tell.fault();
    });
}

/** The plan that is in force in a library, or else the shipped one. */
async function planFor(log: Log | null): Promise<Result<PlanInForce>> {
  if (log === null) return acceptPlan(planWithoutLibrary);
  const ground = await currentGround(log);
  return ground.ok ? done(ground.value.inForce) : ground;
}

/** Without a library there is no earlier submission and no round; rules take today for "today". */
const nothingKnown = (now: Date): Known => ({
  previous: [],
  latest: [],
  highestNumber: 0,
  round: null,
  asOf: dayOf(now),
  withdrawn: [],
  told: [],
});
