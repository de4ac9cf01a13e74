import type { CellNotice, ParsedCell } from '../../actions/parsed-row.ts';

/** Most cells, so that no list is made for each of them. */
const none: readonly never[] = [];

/** What parsing noticed of one kind about a cell. */
export function noticesOf<K extends CellNotice['kind']>(
  cell: ParsedCell,
  kind: K,
): readonly Extract<CellNotice, { kind: K }>[] {
  if (cell.notices === undefined) return none;
  const isOfKind = (notice: CellNotice): notice is Extract<CellNotice, { kind: K }> => notice.kind === kind;
  return cell.notices.filter(isOfKind);
}
