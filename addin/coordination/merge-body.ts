import { mostTableRows } from '../../shared/cells/raw-table-json.ts';
import { mostJsonBytes } from '../../shared/contract/body-limits.ts';
import type { MergeRequestBody } from '../../shared/contract/service.ts';
import type { OpenRegister } from '../sheet/register-writing.ts';

/** A merge of the register as it stands open, or of its file where there is none. */
export const mergeBody = (
  open: OpenRegister | null,
  accept: readonly string[],
  despite: MergeRequestBody['despite'] | null = null,
): MergeRequestBody => ({
  accept: [...accept],
  ...(despite === null || despite === undefined ? {} : { despite }),
  ...(open === null ? {} : { register: open }),
});

/** Whether the service takes a request of this size; one that it would refuse need not be sent. */
export function mayBeSent(body: MergeRequestBody): boolean {
  const rows = body.register?.table.rows.length ?? 0;
  return rows <= mostTableRows && new TextEncoder().encode(JSON.stringify(body)).byteLength <= mostJsonBytes;
}
