import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { planRequest, remarkRequest } from '../../test/kill/requests.ts';
import { openFolderLibrary } from '../library/folder-library.ts';
import { append } from './append.ts';
import { Log } from './log.ts';
import { verifyLog } from './verify-log.ts';

let folder: string;
const place = (path: string) => join(folder, 'Logboek', path);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actieplan-damage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const log = new Log(await openFolderLibrary(folder));
  await append(log, planRequest());
  for (let i = 2; i <= 52; i += 1) await append(log, remarkRequest(`opmerking ${i}`, `operation-${i}`));
});

/** What JavaScript, zlib and zod say of their own accord. */
const theirWords =
  /Error|Unexpected|JSON at|position \d+|invalid input|expected \w+, received|incorrect header|✖|→/;

const verified = async () => verifyLog(await openFolderLibrary(folder));

async function damage(path: string, change: (bytes: Buffer) => Buffer | string): Promise<void> {
  await writeFile(place(path), change(await readFile(place(path))));
}

const bodyIn = async () => `inhoud/${(await readdir(place('inhoud')))[0] ?? ''}`;

const damages: readonly (readonly [string, (bytes: Buffer) => Buffer | string])[] = [
  ['empty', () => ''],
  ['cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['zeros', (bytes) => Buffer.alloc(bytes.length)],
  [
    'no UTF-8',
    (bytes) => Buffer.concat([bytes.subarray(0, 5), Buffer.from([0xff, 0xfe]), bytes.subarray(5)]),
  ],
  ['doubled', (bytes) => Buffer.concat([bytes, bytes])],
  ['something else', () => '[1, null, {"a": "b"}]'],
];

describe.each(damages)('a file of the log that is %s', (_, change) => {
  it.each(['an entry', 'a body'])('is told by its name and what to do, where it is %s', async (what) => {
    const path = what === 'an entry' ? '000007.json' : await bodyIn();
    await damage(path, change);
    const { problems } = await verified();
    // gzip takes a doubled body for one body twice.
    const [problem] = problems;
    expect(problem?.path).toBe(`Logboek/${path}`);
    for (const told of [problem?.told.nl ?? '', problem?.told.en ?? '']) {
      expect(told).toContain(`Logboek/${path}`);
      expect(told).not.toMatch(theirWords);
    }
    expect(problem?.told.nl).toMatch(/Zet .* terug uit een back-up/);
    expect(problem?.told.en).toMatch(/Put .* back from a backup/);
  });

  it('keeps a reader from going on, in the same words', async () => {
    await rm(place('stand'), { recursive: true, force: true });
    await damage('000007.json', change);
    const reading = await new Log(await openFolderLibrary(folder)).catchUp();
    expect(reading.ok ? null : reading.problem.told.nl).toMatch(/Logboek\/000007\.json .* uit een back-up/);
  });
});

describe('an entry that stands under another number as well', () => {
  it('is told by the number at which it does not belong', async () => {
    await damage('000008.json', () => '');
    await writeFile(place('000008.json'), await readFile(place('000007.json')));
    const [problem] = (await verified()).problems;
    expect(problem?.told).toMatchObject({
      nl: expect.stringContaining(
        'Logboek/000008.json sluit niet aan op wat ervoor staat: het zegt dat het nummer 7 is',
      ),
      en: expect.stringContaining('it says that it is number 7'),
    });
  });
});

describe('what a checkpoint says of the log', () => {
  const checkpoint = async () =>
    `stand/${(await readdir(place('stand'))).find((name) => name.endsWith('.json'))}`;

  it('is held against the log itself, though it agrees with itself', async () => {
    const path = await checkpoint();
    const { digest, state } = JSON.parse(await readFile(place(path), 'utf8'));
    const forged = { ...state, remarks: [] };
    const stateDigest = hash('sha256', canonicalJson(forged));
    await damage(path, () => canonicalJson({ digest, state: forged, stateDigest }));
    const { problems } = await verified();
    expect(problems).toMatchObject([
      { code: 'checkpoint-forged', told: { nl: expect.stringMatching(/Verwijder het bestand/) } },
    ]);
    await rm(place(path));
    expect((await verified()).problems).toEqual([]);
  });

  it.each(damages.slice(0, 3))('is told to be damaged where it is %s', async (_, change) => {
    await damage(await checkpoint(), change);
    const { problems } = await verified();
    expect(problems).toMatchObject([{ code: 'checkpoint-damaged' }]);
    expect(problems[0]?.told.en).not.toMatch(theirWords);
  });

  it('that another version of the program wrote is no problem', async () => {
    await damage(await checkpoint(), () => '{"format": 2}');
    expect((await verified()).problems).toEqual([]);
  });
});
