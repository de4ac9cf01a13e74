import type { Area } from '../model/area.ts';
import type { CellsChanged, WorkbookEvent } from '../model/workbook-event.ts';
import type { Unkind } from './catalogue.ts';

/** What an add-in hears of something that happened: otherwise than it was, or `null` for nothing. */
export function misheard(event: WorkbookEvent, unkind: Unkind): WorkbookEvent | null {
  if (isSilent(event, unkind)) return null;
  return event.kind === 'cells-changed' ? changedAsHeard(event, unkind) : event;
}

function isSilent(event: WorkbookEvent, unkind: Unkind): boolean {
  switch (event.kind) {
    case 'cells-changed':
      return (
        (event.by.means === 'list-pick' && unkind.has('list-pick-is-silent')) ||
        (event.by.means === 'undo' && unkind.has('undo-is-silent')) ||
        (event.by.means === 'fill-beside-hidden-rows' && unkind.has('fill-beside-hidden-rows-is-silent')) ||
        (event.changeType === 'RowDeleted' && unkind.has('deleted-rows-are-silent')) ||
        (event.by.source === 'Remote' && unkind.has('co-author-is-silent'))
      );
    case 'rows-sorted':
    case 'rows-hidden':
    case 'format-changed':
      return event.by.source === 'Remote' && unkind.has('co-author-is-silent');
    default:
      return false;
  }
}

function changedAsHeard(event: CellsChanged, unkind: Unkind): CellsChanged {
  const { area, grown, changeType } = event;
  if (event.by.means === 'drag' && grown !== undefined && unkind.has('dragged-rows-told-elsewhere'))
    return { ...event, area: higher(grown), changeType: 'RowInserted' };
  if (changeType === 'RangeEdited' && area.rows > 1 && unkind.has('blocks-told-elsewhere'))
    return { ...event, area: higher(area) };
  return event;
}

/** As many rows up as it holds, or as far as the sheet goes. */
function higher(area: Area): Area {
  return { ...area, row: Math.max(0, area.row - area.rows) };
}
