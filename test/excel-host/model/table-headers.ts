import type { Table } from './sheet.ts';

/** The next free name after one that is taken: `Titel`, `Titel2`, `Titel3`. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
  return name;
}

/** Headers are text, never empty and never twice: Excel writes them so itself. */
export function tidyHeaders(table: Table): void {
  if (!table.showHeaders) return;
  const { header, sheet } = table;
  const taken = new Set<string>();
  for (let index = 0; index < header.columns; index += 1) {
    const column = header.column + index;
    const cell = sheet.grid.get(header.row, column);
    const written = String(cell.value);
    const name = freeName(written === '' ? `Column${index + 1}` : written, taken);
    taken.add(name.toLowerCase());
    if (cell.value !== name) sheet.grid.set(header.row, column, { value: name, format: cell.format });
  }
}
