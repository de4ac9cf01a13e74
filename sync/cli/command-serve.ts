import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Problem } from '../../shared/contract/problem.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { LibraryCalls } from '../http/library-calls.ts';
import { lookWhileServing } from '../http/look-while-serving.ts';
import { type Serving, serve } from '../http/serve.ts';
import type { Reach, ServiceSettings } from '../http/settings.ts';
import { entraTokens } from '../identity/entra/entra-tokens.ts';
import { localPersonas, localSignIn } from '../identity/local-sign-in.ts';
import type { GraphLine } from '../library/sharepoint/conditions.ts';
import { Log } from '../log/log.ts';
import { mistakesOf, mistakesTold, unknownVariables } from '../settings/mistakes.ts';
import { readNoticingSettings } from '../settings/noticing-settings.ts';
import { ownEnvironment } from '../settings/own-environment.ts';
import { type ListenSettings, readListenSettings } from '../settings/service-settings.ts';
import { NoticedWorkbooks } from '../usecases/noticing/noticed-workbooks.ts';
import { currentState } from '../usecases/outcomes.ts';
import { planInForce } from '../usecases/plan-in-force.ts';
import { startThreads } from '../work/threads.ts';
import { builtPages } from './built-pages.ts';
import { isInSharePoint, openLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly port?: string;
  readonly certificate?: string;
  readonly key?: string;
  readonly lookEvery?: string;
  readonly findingsIntoWorkbooks?: string;
}

/** `serve`: the library over HTTP until it is stopped; on this machine's loopback unless the settings say otherwise. */
export function addServe(program: Command, tell: Terminal): void {
  program
    .command('serve')
    .description('bied de bibliotheek aan over HTTP / serve the library over HTTP')
    .addOption(libraryOption())
    .option('--port <n>', 'poort / port (8420)')
    .option('--certificate <file>', 'certificaat (PEM), voor https / certificate, for https')
    .option('--key <file>', 'sleutel van het certificaat (PEM) / key of the certificate')
    .option(
      '--look-every <seconds>',
      'kijk zo vaak naar bewaarde werkboeken; 0: nooit vanzelf / look at saved workbooks this often; 0: never (60)',
    )
    .option(
      '--findings-into-workbooks <yes|no>',
      'schrijf bevindingen in bewaarde werkboeken / write findings into saved workbooks',
    )
    .action((options: Options) => serveLibrary(options, tell));
}

/** Serves until a signal stops it; says where, and one JSON line for each request on standard error. */
export async function serveLibrary(options: Options, tell: Terminal): Promise<void> {
  const environment = ownEnvironment({
    ...(options.port === undefined ? {} : { ACTIEPLAN_PORT: options.port }),
    ...(options.certificate === undefined ? {} : { ACTIEPLAN_CERTIFICATE: options.certificate }),
    ...(options.key === undefined ? {} : { ACTIEPLAN_KEY: options.key }),
    ...(options.lookEvery === undefined ? {} : { ACTIEPLAN_LOOK_EVERY: options.lookEvery }),
    ...(options.findingsIntoWorkbooks === undefined
      ? {}
      : { ACTIEPLAN_FINDINGS_INTO_WORKBOOKS: options.findingsIntoWorkbooks }),
  });
  const settings = await readListenSettings(environment);
  const noticing = readNoticingSettings(environment, isInSharePoint(options.library));
  const mistakes = [...mistakesOf(settings, noticing), ...unknownVariables(environment)];
  if (!settings.ok || !noticing.ok || mistakes.length > 0) {
    return void tell.unusable(asTyped(mistakesTold(mistakes), options));
  }
  const listening = settings.value;
  if (listening.reach === 'loopback' && isInSharePoint(options.library)) {
    return void tell.unusable(personasInSharePoint);
  }
  const calls = new LibraryCalls();
  const stopping = new AbortController();
  const toldBySharePoint = (line: GraphLine): void => {
    calls.count(line);
    if (isTrouble(line)) toLog({ at: new Date().toISOString(), ...line });
  };
  const { library } = await openLibrary(options.library, toldBySharePoint, stopping.signal);
  const { lookEvery, findingsIntoWorkbooks: writesFindings } = noticing.value;
  const log = new Log(library);
  const workshop = startThreads(library);
  const workbooks = new NoticedWorkbooks({ log, clock, writesFindings, workshop });
  const serving = await listen({ log, calls, workbooks, workshop, stopping }, listening);
  if ('code' in serving || 'taken' in serving) await workshop.stop();
  if ('code' in serving) return tell.problem(serving);
  if ('taken' in serving) {
    return void tell.unusable({
      nl: `Poort ${listening.port} is al in gebruik. Stop wat er draait, of kies een andere met --port.`,
      en: `Port ${listening.port} is in use already. Stop what runs there, or choose another with --port.`,
    });
  }
  const told = {
    nl: `Open ${serving.url} in een browser (de dienst is beschreven op ${serving.url}/docs). Stoppen met Ctrl-C.`,
    en: `Open ${serving.url} in a browser (the service is described at ${serving.url}/docs). Stop with Ctrl-C.`,
  };
  tell.say(told[tell.language]);
  const looking = lookWhileServing(workbooks, lookEvery, toLog);
  await serving.stopped;
  await looking.stop();
  await workshop.stop();
}

