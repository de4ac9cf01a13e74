import { describe, expect, it } from 'vitest';
import { LibraryFailure } from '../library/library-failure.ts';
import { type Check, diagnose, doctorReport, mend, passed, untold } from './check.ts';

const named = (id: string, examine: Check['examine'], needs: readonly string[] = []): Check => ({
  id,
  name: { nl: `het ${id}`, en: `the ${id}` },
  needs,
  examine,
});

const outcomes = async (...checks: readonly Check[]) =>
  (await diagnose(checks)).map(({ outcome }) => outcome);

describe('a diagnosis', () => {
  it('looks at nothing that needs what is to be mended, nor at what needs that', async () => {
    const never = () => Promise.reject(new Error('it was looked at'));
    expect(
      await outcomes(
        named('disk', async () => mend('vol', 'full')),
        named('log', never, ['disk']),
        named('register', never, ['log']),
        named('clock', async () => passed('juist', 'right')),
      ),
    ).toEqual(['mend', 'skipped', 'skipped', 'passed']);
  });

  it('goes on behind what cannot be told', async () => {
    expect(
      await outcomes(
        named('writers', async () => untold('onbekend', 'unknown')),
        named('log', async () => passed('sluitend', 'unbroken'), ['writers']),
      ),
    ).toEqual(['untold', 'passed']);
  });

  it('tells what a library says of its own failure, and what the system refuses', async () => {
    const told = { nl: 'Er is geen map.', en: 'There is no folder.' };
    const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    const checks = [
      named('folder', () => Promise.reject(new LibraryFailure('library-missing', told))),
      named('disk', () => Promise.reject(refused)),
    ];
    const { checks: reported } = doctorReport('/bib', await diagnose(checks), 'en');
    expect(reported).toEqual([
      { id: 'folder', name: 'the folder', outcome: 'mend', told: 'There is no folder.' },
      { id: 'disk', name: 'the disk', outcome: 'mend', told: expect.stringContaining('EACCES') },
    ]);
  });

  it('is not made of a fault of the program', async () => {
    const check = named('clock', () => Promise.reject(new Error('a fault')));
    await expect(diagnose([check])).rejects.toThrow('a fault');
  });
});
