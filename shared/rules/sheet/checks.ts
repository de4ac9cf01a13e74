import type { SheetCheck } from '../check.ts';
import { closedColumns } from './closed-columns.ts';
import { columnsPresent } from './columns-present.ts';
import { emptyRows } from './empty-rows.ts';
import { givenIds } from './given-ids.ts';
import { idIntegrity } from './id-integrity.ts';
import { missingActions } from './missing-actions.ts';
import { uniqueTitle } from './unique-title.ts';

/** Every check of a sheet. */
export const sheetChecks: readonly SheetCheck[] = [
  columnsPresent,
  uniqueTitle,
  idIntegrity,
  emptyRows,
  missingActions,
  givenIds,
  closedColumns,
];
