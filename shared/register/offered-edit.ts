import type { Value } from '../cells/value.ts';

/** A cell that the coordinator changed in the register, for the domain to take over in its workbook. */
export interface OfferedEdit {
  readonly actionId: string;
  readonly field: string;
  readonly value: Value;
}
