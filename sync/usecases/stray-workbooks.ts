import type { StrayWorkbook } from '../../shared/contract/status.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { fillLocalised, type Language, type Localised } from '../../shared/text/localised.ts';
import type { FileEntry } from '../library/library.ts';
import type { Log } from '../log/log.ts';
import { workbookFolder, workbookPath } from './init.ts';
import { registerPath } from './read-register.ts';

/** A workbook that lies where workbooks are read, under a name that none is read by. */
interface Stray {
  readonly path: string;
  /** The workbook that it seems to be a copy of, by its name; `null` where its name tells of none. */
  readonly besides: { readonly path: string; readonly contributor: string | null } | null;
}

/**
 * Workbooks that people or synchronising programs laid beside the contributors' own and the register, such as
 * `OV (1).xlsx` and `Kopie van WVG.xlsx`. Nobody reads them, so what somebody typed there would be missed.
 */
export async function strayWorkbooks(
  log: Pick<Log, 'library' | 'filesIn'>,
  plan: Plan,
): Promise<readonly Stray[]> {
  const { library } = log;
  const own = new Set(plan.contributors.map(({ code }) => library.key(workbookPath(code))));
  const inFolder = (await log.filesIn(workbookFolder)).filter(
    (file) => isWorkbook(file) && !own.has(library.key(file.path)),
  );
  const atRoot = (await log.filesIn('')).filter(
    (file) =>
      isWorkbook(file) &&
      library.key(file.path) !== library.key(registerPath) &&
      wordsIn(file).includes(stemOf(registerPath).toLowerCase()),
  );
  return [
    ...inFolder.map((file) => ({ path: file.path, besides: contributorOf(file, plan) })),
    ...atRoot.map(({ path }) => ({ path, besides: { path: registerPath, contributor: null } })),
  ];
}

/** The same as it is told, each with what to do. */
export async function strayWorkbooksTold(
  log: Pick<Log, 'library' | 'filesIn'>,
  plan: Plan,
  language: Language,
): Promise<readonly StrayWorkbook[]> {
  return (await strayWorkbooks(log, plan)).map((stray) => ({
    path: stray.path,
    contributor: stray.besides?.contributor ?? null,
    told: toldOf(stray)[language],
  }));
}

/** What to do with one. */
export function toldOf({ path, besides }: Stray): Localised {
  if (besides === null) return fillLocalised(ofNobody, { path });
  const { contributor, path: own } = besides;
  if (contributor === null) return fillLocalised(besideRegister, { path, own });
  return fillLocalised(besideOwn, { path, own, contributor });
}

const besideOwn: Localised = {
  nl: '"{path}" lijkt een kopie van {own} en wordt niet gelezen. Staat er iets in dat in {own} ontbreekt, dien ze dan in voor {contributor}: uit Excel, of met actieplan submit "{path}" --domain {contributor}. Verwijder ze daarna.',
  en: '"{path}" looks like a copy of {own} and is not read. If it holds anything that {own} lacks, submit it for {contributor}: from Excel, or with actieplan submit "{path}" --domain {contributor}. Then remove it.',
};
const besideRegister: Localised = {
  nl: '"{path}" lijkt een kopie van {own} en wordt niet gelezen. Neem wat er gewijzigd werd over in {own}, en verwijder de kopie daarna.',
  en: '"{path}" looks like a copy of {own} and is not read. Put what was changed there into {own}, and then remove the copy.',
};
const ofNobody: Localised = {
  nl: '"{path}" is het werkboek van geen enkele indiener en wordt niet gelezen. Hoort het bij een indiener, dien het dan in met --domain en zijn code; zet het anders in een andere map.',
  en: '"{path}" is no contributor’s workbook and is not read. If it belongs to one, submit it with --domain and its code; otherwise put it in another folder.',
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const stemOf = (path: string): string => nameOf(path).replace(/\.[^.]*$/, '');

/** Of the programs' own passing files (`~$OV.xlsx`) none is a workbook. */
function isWorkbook({ path }: FileEntry): boolean {
  return /\.(xls[xmb]?|ods)$/i.test(path) && !/^[~.]/.test(nameOf(path));
}

const wordsIn = ({ path }: FileEntry): readonly string[] =>
  stemOf(path)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

/** The contributor whose code the name holds as a word, the first of several. */
function contributorOf(file: FileEntry, plan: Plan): Stray['besides'] {
  const codes = new Map(plan.contributors.map(({ code }) => [code.toLowerCase(), code]));
  const code = wordsIn(file)
    .map((word) => codes.get(word))
    .find((one) => one !== undefined);
  return code === undefined ? null : { path: workbookPath(code), contributor: code };
}
