import { rm } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { copyReportSchema } from '../../../shared/contract/copy.ts';
import { command } from '../command-line/run-command.ts';
import { LibraryStory } from '../library-story.ts';
import { media } from '../sound-rows.ts';

it('a library is backed up from the command line, and the copy is told to be verified', async () => {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  const to = `${story.folder}-kopie`;
  onTestFinished(() => rm(to, { recursive: true, force: true }));
  const args = ['copy', '--library', story.folder, '--to', to];
  const copied = await command('--lang', 'en', ...args);
  expect([copied.code, copied.err]).toEqual([0, '']);
  expect(copied.out).toContain('2 of 2 entries copied');
  expect(copied.out).toContain('verified: entry 2');

  const again = await command(...args, '--json');
  const report = copyReportSchema.parse(JSON.parse(again.out));
  expect([again.code, report.entries.copied, report.verified]).toEqual([0, 0, true]);

  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  const differing = await command(...args);
  expect([differing.code, differing.out]).toEqual([
    1,
    expect.stringContaining('✖ Domeinen/OV.xlsx: in het doel staat een ander werkboek'),
  ]);
  const back = await command('copy', '--library', to, '--to', to);
  expect([back.code, back.err]).toEqual([2, expect.stringContaining('niet op zichzelf')]);
});
