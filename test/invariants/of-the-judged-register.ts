import { expect } from 'vitest';
import { z } from 'zod';
import definition from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import { approve } from '../../sync/usecases/decisions/approve.ts';
import { decideConflict } from '../../sync/usecases/decisions/decide-conflict.ts';
import { waive } from '../../sync/usecases/decisions/waive.ts';
import { LibraryStory } from '../stories/library-story.ts';
import { action } from '../stories/sound-rows.ts';
import { type Invariant, registerText } from './world.ts';

const running = action('Vorming mediawijsheid voor leraren', {
  focus: 'Lopend – behouden',
  focus_reasons: 'Noodzakelijk voor de doelstelling',
  start: '01/09/2016',
  end: '31/12/2023',
});

const rowSchema = z.looseObject({
  id: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
});
const exportSchema = z.object({ actions: z.array(rowSchema) });

/** Whether a row of the register ends before it starts, by its text alone. */
async function endsTooEarly(story: LibraryStory): Promise<boolean> {
  const { actions } = exportSchema.parse(JSON.parse(await registerText(story)));
  return actions.some(({ start, end }) => start !== null && end !== null && end < start);
}

/** A conflict of OV-001 over its end, of which every way out is tried, with a reason for its own sake. */
async function disputed(plan: object): Promise<LibraryStory> {
  const story = await LibraryStory.begin({ plan });
  await story.typeRows('OV', running);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('register', 'OV-001', { end: '31/12/2022' });
  await story.merge();
  await story.typeOver('OV', 'OV-001', { end: '31/12/2021' });
  await story.submit('OV');
  await story.merge();
  return story;
}

export const invariantsOfTheJudgedRegister: readonly Invariant[] = [
  {
    name: '11: no word of a coordinator brings an error into the register that nobody was shown',
    holds: async ({ plan = {} }) => {
      const reason = 'Zo beslist.';
      const story = await disputed(plan);
      await story.decide((ground) =>
        decideConflict(ground, {
          actionId: 'OV-001',
          field: 'end',
          choice: { take: 'value', text: '1/1/2015' },
          reason,
        }),
      );
      await story.merge();
      expect(await endsTooEarly(story), 'by a decision').toBe(false);
      const edited = await LibraryStory.begin({ plan });
      await edited.typeRows('OV', running);
      await edited.submit('OV');
      await edited.merge();
      await edited.typeOver('register', 'OV-001', { end: '1/1/2015' });
      await edited.merge();
      expect(await endsTooEarly(edited), 'by an edit').toBe(false);
    },
    mutants: [
      {
        fault: 'an end before the start is only warned of',
        caughtAs: /by a decision/,
        world: () => ({ plan: onlyWarning('R07', 'R08') }),
      },
    ],
  },
  {
    name: '11: no version is approved while an action waits outside the register',
    holds: async ({ plan = {} }) => {
      const story = await LibraryStory.begin({ plan });
      await story.typeRows('OV', running, action('Extra begeleiders', { funding: 'Bijkomende kredieten' }));
      await story.submit('OV');
      await story.merge();
      await allowWhatTheRegisterLacks(story);
      await story.decide((ground) => approve(ground, { version: '1.0', date: '2021-05-21' }));
      const { approvals } = await story.state();
      const { actions } = exportSchema.parse(JSON.parse(await registerText(story)));
      expect(actions.length).toBeGreaterThan(0);
      expect(approvals.map(({ version }) => version)).toEqual([]);
    },
    mutants: [
      {
        fault: 'nothing is kept outside the register',
        caughtAs: /'1\.0'|"1\.0"/,
        world: () => ({ plan: onlyWarning('R11') }),
      },
    ],
  },
];

/** Every finding of the register as a whole is allowed, whichever it is. */
async function allowWhatTheRegisterLacks(story: LibraryStory): Promise<void> {
  const subjects = ['OV', 'WVG'].flatMap((code) => [
    ['G01', `${code}/D1`],
    ['G02', `${code}/D2`],
    ['G04', code],
  ]);
  const objectives = [1, 2, 3, 4, 5, 6, 7, 8].map((nth) => ['G03', `D${nth}`]);
  const domains = ['KBBJ', 'CJSM', 'WSE'].flatMap((code) => [
    ['G01', `${code}/D1`],
    ['G02', `${code}/D2`],
    ['G04', code],
  ]);
  for (const [rule = '', subject = ''] of [...subjects, ...objectives, ...domains])
    await story.decide((ground) => waive(ground, { rule, subject, reason: 'Volgt.' }));
}

/** The shipped plan with these rules only warning. */
const onlyWarning = (...codes: readonly string[]) => ({
  rules: definition.rules.map((rule) =>
    codes.includes(rule.code) ? { ...rule, severity: 'warning', waivable: false } : rule,
  ),
});
