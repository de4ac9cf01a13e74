import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../sync/library/library.ts';
import { Log } from '../../../sync/log/log.ts';
import { type Copied, copyLibrary, copyReport } from '../../../sync/usecases/copying/copy-library.ts';
import { verifyLibrary } from '../../../sync/usecases/verify.ts';
import { ifInterrupted, interrupted } from '../../fixtures/interrupted-library.ts';
import { memoryLibrary } from '../../fixtures/memory-library.ts';
import { promoting } from '../../fixtures/promoting.ts';
import { LibraryStory, must, stopOf } from '../library-story.ts';
import { media, signals, talks } from '../sound-rows.ts';

/** A library with submissions, a merge, an edit of the coordinator, and caches. */
async function atWork(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  await story.submit('OV');
  await story.merge();
  return story;
}

const copy = (from: Library, to: Library, replaceWorkbooks = false) =>
  copyLibrary({ from, to, replaceWorkbooks });

const problemsOf = ({ verification, workbooks }: Copied) => [
  verification.problems,
  workbooks.workbooks.filter(({ state }) => state !== 'copied' && state !== 'same'),
];
const nothing = [[], []];

const digests = (files: ReadonlyMap<string, Uint8Array>) =>
  new Map([...files].map(([path, bytes]) => [path, hash('sha256', bytes)]));

const verified = async (library: Library) => must(await verifyLibrary(new Log(library)));

describe('a library copied to an empty place', () => {
  it('gives the same register, from a log that verifies', async () => {
    const { library } = await atWork();
    const target = memoryLibrary();
    const copied = must(await copy(library, target));
    expect(problemsOf(copied)).toEqual(nothing);
    const [source, there] = [await verified(library), await verified(target)];
    expect(there).toEqual(source);
    expect(copied.verification.register).toBe(source.register);
  });

  it('is told with everything that it holds', async () => {
    const { library } = await atWork();
    const request = { from: library, to: memoryLibrary(), replaceWorkbooks: false };
    const report = copyReport(request, must(await copyLibrary(request)), 'en');
    const { entries, bodies } = await verified(library);
    expect(report).toMatchObject({
      entry: entries,
      entries: { copied: entries, inAll: entries },
      bodies: { copied: bodies, inAll: bodies },
      verified: true,
      problems: [],
    });
    expect(report.workbooks.map(({ path }) => path)).toEqual([
      'Masterregister.xlsx',
      'Domeinen/OV.xlsx',
      'Domeinen/WVG.xlsx',
    ]);
    expect(report.bytes).toBeGreaterThan(10_000);
  });

  it('comes back the same, also from a library that rewrites what is stored in it', async () => {
    const { library } = await atWork();
    const between = memoryLibrary(new Map(), { place: 'sharepoint:', rewriting: promoting() });
    const back = memoryLibrary();
    expect(problemsOf(must(await copy(library, between)))).toEqual(nothing);
    expect(problemsOf(must(await copy(between, back)))).toEqual(nothing);
    expect(await verified(back)).toEqual(await verified(library));
    expect((await between.read('Domeinen/OV.xlsx'))?.version).not.toBe(
      (await library.read('Domeinen/OV.xlsx'))?.version,
    );
  });

  it('leaves caches, lock files and what others laid there behind, and tells the last', async () => {
    const story = await atWork();
    await story.openInExcel('Domeinen/OV.xlsx');
    await story.save('notities.txt', 'van mij');
    const files = new Map<string, Uint8Array>();
    const { workbooks } = must(await copy(story.library, memoryLibrary(files)));
    expect(await story.library.list('Logboek/stand/register')).not.toEqual([]);
    expect([...files.keys()].filter((path) => /stand|~|\.lock|notities/.test(path))).toEqual([]);
    expect(workbooks.leftOut).toEqual(['notities.txt']);
  });

  it('is complete after a repetition, wherever it was interrupted', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    const whole = new Map<string, Uint8Array>();
    must(await copy(story.library, memoryLibrary(whole)));
    const source = memoryLibrary(new Map(whole), { place: 'bron' });
    for (let call = 1; ; call += 1) {
      const files = new Map<string, Uint8Array>();
      const target = memoryLibrary(files);
      const stopping = interrupted(call);
      const ended = await copy(stopping(source), stopping(target)).catch(ifInterrupted);
      if (ended !== 'interrupted') {
        expect(call).toBeGreaterThan(50);
        break;
      }
      expect(problemsOf(must(await copy(source, target))), `interrupted at call ${call}`).toEqual(nothing);
      expect(digests(files), `interrupted at call ${call}`).toEqual(digests(whole));
    }
  });
});

