import { expect, it } from 'vitest';
import { doctorReportSchema } from '../../../shared/contract/doctor.ts';
import { LibraryStory } from '../library-story.ts';
import { command } from './run-command.ts';

const libraryOnly = (json: string) => {
  const { checks } = doctorReportSchema.parse(JSON.parse(json));
  return checks.filter(({ id }) => ['folder', 'rights', 'log'].includes(id)).map(({ outcome }) => outcome);
};

it('actieplan doctor tells of each thing whether it is in place, and what to do', async () => {
  const { folder } = await LibraryStory.begin();
  const { out, err } = await command('doctor', '--library', folder);
  expect(err).toBe('');
  expect(out).toMatch(/^✔ Node\.js: \d/);
  expect(out).toContain('✔ Lezen, aanmaken, vervangen en wissen: Alle vier gelukt.');
  const { out: json } = await command('doctor', '--library', folder, '--json');
  expect(libraryOnly(json)).toEqual(['passed', 'passed', 'passed']);
});

it('actieplan doctor ends with 1 where something is to be mended, and 2 where it is asked in a wrong way', async () => {
  const mending = await command('doctor', '--library', '/nergens/actieplan', '--json');
  expect([mending.code, libraryOnly(mending.out)]).toEqual([1, ['mend', 'skipped', 'skipped']]);
  const wrong = await command('doctor', '--bibliotheek', 'x');
  expect([wrong.code, wrong.out]).toEqual([2, '']);
});
