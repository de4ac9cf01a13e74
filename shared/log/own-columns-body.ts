import { z } from 'zod';
import type { OwnCell, OwnColumns } from '../register/own-columns.ts';
import type { BodyKind } from './body-kind.ts';

const headersSchema = z.strictObject({ headers: z.array(z.string()).readonly() }).readonly();

/** A cell of the coordinator's own. */
export const ownCellSchema: z.ZodType<OwnCell> = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.strictObject({ date: z.iso.date() }).readonly(),
]);

const ownRowSchema = z.strictObject({ id: z.string(), cells: z.array(ownCellSchema).readonly() }).readonly();
/** What stands beside one action. */
export type OwnRow = z.infer<typeof ownRowSchema>;

/** The columns that the coordinator added to the register, as a merge found them. */
export const ownColumnsBody: BodyKind<z.infer<typeof headersSchema>, OwnRow> = {
  kind: 'own-columns',
  head: headersSchema,
  row: ownRowSchema,
};

/** The columns as the rows of their body; `ownColumnsOf` is the way back. */
export const rowsOfOwnColumns = ({ cells }: OwnColumns): readonly OwnRow[] =>
  [...cells].map(([id, row]) => ({ id, cells: row }));

export const ownColumnsOf = (headers: readonly string[], rows: readonly OwnRow[]): OwnColumns => ({
  headers,
  cells: new Map(rows.map(({ id, cells }) => [id, cells])),
});
