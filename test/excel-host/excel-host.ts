import { coAuthor, person } from './model/author.ts';
import { deleteCells } from './model/structure.ts';
import { Workbook, type WorkbookOptions } from './model/workbook.ts';
import { range } from './objects/range.ts';
import { rangeAreas } from './objects/range-areas.ts';
import { CellMeter, type Session } from './objects/session.ts';
import { table } from './objects/table.ts';
import { tableScopedCollection } from './objects/tables.ts';
import { workbook as workbookClass } from './objects/workbook.ts';
import { worksheet } from './objects/worksheet.ts';
import { OfficeState, officeServices } from './office-services.ts';
import { ToldEvents } from './told-events.ts';
import { type Manners, type Unkind, unkindIn } from './unkind/catalogue.ts';
import { delivered } from './unkind/delivery.ts';
import { Person } from './user.ts';
import { type BatchResponse, Engine } from './wire/engine.ts';
import type { EventEntry } from './wire/event-registry.ts';
import { References } from './wire/references.ts';
import { requestSchema } from './wire/request.ts';
import { kindOf, Trace } from './wire/trace.ts';

export interface HostOptions extends WorkbookOptions, Manners {
  /** Characters that one request or answer may hold; unlimited on the desktop. */
  readonly requestLimit?: number;
}

/**
 * The codes with which Excel refuses a whole request, as office.js knows them: a cell is being
 * edited, the request or the answer is too large.
 */
export const refusal = { cellEdit: 5004, requestTooLarge: 5103, answerTooLarge: 5104 } as const;
export type Refusal = (typeof refusal)[keyof typeof refusal];

/** Set in a request that Excel may keep until the cell is no longer edited (`delayForCellEdit`). */
const delayFlag = 64;

export type Outcome =
  | { readonly kind: 'answered'; readonly body: BatchResponse }
  | { readonly kind: 'refused'; readonly code: Refusal };

/** A workbook open in Excel, with an add-in on one side and people on the other. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly unkind: Unkind;
  readonly office = new OfficeState();
  readonly trace = new Trace();
  readonly person: Person;
  readonly coAuthor: Person;
  readonly #session: Session;
  readonly #engine: Engine;
  readonly #requestLimit: number;
  #editDone: (() => void)[] = [];
  #deliver: (() => void) | undefined;
  #between: (() => void) | undefined;

  constructor(options: HostOptions = {}) {
    this.unkind = unkindIn(options);
    this.workbook = new Workbook(options, this.unkind);
    this.#requestLimit = options.requestLimit ?? Number.POSITIVE_INFINITY;
    const classes = { range, rangeAreas, worksheet, table, tableScopedCollection };
    this.#session = {
      workbook: this.workbook,
      meter: new CellMeter(),
      classes,
      conflicts: [],
      eventsEnabled: true,
    };
    const eventRanges = new References();
    const global = workbookClass.wrap({ session: this.#session, eventRanges });
    this.#engine = new Engine({ global, services: officeServices(this.office) });
    this.workbook.listen(new ToldEvents(this.#session, this.#engine.events, eventRanges).tell);
    const acted = () => this.#deliver?.();
    this.person = new Person(this.workbook, person, acted);
    this.coAuthor = new Person(this.workbook, coAuthor, acted);
  }

  /** What the add-in called and this host lacks; a test that ends well leaves it empty. */
  get unimplemented(): ReadonlySet<string> {
    return this.#engine.unimplemented;
  }

  /** A call that never reaches the engine: one of the older Common API. */
  missCommonCall(dispatchId: number): void {
    this.#engine.unimplemented.add(`the Common API call with dispatch id ${dispatchId}`);
  }

  /** Objects that the add-in tracks and has not released. */
  get trackedObjects(): number {
    return this.#engine.references.count;
  }

  /** What happens before each batch of the add-in, since the one before it was answered. */
  betweenBatches(happens: () => void): void {
    this.#between = happens;
  }

  /** What a co-author's Excel did not take is gone once the batch is over. */
  #loseConflicts(): void {
    const lost = this.#session.conflicts;
    this.#session.conflicts = [];
    for (const cells of lost) {
      const { sheet } = cells;
      const [area] = cells.held.map((held) => held.area);
      if (area !== null && area !== undefined) {
        deleteCells({ workbook: this.workbook, sheet, area, by: coAuthor }, 'Up');
      }
      cells.release();
    }
  }

  /** Whoever carries the events is called when some may wait. */
  onEvents(deliver: () => void): void {
    this.#deliver = deliver;
  }

  takeEvents(): readonly EventEntry[] {
    return delivered(this.#engine.events.take(), this.unkind);
  }

  /** A person opens a cell for editing: Excel now refuses batches, or keeps those that may wait. */
  startEditingCell(): void {
    this.workbook.editingCell = true;
  }

  stopEditingCell(): void {
    this.workbook.editingCell = false;
    const waiting = this.#editDone;
    this.#editDone = [];
    for (const done of waiting) done();
  }

  /** Answers one request of office.js, as text with its flags. */
  async answer(text: string, flags: number): Promise<Outcome> {
    if (text.length > this.#requestLimit) return { kind: 'refused', code: refusal.requestTooLarge };
    const request = requestSchema.parse(JSON.parse(text));
    const kind = kindOf(request);
    if (kind !== 'service' && this.workbook.editingCell) {
      if ((flags & delayFlag) === 0) return { kind: 'refused', code: refusal.cellEdit };
      await new Promise<void>((resolve) => this.#editDone.push(resolve));
    }
    const { meter } = this.#session;
    const [read, written] = [meter.read, meter.written];
    const start = performance.now();
    if (kind === 'sync') this.#between?.();
    const body = this.#engine.process(request);
    this.#loseConflicts();
    this.trace.add({
      kind,
      actions: request.Actions.length,
      size: text.length,
      cellsRead: meter.read - read,
      cellsWritten: meter.written - written,
      took: performance.now() - start,
      ...(body.Error === undefined ? {} : { errorCode: body.Error.Code }),
    });
    if (this.#requestLimit < Number.POSITIVE_INFINITY && JSON.stringify(body).length > this.#requestLimit)
      return { kind: 'refused', code: refusal.answerTooLarge };
    return { kind: 'answered', body };
  }
}
