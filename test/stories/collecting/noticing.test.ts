import { describe, expect, it } from 'vitest';
import { savedWorkbooksSchema } from '../../../shared/contract/workbooks.ts';
import type { Library } from '../../../sync/library/library.ts';
import { LibraryFailure } from '../../../sync/library/library-failure.ts';
import { Log } from '../../../sync/log/log.ts';
import { closeRound, openRound } from '../../../sync/usecases/decisions/rounds.ts';
import { NoticedWorkbooks } from '../../../sync/usecases/noticing/noticed-workbooks.ts';
import { savedWorkbooks, workbookFindings } from '../../../sync/usecases/noticing/present-workbooks.ts';
import { promoting } from '../../fixtures/promoting.ts';
import { withCalls } from '../../fixtures/with-calls.ts';
import { LibraryStory, must, officerOf, today } from '../library-story.ts';
import { media, signals, talks } from '../sound-rows.ts';

const ov = 'Domeinen/OV.xlsx';
const withAddress = { ...media, target_group: 'Leraren, via an.peeters@school.be' };
const withoutTitle = { ...media, title: null };

function noticing(story: LibraryStory, library: Library = story.library, writesFindings = false) {
  return new NoticedWorkbooks({ log: new Log(library), clock: () => today, writesFindings });
}

/** Looks, and tells what stands there of OV's workbook. */
async function seenOfOv(workbooks: NoticedWorkbooks) {
  await workbooks.look();
  const told = savedWorkbooksSchema.parse(savedWorkbooks(workbooks, () => true, 'en'));
  const found = told.workbooks.find(({ contributor }) => contributor === 'OV');
  if (found === undefined) throw new Error('OV is not told');
  return found;
}

const seen = (story: LibraryStory) => seenOfOv(noticing(story));

/** Counts the workbooks that are read and written. */
function counting(library: Library) {
  const paths = { read: [] as string[], replaced: [] as string[] };
  const counted = withCalls(library, {
    read: (path, ...rest) => {
      if (path.startsWith('Domeinen/')) paths.read.push(path);
      return library.read(path, ...rest);
    },
    replace: (path, ...rest) => {
      paths.replaced.push(path);
      return library.replace(path, ...rest);
    },
  });
  return { library: counted, paths };
}

describe('a workbook in the library', () => {
  it('that nobody filled in is empty, and there is nothing to collect', async () => {
    expect(await seen(await LibraryStory.begin())).toMatchObject({
      stand: 'empty',
      actions: 0,
      ifCollected: null,
      findingsShown: null,
    });
  });

  it('is noticed once it is saved, with what is found in it, before anybody hands it in', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress, talks);
    const workbooks = noticing(story);
    expect(await seenOfOv(workbooks)).toMatchObject({
      stand: 'saved',
      actions: 2,
      counts: { errors: 0, warnings: 1 },
      ifCollected: 'accepted',
      seenAt: today.toISOString(),
      openElsewhere: false,
    });
    const [noticed] = workbooks.noticed;
    if (noticed === undefined) throw new Error('nothing was noticed');
    const { findings, findingsInAll } = workbookFindings(noticed, 'nl');
    expect(findings.length).toBe(findingsInAll);
    expect(findings[0]).toMatchObject({ severity: 'warning', column: 'target_group', row: 2 });
    expect((await story.state()).contributors).toEqual({});
  });

  it('would be refused for its errors', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withoutTitle);
    const { counts, ifCollected } = await seen(story);
    expect([counts.errors > 0, ifCollected]).toEqual([true, 'refused']);
  });

  it('says what was submitted as long as its rows do, whatever became of its bytes', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.save(ov, promoting()(ov, await story.bytes(ov)));
    expect(await seen(story)).toMatchObject({ stand: 'submitted', ifCollected: null });
  });

  it('says something else once a cell is changed', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    expect(await seen(story)).toMatchObject({ stand: 'saved', ifCollected: 'accepted', missing: [] });
  });

  it('from which an action is gone names it, for somebody has to say whether it is withdrawn', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.clearRow('OV', 'OV-002');
    expect(await seen(story)).toMatchObject({ stand: 'saved', missing: ['OV-002'], ifCollected: 'refused' });
  });

  it('is told to differ from a colleague’s copy', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.copy(ov, 'kopie.xlsx');
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    await story.submit('OV');
    await story.copy('kopie.xlsx', ov);
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    expect(await seen(story)).toMatchObject({ stand: 'saved', ifCollected: 'choose' });
  });

  it('is not taken where no round is open for it, and its findings are told all the same', async () => {
    const story = await LibraryStory.begin();
    const round = { round: 'Ronde 1', kind: 'drafting', contributors: ['WVG'] } as const;
    must(
      await story.decide((ground) =>
        openRound(ground, { ...round, opens: '2021-02-01', deadline: '2021-04-01' }),
      ),
    );
    await story.typeRows('OV', withAddress);
    expect(await seen(story)).toMatchObject({ ifCollected: 'closed', counts: { warnings: 1 } });
  });

  it('that is missing, or no workbook, is told as such', async () => {
    const story = await LibraryStory.begin();
    await story.save(ov, 'geen werkboek');
    expect(await seen(story)).toMatchObject({
      stand: 'unreadable',
      problem: expect.stringContaining(ov),
      ifCollected: null,
    });
    await story.remove(ov);
    expect(await seen(story)).toMatchObject({ stand: 'missing', savedAt: null, seenAt: null });
  });

  it('is told to be open elsewhere', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.openInExcel(ov);
    expect(await seen(story)).toMatchObject({ stand: 'saved', openElsewhere: true });
  });
});

