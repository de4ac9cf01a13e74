import { hash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Log } from '../../sync/log/log.ts';
import { collect } from '../../sync/usecases/collect.ts';
import { copyLibrary } from '../../sync/usecases/copying/copy-library.ts';
import { NoticedWorkbooks } from '../../sync/usecases/noticing/noticed-workbooks.ts';
import { savedWorkbooks } from '../../sync/usecases/noticing/present-workbooks.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { memoryLibrary } from '../fixtures/memory-library.ts';
import { type Asked, faults } from '../graph/conduct/faults.ts';
import { coordinator, LibraryStory, must, today } from '../stories/library-story.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';
import { pathOf, type Replica, SharePointStory } from './sharepoint-story.ts';

const withAddress = { ...media, target_group: 'Leraren, via an.peeters@school.be' };

const noticing = ({ log }: Replica, writesFindings = false) =>
  new NoticedWorkbooks({ log, clock: () => today, writesFindings });

async function ovIn(workbooks: NoticedWorkbooks) {
  await workbooks.look();
  const told = savedWorkbooks(workbooks, () => true, 'en');
  return told.workbooks.find(({ contributor }) => contributor === 'OV');
}

const digest = (bytes: Uint8Array): string => hash('sha256', bytes);

const contents = ({ graph }: SharePointStory) =>
  graph.meter.heard.filter(({ host, method }) => host === 'content' && method === 'GET').length;

const reached = ({ graph }: SharePointStory) => graph.meter.totals().requests;

describe('workbooks saved in SharePoint', () => {
  it('are noticed by one question what changed, and only those that did are downloaded', async () => {
    const story = await SharePointStory.begin();
    const workbooks = noticing(await story.replica());
    await workbooks.look();
    story.graph.meter.reset();
    await workbooks.look();
    expect(reached(story)).toBe(1);
    story.typeRows('OV', withAddress);
    story.graph.meter.reset();
    expect(await ovIn(workbooks)).toMatchObject({ stand: 'saved', counts: { warnings: 1 } });
    expect([contents(story), reached(story)]).toEqual([1, 3]);
  });

  it('are told one by one where SharePoint gives no content of them, and seen once it does', async () => {
    const story = await SharePointStory.begin();
    const workbooks = noticing(await story.replica());
    story.typeRows('OV', media);
    story.typeRows('WVG', talks);
    await workbooks.look();
    // What SharePoint still had to do to WVG.
    story.graph.library.settle();
    await workbooks.look();
    story.typeRows('OV', talks);
    story.graph.faults.script(
      { kind: 'answer', status: 403, code: 'malwareDetected', message: 'Malware.' },
      { when: ({ operation }) => operation === 'download', times: 3 },
    );
    expect(await ovIn(workbooks)).toMatchObject({
      stand: 'unreadable',
      problem: expect.stringMatching(/Domeinen\/OV\.xlsx.*in the browser/),
    });
    expect([workbooks.problem, story.graph.faults.outstanding]).toEqual([null, 0]);
    expect(workbooks.noticed[1]?.seen?.verdict.stand).toBe('saved');
    await workbooks.look();
    expect(await ovIn(workbooks)).toMatchObject({ stand: 'saved', actions: 2 });
  });

  it('are missing once they have another name', async () => {
    const story = await SharePointStory.begin();
    const workbooks = noticing(await story.replica());
    expect(await ovIn(workbooks)).toMatchObject({ stand: 'empty' });
    story.graph.person('Lien').renames(pathOf('OV'), 'OV oud.xlsx');
    expect(await ovIn(workbooks)).toMatchObject({ stand: 'missing' });
  });

  it('get their findings once, though SharePoint rewrites what is written', async () => {
    const story = await SharePointStory.begin();
    story.typeRows('OV', withAddress);
    const workbooks = noticing(await story.replica(), true);
    await workbooks.look();
    expect(story.rows('OV')[0]?.cells['control']).toContain('Doelgroep');
    const written = digest(story.bytes('OV'));
    story.graph.meter.reset();
    for (let look = 0; look < 3; look += 1) await workbooks.look();
    expect(digest(story.bytes('OV'))).toBe(written);
    expect(contents(story)).toBeLessThanOrEqual(1);
    expect(await ovIn(workbooks)).toMatchObject({ stand: 'saved', findingsShown: true });
  });

  it('that somebody has open are left as they are, and written when they are closed', async () => {
    const story = await SharePointStory.begin();
    story.typeRows('OV', withAddress);
    const lien = story.graph.person('Lien');
    lien.opens(pathOf('OV'));
    const before = story.rows('OV');
    const workbooks = noticing(await story.replica(), true);
    expect(await ovIn(workbooks)).toMatchObject({ stand: 'saved', findingsShown: false });
    expect(story.rows('OV')).toEqual(before);
    lien.closes(pathOf('OV'));
    await workbooks.look();
    expect(await ovIn(workbooks)).toMatchObject({ findingsShown: true });
    expect(story.rows('OV')[0]?.cells['control']).toContain('Doelgroep');
  });

  it('are collected as they stand, and then say what was submitted', async () => {
    const story = await SharePointStory.begin();
    story.typeRows('OV', media, talks);
    const replica = await story.replica();
    const { submitted, workbook } = must(
      await collect({
        log: replica.log,
        identity: coordinator,
        now: today,
        operation: randomUUID(),
        contributor: 'OV',
        withdraw: [],
        choices: {},
        fix: false,
      }),
    );
    expect([submitted.outcome, workbook]).toEqual(['accepted', 'updated']);
    expect(story.rows('OV').map(({ cells }) => cells['action_id'])).toEqual(['OV-001', 'OV-002']);
    expect(await ovIn(noticing(await story.replica()))).toMatchObject({ stand: 'submitted' });
  });
});

