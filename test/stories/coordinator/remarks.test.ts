import { describe, expect, it } from 'vitest';
import { answerRemark, mayAnswer, remark } from '../../../sync/usecases/decisions/remark.ts';
import { history } from '../../../sync/usecases/history.ts';
import { standing } from '../../../sync/usecases/standing.ts';
import { LibraryStory, must, stopOf, today } from '../library-story.ts';
import { media } from '../sound-rows.ts';

/** A library in which the coordinator remarked on OV's action; the remark's log number with it. */
async function remarked() {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  const entry = must(await story.decide((ground) => remark(ground, 'OV-001', 'Graag een cijfer.')));
  const answer = (to: number, actionId = 'OV-001') =>
    story.decide((ground) => answerRemark(ground, { actionId, to, text: 'Dat zijn 600 leraren.' }));
  return { story, entry, answer };
}

describe('a remark', () => {
  it('is answered, and both stand beside the row in their order', async () => {
    const { story, entry, answer } = await remarked();
    must(await answer(entry));
    must(await answer(entry));
    const { remarks } = must(await standing(story.log, 'OV', null, today));
    expect(remarks).toMatchObject([
      {
        entry,
        text: 'Graag een cijfer.',
        answers: [{ text: 'Dat zijn 600 leraren.' }, { text: 'Dat zijn 600 leraren.' }],
      },
    ]);
  });

  it('and its answer are told in the history', async () => {
    const { story, entry, answer } = await remarked();
    must(await answer(entry));
    const { entries } = must(await history(story.log, undefined, 'nl'));
    expect(entries.slice(0, 2).map(({ what }) => what)).toEqual([
      'antwoord op een opmerking bij OV-001',
      'opmerking bij OV-001',
    ]);
  });

  it('that was never made cannot be answered, nor under another action', async () => {
    const { entry, answer } = await remarked();
    expect(stopOf(await answer(entry + 7))).toBe('decision-refused');
    expect(stopOf(await answer(entry, 'OV-002'))).toBe('decision-refused');
  });

  it.each([
    ['its own officer', 'officer', ['OV'], true],
    ['the coordinator', 'coordinator', [], true],
    ['another officer', 'officer', ['WVG'], false],
    ['a reader', 'reader', [], false],
  ] as const)('is answered by %s: %s', (_who, role, contributors, may) => {
    expect(mayAnswer('OV-001')({ person: { account: 'x', name: 'X' }, role, contributors })).toBe(may);
  });
});
