import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { contributorState } from '../../shared/log/state.ts';
import { notedCalls } from '../../test/fixtures/noted-calls.ts';
import { withCalls } from '../../test/fixtures/with-calls.ts';
import { mergeRequest, planRequest, remarkRequest, submissionRequest } from '../../test/kill/requests.ts';
import { openFolderLibrary } from '../library/folder-library.ts';
import type { Library } from '../library/library.ts';
import { append } from './append.ts';
import { Log } from './log.ts';
import { verifyLog } from './verify-log.ts';

async function testLibrary() {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const library = await openFolderLibrary(folder);
  return { folder, library, log: new Log(library), file: (path: string) => join(folder, 'Logboek', path) };
}

/** A log of a plan, two submissions and a merge. */
async function smallLog() {
  const place = await testLibrary();
  for (const request of [
    planRequest(),
    submissionRequest('OV', 'submission-OV-1'),
    submissionRequest('OV', 'submission-OV-2'),
    mergeRequest('OV', 'merge-number-1'),
  ]) {
    await append(place.log, request);
  }
  return place;
}

async function stateOf(library: Library) {
  const reading = await new Log(library).catchUp();
  if (!reading.ok) throw new Error(reading.problem.detail);
  return reading.value.state;
}

async function problemOf(log: Log) {
  const reading = await log.catchUp();
  return reading.ok ? null : { code: reading.problem.code, path: reading.problem.path };
}

/** A library before whose creating of an entry something else happens, once. */
function interrupted(library: Library, before: () => Promise<unknown>): Library {
  let done = false;
  return withCalls(library, {
    create: async (path, bytes) => {
      if (!done && /^Logboek\/\d+\.json$/.test(path)) {
        done = true;
        await before();
      }
      return library.create(path, bytes);
    },
  });
}

describe('appending to a log', () => {
  it('numbers the entries from 1 without gaps, each canonical and ended by a line feed', async () => {
    const { file } = await smallLog();
    const names = (await readdir(file(''))).filter((name) => name.endsWith('.json'));
    expect(names.toSorted()).toEqual(['000001.json', '000002.json', '000003.json', '000004.json']);
    const text = await readFile(file('000002.json'), 'utf8');
    expect(text).toBe(`${canonicalJson(JSON.parse(text))}\n`);
  });

  it('gives the state that ends with the new entry', async () => {
    const { log, library } = await smallLog();
    const outcome = await append(log, submissionRequest('WVG', 'submission-WVG-1'));
    if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
    expect(outcome.number).toBe(5);
    expect(outcome.state).toEqual(await stateOf(library));
  });

  it('does nothing the second time that an operation comes, in this process or another', async () => {
    const { log, library } = await smallLog();
    const again = submissionRequest('OV', 'submission-OV-2');
    expect(await append(log, again)).toMatchObject({ outcome: 'already', number: 3 });
    expect(await append(new Log(library), again)).toMatchObject({ outcome: 'already', number: 3 });
    expect((await stateOf(library)).number).toBe(4);
  });

  it('finds its own entry when the answer to creating it was lost', async () => {
    const { library } = await smallLog();
    const request = submissionRequest('OV', 'submission-OV-3');
    const losing = interrupted(library, async () => {
      await append(new Log(library), request);
    });
    expect(await append(new Log(losing), request)).toMatchObject({ outcome: 'already', number: 5 });
  });

  it('plans again on the new state when somebody else came first', async () => {
    const { library } = await smallLog();
    const losing = interrupted(library, () =>
      append(new Log(library), submissionRequest('OV', 'somebody-else')),
    );
    const outcome = await append(new Log(losing), submissionRequest('OV', 'submission-OV-3'));
    if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
    const sequences = contributorState(outcome.state, 'OV').submissions.map(({ sequence }) => sequence);
    expect([outcome.number, sequences]).toEqual([6, [1, 2, 3, 4]]);
  });

  it('stops when the plan says so, and writes nothing', async () => {
    const { log, library } = await smallLog();
    const request = { ...remarkRequest('x', 'operation-x'), plan: () => ({ stop: 'round-closed' as const }) };
    expect(await append(log, request)).toMatchObject({ outcome: 'stopped', stop: 'round-closed' });
    expect((await stateOf(library)).number).toBe(4);
  });

  it('gives up, told, when others come first every time', async () => {
    const { library } = await smallLog();
    let others = 0;
    const request = remarkRequest('mijn', 'operation-mine');
    const outcome = await append(new Log(library), {
      ...request,
      plan: async (state) => {
        others += 1;
        await append(new Log(library), remarkRequest('ander', `operation-other-${others}`));
        return request.plan(state);
      },
    });
    expect(outcome.outcome).toBe('contended');
    expect((await stateOf(library)).number).toBe(4 + others);
  });

  it('says one thing after another when asked for many at once', async () => {
    const { log, library } = await smallLog();
    let asked = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => {
        const request = remarkRequest(`${i}`, `operation-${i}-of-10`);
        return append(log, {
          ...request,
          plan: (state) => {
            asked += 1;
            return request.plan(state);
          },
        });
      }),
    );
    expect(outcomes.map((one) => one.outcome === 'appended' && one.number)).toEqual([
      5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    expect((await stateOf(library)).remarks.map(({ text }) => text).join('')).toBe('0123456789');
    expect(asked).toBe(10);
  });

  it('wants a plan first', async () => {
    const { log } = await testLibrary();
    expect(await append(log, remarkRequest('x', 'operation-x'))).toMatchObject({
      outcome: 'problem',
      problem: { code: 'log-without-plan', told: { nl: expect.stringContaining('actieplan init') } },
    });
  });

  it('does not fill a gap that came about since the log was read', async () => {
    const { library, log, file } = await smallLog();
    await log.catchUp();
    for (const i of [5, 6]) await append(new Log(library), remarkRequest(`${i}`, `operation-${i}`));
    await rm(file('000005.json'));
    expect(await append(log, remarkRequest('x', 'operation-x'))).toMatchObject({
      outcome: 'problem',
      problem: { code: 'log-gap', path: 'Logboek/000005.json' },
    });
    expect(await readdir(file(''))).not.toContain('000005.json');
  });
});

