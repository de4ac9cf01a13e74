import { z } from 'zod';
import { columnLetters } from '../../../shared/cells/address.ts';
import { type HandedIn, handedInSchema } from '../../../shared/contract/service.ts';
import { normalFormat } from '../../excel-host/model/cell-format.ts';
import { addTable } from '../../excel-host/model/tables.ts';
import { type OpenExcel, openExcel } from '../../excel-host/node-office.ts';
import { unkindNames } from '../../excel-host/unkind/catalogue.ts';
import { HostError } from '../../excel-host/wire/host-error.ts';
import { shipped } from '../../fixtures/shipped-plan.ts';
import { headersOf } from '../../fixtures/typed-sheet.ts';
import { openPane } from '../officer-pane.ts';
import { cellsOf, soundRows } from '../officer-workbook.ts';
import { StandInService } from '../stand-in-service.ts';
import { demand, KeptSheet } from './kept-sheet.ts';
import {
  differenceOf,
  idColumn,
  isBlank,
  ownColumn,
  type SeenRow,
  seenSheet,
  textsIn,
} from './seen-sheet.ts';
import type { Session } from './session-step.ts';

type Pane = Awaited<ReturnType<typeof openPane>>;

const headers = [...headersOf(shipped.plan), ownColumn];
const receiptSchema = z.object({ receipt: z.object({ entry: z.number(), sequence: z.number() }) });

/** An officer's workbook in an unkind Excel, the pane beside it, people at work in it, and what must hold. */
export class SessionWorld {
  readonly excel: OpenExcel;
  readonly kept: KeptSheet;
  readonly service: StandInService;
  readonly pane: Pane;
  /** What happens just before a batch of the add-in, and how many batches from now. */
  meanwhile: { batches: number; readonly act: () => void } | null = null;
  /** How the sheet stood since the officer last asked to send it. */
  #since: (readonly SeenRow[])[] | null = null;
  /** Somebody came in between since then. */
  #disturbed = false;
  readonly #accepted: number[] = [];
  /** Those of which the pane said that they stand in the workbook. */
  readonly #written = new Set<unknown>();
  readonly #faults: string[] = [];
  #titles = 0;

  private constructor(excel: OpenExcel, kept: KeptSheet, service: StandInService, pane: Pane) {
    this.kept = kept;
    this.excel = excel;
    this.service = service;
    this.pane = pane;
  }

  static async open({ unkind, formats, rows }: Session): Promise<SessionWorld> {
    const names = unkindNames.filter((_, index) => unkind.includes(index));
    const excel = await openExcel({ unkind: names });
    layOut(excel, formats, rows);
    const service = new StandInService();
    let world: SessionWorld | null = null;
    const fetched: typeof fetch = async (input, request) => {
      const { pathname } = new URL(String(input));
      const isHandedIn = pathname.endsWith('/submissions');
      if (isHandedIn) world?.judgeHanded(handedInSchema.parse(JSON.parse(String(request?.body))));
      const answer = await service.fetch(input, request);
      if (isHandedIn) world?.takeReceipt(await answer.clone().json());
      return answer;
    };
    const kept = new KeptSheet();
    kept.deed(
      excel.host.workbook,
      [],
      () => {},
      () => seenSheet(excel.host.workbook),
    );
    const pane = await openPane(excel, { fetch: fetched });
    world = new SessionWorld(excel, kept, service, pane);
    excel.host.betweenBatches(() => world?.beforeBatch());
    return world;
  }

  seen(): readonly SeenRow[] {
    return seenSheet(this.excel.host.workbook);
  }

  get workbook() {
    return this.excel.host.workbook;
  }

  /** A title that no other row has. */
  newTitle(): string {
    this.#titles += 1;
    return `Nieuwe vorming voor leraren, reeks ${this.#titles}`;
  }

  /** What somebody does in the sheet; what Excel refuses is not done. */
  deed(act: () => void): void {
    const before = this.seen();
    this.kept.deed(
      this.workbook,
      before,
      () => {
        try {
          act();
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
        }
      },
      () => this.seen(),
    );
  }

  beforeBatch(): void {
    const { meanwhile } = this;
    if (meanwhile !== null) {
      if (meanwhile.batches === 0) {
        this.meanwhile = null;
        this.#disturbed = true;
        this.deed(meanwhile.act);
      } else meanwhile.batches -= 1;
    }
    this.#since?.push(this.seen());
  }

