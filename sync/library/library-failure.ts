import type { Localised } from '../../shared/text/localised.ts';

export type LibraryFailureCode =
  /** The settings do not say where the library is, or as whom it is read. */
  | 'settings-invalid'
  /** The path leads out of the library, or uses a name that Windows or SharePoint refuses. */
  | 'path-refused'
  /** There is no folder at the library's place. */
  | 'library-missing'
  /** The file system cannot create a file whole or not at all. */
  | 'file-system-unfit'
  /** The account may not read or write there, or the disk is full or failing; the site does not answer. */
  | 'library-unreachable'
  /** The site lets no more requests through for now. */
  | 'library-busy'
  /** The site has no room left. */
  | 'library-full'
  /** The service was not granted the site or not for this, or a setting of the library or a label stands in the way. */
  | 'access-denied'
  /** The service cannot prove who it is. */
  | 'sign-in-refused'
  /** The content of one file is not given, or is more than is read at once. */
  | 'file-unreadable'
  /** Somebody has a file open that had to be made or removed. */
  | 'file-locked'
  /** What somebody saved was written over; the library still has it as an earlier version. */
  | 'edit-overwritten';

/**
 * The library itself fails, so nothing can be said of any file in it. The port's outcomes are for
 * what callers decide on; this one ends the command, which shows `told`.
 */
export class LibraryFailure extends Error {
  readonly code: LibraryFailureCode;
  readonly told: Localised;

  constructor(code: LibraryFailureCode, told: Localised, cause?: unknown) {
    super(told.en, { cause });
    this.name = 'LibraryFailure';
    this.code = code;
    this.told = told;
  }
}

/**
 * A failure of a library that its users know by its address. What it tells names no path of the server, so the
 * service shows it as it is.
 */
export class SiteFailure extends LibraryFailure {}

/** The system's own code of an error, such as `ENOENT`; `undefined` for what is no system error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof LibraryFailure || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
