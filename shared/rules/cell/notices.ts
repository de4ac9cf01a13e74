import type { CellNotice, ParsedCell } from '../../actions/parsed-row.ts';

/** What parsing noticed of one kind about a cell. */
export function noticesOf<K extends CellNotice['kind']>(
  cell: ParsedCell,
  kind: K,
): readonly Extract<CellNotice, { kind: K }>[] {
  const isOfKind = (notice: CellNotice): notice is Extract<CellNotice, { kind: K }> => notice.kind === kind;
  return cell.notices?.filter(isOfKind) ?? [];
}
