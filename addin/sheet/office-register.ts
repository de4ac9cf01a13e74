import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ExcelResult } from './excel-batch.ts';
import { OfficeWorkbook } from './office-workbook.ts';
import { withoutTrailingBlanks } from './read-table.ts';
import type { RegisterResult } from './register-failure.ts';
import { askRegisterRows, findRegister, type RegisterTable } from './register-table.ts';
import {
  type OpenRegister,
  type RegisterWritten,
  type WritingProgress,
  writeRegister,
} from './register-writing.ts';

/** The register that is open in Excel: plain data in and out, Office.js behind it. */
export class OfficeRegister {
  readonly #workbook: OfficeWorkbook;

  /** @param waitsForCell called where Excel waits until somebody is done typing in a cell, and when it no longer does */
  constructor(waitsForCell: (waits: boolean) => void) {
    this.#workbook = new OfficeWorkbook(waitsForCell);
  }

  /** Reads the register, where a merge of it could also be written into it. */
  readonly read = async (plan: Plan): Promise<RegisterResult<OpenRegister>> => {
    const facts = await this.#workbook.facts();
    if (!facts.ok) return facts;
    const { readOnly, stamp } = facts.value;
    if (readOnly) return { ok: false, failure: { code: 'read-only' } };
    if (stamp === null) return { ok: false, failure: { code: 'no-stamp' } };
    if (stamp.plan !== plan.definition.id) return { ok: false, failure: { code: 'another-plan' } };
    const found = await this.#find(plan);
    if (!found.ok) return found;
    const { place } = found.value;
    const guarded = await this.#workbook.isProtected(place);
    if (!guarded.ok) return guarded;
    if (guarded.value) return { ok: false, failure: { code: 'protected' } };
    const read = await this.#workbook.read(place);
    if (!read.ok) return read;
    const { rows, dateSystem } = read.value;
    const { sheetName: sheet, firstRow: headerRow, headers } = place;
    const table = { sheet, headerRow, headers, rows: withoutTrailingBlanks(rows), dateSystem };
    return { ok: true, value: { table, stamp } };
  };

  /** Brings it up to a merge; stopped anywhere, the next one goes on from there. */
  readonly write = async (
    plan: Plan,
    sent: OpenRegister,
    writing: RegisterWriting,
    told: (progress: WritingProgress) => void,
  ): Promise<RegisterResult<RegisterWritten>> =>
    flat(
      await this.#workbook.inPieces((context, cells) =>
        writeRegister(context, plan, sent, writing, { cells, told }),
      ),
    );

  /** Selects an action's cell; nothing where its row is gone. */
  readonly select = async (plan: Plan, actionId: string, field: string): Promise<RegisterResult<void>> => {
    const found = await this.#find(plan);
    if (!found.ok) return found;
    const { place, binding } = found.value;
    const rows = await this.#workbook.inPieces(async (context) => {
      const rowsOf = askRegisterRows(context, found.value);
      await context.sync();
      return rowsOf();
    });
    if (!rows.ok) return rows;
    const row = rows.value.ids.indexOf(actionId);
    const column = binding.plan.places[plan.position(field) ?? -1] ?? binding.id;
    if (row < 0) return { ok: true, value: undefined };
    return this.#workbook.select(place, place.firstRow + row, place.firstColumn + column);
  };

  /** Brings the register's sheet in front. */
  readonly show = async (plan: Plan): Promise<RegisterResult<void>> => {
    const found = await this.#find(plan);
    if (!found.ok) return found;
    return this.#workbook.inPieces(async (context) => {
      context.workbook.worksheets.getItem(found.value.place.sheetId).activate();
      await context.sync();
    });
  };

  async #find(plan: Plan): Promise<RegisterResult<RegisterTable>> {
    return flat(await this.#workbook.inPieces((context) => findRegister(context, plan)));
  }
}

/** What Excel did not do, or what was found when it did. */
function flat<T>(result: ExcelResult<RegisterResult<T>>): RegisterResult<T> {
  return result.ok ? result.value : result;
}
