import { expect, it } from 'vitest';
import { cellHistory } from '../../../sync/usecases/cell-history.ts';
import { decideConflict } from '../../../sync/usecases/decisions/decide-conflict.ts';
import { type LibraryStory, must } from '../library-story.ts';
import { merged } from '../merging/merged-story.ts';

const indicatorOf = async (story: LibraryStory) => {
  const { steps } = must(await cellHistory(story.log, { actionId: 'OV-001', field: 'indicator' }, 'nl'));
  return steps.map(({ kind, workbook, value }) => [kind, workbook, value]);
};

it('a cell tells what the domain handed in, what was typed in the register and what was decided, newest first', async () => {
  const story = await merged();
  const first = (await indicatorOf(story))[0]?.[2];
  await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
  await story.merge();
  await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
  await story.submit('OV');
  await story.merge();
  must(
    await story.decide((ground) =>
      decideConflict(ground, { actionId: 'OV-001', choice: { take: 'domain' }, reason: 'Zo geteld.' }),
    ),
  );
  await story.merge();
  expect(await indicatorOf(story)).toEqual([
    ['decision', null, '700 leraren'],
    ['submission', 'Domeinen/OV.xlsx', '700 leraren'],
    ['edit', null, '900 leraren'],
    ['merge', null, first],
    ['submission', 'Domeinen/OV.xlsx', first],
  ]);
});
