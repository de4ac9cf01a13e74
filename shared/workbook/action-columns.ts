import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import type { ColumnEntry, ColumnFormat, NamedList, SheetColumn } from './sheet-table.ts';

/** Columns that the system fills in. */
export function isSystemColumn(column: Column): boolean {
  return column.type === 'id' || column.type === 'domain' || column.type === 'control';
}

/** A column of the plan as a sheet shows it to the officers who fill it in. */
export function officerColumn(column: Column): SheetColumn {
  const entry = entryOf(column);
  return {
    ...plainColumn(column),
    ...(entry === undefined ? {} : { entry }),
    ...(column.prompt === undefined ? {} : { prompt: { title: column.header.nl, text: column.prompt.nl } }),
    ...(isSystemColumn(column) ? { locked: true } : {}),
    ...(column.type === 'control' ? { marks: true } : {}),
  };
}

/** A column of the plan as a sheet shows it to those who read, nothing asked of them. */
export function plainColumn(column: Column): SheetColumn {
  return { header: column.header.nl, width: column.width, format: formatOf(column) };
}

/** The dropdowns of a plan's columns; `onDate` (yyyy-mm-dd) decides which domains are valid. */
export function dropdowns(plan: Plan, onDate: string): readonly NamedList[] {
  return plan.definition.columns
    .filter((column) => column.type === 'list')
    .map((column) => ({ name: listName(column), values: plan.choices(column, onDate) }))
    .filter((list) => list.values.length > 0);
}

function listName(column: Column): string {
  return `Lijst_${column.field}`;
}

function formatOf(column: Column): ColumnFormat {
  if (column.type === 'date' || column.type === 'date-or-ongoing') return 'date';
  return column.type === 'amount' ? 'amount' : 'text';
}

/** Columns of several values have no entry rule: Excel's lists know only one value to a cell. */
function entryOf(column: Column): ColumnEntry | undefined {
  switch (column.type) {
    case 'list':
      return { kind: 'choice', list: listName(column) };
    case 'date':
      return { kind: 'date' };
    case 'date-or-ongoing':
      return column.ongoing === undefined ? { kind: 'date' } : { kind: 'date-or-word', word: column.ongoing };
    case 'amount':
      return { kind: 'amount' };
    case 'text':
      return column.maxLength === undefined ? undefined : { kind: 'short-text', maxLength: column.maxLength };
    default:
      return undefined;
  }
}