describe('looking again', () => {
  it('reads only what changed', async () => {
    const story = await LibraryStory.begin();
    const { library, paths } = counting(story.library);
    const workbooks = noticing(story, library);
    await workbooks.look();
    expect(paths.read.toSorted()).toEqual([ov, 'Domeinen/WVG.xlsx']);
    await story.typeRows('OV', media);
    await workbooks.look();
    await workbooks.look();
    expect(paths.read.slice(2)).toEqual([ov]);
  });

  it('reads again what the log says something else of', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    const workbooks = noticing(story);
    expect((await seenOfOv(workbooks)).stand).toBe('saved');
    await story.openInExcel(ov);
    await story.submit('OV');
    expect((await seenOfOv(workbooks)).stand).toBe('submitted');
    const round = { round: 'Ronde 1', kind: 'drafting', contributors: ['OV'] } as const;
    const days = { opens: '2021-02-01', deadline: '2021-04-01' };
    must(await story.decide((ground) => openRound(ground, { ...round, ...days })));
    await story.typeRows('OV', talks);
    expect((await seenOfOv(workbooks)).ifCollected).toBe('accepted');
    must(await story.decide((ground) => closeRound(ground)));
    expect((await seenOfOv(workbooks)).ifCollected).toBe('closed');
  });

  it('asks once what changed, where the library can tell that', async () => {
    const story = await LibraryStory.begin();
    const folders = ['', 'Domeinen', 'Logboek', 'Logboek/inhoud'];
    const asked: (string | null)[] = [];
    const library = withCalls(story.library, {
      list: (folder) => {
        if (folder === 'Domeinen') throw new Error('there is no need to list it');
        return story.library.list(folder);
      },
      changesSince: async (cursor) => {
        asked.push(cursor);
        const files = cursor === null ? await Promise.all(folders.map((one) => story.library.list(one))) : [];
        const removed = cursor === '1' ? [ov] : [];
        return { changed: files.flat(), removed, whole: cursor === null, cursor: String(asked.length) };
      },
    });
    const workbooks = noticing(story, library);
    expect((await seenOfOv(workbooks)).stand).toBe('empty');
    expect((await seenOfOv(workbooks)).stand).toBe('missing');
    expect(asked).toEqual([null, '1']);
  });

  it('tells why a library cannot be read, keeps what it saw, and goes on when it can be again', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    let broken = false;
    const told = { nl: 'De schijf is weg.', en: 'The disk is gone.' };
    const library = withCalls(story.library, {
      list: (folder) =>
        broken ? Promise.reject(new LibraryFailure('library-unreachable', told)) : story.library.list(folder),
    });
    const workbooks = noticing(story, library);
    await workbooks.look();
    broken = true;
    expect((await seenOfOv(workbooks)).stand).toBe('saved');
    expect(savedWorkbooks(workbooks, () => true, 'nl').problem).toBe('De schijf is weg.');
    broken = false;
    await workbooks.look();
    expect([workbooks.problem, workbooks.looks]).toEqual([null, { done: 2, failed: 1 }]);
  });

  it.each([
    ['read', 'unreadable'],
    ['replace', 'saved'],
  ] as const)('tells of one workbook that nobody may %s, and judges the others', async (call, stand) => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    await story.typeRows('WVG', media);
    const told = { nl: 'Geen toegang tot dit bestand.', en: 'No access to this file.' };
    let denied = true;
    const deny = (path: string) => {
      if (denied && path === ov) throw new LibraryFailure('access-denied', told);
    };
    const library = withCalls(story.library, {
      [call]: async (path: string, bytes: Uint8Array, version: string) => {
        deny(path);
        return call === 'read' ? story.library.read(path) : story.library.replace(path, bytes, version);
      },
    });
    const workbooks = noticing(story, library, true);
    expect(await seenOfOv(workbooks)).toMatchObject({ stand, problem: told.en });
    expect(workbooks.noticed[1]?.seen?.verdict.stand).toBe('saved');
    denied = false;
    await story.typeRows('OV', talks);
    for (let look = 0; look < 3; look += 1) await workbooks.look();
    expect(await seenOfOv(workbooks)).toMatchObject({ stand: 'saved', findingsShown: true, problem: null });
  });

  it('tells a log that is broken', async () => {
    const story = await LibraryStory.begin();
    await story.save('Logboek/000001.json', '{}');
    const workbooks = noticing(story);
    await workbooks.look();
    expect(workbooks.problem?.en).toContain('Logboek/000001.json');
  });
});

