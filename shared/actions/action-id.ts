/** An action id taken apart: `OV-014` is number 14 of the contributor OV. */
export interface ActionId {
  readonly prefix: string;
  readonly number: number;
}

/** `null` where the text is no action id (`^[A-Z]{2,6}-\d{3,}$`). */
export function parseActionId(text: string): ActionId | null {
  const parts = /^([A-Z]{2,6})-(\d{3,})$/.exec(text);
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  return { prefix: parts[1], number: Number(parts[2]) };
}

/** `OV` and 14 make `OV-014`; from a thousand on the number has four digits or more. */
export function formatActionId({ prefix, number }: ActionId): string {
  return `${prefix}-${String(number).padStart(3, '0')}`;
}
