import { randomUUID } from 'node:crypto';
import { toAction } from '../../../shared/actions/to-action.ts';
import type { Identity } from '../../../shared/contract/identity.ts';
import type { Problem, Result } from '../../../shared/contract/problem.ts';
import type { Library } from '../../../sync/library/library.ts';
import { Log } from '../../../sync/log/log.ts';
import { exportRegister } from '../../../sync/usecases/export-register.ts';
import { initLibrary, workbookPath } from '../../../sync/usecases/init.ts';
import { merge } from '../../../sync/usecases/merge.ts';
import { currentState } from '../../../sync/usecases/outcomes.ts';
import { planInForce } from '../../../sync/usecases/plan-in-force.ts';
import { previewMerge } from '../../../sync/usecases/preview-merge.ts';
import { readRegister, registerPath } from '../../../sync/usecases/read-register.ts';
import { submitWorkbook } from '../../../sync/usecases/submit-workbook.ts';
import { openPackage, partChunks, partNames } from '../../../sync/workbook/package/open.ts';
import { readWorkbook } from '../../../sync/workbook/read/read-workbook.ts';
import { writeTable } from '../../../sync/workbook/write/write-table.ts';
import { fileOf } from '../../fixtures/file-of.ts';
import { typedSheet } from '../../fixtures/typed-sheet.ts';
import { sentencesAtHand } from './sentences.ts';
import { typedRows } from './typed-rows.ts';
import { planOfMunicipalities } from './volume-plan.ts';

/** How large a library is measured. */
export interface Volume {
  readonly workbooks: number;
  readonly rows: number;
}

/** A day of the drafting round: "today" for every step. */
const now = new Date('2021-03-01T09:00:00Z');
const person = { account: 'local:bench', name: 'Coördinator' };
const identity: Identity = { person, role: 'coordinator', contributors: [] };

/** What can be measured by itself; each gives the rows that it brought further. */
export const steps = {
  make: async (library: Library, volume: Volume) => makeLibrary(library, volume),
  inflate: inflateAll,
  submit: async (library: Library) => submitAll(library, () => true),
  preview: previewAll,
  merge: mergeAll,
  'edit-one': editOne,
  'submit-one': async (library: Library) => submitAll(library, (at) => at === 0),
  'edit-register': editRegister,
  'write-anew': writeAnew,
} satisfies Readonly<Record<string, (library: Library, volume: Volume) => Promise<number>>>;

export type Step = keyof typeof steps;

/** Makes the library: the plan, and a workbook full of actions for each contributor. */
async function makeLibrary(library: Library, { workbooks, rows }: Volume): Promise<number> {
  const { sentences } = sentencesAtHand();
  let seed = 0;
  const made = await initLibrary({
    log: new Log(library),
    by: person,
    now,
    plan: planOfMunicipalities(workbooks),
    round: null,
    actions: ({ plan }) => {
      seed += 1;
      const typed = typedRows(rows, seed, sentences).map((row) => ({ ...row, domain: 'GEM' }));
      return typedSheet(plan, typed).rows.map((row) => toAction(row, '', plan));
    },
  });
  return accepted(made).workbooks.length * rows;
}

/** The floor: reads the files and inflates their parts, and nothing more. */
async function inflateAll(library: Library, { rows }: Volume): Promise<number> {
  const files = await library.list('Domeinen');
  for (const { path } of files) {
    const opened = openPackage(await bytesOf(library, path));
    if (!opened.ok) throw new Error(opened.problem.message.en);
    for (const part of partNames(opened.package)) for (const _ of partChunks(opened.package, part));
  }
  return files.length * rows;
}

/** Submits the workbooks of the contributors whose place in the plan is asked for. */
async function submitAll(library: Library, asked: (at: number) => boolean): Promise<number> {
  const log = new Log(library);
  const { plan } = accepted(await planInForce(log, accepted(await currentState(log))));
  let rows = 0;
  for (const { code } of plan.contributors.filter((_, at) => asked(at))) {
    const result = accepted(
      await submitWorkbook({
        log,
        identity,
        now,
        operation: randomUUID(),
        shelf: library,
        path: workbookPath(code),
        contributor: code,
        withdraw: [],
        choices: {},
        fix: false,
      }),
    );
    const { submitted, workbook } = result;
    if (submitted.outcome === 'refused')
      throw new Error(
        `${code}: ${submitted.findings.find(({ severity }) => severity === 'error')?.message.en}`,
      );
    if (submitted.outcome !== 'accepted' || workbook !== 'updated')
      throw new Error(`${code}: ${submitted.outcome}, its workbook ${workbook}`);
    rows += submitted.submission.counts.actions;
  }
  return rows;
}

async function previewAll(library: Library): Promise<number> {
  const planned = accepted(await previewMerge(new Log(library), now));
  return planned.contributors.reduce((sum, one) => sum + one.merge.part.rows.length, 0);
}

async function mergeAll(library: Library): Promise<number> {
  const merged = accepted(await merge({ log: new Log(library), identity, now, operation: randomUUID() }));
  const { state, problem } = merged.register;
  if (state !== 'written' && state !== 'up-to-date')
    throw new Error(`the register is ${state}: ${problem?.en}`);
  return merged.planned.contributors.reduce((sum, one) => sum + one.merge.part.rows.length, 0);
}

/** What is typed over a cell. */
export const typedOver = '12 sessies, elk met verslag';

/** One cell typed over in the first contributor's workbook. */
async function editOne(library: Library): Promise<number> {
  const log = new Log(library);
  const { plan } = accepted(await planInForce(log, accepted(await currentState(log))));
  const path = workbookPath(plan.contributors[0]?.code ?? '');
  const file = await library.read(path);
  if (file === null) throw new Error(`no ${path}`);
  const headers = plan.columns.map(({ header }) => header.nl);
  const read = readWorkbook(file.bytes, {
    headersWanted: headers,
    tableName: plan.definition.workbook.actionsTable,
  });
  if (!read.ok) throw new Error(read.problem.message.en);
  const cells = new Map([['Indicator/resultaat', { kind: 'text', text: typedOver } as const]]);
  const written = writeTable(read.workbook, { cells: new Map([[5, cells]]), append: [] });
  if (!written.ok) throw new Error(written.problem.message.en);
  await library.replace(path, fileOf(written.package), file.version);
  return 1;
}

/** One cell typed over in the register, as its coordinator does. */
async function editRegister(library: Library): Promise<number> {
  const log = new Log(library);
  const { plan } = accepted(await planInForce(log, accepted(await currentState(log))));
  const register = accepted(await readRegister(library, plan));
  if (register === null) throw new Error(`no ${registerPath}`);
  const cells = new Map([['Doelgroep', { kind: 'text', text: 'Alle inwoners' } as const]]);
  const written = writeTable(register.workbook, { cells: new Map([[7, cells]]), append: [] });
  if (!written.ok) throw new Error(written.problem.message.en);
  await library.replace(registerPath, fileOf(written.package), register.version);
  return 1;
}

async function writeAnew(library: Library): Promise<number> {
  const bytes = accepted(await exportRegister(new Log(library), 'xlsx'));
  await library.create('Opnieuw.xlsx', bytes);
  return 0;
}

async function bytesOf(library: Library, path: string): Promise<Uint8Array> {
  const file = await library.read(path);
  if (file === null) throw new Error(`no ${path}`);
  return file.bytes;
}

function accepted<Value>(result: Result<Value> | { readonly ok: false; readonly problem: Problem }): Value {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}
