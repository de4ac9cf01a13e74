import type { Credential, TenantAccess } from '../library/sharepoint/graph-tokens.ts';
import type { SharePointPlace } from '../library/sharepoint/sharepoint-place.ts';
import { credentialShape, type Environment, sharePointShape, tenantShape } from './environment.ts';
import { mistaken, mistakesOf, type Reading, read, readShape } from './mistakes.ts';
import { clientPair, readPemPair } from './pem-files.ts';

/** The library in SharePoint: where it is, and as whom it is read and written. */
export interface LibrarySettings {
  readonly place: SharePointPlace;
  readonly access: TenantAccess;
}

/** Reads what a library in SharePoint needs, and tells everything that is wrong with it at once. */
export async function readLibrarySettings(environment: Environment): Promise<Reading<LibrarySettings>> {
  const place = readShape(sharePointShape, environment);
  const tenant = readShape(tenantShape, environment);
  const credential = await readCredential(environment);
  if (!place.ok || !tenant.ok || !credential.ok) return mistaken(...mistakesOf(place, tenant, credential));
  const clientId = place.value.ACTIEPLAN_CLIENT_ID;
  return read({
    place: {
      graph: place.value.ACTIEPLAN_GRAPH_URL,
      site: place.value.ACTIEPLAN_SITE,
      library: place.value.ACTIEPLAN_LIBRARY,
      folder: place.value.ACTIEPLAN_FOLDER,
    },
    access: {
      authority: tenant.value.ACTIEPLAN_AUTHORITY,
      tenantId: tenant.value.ACTIEPLAN_TENANT_ID,
      clientId,
      credential: credential.value(clientId),
    },
  });
}

/** A machine's own identity that is user-assigned is told by the application's id, hence the function. */
async function readCredential(environment: Environment): Promise<Reading<(clientId: string) => Credential>> {
  const reading = readShape(credentialShape, environment);
  if (!reading.ok) return reading;
  const {
    ACTIEPLAN_CLIENT_CERTIFICATE: certificate,
    ACTIEPLAN_CLIENT_CERTIFICATE_KEY: key,
    ACTIEPLAN_MANAGED_IDENTITY: identity,
    ACTIEPLAN_FEDERATED_TOKEN_FILE: file,
    ACTIEPLAN_CLIENT_SECRET: secret,
  } = reading.value;
  const given = [certificate, identity, file, secret].filter((one) => one !== undefined);
  if (given.length !== 1 || (key !== undefined && certificate === undefined)) return mistaken(oneCredential);
  if (certificate !== undefined) {
    const pair = await readPemPair(clientPair, certificate, key, environment);
    if (!pair.ok) return pair;
    const { thumbprint, key: privateKey } = pair.value;
    return read(() => ({ kind: 'certificate', thumbprint, privateKey }));
  }
  if (file !== undefined) return read(() => ({ kind: 'assertion-file', file }));
  if (secret !== undefined) return read(() => ({ kind: 'secret', secret }));
  return read((clientId) => ({
    kind: 'managed-identity',
    clientId: identity === 'user' ? clientId : null,
  }));
}

const oneCredential = {
  nl: 'Geef precies één van ACTIEPLAN_CLIENT_CERTIFICATE (met ACTIEPLAN_CLIENT_CERTIFICATE_KEY), ACTIEPLAN_MANAGED_IDENTITY, ACTIEPLAN_FEDERATED_TOKEN_FILE of ACTIEPLAN_CLIENT_SECRET.',
  en: 'Give exactly one of ACTIEPLAN_CLIENT_CERTIFICATE (with ACTIEPLAN_CLIENT_CERTIFICATE_KEY), ACTIEPLAN_MANAGED_IDENTITY, ACTIEPLAN_FEDERATED_TOKEN_FILE or ACTIEPLAN_CLIENT_SECRET.',
};