  /** The officer asks to send the sheet: from now on it counts as it stands. */
  asksToSend(): void {
    this.#since = [this.seen()];
    this.#disturbed = false;
  }

  judgeHanded({ table }: HandedIn): void {
    const moments = [...(this.#since ?? []), this.seen()];
    const differences = moments.map((moment) => differenceOf(table, moment));
    if (!differences.includes(null))
      this.#faults.push(`what was handed in was not in the sheet: ${differences.at(-1)}`);
    for (const [id, texts] of textsIn(table)) this.kept.handed.set(id, texts);
  }

  takeReceipt(answer: unknown): void {
    const accepted = receiptSchema.safeParse(answer);
    if (accepted.success) this.#accepted.unshift(accepted.data.receipt.entry);
  }

  /** Lets everything that is under way come to rest, and judges what the add-in did. */
  async rest(): Promise<void> {
    await this.pane.settle();
    const [fault] = this.#faults;
    if (fault !== undefined) throw new Error(fault);
    demand(this.pane.view().state === 'working', () => [
      'the pane stopped',
      JSON.stringify(this.pane.view()),
    ]);
    this.kept.judge(this.workbook, () => this.seen());
  }

  /** After a submission that was written into the workbook: its receipt, its stamp, and the marks. */
  judgeAnswer(): void {
    const { document, tables } = this.workbook;
    const receipts = tables.find(({ name }) => name.startsWith('tblOntvangst'));
    const shown = receipts?.sheet.grid.read(receipts.body).map((line) => line.at(-1)?.value);
    // One that could not be written was told as that; it may be written later.
    const [last] = this.#accepted;
    if (last !== undefined) this.#written.add(last);
    const wanted = this.#accepted.filter((entry) => this.#written.has(entry) || shown?.includes(entry));
    demand(JSON.stringify(shown) === JSON.stringify(wanted), () => [
      'the receipts are not those that were given',
      JSON.stringify([shown, wanted]),
    ]);
    demand(document.properties.get('ActieplanStand') === this.#accepted[0], () => [
      'the stamp is another',
      String(document.properties.get('ActieplanStand')),
    ]);
    const actions = this.seen().filter((row) => !isBlank(row));
    const ids = actions.map(({ cells }) => cells.get(idColumn)?.value);
    const known = ids.every((id) => id !== '') && new Set(ids).size === ids.length;
    demand(known || this.#disturbed, () => ['an action has no id of its own', ids.join()]);
    const { sheet, body } = this.workbook.table('tblActies');
    for (const row of [body.row, body.row + body.rows - 1]) {
      const area = { row, column: body.column, rows: 1, columns: 1 };
      const own = sheet.conditionalFormats.over([area]).filter(({ formula }) => /FIND\("(✖|⚠)/.test(formula));
      demand(own.length === 2, () => ['the marks do not lie over the table once each', `row ${row + 1}`]);
    }
  }

  address(column: string, row: number): string {
    const { body, columnIds } = this.workbook.table('tblActies');
    const table = this.workbook.table('tblActies');
    const at = columnIds.findIndex((_, index) => table.columnName(index) === column);
    return `Acties!${columnLetters(body.column + at)}${body.row + row + 1}`;
  }
}

/** OV's workbook, laid out in the host itself: the plan's columns and one of the officer's own. */
function layOut({ host }: OpenExcel, formats: Session['formats'], count: number): void {
  const { workbook, person } = host;
  person.renameSheet('Blad1', 'Acties');
  const sheet = workbook.active;
  const format = { ...normalFormat, numberFormat: formats === 'text' ? '@' : 'General' };
  for (const [column, header] of headers.entries())
    sheet.grid.set(0, column, { value: header, format: normalFormat });
  for (const [row, typed] of soundRows(count).entries())
    for (const [column, value] of cellsOf(typed).entries())
      sheet.grid.set(row + 1, column, { value, format });
  const area = { row: 0, column: 0, rows: count + 1, columns: headers.length };
  addTable({ workbook, sheet, area, by: { source: 'Local', trigger: 'Unknown' } }, true).name = 'tblActies';
}
