import type { HeldArea } from './held-area.ts';
import type { Sheet } from './sheet.ts';

/** What a name stands for: cells that move, or a formula or value that does not. */
export type NamedTarget =
  | { readonly kind: 'range'; readonly sheet: Sheet; readonly held: HeldArea }
  | { readonly kind: 'formula'; readonly formula: string };

export interface NamedItem {
  readonly name: string;
  /** A sheet for a name that counts on that sheet only. */
  readonly scope: Sheet | null;
  target: NamedTarget;
  comment: string;
  visible: boolean;
}

/** Microsoft: "Names in formulas": letters, digits, `_` and `.`; it may not look like a cell. */
export function isValidName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^([A-Z]{1,3}\d{1,7}|[RC]|R\d*C\d*)$/i.test(name)
  );
}
