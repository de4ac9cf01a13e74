import { afterEach, describe, expect, it } from 'vitest';
import { stopped } from '../../shared/contract/problem.ts';
import { checkReportSchema, submitReportSchema } from '../../shared/contract/reports.ts';
import { clock, exampleService } from '../../test/fixtures/example-service.ts';
import { LibraryFailure } from '../library/library-failure.ts';
import { workbookPath } from '../usecases/init.ts';
import type { Tasks } from './tasks.ts';
import { startThreads, type ThreadLimits, type Threads } from './threads.ts';
import { here, type Workshop } from './workshop.ts';

const running: Threads[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((threads) => threads.stop()));
});

async function atWork(limits: Partial<ThreadLimits> = {}) {
  const service = await exampleService();
  const threads = startThreads(service.log.library, { threads: 1, ...limits });
  running.push(threads);
  const bytes = await service.workbookOf('OV');
  const asked = { contributor: 'OV', now: clock(), language: 'nl' } as const;
  const handedIn = { kind: 'file', name: 'OV.xlsx', bytes } as const;
  const check: Tasks['check'] = { ...asked, handedIn, withdraw: [] };
  return { ...service, threads, bytes, asked, handedIn, check };
}

const reportIn = (json: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(json));

describe('a workbook that is checked in another thread', () => {
  it('is told the same as in this one', async () => {
    const { threads, log, check } = await atWork();
    const [there, inThisOne] = [await threads.do('check', check), await here(log).do('check', check)];
    if (!there.ok || !inThisOne.ok) throw new Error('both are checked');
    expect(there.value.json).toEqual(inThisOne.value.json);
    expect(checkReportSchema.parse(reportIn(there.value.json)).actions).toBeGreaterThan(0);
  });

  it('is submitted into the log that this thread reads, and again finds its own entry', async () => {
    const { threads, log, asked, handedIn } = await atWork();
    const identity = {
      person: { account: 'local:ov', name: 'Lokale invuller OV' },
      role: 'officer',
      contributors: ['OV'],
    } as const;
    const answers = { withdraw: [], choices: {}, fix: true, identity, operation: 'operation-one' };
    const submit = async () => {
      const given = await threads.do('submit', { ...asked, ...answers, handedIn });
      if (!given.ok) throw new Error(given.problem.message.en);
      return submitReportSchema.parse(reportIn(given.value.json));
    };
    expect((await submit()).outcome).toBe('accepted');
    expect((await submit()).outcome).toBe('accepted');
    const reading = await log.catchUp();
    expect(reading.ok && reading.value.state.contributors['OV']?.submissions).toHaveLength(1);
  });

  it('is judged where it stands, as plain data', async () => {
    const { threads, log, bytes } = await atWork();
    const stored = await log.library.read(workbookPath('OV'));
    const judge: Tasks['judge'] = {
      contributor: { code: 'OV', name: 'OV', domain: 'OV' },
      path: workbookPath('OV'),
      version: stored?.version ?? '',
      bytes,
      now: clock(),
      entries: 0,
      writing: null,
    };
    expect(await threads.do('judge', judge)).toEqual(await here(log).do('judge', judge));
  });

  it('that is none is a problem in the same words', async () => {
    const { threads, log, check } = await atWork();
    const broken = {
      ...check,
      handedIn: { kind: 'file', name: 'x.xlsx', bytes: new Uint8Array(9) },
    } as const;
    const given = await threads.do('check', broken);
    expect(given).toEqual(await here(log).do('check', broken));
    expect(given.ok).toBe(false);
  });

  it('while the library fails is told of as here', async () => {
    const { log, check } = await atWork();
    const same = (text: string) => text;
    const failing = { ...log.library, key: same, saveOf: same, place: log.library.place };
    const told = { nl: 'Weg.', en: 'Gone.' };
    const broken = Object.assign(failing, {
      list: () => Promise.reject(new LibraryFailure('library-unreachable', told)),
      read: () => Promise.reject(new LibraryFailure('library-unreachable', told)),
    });
    const threads = startThreads(broken, { threads: 1 });
    running.push(threads);
    await expect(threads.do('check', check)).rejects.toMatchObject({ code: 'library-unreachable', told });
  });
});

describe('more workbooks than the service can check', () => {
  it('wait, and beyond that are told to come back', async () => {
    const { threads, check } = await atWork({ waiting: 1 });
    const given = await Promise.all(Array.from({ length: 4 }, () => threads.do('check', check)));
    const busy = given.filter((one) => !one.ok && one.problem.code === 'service-busy');
    expect([given.filter(({ ok }) => ok).length, busy.length]).toEqual([2, 2]);
  });

  it('are a 503 that says when', async () => {
    const full: Workshop = { do: async () => stopped('service-busy', { nl: 'Vol.', en: 'Full.' }) };
    const { ask, workbookOf } = await exampleService({ workshop: full });
    const answer = await ask('/api/contributors/OV/check', { as: 'ov', workbook: await workbookOf('OV') });
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
      503,
      '5',
      'application/problem+json',
    ]);
  });

  it('and one that takes too long are refused, and the next is checked', async () => {
    const { threads, check } = await atWork({ patience: 1 });
    const given = await threads.do('check', check);
    expect(given).toMatchObject({ ok: false, problem: { code: 'workbook-unusable' } });
  });
});
