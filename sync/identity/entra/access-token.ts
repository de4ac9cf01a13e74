import { z } from 'zod';
import type { Role } from '../../../shared/log/role.ts';

/** Besides what every JSON Web Token has; Entra's access tokens of version 2.0. */
export const accessTokenSchema = z.object({
  /** The tenant, and the account in it: together they name a person, for good. */
  tid: z.string(),
  oid: z.guid(),
  /** The application that asked for the token. */
  azp: z.string(),
  /** What the person lets that application do, by spaces; a token without a person has none. */
  scp: z.string().default(''),
  /** The app roles that the tenant gave the person. */
  roles: z.array(z.string()).default([]),
  /** For people to read; absent where the application did not ask for the profile. */
  name: z.string().trim().min(1).optional().catch(undefined),
});
export type AccessToken = z.infer<typeof accessTokenSchema>;

/** The scope that the service's registration exposes. */
export const scopeName = 'access_as_user';

/** By the values of the app roles in the service's registration. */
const rolesByAppRole = new Map<string, Role>([
  ['Coordinator', 'coordinator'],
  ['Reader', 'reader'],
  ['Auditor', 'auditor'],
  ['Officer', 'officer'],
]);

/** The roles that a token gives, without those that are somebody else's business. */
export function rolesOf({ roles }: AccessToken): readonly Role[] {
  return roles.flatMap((role) => rolesByAppRole.get(role) ?? []);
}

/** Never an e-mail address or a sign-in name: those change hands. */
export const accountOf = ({ tid, oid }: AccessToken): string => `entra:${tid}:${oid}`;
