import { ServiceClient } from '../../../addin/service/service-client.ts';
import { OfficerSession } from '../../../addin/session/officer-session.ts';
import { at, openActions } from '../../addin/officer-workbook.ts';
import { StandInService } from '../../addin/stand-in-service.ts';
import type { OpenExcel } from '../../excel-host/node-office.ts';
import type { Person } from '../../excel-host/user.ts';
import type { Typed } from '../../fixtures/typed-sheet.ts';

/** What is measured is the product: hints that come twice or rows that skip would measure Excel. */
const kindly = { unkind: [] };

/** What one deed took from the moment a person did it until the findings are painted and the pane shows them. */
export interface Taken {
  /** In milliseconds: the add-in with office.js, without the host. */
  readonly code: number;
  /** In milliseconds: the host answering requests, and carrying out what the person did. */
  readonly host: number;
  readonly syncs: number;
  readonly written: number;
  /** Cells of the control column that read otherwise than just after the deed. */
  readonly repainted: number;
}

/** An officer's pane beside a workbook, without a screen: it makes its view whenever something changed. */
export class MeasuredPane {
  readonly #excel: OpenExcel;
  readonly #rows: number;
  readonly #session: OfficerSession;

  private constructor(excel: OpenExcel, rows: number) {
    this.#excel = excel;
    this.#rows = rows;
    const { fetch } = new StandInService();
    this.#session = new OfficerSession({
      connect: (language) =>
        new ServiceClient({
          address: 'https://dienst.test',
          language,
          token: async () => 'token',
          fetch,
          patience: 5_000,
        }),
      signIn: async () => true,
      now: () => new Date('2021-02-25T13:32:00Z'),
      newKey: () => 'sleutel',
      pause: async () => {},
      language: 'nl',
    });
    this.#session.subscribe(this.#session.getSnapshot);
  }

  /** Opens the pane on a workbook of its own with these rows; what that took. */
  static async open(
    rows: readonly Typed[],
  ): Promise<{ readonly pane: MeasuredPane; readonly opening: Taken }> {
    const pane = new MeasuredPane(await openActions(rows, kindly), rows.length);
    const opening = await pane.#taken(() => void pane.#session.start());
    const { state } = pane.#session.getSnapshot();
    if (state !== 'working') throw new Error(`the pane opened in the state ${state}`);
    return { pane, opening };
  }

  after(deed: (person: Person) => void): Promise<Taken> {
    return this.#taken(() => deed(this.#excel.host.person));
  }

  async #taken(act: () => void): Promise<Taken> {
    const { host } = this.#excel;
    host.trace.clear();
    const start = performance.now();
    act();
    const acted = performance.now();
    const before = this.#controlTexts();
    const settling = performance.now();
    await this.#settle();
    const end = performance.now();
    if (host.unimplemented.size > 0) throw new Error([...host.unimplemented].join(', '));
    const after = this.#controlTexts();
    const { took, syncs, cellsWritten } = host.trace;
    return {
      code: end - settling - took,
      host: acted - start + took,
      syncs,
      written: cellsWritten,
      repainted: after.filter((text, index) => text !== before[index]).length,
    };
  }

  async #settle(): Promise<void> {
    await this.#excel.settled();
    await this.#session.idle();
    await this.#excel.settled();
    await this.#session.idle();
  }

  #controlTexts(): readonly string[] {
    const last = at('control', this.#rows + 1).replace('Acties!', '');
    return this.#excel.host.person.reads(`${at('control', 2)}:${last}`).flat();
  }
}