describe('reading a log', () => {
  it('gives the same state to every reader', async () => {
    const { library, log } = await smallLog();
    const reading = await log.catchUp();
    expect(canonicalJson(reading.ok && reading.value.state)).toBe(canonicalJson(await stateOf(library)));
  });

  it('sees what another process appended, and reads no earlier entry again', async () => {
    const { library, log } = await smallLog();
    await append(new Log(library), remarkRequest('x', 'operation-x'));
    const noted = notedCalls(library);
    const reader = new Log(noted.library);
    await reader.catchUp();
    const before = noted.paths('read').length;
    await append(log, remarkRequest('y', 'operation-y'));
    const reading = await reader.catchUp();
    expect(reading.ok && reading.value.state.number).toBe(6);
    expect(noted.paths('read').slice(before)).toEqual([
      'Logboek/000005.json',
      'Logboek/000006.json',
      'Logboek/000007.json',
    ]);
  });

  it('passes over files that are no entries', async () => {
    const { library, file } = await smallLog();
    for (const name of ['000002 (1).json', 'Nieuw document.txt', '0000009.json'])
      await writeFile(file(name), '{}');
    expect((await stateOf(library)).number).toBe(4);
  });

  it('reads an entry that an editor saved with other line ends and spaces', async () => {
    const { library, file } = await smallLog();
    const text = await readFile(file('000003.json'), 'utf8');
    await writeFile(file('000003.json'), JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n'));
    expect((await stateOf(library)).number).toBe(4);
  });

  it('tells a gap, wherever it is', async () => {
    const { library, file } = await smallLog();
    await rm(file('000002.json'));
    expect(await problemOf(new Log(library))).toEqual({ code: 'log-gap', path: 'Logboek/000002.json' });
  });

  it.each([
    ['a value', (text: string) => text.replace('An Peeters', 'Jan Peeters')],
    [
      'its predecessor',
      (text: string) => text.replace(/"previous":"[^"]+"/, `"previous":"${'0'.repeat(64)}"`),
    ],
    ['its plan', (text: string) => text.replace(/"plan":"[^"]+"/, `"plan":"${'0'.repeat(64)}"`)],
    ['its number', (text: string) => text.replace('"number":2', '"number":7')],
  ])('tells a chain that is broken by a change of %s', async (_what, change) => {
    const { library, file } = await smallLog();
    await writeFile(file('000002.json'), change(await readFile(file('000002.json'), 'utf8')));
    expect((await problemOf(new Log(library)))?.code).toBe('log-chain-broken');
  });

  it.each([
    ['no JSON', '{'],
    ['no entry', '{}'],
    ['empty', ''],
    ['no UTF-8', Buffer.from([0xff, 0xfe])],
  ])('tells an entry that is %s', async (_what, content) => {
    const { library, file } = await smallLog();
    await writeFile(file('000002.json'), content);
    expect(await problemOf(new Log(library))).toEqual({
      code: 'log-entry-unreadable',
      path: 'Logboek/000002.json',
    });
  });

  it('writes nothing to a log with a problem', async () => {
    const { library, file } = await smallLog();
    await writeFile(file('000002.json'), '{}');
    const outcome = await append(new Log(library), remarkRequest('x', 'operation-x'));
    expect(outcome).toMatchObject({ outcome: 'problem', problem: { code: 'log-entry-unreadable' } });
    expect(await readdir(file(''))).not.toContain('000005.json');
  });

  it('tells a running process that an older backup was put back', async () => {
    const { folder, log } = await smallLog();
    await cp(folder, `${folder}-backup`, { recursive: true });
    onTestFinished(() => rm(`${folder}-backup`, { recursive: true, force: true }));
    await append(log, remarkRequest('x', 'operation-x'));
    await log.catchUp();
    await rm(folder, { recursive: true });
    await rename(`${folder}-backup`, folder);
    expect(await problemOf(log)).toEqual({ code: 'log-rewound', path: 'Logboek/000005.json' });
  });
});

describe('verifying a log', () => {
  it('counts what it verified', async () => {
    const { library } = await smallLog();
    expect(await verifyLog(library)).toEqual({ entries: 4, bodies: 5, erasedRows: 0, problems: [] });
  });

  it('tells each body that is missing or damaged, and reads on', async () => {
    const { library, file } = await smallLog();
    const bodies = (await readdir(file('inhoud'))).toSorted();
    await rm(file(`inhoud/${bodies[0]}`));
    await writeFile(file(`inhoud/${bodies[1]}`), 'x');
    await cp(file(`inhoud/${bodies[3]}`), file(`inhoud/${bodies[2]}`));
    const { entries, problems } = await verifyLog(library);
    expect(entries).toBe(4);
    expect(problems.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual([
      `body-altered Logboek/inhoud/${bodies[2]}`,
      `body-missing Logboek/inhoud/${bodies[0]}`,
      `body-unreadable Logboek/inhoud/${bodies[1]}`,
    ]);
  });

  it('tells where the chain breaks', async () => {
    const { library, file } = await smallLog();
    await writeFile(
      file('000003.json'),
      (await readFile(file('000003.json'), 'utf8')).replace('An P', 'Jan P'),
    );
    expect(await verifyLog(library)).toMatchObject({
      entries: 3,
      problems: [{ code: 'log-chain-broken', path: 'Logboek/000004.json' }],
    });
  });
});
