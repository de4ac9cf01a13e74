import { z } from 'zod';
import {
  filePath,
  folderPath,
  guid,
  guids,
  hostNames,
  httpsOrigin,
  ipAddress,
  port,
  seconds,
  secret,
  siteAddress,
} from './forms.ts';

/** The port where the service is reached when nothing else is asked. */
export const usualPort = '8420';

/** Seconds between two looks at the saved workbooks. */
export const usualLookEvery = '60';

export const microsoftSignIn = 'https://login.microsoftonline.com';
export const microsoftGraph = 'https://graph.microsoft.com';

/** Needed wherever Entra ID has a say: for the library in SharePoint and for who signs in. */
export const tenantShape = z.object({
  ACTIEPLAN_AUTHORITY: httpsOrigin.default(microsoftSignIn),
  ACTIEPLAN_TENANT_ID: guid,
});

/** The library in SharePoint. */
export const sharePointShape = z.object({
  ACTIEPLAN_SITE: siteAddress,
  ACTIEPLAN_LIBRARY: z.string().trim().min(1),
  ACTIEPLAN_FOLDER: folderPath.default(''),
  ACTIEPLAN_GRAPH_URL: httpsOrigin.default(microsoftGraph),
  ACTIEPLAN_CLIENT_ID: guid,
});

/** How the application proves who it is: exactly one of these, the key going with its certificate. */
export const credentialShape = z.object({
  ACTIEPLAN_CLIENT_CERTIFICATE: filePath.optional(),
  ACTIEPLAN_CLIENT_CERTIFICATE_KEY: filePath.optional(),
  ACTIEPLAN_MANAGED_IDENTITY: z.enum(['system', 'user']).optional(),
  ACTIEPLAN_FEDERATED_TOKEN_FILE: filePath.optional(),
  ACTIEPLAN_CLIENT_SECRET: secret.optional(),
});

/** Serving others than this machine: signing in with Entra ID, and names. */
export const networkShape = z.object({
  ACTIEPLAN_NAMES: hostNames,
  ACTIEPLAN_API_AUDIENCE: guid,
  ACTIEPLAN_ADDIN_CLIENT_ID: guids,
  ACTIEPLAN_ADDRESS: ipAddress.default('0.0.0.0'),
  ACTIEPLAN_BEHIND_PROXY: z.literal('yes').optional(),
});

/** Where the service listens, on the network or for this machine alone. */
export const serviceShape = z.object({
  ACTIEPLAN_PORT: port.default(Number(usualPort)),
  ACTIEPLAN_CERTIFICATE: filePath.optional(),
  ACTIEPLAN_KEY: filePath.optional(),
});

/** Looking after the workbooks that officers save in the library. */
export const noticingShape = z.object({
  ACTIEPLAN_LOOK_EVERY: seconds.default(Number(usualLookEvery)),
  ACTIEPLAN_FINDINGS_INTO_WORKBOOKS: z.enum(['yes', 'no']).optional(),
});

/** Every variable that the program reads, and no other of these names. */
export const environmentSchema = z.object({
  ...sharePointShape.shape,
  ...tenantShape.shape,
  ...credentialShape.shape,
  ...networkShape.shape,
  ...serviceShape.shape,
  ...noticingShape.shape,
});

export type VariableName = keyof typeof environmentSchema.shape;

export const isVariable = (name: string): name is VariableName =>
  Object.hasOwn(environmentSchema.shape, name);

/** The program's variables as the system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;
