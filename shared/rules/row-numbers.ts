/** A message names at most so many rows. */
export const mostNamedRows = 5;

/** Row numbers as a message names them: "4, 9", and with "…" where there are more than it names. */
export function nameRows(numbers: readonly number[]): string {
  const named = numbers.slice(0, mostNamedRows).join(', ');
  return numbers.length > mostNamedRows ? `${named} …` : named;
}
