import type { ExcelFailure } from './excel-batch.ts';

/** Why the open register could not be read or written. */
export type RegisterFailure =
  | ExcelFailure
  | {
      readonly code: /** No table carries the register's columns. */
        | 'no-table'
        /** More than one does. */
        | 'two-tables'
        | 'protected'
        | 'read-only'
        /** It does not say which state of the log it shows. */
        | 'no-stamp'
        | 'another-plan';
    }
  /** Headers that are missing, or stand there more than once. */
  | { readonly code: 'headers'; readonly headers: readonly string[] };

export type RegisterResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: RegisterFailure };
