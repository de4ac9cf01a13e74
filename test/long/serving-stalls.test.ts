import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { workbookMediaType } from '../../sync/http/media-types.ts';
import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import { Served, sent } from '../bench/serving/served.ts';
import { steps } from '../bench/volume/steps.ts';
import { workbookParts, worksheet, zipped } from '../fixtures/workbooks/literal-package.ts';

const workbooks = 10;
const rows = 12_000;
const attributes = 1_600_000;

/** A workbook of a few kilobytes with one cell that bears more attributes than any program writes. */
function withAttributes(count: number): Uint8Array<ArrayBuffer> {
  const many = Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ');
  const cell = `<row r="1"><c r="A1" ${many} t="inlineStr"><is><t>Titel</t></is></c></row>`;
  return new Uint8Array(zipped(workbookParts({ Acties: worksheet(cell) })));
}

it('ten workbooks of 12,000 rows and one of 1.6 million attributes are checked, and nobody else waits', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-stalls-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const library = await openFolderLibrary(folder);
  await steps.make(library, { workbooks, rows });
  const hostile = withAttributes(attributes);
  const served = await Served.start(folder, 'service');
  const files = (await library.list('Domeinen')).map(({ path }) => path);
  const asked = await Promise.all(
    files.map(async (path) => {
      const code = path.slice('Domeinen/'.length, -'.xlsx'.length);
      const token = await served.tokenOf(code.toLowerCase());
      return { code, token, bytes: new Uint8Array(await readFile(join(folder, path))) };
    }),
  );
  const [first] = asked;
  if (first === undefined) throw new Error('there are workbooks');
  await served.begin();
  const check = ({ code, token, bytes }: typeof first): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': workbookMediaType };
    const address = `${served.url}/api/contributors/${code}/check`;
    return sent(address, headers, bytes);
  };
  let checking = true;
  const checks = Promise.all([
    ...asked.map((one) => check(one)),
    check({ ...first, bytes: hostile }),
  ]).finally(() => {
    checking = false;
  });
  let answered = 0;
  for (; checking; answered += 1) expect((await fetch(`${served.url}/health`)).status).toBe(200);
  const statuses = await checks;
  const { peakMemory } = await served.end();
  expect(statuses.slice(0, workbooks)).toEqual(Array.from({ length: workbooks }, () => 200));
  expect(statuses.at(-1)).toBe(422);
  // Read and checked where the service answers, each would let a few through; how long any waits, the bench tells.
  expect(answered).toBeGreaterThan(20 * (workbooks + 1));
  expect(peakMemory).toBeLessThan(2.5 * 1024 ** 3);
}, 600_000);
