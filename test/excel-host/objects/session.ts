import { type Area, cellCount } from '../model/area.ts';
import { thisAddin } from '../model/author.ts';
import { HeldArea } from '../model/held-area.ts';
import type { Sheet, Table } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import type { Place } from '../model/writing.ts';
import { HostError } from '../wire/host-error.ts';
import type { HostClass, HostObject } from '../wire/host-object.ts';

/** Counts the cells whose contents batches read and write. */
export class CellMeter {
  read = 0;
  written = 0;
}

export interface SheetOf {
  readonly session: Session;
  readonly sheet: Sheet;
}

export interface TableOf {
  readonly session: Session;
  readonly table: Table;
}

export interface TablesOf {
  readonly session: Session;
  readonly tables: readonly Table[];
}

/** The classes that others name while those name them: found through the session. */
export interface Classes {
  readonly range: HostClass<Cells>;
  readonly rangeAreas: HostClass<Cells>;
  readonly worksheet: HostClass<SheetOf>;
  readonly table: HostClass<TableOf>;
  readonly tableScopedCollection: HostClass<TablesOf>;
}

/** What all objects of one open workbook share. */
export interface Session {
  readonly workbook: Workbook;
  readonly meter: CellMeter;
  readonly classes: Classes;
  /** Rows added in this batch that a co-author's Excel does not take. */
  conflicts: Cells[];
  /** `context.runtime.enableEvents`. */
  eventsEnabled: boolean;
}

/** Cells of one sheet as an object of the add-in names them: one area, or several. */
export class Cells {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly held: readonly HeldArea[];

  constructor(session: Session, sheet: Sheet, areas: readonly Area[]) {
    this.session = session;
    this.sheet = sheet;
    this.held = areas.map((area) => new HeldArea(area));
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  /** Where the cells are now; InvalidReference when they have been deleted. */
  get areas(): readonly Area[] {
    const sheetGone = !this.workbook.sheets.includes(this.sheet);
    return this.held.map(({ area }) => {
      if (area === null || sheetGone) throw new HostError('InvalidReference');
      return area;
    });
  }

  /** The only area, or the first of several. */
  get area(): Area {
    const [first] = this.areas;
    if (first === undefined) throw new HostError('InvalidReference');
    return first;
  }

  get count(): number {
    return this.areas.reduce((sum, area) => sum + cellCount(area), 0);
  }

  /** The places where the add-in itself changes these cells. */
  get places(): readonly Place[] {
    return this.areas.map((area) => ({ workbook: this.workbook, sheet: this.sheet, area, by: thisAddin }));
  }

  get place(): Place {
    return { workbook: this.workbook, sheet: this.sheet, area: this.area, by: thisAddin };
  }

  /** A copy whose areas move along with their cells, as a tracked object does. */
  keep(): Cells {
    const kept = new Cells(this.session, this.sheet, this.areas);
    for (const held of kept.held) this.sheet.held.add(held);
    return kept;
  }

  release(): void {
    for (const held of this.held) this.sheet.held.delete(held);
  }
}

/** Cells that are followed until they are released. */
export function cellsThatMove(session: Session, sheet: Sheet, area: Area): Cells {
  return new Cells(session, sheet, [area]).keep();
}

export function rangeOf(session: Session, sheet: Sheet, area: Area): HostObject {
  return session.classes.range.wrap(new Cells(session, sheet, [area]));
}
