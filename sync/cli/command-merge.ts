import type { Command } from 'commander';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { MergeReport } from '../../shared/contract/reports.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import { type MergeRequest, merge } from '../usecases/merge.ts';
import { mergeBack } from '../usecases/merge-back.ts';
import { tellMerge } from '../usecases/merge-report.ts';
import { changesAnything, type MergeWay } from '../usecases/plan-merge.ts';
import { previewMerge } from '../usecases/preview-merge.ts';
import { acceptedIn, acceptUnclear, despiteOption, shownErrorsIn } from './choices.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import { mergeText } from './print-reports.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly dryRun?: true;
  readonly backTo?: string;
  readonly accept?: string;
  readonly despite?: string;
  readonly reason?: string;
  readonly json?: true;
}

/** `merge`: all submissions into the register; `--dry-run` shows what it would do and writes nothing. */
export function addMerge(program: Command, tell: Terminal): void {
  program
    .command('merge')
    .description('voeg alle indieningen samen / merge all submissions')
    .addOption(libraryOption())
    .option('--dry-run', 'toon wat er zou gebeuren / show what would happen')
    .option(
      '--back-to <name>',
      'neem de waarden van een eerdere samenvoeging (3) of versie (1.0) terug / take back the values of an earlier merge or version',
    )
    .option(
      '--accept <cells>',
      'welke wijzigingen in het register gelden: OV-014.title,OV-015.end, all of none / which edits in the register count (all that break no rule)',
    )
    .addOption(despiteOption())
    .option('--reason <text>', 'waarom / why')
    .option('--json', 'één JSON-object / one JSON object')
    .action(async (options: Options) => {
      const accept = acceptedIn(options.accept);
      if (accept === null)
        return tell.problem({ code: 'request-invalid', message: acceptUnclear(options.accept) });
      const despite =
        options.despite === undefined
          ? undefined
          : { errors: shownErrorsIn(options.despite), reason: options.reason ?? '' };
      const request = { ...(await atLibrary(options.library)), accept, despite };
      const absent = await notThere(request, options.backTo);
      if (!absent.ok) return tell.problem(absent.problem);
      const report = options.dryRun
        ? await reportOfPreview(request.log, request.now, tell.language, options.backTo, { accept, despite })
        : await reportOfMerge(request, tell.language, options.backTo);
      if (!report.ok) return tell.problem(report.problem);
      if (options.json) tell.json(report.value);
      else tell.say(mergeText(report.value, options.library, tell.language));
      const { conflicts, edits, brings, register } = report.value;
      const left = edits.some(({ accepted, breaks }) => !accepted && breaks !== undefined);
      if (conflicts.length > 0 || left || brings !== undefined) tell.fault();
      // The merge stands, and the register's workbook does not show it.
      if (register.state === 'pending') tell.fault();
    });
}

/** Cells that were accepted by name and in which nothing was typed: nothing is merged on a slip of the pen. */
async function notThere(
  { log, now, accept, despite }: MergeWay & { readonly log: Log; readonly now: Date },
  backTo: string | undefined,
): Promise<Result<null>> {
  if (accept === undefined || accept === 'all' || accept.length === 0) return done(null);
  const planned = await previewMerge(log, now, backTo, { accept, despite });
  if (!planned.ok) return planned;
  const there = new Set(planned.value.found.map(({ edit }) => `${edit.actionId}.${edit.field}`));
  const absent = accept.filter((cell) => !there.has(cell)).join(', ');
  if (absent === '') return done(null);
  return stopped('request-invalid', {
    nl: `--accept noemt ${absent}, maar daar wijzigde niemand iets in het register. Er is niets samengevoegd. "actieplan merge --dry-run" toont welke wijzigingen er zijn.`,
    en: `--accept names ${absent}, where nobody changed anything in the register. Nothing was merged. "actieplan merge --dry-run" shows which edits there are.`,
  });
}

/** What a merge would do, told; nothing is written. */
async function reportOfPreview(
  log: Log,
  now: Date,
  language: Language,
  backTo: string | undefined,
  way: MergeWay,
): Promise<Result<MergeReport>> {
  const planned = await previewMerge(log, now, backTo, way);
  if (!planned.ok) return planned;
  const outcome = changesAnything(planned.value) ? 'preview' : 'nothing';
  return tellMerge(log, planned.value, { outcome, entry: null, register: null }, language);
}

/** Merges and tells what was done. */
export async function reportOfMerge(
  request: MergeRequest,
  language: Language,
  backTo?: string,
): Promise<Result<MergeReport>> {
  const merged = await (backTo === undefined ? merge(request) : mergeBack(request, backTo));
  if (!merged.ok) return merged;
  return tellMerge(request.log, merged.value.planned, merged.value, language);
}
