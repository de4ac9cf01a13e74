import type { EntraSignIn } from '../identity/entra/entra-tokens.ts';
import { type Environment, networkShape, serviceShape, tenantShape } from './environment.ts';
import { type Mistakes, mistaken, mistakesOf, type Reading, read, readShape } from './mistakes.ts';
import { httpsPair, readPemPair } from './pem-files.ts';
import type { Secret } from './secret.ts';

/** What https needs, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: Secret;
}

/** How a service is reached by others than this machine: never without https, and never without Entra ID. */
export interface NetworkSettings {
  readonly address: string;
  readonly names: readonly string[];
  readonly entra: EntraSignIn;
  /** Its own certificate, or a proxy that takes care of https and says so of every request. */
  readonly https: Certificate | 'by-proxy';
}

/** Where and to whom the service listens. */
export type ListenSettings =
  | { readonly reach: 'loopback'; readonly port: number; readonly certificate?: Certificate }
  | ({ readonly reach: 'network'; readonly port: number } & NetworkSettings);

/**
 * Reads where the service listens. As soon as one variable of the network is set, all that the network needs
 * is demanded; without any, the service is for this machine alone. So no single slip opens a door.
 */
export async function readListenSettings(environment: Environment): Promise<Reading<ListenSettings>> {
  const service = readShape(serviceShape, environment);
  const certificate = service.ok ? await readCertificate(service.value, environment) : null;
  const onNetwork = Object.keys(networkShape.shape).some((name) => environment[name] !== undefined);
  if (!onNetwork) {
    if (!service.ok) return service;
    if (certificate?.ok === false) return certificate;
    const given = certificate === null ? {} : { certificate: certificate.value };
    return read({ reach: 'loopback', port: service.value.ACTIEPLAN_PORT, ...given });
  }
  const network = readShape(networkShape, environment);
  const tenant = readShape(tenantShape, environment);
  const wrong = [
    ...mistakesOf(network, tenant, service),
    ...(certificate?.ok === false ? certificate.mistakes : []),
    ...httpsMistakes(environment),
  ];
  if (!network.ok || !tenant.ok || !service.ok || wrong.length > 0) return mistaken(...wrong);
  return read({
    reach: 'network',
    port: service.value.ACTIEPLAN_PORT,
    address: network.value.ACTIEPLAN_ADDRESS,
    names: network.value.ACTIEPLAN_NAMES,
    entra: {
      authority: tenant.value.ACTIEPLAN_AUTHORITY,
      tenant: tenant.value.ACTIEPLAN_TENANT_ID,
      audience: network.value.ACTIEPLAN_API_AUDIENCE,
      clients: network.value.ACTIEPLAN_ADDIN_CLIENT_ID,
    },
    https: certificate?.ok === true ? certificate.value : 'by-proxy',
  });
}

/** The certificate that was named; `null` for none. */
async function readCertificate(
  {
    ACTIEPLAN_CERTIFICATE: file,
    ACTIEPLAN_KEY: keyFile,
  }: { readonly ACTIEPLAN_CERTIFICATE?: string | undefined; readonly ACTIEPLAN_KEY?: string | undefined },
  environment: Environment,
): Promise<Reading<Certificate> | null> {
  if (file === undefined && keyFile === undefined) return null;
  if (file === undefined || keyFile === undefined) return mistaken(together);
  const pair = await readPemPair(httpsPair, file, keyFile, environment);
  return pair.ok ? read({ cert: pair.value.certificate, key: pair.value.key }) : pair;
}

/** A token that crosses a network in the clear is everybody's. */
function httpsMistakes(environment: Environment): Mistakes {
  const own = environment['ACTIEPLAN_CERTIFICATE'] ?? environment['ACTIEPLAN_KEY'];
  const proxy = environment['ACTIEPLAN_BEHIND_PROXY'];
  return (own === undefined) === (proxy === undefined) ? [oneHttps] : [];
}

const together = {
  nl: 'ACTIEPLAN_CERTIFICATE en ACTIEPLAN_KEY gaan samen. Geef ze allebei (of --certificate en --key), elk met een PEM-bestand.',
  en: 'ACTIEPLAN_CERTIFICATE and ACTIEPLAN_KEY go together. Give both (or --certificate and --key), each with a PEM file.',
};
const oneHttps = {
  nl: 'Op een netwerk is https nodig. Geef ACTIEPLAN_CERTIFICATE en ACTIEPLAN_KEY, of ACTIEPLAN_BEHIND_PROXY=yes als een vertrouwde reverse proxy https verzorgt; niet allebei.',
  en: 'On a network https is needed. Give ACTIEPLAN_CERTIFICATE and ACTIEPLAN_KEY, or ACTIEPLAN_BEHIND_PROXY=yes where a trusted reverse proxy takes care of https; not both.',
};
