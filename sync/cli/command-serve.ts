import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Problem } from '../../shared/contract/problem.ts';
import { type Certificate, type Serving, serve } from '../http/serve.ts';
import { localPersonas, localSignIn } from '../identity/local-sign-in.ts';
import type { Log } from '../log/log.ts';
import { currentState } from '../usecases/outcomes.ts';
import { planInForce } from '../usecases/plan-in-force.ts';
import { atLibrary } from './desk.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly port: string;
  readonly certificate?: string;
  readonly key?: string;
}

/** Where the service is reached when nothing else is asked. */
export const usualPort = '8420';

/** Where `npm run build` puts the add-in. */
const builtPages = fileURLToPath(new URL('../../dist/addin', import.meta.url));

/** `serve`: the library over HTTP, on this machine's loopback, until it is stopped. */
export function addServe(program: Command, tell: Terminal): void {
  program
    .command('serve')
    .description('bied de bibliotheek aan over HTTP / serve the library over HTTP')
    .requiredOption('--library <dir>', 'de bibliotheek / the library')
    .option('--port <n>', 'poort / port', usualPort)
    .option('--certificate <file>', 'certificaat (PEM), voor https / certificate, for https')
    .option('--key <file>', 'sleutel van het certificaat (PEM) / its key')
    .action((options: Options) => serveLibrary(options, tell));
}

/** Serves until a signal stops it; says where, and one JSON line for each request on standard error. */
export async function serveLibrary(options: Options, tell: Terminal): Promise<void> {
  const { library, port } = options;
  const number = /^\d{1,5}$/.test(port) ? Number(port) : Number.NaN;
  if (!(number <= 65_535)) {
    return void tell.unusable({
      nl: `${port} is geen poort. Geef een getal van 0 tot 65535 op.`,
      en: `${port} is no port. Give a number from 0 to 65535.`,
    });
  }
  const certificate = await certificateOf(options);
  if (certificate === null) {
    return void tell.unusable({
      nl: 'Het certificaat of de sleutel kan niet gelezen worden. Geef --certificate en --key samen op, elk met een PEM-bestand.',
      en: 'The certificate or its key cannot be read. Give --certificate and --key together, each with a PEM file.',
    });
  }
  const { log } = await atLibrary(library);
  const serving = await listen(log, number, certificate);
  if ('code' in serving) return tell.problem(serving);
  if ('taken' in serving) {
    return void tell.unusable({
      nl: `Poort ${port} is al in gebruik. Stop wat er draait, of kies een andere met --port.`,
      en: `Port ${port} is in use already. Stop what runs there, or choose another with --port.`,
    });
  }
  const told = {
    nl: `Dienst: ${serving.url} (uitleg op ${serving.url}/docs). Stoppen met Ctrl-C.`,
    en: `Service: ${serving.url} (documentation at ${serving.url}/docs). Stop with Ctrl-C.`,
  };
  tell.say(told[tell.language]);
  await serving.stopped;
}

/** The certificate that was asked for: `undefined` for none, `null` where it cannot be read. */
async function certificateOf({ certificate, key }: Options): Promise<Certificate | undefined | null> {
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate === undefined || key === undefined) return null;
  try {
    return { cert: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
  } catch {
    // Missing or unreadable: the caller says which options to look at.
    return null;
  }
}

async function listen(
  log: Log,
  port: number,
  certificate: Certificate | undefined,
): Promise<Serving | Problem | { readonly taken: true }> {
  const state = await currentState(log);
  if (!state.ok) return state.problem;
  const inForce = await planInForce(log, state.value);
  if (!inForce.ok) return inForce.problem;
  const clock = () => new Date();
  try {
    return await serve(
      {
        log,
        clock,
        reach: {
          kind: 'loopback',
          personas: localPersonas(inForce.value.plan.contributors),
          signIn: localSignIn(clock),
        },
        ...(existsSync(builtPages) ? { pages: builtPages } : {}),
        tell: (line) => void process.stderr.write(`${JSON.stringify(line)}\n`),
      },
      port,
      certificate,
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return { taken: true };
    throw error;
  }
}