describe('a library copied to where it was copied before', () => {
  it('brings what came in since, and nothing a third time', async () => {
    const story = await atWork();
    const target = memoryLibrary();
    must(await copy(story.library, target));
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await story.merge();
    const second = must(await copy(story.library, target, true));
    expect([second.log.entries, second.log.bodies]).toEqual([2, 3]);
    expect(await verified(target)).toEqual(await verified(story.library));
    const third = must(await copy(story.library, target));
    expect([third.log.entries, third.log.bodies, third.log.bytes]).toEqual([0, 0, 0]);
    expect(third.workbooks.bytes).toBe(0);
  });

  it('does not overwrite a workbook that was changed there, unless that is asked for', async () => {
    const story = await atWork();
    const target = memoryLibrary();
    must(await copy(story.library, target));
    await story.typeOver('OV', 'OV-001', { indicator: '1000 leraren' });
    const before = await target.read('Domeinen/OV.xlsx');
    const request = { from: story.library, to: target, replaceWorkbooks: false };
    const report = copyReport(request, must(await copyLibrary(request)), 'en');
    expect([report.verified, report.problems]).toEqual([
      false,
      [expect.stringContaining('Domeinen/OV.xlsx: another workbook stands in the target')],
    ]);
    expect(await target.read('Domeinen/OV.xlsx')).toEqual(before);
    expect(problemsOf(must(await copy(story.library, target, true)))).toEqual(nothing);
    expect(await target.read('Domeinen/OV.xlsx')).not.toEqual(before);
  });

  it('leaves a workbook that somebody has open there, and tells it', async () => {
    const story = await atWork();
    const target = memoryLibrary();
    must(await copy(story.library, target));
    await story.typeOver('OV', 'OV-001', { indicator: '1000 leraren' });
    const open: Library = { ...target, replace: async () => ({ outcome: 'locked' }) };
    const { workbooks } = must(await copy(story.library, open, true));
    expect(workbooks.workbooks).toContainEqual({ path: 'Domeinen/OV.xlsx', state: 'open-elsewhere' });
  });

  it('erases there what was erased in the source', async () => {
    const story = await atWork();
    const target = memoryLibrary();
    must(await copy(story.library, target));
    const { rows } = must(await story.tryErase('OV-002', 'target_group'));
    const { log } = must(await copy(story.library, target));
    expect(log.erasedRows).toBe(rows);
    const { erasedRows, problems } = await verified(target);
    expect([erasedRows, problems]).toEqual([rows, []]);
  });

  it('follows an erasure that comes while it copies', async () => {
    const story = await atWork();
    const target = memoryLibrary();
    const erasing: Library = {
      ...target,
      list: async (folder) => {
        if (folder === 'Logboek/inhoud' && (await story.state()).erasures.length === 0)
          must(await story.tryErase('OV-002', 'target_group'));
        return target.list(folder);
      },
    };
    must(await copy(story.library, erasing));
    expect(await verified(target)).toMatchObject({ problems: [], erasedRows: expect.any(Number) });
    expect((await verified(target)).register).toBe((await verified(story.library)).register);
  });
});

describe('a copy is refused, and changes nothing,', () => {
  it.each([
    ['where another log stands', async () => (await atWork()).library],
    ['where nothing is to be copied', async () => memoryLibrary()],
  ])('%s', async (_what, source) => {
    const files = new Map<string, Uint8Array>();
    const from = await source();
    must(await copy((await atWork()).library, memoryLibrary(files)));
    const before = new Map(files);
    expect(stopOf(await copy(from, memoryLibrary(files, { place: 'doel' })))).toBe('library-exists');
    expect(digests(files)).toEqual(digests(before));
  });

  it('where the target is ahead', async () => {
    const story = await atWork();
    const files = new Map<string, Uint8Array>();
    must(await copy(story.library, memoryLibrary(files)));
    const old = memoryLibrary(new Map(files), { place: 'oud' });
    await story.typeRows('OV', signals);
    await story.submit('OV');
    const result = await copy(old, story.library);
    expect(stopOf(await copy(story.library, old))).toBe('nothing stopped it');
    expect(stopOf(result)).toBe('library-exists');
    expect(!result.ok && result.problem.message.en).toContain('is ahead of oud');
  });

  it('onto itself', async () => {
    const { library } = await atWork();
    expect(stopOf(await copy(library, library))).toBe('request-invalid');
  });

  it('where a body of the source is damaged', async () => {
    const story = await atWork();
    const [body] = await story.library.list('Logboek/inhoud');
    await story.save(body?.path ?? '', 'iets anders');
    expect(stopOf(await copy(story.library, memoryLibrary()))).toBe('log-broken');
  });
});
