import ExcelJS from 'exceljs';
import type { Library } from '../../sync/library/library.ts';
import { exportRegister } from '../../sync/usecases/export-register.ts';
import { type LibraryStory, must } from '../stories/library-story.ts';

/** The program that an invariant judges: as it is, or with one fault. */
export interface World {
  /** What stands between the program and the folder. */
  readonly between?: (library: Library, story: LibraryStory) => Library;
  /** Over the shipped plan's definition. */
  readonly plan?: object;
  /** What becomes of a file that the program wrote. */
  readonly written?: (bytes: Uint8Array) => Uint8Array;
}

/** The program without a fault. */
export const sound: World = {};

/** Something that always holds, and faults that break it. */
export interface Invariant {
  readonly name: string;
  /** Fails where it does not hold. It judges by files, texts and another reader, never by the program's own code. */
  readonly holds: (world: World) => Promise<void>;
  readonly mutants: readonly Mutant[];
}

interface Mutant {
  readonly fault: string;
  /** Part of what the failure says, so that it fails for this fault and no other. */
  readonly caughtAs: RegExp;
  readonly world: () => World;
}

/** The same library as the program of this world sees it. */
export const seenBy = (story: LibraryStory, { between }: World): LibraryStory =>
  between === undefined ? story : story.through(between(story.library, story));

/** The register in force as the text of its JSON export. */
export async function registerText(story: LibraryStory): Promise<string> {
  return new TextDecoder().decode(must(await exportRegister(story.log, 'json')));
}

/** A sheet's rows as ExcelJS reads them, by header: texts, numbers, dates, and what it takes for formulas. */
export async function readByExcelJs(
  bytes: Uint8Array,
  sheet: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: Record<string, unknown>[] = [];
  const headers: string[] = [];
  workbook.getWorksheet(sheet)?.eachRow((row, number) => {
    const cells: Record<string, unknown> = {};
    row.eachCell((cell, column) => {
      if (number === 1) headers[column] = String(cell.value);
      else cells[headers[column] ?? ''] = cell.value;
    });
    if (number > 1) rows.push(cells);
  });
  return rows;
}
