/** What travels between office.js and its host: JSON. */
export type WireValue =
  | string
  | number
  | boolean
  | null
  | readonly WireValue[]
  | { readonly [key: string]: WireValue };

export type WireRecord = { readonly [key: string]: WireValue };

/** Wire names are the members' names with a capital: `rowIndex` travels as `RowIndex`. */
export function wireName(member: string): string {
  return member.startsWith('_') ? member : member.charAt(0).toUpperCase() + member.slice(1);
}

/** The member's name as the add-in writes it, for what an error tells. */
export function memberName(wire: string): string {
  return wire.startsWith('_') ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);
}
