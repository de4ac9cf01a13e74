import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LibraryStory } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';
import { command } from './run-command.ts';

async function merged(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  return story;
}

describe('a workbook that is not the contributor’s', () => {
  it.each([
    ['submit', []],
    ['submit', ['--domain', 'OV']],
    ['submit', ['--domain', 'OV', '--fix']],
    ['check', ['--domain', 'OV']],
  ])('is told in one sentence where it is the register: %s %j', async (verb, more) => {
    const { folder } = await merged();
    const file = join(folder, 'Masterregister.xlsx');
    const said = await command(verb, file, '--library', folder, ...more);
    expect(said.code).toBe(2);
    expect(said.err).toContain('is het register');
    expect(said.out + said.err).not.toMatch(/B0\d|hernummer/);
  });

  it('is told in one sentence where it is another’s', async () => {
    const { folder } = await merged();
    const file = join(folder, 'Domeinen', 'OV.xlsx');
    const said = await command('submit', file, '--library', folder, '--domain', 'WVG', '--fix');
    expect(said.code).toBe(2);
    expect(said.err).toContain('is het werkboek van OV, niet van WVG');
    expect(said.out + said.err).not.toMatch(/B0\d/);
  });
});

describe('what was typed', () => {
  it.each([
    [['serve', '--port', 'abc'], '--port abc'],
    [['init', '--plan', 'nergens.json'], 'Er is geen bestand nergens.json'],
    [['plan', 'nergens.json'], 'Er is geen bestand nergens.json'],
  ])('is named where it cannot be: %j', async (args, words) => {
    const { folder } = await LibraryStory.begin();
    const said = await command(...args, '--library', args[0] === 'init' ? `${folder}-nieuw` : folder);
    expect(said.code).toBe(2);
    expect(said.err).toContain(words);
    expect(said.err).not.toContain('ACTIEPLAN_');
  });
});

describe('a value that is erased', () => {
  it('may be named by the header of its column, and the register need not be merged to verify', async () => {
    const { folder } = await merged();
    const erased = await command(
      'decide',
      'erase',
      'OV-001',
      'Indicator/resultaat',
      '--library',
      folder,
      '--reason',
      'hoort hier niet',
    );
    expect([erased.code, erased.err]).toEqual([0, '']);
    expect((await command('verify', '--library', folder)).code).toBe(0);
    await command('merge', '--library', folder);
    expect((await command('verify', '--library', folder)).code).toBe(0);
  });
});