const clock = () => new Date();

/** Personas sign in without a password: whoever can start a browser here could write what everybody shares. */
const personasInSharePoint = {
  nl: 'Een bibliotheek in SharePoint wordt alleen aangeboden met aanmelding in Entra ID. Stel ACTIEPLAN_NAMES, ACTIEPLAN_API_AUDIENCE en ACTIEPLAN_ADDIN_CLIENT_ID in (zie de README); voor deze machine alleen volstaat ACTIEPLAN_ADDRESS=127.0.0.1.',
  en: 'A library in SharePoint is served only with sign-in by Entra ID. Set ACTIEPLAN_NAMES, ACTIEPLAN_API_AUDIENCE and ACTIEPLAN_ADDIN_CLIENT_ID (see the README); for this machine alone add ACTIEPLAN_ADDRESS=127.0.0.1.',
};

/** What an admin wants to see of the requests to SharePoint; files that are not there are everyday. */
const isTrouble = ({ status }: GraphLine): boolean => status === 0 || (status >= 400 && status !== 404);

const toLog = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`);

async function listen(
  library: Required<Pick<ServiceSettings, 'log' | 'calls' | 'workbooks' | 'workshop' | 'stopping'>>,
  settings: ListenSettings,
): Promise<Serving | Problem | { readonly taken: true }> {
  const { log } = library;
  const state = await currentState(log);
  if (!state.ok) return state.problem;
  const inForce = await planInForce(log, state.value);
  if (!inForce.ok) return inForce.problem;
  const reach = reachOf(settings, localPersonas(inForce.value.plan.contributors));
  const pages = existsSync(builtPages) ? { pages: builtPages } : {};
  try {
    return await serve({ ...library, clock, reach, ...pages, tell: toLog }, settings.port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return { taken: true };
    throw error;
  }
}

function reachOf(settings: ListenSettings, personas: ReturnType<typeof localPersonas>): Reach {
  if (settings.reach === 'network') {
    return { ...settings, kind: 'network', signIn: entraTokens(settings.entra, clock, fetch) };
  }
  const { certificate } = settings;
  const https = certificate === undefined ? {} : { certificate };
  return { kind: 'loopback', personas, signIn: localSignIn(clock), ...https };
}

/** The options that stand for a variable. */
const optionOf = [
  ['ACTIEPLAN_PORT', '--port', 'port'],
  ['ACTIEPLAN_CERTIFICATE', '--certificate', 'certificate'],
  ['ACTIEPLAN_KEY', '--key', 'key'],
  ['ACTIEPLAN_LOOK_EVERY', '--look-every', 'lookEvery'],
  ['ACTIEPLAN_FINDINGS_INTO_WORKBOOKS', '--findings-into-workbooks', 'findingsIntoWorkbooks'],
] as const satisfies readonly (readonly [string, string, keyof Options])[];

/** Names what was typed instead of the variable that it stands for. */
function asTyped(told: Localised, options: Options): Localised {
  const typed = (text: string): string =>
    optionOf.reduce((named, [variable, option, key]) => {
      const given = options[key];
      return given === undefined
        ? named
        : named.replaceAll(new RegExp(`\\b${variable}\\b`, 'g'), `${option} ${given}`);
    }, text);
  return { nl: typed(told.nl), en: typed(told.en) };
}
