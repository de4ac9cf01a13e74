import { z } from 'zod';
import { thisAddin } from '../model/author.ts';
import { protect, unprotect } from '../model/protection.ts';
import { hostClass } from '../wire/host-object.ts';
import type { SheetOf } from './session.ts';

const options = z.record(z.string(), z.union([z.boolean(), z.string()]));

/** Microsoft: "Excel.WorksheetProtection class". */
export const worksheetProtection = hostClass<SheetOf>('WorksheetProtection', () => ({
  scalars: {
    Protected: { read: ({ sheet }) => sheet.protection !== null },
    Options: { read: ({ sheet }) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: ({ session, sheet }, args) => {
      const allowed = args.has(0) ? args.shape(0, options) : {};
      protect(session.workbook, sheet, allowed, args.optionalText(1) ?? '', thisAddin);
      return null;
    },
    Unprotect: ({ session, sheet }, args) => {
      unprotect(session.workbook, sheet, args.optionalText(0) ?? '', thisAddin);
      return null;
    },
  },
}));
