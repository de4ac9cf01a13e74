/** One tenant of Entra ID, in one cloud. */
export interface EntraDirectory {
  /** Origin of the cloud's sign-in, such as `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** The tenant's id (a GUID). */
  readonly tenant: string;
}

/** The `iss` of the tenant's access tokens of version 2.0, and where its metadata stand. */
export const issuerOf = ({ authority, tenant }: EntraDirectory): string => `${authority}/${tenant}/v2.0`;
