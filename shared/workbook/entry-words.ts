import type { ColumnEntry } from './sheet-table.ts';

/** Excel's own limits for the title and the text of a prompt or an error, in characters. */
export const entryLimits = { title: 32, text: 255 } as const;

/** What Excel says, in both languages at once, of something typed that does not fit. */
export function entryRefusal(entry: ColumnEntry): string {
  switch (entry.kind) {
    case 'choice':
      return 'Kies een waarde uit de lijst (pijltje rechts van de cel). Choose a value from the list (arrow beside the cell).';
    case 'date':
      return 'Vul een datum in als dd/mm/jjjj. Enter a date as dd/mm/yyyy.';
    case 'date-or-word':
      return `Vul een datum in als dd/mm/jjjj, of ${entry.word}. Enter a date as dd/mm/yyyy, or ${entry.word}.`;
    case 'amount':
      return 'Vul een bedrag in euro in, nul of meer. Enter an amount in euro, zero or more.';
    case 'short-text':
      return `Hou de tekst op ten hoogste ${entry.maxLength} tekens. Keep the text to at most ${entry.maxLength} characters.`;
  }
}

/** Cut to `longest` characters of what Excel shows, with an ellipsis, never through a surrogate pair. */
export function shownWithin(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