describe('one workbook that is collected again and again', () => {
  const collecting = async ({ service: { log } }: SharePointStory) =>
    must(
      await collect({
        log,
        identity: coordinator,
        now: today,
        operation: randomUUID(),
        contributor: 'OV',
        withdraw: [],
        choices: {},
        fix: false,
      }),
    );
  const overWorkbook = {
    when: ({ operation, target }: Asked) => operation === 'put-content' && target.includes('/items/'),
  };
  const lien = ({ graph }: SharePointStory) => graph.person('Lien');

  it.each<[string, string, (story: SharePointStory) => void]>([
    ['is open', 'open-elsewhere', (story) => lien(story).opens(pathOf('OV'))],
    [
      'meets a 412 that lasts',
      'open-elsewhere',
      ({ graph }) => graph.faults.script(faults.notAllowed, { ...overWorkbook, times: 1_000 }),
    ],
    [
      'cannot be reached',
      'not-written',
      ({ graph }) => graph.faults.script(faults.timedOut, { ...overWorkbook, times: 1_000 }),
    ],
    [
      'may not be written',
      'not-written',
      ({ graph }) => graph.faults.script(faults.notCheckedOut, { ...overWorkbook, times: 1_000 }),
    ],
    [
      'gives its answer too late',
      'updated',
      ({ graph }) => graph.faults.script(faults.timedOutAfterApplying, overWorkbook),
    ],
    [
      'is rewritten by SharePoint meanwhile',
      'updated',
      ({ graph }) =>
        graph.faults.script(
          faults.meanwhile(() => graph.library.settle()),
          { when: ({ operation }) => operation === 'get-item' },
        ),
    ],
  ])(
    'is one file, saved once after another, also where it %s in between',
    async (_what, workbook, happens) => {
      const story = await SharePointStory.begin();
      story.typeRows('OV', media, talks);
      await collecting(story);
      story.typeOver('OV', 'OV-002', { indicator: '10 scholen' });
      happens(story);
      expect((await collecting(story)).workbook).toBe(workbook);
      story.graph.faults.clear();
      lien(story).closes(pathOf('OV'));
      story.typeOver('OV', 'OV-002', { indicator: '20 scholen' });
      story.typeOver('OV', 'OV-001', { indicator: '30 leraren' });
      const last = await collecting(story);
      expect([last.submitted.outcome, last.workbook]).toEqual(['accepted', 'updated']);
      await story.service.merge();
      expect(['OV-001', 'OV-002'].map((id) => story.row('register', id)['indicator'])).toEqual([
        '30 leraren',
        '20 scholen',
      ]);
    },
  );

  it('tells a save of somebody while its answer was written, and takes it with the next', async () => {
    const story = await SharePointStory.begin();
    story.typeRows('OV', media, talks);
    await collecting(story);
    story.typeOver('OV', 'OV-002', { indicator: '10 scholen' });
    story.graph.faults.script(
      faults.meanwhile(() => story.typeOver('OV', 'OV-001', { indicator: '30 leraren' })),
      overWorkbook,
    );
    const first = await collecting(story);
    expect([first.workbook, first.notes.at(-1)?.nl]).toEqual([
      'saved-meanwhile',
      expect.stringMatching(/Dien het opnieuw in/),
    ]);
    expect((await collecting(story)).submitted.outcome).toBe('accepted');
    await story.service.merge();
    expect(['OV-001', 'OV-002'].map((id) => story.row('register', id)['indicator'])).toEqual([
      '30 leraren',
      '10 scholen',
    ]);
  });
});

describe('a library copied into SharePoint', () => {
  it('comes back the same, takes what came in since, and loses what was erased', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.merge();
    const graph = await graphForTest();
    const copy = async () => {
      const site = await openAt(graph, {}, 'Actieplan');
      const there = must(await copyLibrary({ from: story.library, to: site, replaceWorkbooks: true }));
      const back = memoryLibrary();
      const again = must(await copyLibrary({ from: site, to: back, replaceWorkbooks: false }));
      for (const { verification, workbooks } of [there, again]) {
        expect(verification.problems).toEqual([]);
        expect(workbooks.workbooks.filter(({ state }) => !['copied', 'same'].includes(state))).toEqual([]);
      }
      expect(again.verification.register).toBe(there.verification.register);
      return { there, back: must(await verifyLibrary(new Log(back))) };
    };
    const first = await copy();
    expect(first.back).toEqual(must(await verifyLibrary(story.log)));

    must(await story.tryErase('OV-002', 'target_group'));
    await story.merge();
    const second = await copy();
    const source = must(await verifyLibrary(story.log));
    expect(second.there.log.erasedRows).toBe(source.erasedRows);
    expect(second.back).toEqual(source);
  });
});