describe('findings written into a workbook that nobody handed in', () => {
  const writing = (story: LibraryStory, library?: Library) => noticing(story, library, true);

  it('stand in its column Controle, and nothing else of it changes', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress, talks);
    const before = await story.rows('OV');
    expect(await seenOfOv(writing(story))).toMatchObject({ stand: 'saved', findingsShown: true });
    const after = await story.rows('OV');
    expect(after.map(({ cells }) => cells.control)).toEqual([
      expect.stringContaining('Doelgroep'),
      '✔ In orde',
    ]);
    const without = after.map(({ row, cells: { control: _, ...cells } }) => ({ row, cells }));
    expect(without).toEqual(before.map(({ row, cells: { control: _, ...cells } }) => ({ row, cells })));
    expect((await story.state()).contributors).toEqual({});
  });

  it('go again when they are mended, and with a row that was emptied', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress, talks);
    const workbooks = writing(story);
    await workbooks.look();
    await story.typeInRow('OV', 2, { target_group: 'Leraren' });
    await story.typeInRow('OV', 3, Object.fromEntries(Object.keys(talks).map((field) => [field, null])));
    await workbooks.look();
    expect((await story.rows('OV')).map(({ cells }) => cells.control)).toEqual(['✔ In orde']);
  });

  it.each([
    ['a folder', (library: Library) => library],
    ['a library that rewrites what it stores', rewriting],
  ])('are written once, also in %s', async (_what, make) => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const { library, paths } = counting(make(story.library));
    const workbooks = writing(story, library);
    for (let look = 0; look < 5; look += 1) await workbooks.look();
    expect(paths.replaced).toEqual([ov]);
    expect(paths.read.filter((path) => path === ov).length).toBeLessThanOrEqual(2);
    expect(await seenOfOv(workbooks)).toMatchObject({ stand: 'saved', findingsShown: true });
  });

  it('are written once by every replica together', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const { library, paths } = counting(rewriting(story.library));
    const replicas = [writing(story, library), writing(story, library)];
    for (let look = 0; look < 3; look += 1) for (const one of replicas) await one.look();
    expect(paths.replaced).toEqual([ov]);
  });

  it('are not written a second time into a workbook from which something takes them out', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const { library, paths } = counting(story.library);
    const workbooks = writing(story, library);
    const bare = await story.bytes(ov);
    for (let look = 0; look < 4; look += 1) {
      await workbooks.look();
      await story.save(ov, bare);
    }
    expect(paths.replaced).toEqual([ov]);
  });

  it('wait while somebody has it open, ever longer, and are written once it is closed', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    const before = await story.bytes(ov);
    const close = await story.openInExcel(ov);
    const { library, paths } = counting(story.library);
    const workbooks = writing(story, library);
    for (let look = 0; look < 16; look += 1) {
      expect(await seenOfOv(workbooks)).toMatchObject({ openElsewhere: true, findingsShown: false });
    }
    expect(await story.bytes(ov)).toEqual(before);
    expect(paths.read.filter((path) => path === ov)).toHaveLength(5);
    await close();
    for (let look = 0; look < 16; look += 1) await workbooks.look();
    expect(paths.replaced).toEqual([ov]);
  });

  it('never overwrite what somebody saves in the meantime', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    let saved = false;
    const library = withCalls(story.library, {
      replace: async (...call) => {
        if (!saved) await story.typeRows('OV', signals);
        saved = true;
        return story.library.replace(...call);
      },
    });
    const workbooks = writing(story, library);
    await workbooks.look();
    expect((await story.rows('OV')).map(({ cells }) => [cells.title, cells.control])).toEqual([
      [media.title, undefined],
      [signals.title, undefined],
    ]);
    await workbooks.look();
    expect((await story.rows('OV')).map(({ cells }) => cells.control)).toEqual([
      expect.stringContaining('Doelgroep'),
      '✔ In orde',
    ]);
  });

  it('leave the workbook fit to be handed in', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    await writing(story).look();
    const { submitted, workbook } = await story.submit('OV', { identity: officerOf('OV') });
    expect([submitted.outcome, workbook]).toEqual(['accepted', 'updated']);
    expect(await seenOfOv(writing(story))).toMatchObject({ stand: 'submitted', findingsShown: true });
  });
});

/** SharePoint promotes the library's properties into every Office file that is stored. */
function rewriting(library: Library): Library {
  const promoted = promoting();
  return withCalls(library, {
    replace: (path, bytes, version) => library.replace(path, promoted(path, bytes), version),
  });
}
