import { describe, expect, it } from 'vitest';
import { LibraryFailure } from '../../../sync/library/library-failure.ts';
import { closeRound, openRound } from '../../../sync/usecases/decisions/rounds.ts';
import { savedWorkbooks } from '../../../sync/usecases/noticing/present-workbooks.ts';
import { aroundCalls } from '../../fixtures/around-calls.ts';
import { notedCalls } from '../../fixtures/noted-calls.ts';
import { withCalls } from '../../fixtures/with-calls.ts';
import { LibraryStory, must } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';
import { noticing, ov, seenOfOv, withAddress } from './noticing-story.ts';

const isWorkbook = (path: string): boolean => path.startsWith('Domeinen/');

describe('looking again', () => {
  it('reads only what changed', async () => {
    const story = await LibraryStory.begin();
    const { library, paths } = notedCalls(story.library);
    const workbooks = noticing(story, library);
    await workbooks.look();
    expect(paths('read').filter(isWorkbook).toSorted()).toEqual([ov, 'Domeinen/WVG.xlsx']);
    await story.typeRows('OV', media);
    await workbooks.look();
    await workbooks.look();
    expect(paths('read').filter(isWorkbook).slice(2)).toEqual([ov]);
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
  ])('tells of one workbook that nobody may %s, and judges the others', async (call, stand) => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', withAddress);
    await story.typeRows('WVG', media);
    const told = { nl: 'Geen toegang tot dit bestand.', en: 'No access to this file.' };
    let denied = true;
    const library = aroundCalls(story.library, async ({ name, path }, make) => {
      if (denied && name === call && path === ov) throw new LibraryFailure('access-denied', told);
      return make();
    });
    const workbooks = noticing(story, library, true);
    expect(await seenOfOv(workbooks)).toMatchObject({ stand, problem: told.en });
    expect(workbooks.noticed[1]?.seen?.verdict.stand).toBe('saved');
    denied = false;
    await story.typeRows('OV', talks);
    for (let look = 0; look < 3; look += 1) await workbooks.look();
    expect(await seenOfOv(workbooks)).toMatchObject({ stand: 'saved', findingsShown: true, problem: null });
  });

  it('does not read a workbook that is larger than any that is filled in', async () => {
    const story = await LibraryStory.begin();
    const noted = notedCalls(story.library);
    const library = withCalls(noted.library, {
      list: async (folder) =>
        (await story.library.list(folder)).map((file) =>
          file.path === ov ? { ...file, size: 33 * 1024 ** 2 } : file,
        ),
    });
    expect(await seenOfOv(noticing(story, library))).toMatchObject({
      stand: 'unreadable',
      problem: expect.stringMatching(/Domeinen\/OV\.xlsx.*32 MB/),
    });
    expect(noted.paths('read').filter(isWorkbook)).toEqual(['Domeinen/WVG.xlsx']);
  });

  it('takes nothing for current of the workbooks that it does not get round to', async () => {
    const letter = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);
    const codes = Array.from({ length: 51 }, (_, at) => `D${letter(Math.floor(at / 26))}${letter(at % 26)}`);
    const contributors = codes.map((code) => ({ code, domain: 'OV', name: code }));
    const story = await LibraryStory.begin({ plan: { contributors } });
    let saved = 0;
    const library = withCalls(story.library, {
      list: async (folder) =>
        (await story.library.list(folder)).map((file) => ({ ...file, version: `${file.version} ${saved}` })),
      read: async (path) => {
        const file = await story.library.read(path);
        return file && isWorkbook(path) ? { ...file, version: `${file.version} ${saved}` } : file;
      },
    });
    const workbooks = noticing(story, library);
    const unseen = async () => {
      await workbooks.look();
      return savedWorkbooks(workbooks, () => true, 'en').workbooks.filter(({ stand }) => stand === 'unseen');
    };
    expect([(await unseen()).length, (await unseen()).length]).toEqual([1, 0]);
    saved += 1;
    expect([(await unseen()).length, (await unseen()).length]).toEqual([1, 0]);
  });

  it('is done once more for all who ask meanwhile', async () => {
    const story = await LibraryStory.begin();
    const workbooks = noticing(story);
    await Promise.all(Array.from({ length: 30 }, () => workbooks.look()));
    expect(workbooks.looks).toEqual({ done: 1, failed: 0 });
    const looking = workbooks.look();
    await Promise.resolve();
    await Promise.all([looking, workbooks.look(), workbooks.look()]);
    expect(workbooks.looks).toEqual({ done: 3, failed: 0 });
  });

  it('tells a log that is broken', async () => {
    const story = await LibraryStory.begin();
    await story.save('Logboek/000001.json', '{}');
    const workbooks = noticing(story);
    await workbooks.look();
    expect(workbooks.problem?.en).toContain('Logboek/000001.json');
  });
});
