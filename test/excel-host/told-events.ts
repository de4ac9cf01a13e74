import { localAddress } from './model/address.ts';
import { type Area, intersection, overlaps } from './model/area.ts';
import type { Author } from './model/author.ts';
import { valueType } from './model/cell.ts';
import type { Sheet } from './model/sheet.ts';
import type { CellsChanged, WorkbookEvent } from './model/workbook-event.ts';
import { eventType, workbookTarget } from './objects/events.ts';
import { rangeOf, type Session } from './objects/session.ts';
import { misheard } from './unkind/misheard.ts';
import type { EventRegistry } from './wire/event-registry.ts';
import type { References } from './wire/references.ts';
import type { WireRecord } from './wire/wire-value.ts';

/** Tells the add-in what happens to the workbook, in the events it registered for. */
export class ToldEvents {
  readonly #session: Session;
  readonly #registry: EventRegistry;
  readonly #ranges: References;

  constructor(session: Session, registry: EventRegistry, ranges: References) {
    this.#session = session;
    this.#registry = registry;
    this.#ranges = ranges;
  }

  /** With `enableEvents` off, what happens meanwhile is never told. */
  readonly tell = (happened: WorkbookEvent): void => {
    if (!this.#session.eventsEnabled) return;
    const event = misheard(happened, this.#session.workbook.unkind);
    switch (event?.kind) {
      case undefined:
        break;
      case 'cells-changed':
        this.#cellsChanged(event);
        break;
      case 'format-changed':
        this.#onSheet(eventType.formatChanged, event.sheet, this.#fromWhere(event));
        break;
      case 'rows-sorted':
        this.#onSheet(eventType.rowSorted, event.sheet, this.#fromWhere(event));
        break;
      case 'rows-hidden': {
        const changeType = event.hidden ? 'Hidden' : 'Unhidden';
        this.#onSheet(eventType.rowHiddenChanged, event.sheet, { ...this.#fromWhere(event), changeType });
        break;
      }
      case 'selected':
        this.#selected(event);
        break;
      case 'activated':
        this.#onSheet(eventType.deactivated, event.from, { worksheetId: event.from.id });
        this.#onSheet(eventType.activated, event.sheet, { worksheetId: event.sheet.id });
        break;
      case 'sheet-added':
      case 'sheet-deleted': {
        const type = event.kind === 'sheet-added' ? eventType.added : eventType.deleted;
        const facts = { worksheetId: event.sheet.id, source: event.by.source };
        this.#registry.raise(type, workbookTarget, facts);
        break;
      }
      case 'table-added':
      case 'table-deleted': {
        const type = event.kind === 'table-added' ? eventType.tableAdded : eventType.tableDeleted;
        const { id, name, sheet } = event.table;
        const facts = { tableId: id, tableName: name, worksheetId: sheet.id, source: event.by.source };
        this.#onSheet(type, sheet, facts);
        break;
      }
      case 'protection-changed':
        this.#onSheet(eventType.protectionChanged, event.sheet, {
          worksheetId: event.sheet.id,
          isProtected: event.protected,
          source: event.by.source,
        });
        break;
    }
  };

  #fromWhere({
    sheet,
    area,
    by,
  }: {
    readonly sheet: Sheet;
    readonly area: Area;
    readonly by: Author;
  }): WireRecord {
    return { ...this.#where(sheet, area), source: by.source };
  }

  #where(sheet: Sheet, area: Area): WireRecord {
    return { address: localAddress(area), worksheetId: sheet.id };
  }

  #onSheet(type: number, sheet: Sheet, facts: WireRecord): void {
    this.#registry.raise(type, sheet.id, facts);
    this.#registry.raise(type, workbookTarget, facts);
  }

  /** Microsoft: "WorksheetChangedEventArgs", "TableChangedEventArgs": details only of a single cell. */
  #cellsChanged({ sheet, area, changeType, shift, single, by }: CellsChanged): void {
    const tables = sheet.tables.filter((table) => overlaps(table.area, area));
    const heard = [
      [eventType.changed, sheet.id],
      [eventType.changed, workbookTarget],
      ...[...tables.map((table) => table.id), sheet.id, workbookTarget].map(
        (target) => [eventType.tableChanged, target] as const,
      ),
    ] as const;
    if (!heard.some(([type, target]) => this.#registry.wants(type, target))) return;
    const { unkind } = this.#session.workbook;
    const facts = {
      ...this.#where(sheet, area),
      changeType,
      shiftDirection: shift,
      source: by.source,
      ...(unkind.has('own-writes-look-like-others') ? {} : { triggerSource: by.trigger }),
      referenceId: this.#ranges.keep(rangeOf(this.#session, sheet, area)),
      ...(single === undefined
        ? {}
        : {
            valueBefore: single.before,
            valueAfter: single.after,
            valueTypeBefore: valueType({ value: single.before }),
            valueTypeAfter: valueType({ value: single.after }),
          }),
    };
    this.#onSheet(eventType.changed, sheet, facts);
    for (const table of tables) {
      const ofTable = { ...facts, tableId: table.id };
      for (const target of [table.id, sheet.id, workbookTarget]) {
        this.#registry.raise(eventType.tableChanged, target, ofTable);
      }
    }
  }

  #selected({ sheet, area, before }: Extract<WorkbookEvent, { kind: 'selected' }>): void {
    this.#onSheet(eventType.selectionChanged, sheet, this.#where(sheet, area));
    for (const table of sheet.tables) {
      const inside = intersection(table.area, area);
      if (inside === null) continue;
      this.#registry.raise(eventType.tableSelectionChanged, table.id, this.#where(sheet, inside));
    }
    // A table that is left is told so by an empty address.
    if (before !== null && (before.sheet !== sheet || !overlaps(before.area, area))) {
      const facts = { address: '', worksheetId: before.sheet.id };
      this.#registry.raise(eventType.tableSelectionChanged, before.id, facts);
    }
  }
}
