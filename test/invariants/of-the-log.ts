import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { aroundCalls, isWriting } from '../fixtures/around-calls.ts';
import { ifInterrupted, interrupted } from '../fixtures/interrupted-library.ts';
import { withCalls } from '../fixtures/with-calls.ts';
import { LibraryStory, must } from '../stories/library-story.ts';
import { media, signals, talks } from '../stories/sound-rows.ts';
import { type Invariant, readByExcelJs, registerText, seenBy } from './world.ts';

const register = 'Masterregister.xlsx';

/** OV handed in and was merged; then OV changed and added an action, and the coordinator typed in the register. */
async function halfway(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
  await story.typeRows('OV', signals);
  await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
  return story;
}

/** Another folder with the log alone: its entries and its bodies. */
async function logAlone(story: LibraryStory): Promise<LibraryStory> {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'Logboek'));
  await cp(join(story.folder, 'Logboek'), join(folder, 'Logboek'), {
    recursive: true,
    filter: (path) => !path.endsWith('stand'),
  });
  return LibraryStory.at(folder);
}

export const invariantsOfTheLog: readonly Invariant[] = [
  {
    name: '5: the same log gives the same register, byte for byte, in any folder',
    holds: async (world) => {
      const story = await halfway();
      await story.submit('OV');
      await story.merge();
      const copies = [await logAlone(story), await logAlone(story)].map((copy) => seenBy(copy, world));
      const texts = await Promise.all([story, ...copies].map(registerText));
      expect(texts[0]).toContain('900 leraren');
      expect(new Set(texts).size).toBe(1);
    },
    mutants: [
      {
        fault: 'the last entry is not read in one of the folders',
        caughtAs: /expected 2 to be 1/,
        world: () => ({
          between: (library) =>
            withCalls(library, {
              read: async (path) => (path === 'Logboek/000005.json' ? null : library.read(path)),
            }),
        }),
      },
    ],
  },
  {
    name: '6: a reader sees the register before a merge or after it, never between',
    holds: async (world) => {
      const story = await halfway();
      await story.submit('OV');
      const before = await registerText(story);
      const seen = new Set<string>();
      const inner = seenBy(story, world).library;
      const watched = aroundCalls(inner, async (call, make) => {
        const answer = await make();
        if (isWriting(call)) seen.add(await registerText(await LibraryStory.at(story.folder)));
        return answer;
      });
      await story.through(watched).merge();
      const after = await registerText(story);
      expect(after).not.toBe(before);
      expect([...seen].filter((text) => text !== before && text !== after)).toEqual([]);
      expect(seen.size).toBe(2);
    },
    mutants: [
      {
        fault: 'the entry is written before the bodies that it names',
        caughtAs: /is missing while the log refers to it/,
        world: () => ({
          between: (library) =>
            withCalls(library, {
              // At the moment of the entry, the bodies are still to come.
              create: async (path, bytes) =>
                path.startsWith('Logboek/inhoud/')
                  ? { outcome: 'created', version: 'later' }
                  : library.create(path, bytes),
            }),
        }),
      },
    ],
  },
  {
    name: '7: stopped before any write, a retry reaches the same register and the same workbooks',
    holds: async (world) => {
      const wanted = await undisturbed();
      for (let nth = 1; ; nth += 1) {
        const story = await halfway();
        const stopping = interrupted(nth, { counts: isWriting });
        const library = world.between?.(story.library, story) ?? stopping(story.library);
        const ended = await workOn(story.through(library)).catch(ifInterrupted);
        await workOn(story);
        expect(await outcomeOf(story)).toEqual(wanted);
        if (ended !== 'interrupted' || world.between !== undefined) break;
      }
    },
    mutants: [
      {
        fault: 'a write that is stopped leaves half a file under its name',
        caughtAs: /cannot be read/,
        world: () => ({
          between: (library, story) =>
            interrupted(2, {
              counts: isWriting,
              before: (path) => story.save(path, '{"number":').catch(() => undefined),
            })(library),
        }),
      },
    ],
  },
  {
    name: '15: the register in force is rebuilt from the log alone',
    holds: async (world) => {
      const story = await halfway();
      await story.submit('OV');
      await seenBy(story, world).merge();
      const rebuilt = await logAlone(story);
      await rebuilt.merge();
      const rows = await readByExcelJs(await rebuilt.bytes(register), 'Register');
      expect(rows).toHaveLength(3);
      expect(rows).toEqual(await readByExcelJs(await story.bytes(register), 'Register'));
    },
    mutants: [
      {
        fault: 'the register’s workbook is passed by, with the coordinator’s edits in it',
        caughtAs: /to deeply equal/,
        world: () => ({
          between: (library) =>
            withCalls(library, {
              read: async (path) => (path === register ? null : library.read(path)),
              create: async (path, bytes) =>
                path === register ? { outcome: 'created', version: 'none' } : library.create(path, bytes),
            }),
        }),
      },
    ],
  },
];

async function workOn(story: LibraryStory): Promise<void> {
  must(await story.trySubmit('OV'));
  must(await story.tryMerge());
}

/** What people see in the end: the register, and both workbooks as ExcelJS reads them. */
async function outcomeOf(story: LibraryStory): Promise<readonly unknown[]> {
  return [
    await registerText(story),
    await readByExcelJs(await story.bytes(register), 'Register'),
    (await readByExcelJs(await story.bytes('Domeinen/OV.xlsx'), 'Acties')).slice(0, 4),
  ];
}

async function undisturbed(): Promise<readonly unknown[]> {
  const story = await halfway();
  await workOn(story);
  return outcomeOf(story);
}
