import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { checkReportSchema } from '../../shared/contract/reports.ts';
import definition from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import { check } from '../../sync/usecases/check.ts';
import { readContribution } from '../../sync/usecases/contribution.ts';
import { checkReport } from '../../sync/usecases/present.ts';
import { withCalls } from '../fixtures/with-calls.ts';
import { command } from '../stories/command-line/run-command.ts';
import { LibraryStory, must } from '../stories/library-story.ts';
import { ownWorkbook, replacedIn, stampedWith, stampIn } from '../stories/people-in-sheets.ts';
import { action, media, signals, talks } from '../stories/sound-rows.ts';
import { type Invariant, readByExcelJs, registerText, seenBy } from './world.ts';

const ov = 'Domeinen/OV.xlsx';

/** The plan with another severity for one rule. */
const withSeverity = (code: string, severity: string) => ({
  rules: definition.rules.map((rule) => (rule.code === code ? { ...rule, severity, waivable: false } : rule)),
});

const exportSchema = z.object({
  actions: z.array(
    z.looseObject({
      id: z.string(),
      objective: z.string(),
      funding: z.string(),
      start: z.string(),
      end: z.string(),
    }),
  ),
});

export const invariantsOfWorkbooks: readonly Invariant[] = [
  {
    name: '10: sorting rows and moving columns changes nothing',
    holds: async (world) => {
      const story = await LibraryStory.begin();
      await story.typeRows('OV', media, talks, signals);
      await story.submit('OV');
      await story.merge();
      const before = await registerText(story);
      await story.save(ov, await movedAbout(story));
      await seenBy(story, world).submit('OV', { contributor: 'OV' });
      await story.merge();
      expect(await registerText(story)).toBe(before);
    },
    mutants: [
      {
        fault: 'columns are read by their place',
        caughtAs: /to be '/,
        world: () => ({
          between: (library, story) =>
            withCalls(library, {
              read: async (path) => {
                const file = await library.read(path);
                return path === ov && file !== null ? { ...file, bytes: await swapped(story) } : file;
              },
            }),
        }),
      },
    ],
  },
  {
    name: '11: no unwaived error enters the register through a submission, and warnings never block',
    holds: async ({ plan = {} }) => {
      const story = await LibraryStory.begin({ plan });
      await story.typeRows(
        'OV',
        media,
        action('Extra begeleiders in gevangenissen', { funding: 'Bijkomende kredieten' }),
      );
      await story.typeRows(
        'WVG',
        action('Een actie die ophoudt voor ze begint', {
          domain: 'WVG',
          co_domains: null,
          start: '01/09/2021',
          end: '01/06/2021',
        }),
      );
      await story.submit('OV');
      await story.submit('WVG');
      await story.merge();
      const { actions } = exportSchema.parse(JSON.parse(await registerText(story)));
      expect(actions.map(({ id }) => id)).toEqual(['OV-001']);
      await story.typeRows('OV', action('Een actie met een waarschuwing', { indicator: null }));
      await story.submit('OV');
      await story.merge();
      expect(await registerText(story)).toContain('Een actie met een waarschuwing');
    },
    mutants: [
      {
        fault: 'additional appropriations are a warning',
        caughtAs: /'OV-002'/,
        world: () => ({ plan: withSeverity('R11', 'warning') }),
      },
      {
        fault: 'an end before the start is a warning',
        caughtAs: /'WVG-001'/,
        world: () => ({ plan: withSeverity('R07', 'warning') }),
      },
    ],
  },
  {
    name: '12: the command line and the use case find the same in the same workbook',
    holds: async ({ written = (bytes) => bytes }) => {
      const story = await LibraryStory.begin();
      await story.typeRows(
        'OV',
        { ...media, objective: 'D9', indicator: null },
        action('Kort', { start: '31/02/2021' }),
      );
      const contribution = must(readContribution(written(await story.bytes(ov)), 'OV.xlsx', story.plan));
      const request = { log: story.log, now: new Date(), contributor: 'OV', contribution, withdraw: [] };
      const checked = must(await check(request));
      const { out } = await command('check', join(story.folder, ov), '--json');
      const told = checkReportSchema.parse(JSON.parse(out));
      expect(told.counts.errors).toBeGreaterThan(2);
      expect(told).toEqual(checkReport('OV.xlsx', 'OV', checked, contribution.notes, 'nl'));
    },
    mutants: [
      {
        fault: 'one of them sees another cell',
        caughtAs: /to deeply equal/,
        world: () => ({ written: (bytes) => replacedIn(bytes, '>D9<', '>D5<') }),
      },
    ],
  },
  {
    name: '13: read, write, read keeps values and types; text never becomes a formula',
    holds: async ({ written = (bytes) => bytes }) => {
      const story = await LibraryStory.begin();
      await story.typeRows('OV', { ...media, target_group: '=1+1', indicator: "'@600", estimate: 85_000.5 });
      await story.submit('OV');
      await story.merge();
      for (const [file, sheet] of [
        [ov, 'Acties'],
        ['Masterregister.xlsx', 'Register'],
      ] as const) {
        const [row] = await readByExcelJs(written(await story.bytes(file)), sheet);
        expect(row).toMatchObject({
          Doelgroep: '=1+1',
          'Indicator/resultaat': "'@600",
          'Raming (€)': 85_000.5,
          Titel: media.title,
        });
      }
      const [row] = await readByExcelJs(await story.bytes('Masterregister.xlsx'), 'Register');
      expect(row?.Start).toEqual(new Date('2015-09-01T00:00:00Z'));
    },
    mutants: [
      {
        fault: 'text that begins with = is written as a formula',
        caughtAs: /Doelgroep/,
        world: () => ({
          written: (bytes) =>
            replacedIn(bytes, / t="inlineStr"><is><t[^>]*>=1\+1<\/t><\/is>/g, '><f>1+1</f><v>2</v>'),
        }),
      },
    ],
  },
  {
    name: '16: a stale copy of a workbook never reverts what others did since its stamp',
    holds: async (world) => {
      const story = await LibraryStory.begin();
      await story.typeRows('OV', media, talks);
      await story.submit('OV');
      await story.copy(ov, 'Domeinen/OV-oud.xlsx');
      await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
      await story.submit('OV');
      await story.typeOver('Domeinen/OV-oud.xlsx', 'OV-002', { indicator: '90 scholen' });
      await seenBy(story, world).submit('Domeinen/OV-oud.xlsx', { contributor: 'OV' });
      await story.merge();
      const rows = await readByExcelJs(await story.bytes('Masterregister.xlsx'), 'Register');
      expect(rows.map((row) => row['Indicator/resultaat'])).toEqual(['900 leraren', '90 scholen']);
    },
    mutants: [
      {
        fault: 'a workbook is always compared with the newest state',
        caughtAs: /'600 leraren per schooljaar'/,
        world: () => ({
          between: (library, story) =>
            withCalls(library, {
              read: async (path) => {
                const file = await library.read(path);
                if (!path.endsWith('-oud.xlsx') || file === null) return file;
                const newest = stampIn(await story.bytes(ov), story.plan) ?? undefined;
                return { ...file, bytes: stampedWith(file.bytes, newest) };
              },
            }),
        }),
      },
    ],
  },
];

/** OV's workbook with its rows upside down, its columns the other way round and one more beside them. */
async function movedAbout(story: LibraryStory): Promise<Uint8Array> {
  const columns = story.plan.definition.columns.map(({ field }) => field).toReversed();
  return rearranged(story, ['Eigen kolom', ...columns]);
}

/** OV's workbook with the headers of two text columns exchanged, their cells left where they are. */
async function swapped(story: LibraryStory): Promise<Uint8Array> {
  const rows = (await story.rows('OV')).map(({ cells: { target_group = '', indicator = '', ...cells } }) => ({
    ...cells,
    target_group: indicator,
    indicator: target_group,
  }));
  return own(
    story,
    story.plan.definition.columns.map(({ field }) => field),
    rows,
  );
}

async function rearranged(story: LibraryStory, columns: readonly string[]): Promise<Uint8Array> {
  return own(story, columns, (await story.rows('OV')).map(({ cells }) => cells).toReversed());
}

async function own(
  story: LibraryStory,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<Uint8Array> {
  const stamp = stampIn(await story.bytes(ov), story.plan);
  return ownWorkbook(story.plan, { columns, rows, ...(stamp === null ? {} : { stamp }) });
}
