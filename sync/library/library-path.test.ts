import { describe, expect, it } from 'vitest';
import { LibraryFailure } from './library-failure.ts';
import { namesOf } from './library-path.ts';

describe('a path in a library', () => {
  it.each(['Masterregister.xlsx', 'Domeinen/OV.xlsx', 'Logboek/inhoud/0a.gz', 'Een map/Plan é 1.xlsx'])(
    'may be %s',
    (path) => expect(namesOf(path).join('/')).toBe(path),
  );

  it.each([
    '..',
    '../elders.txt',
    'Domeinen/../../elders.txt',
    '/etc/passwd',
    'Domeinen//OV.xlsx',
    './OV.xlsx',
    'C:/OV.xlsx',
    'Domeinen\\OV.xlsx',
    'CON',
    'nul.txt',
    'Domeinen/com1.xlsx',
    'LPT³.json',
    'punt.',
    'spatie ',
    ' spatie',
    'ster*.xlsx',
    'nul\u0000.txt',
    'regel\n.txt',
    '.actieplan-1',
    '~$OV.xlsx',
    'a'.repeat(201),
  ])('is refused as %j', (path) => {
    expect(() => namesOf(path)).toThrow(LibraryFailure);
  });

  it('is told with the name at fault', () => {
    expect(() => namesOf('Domeinen/nul.txt')).toThrow(expect.objectContaining({ code: 'path-refused' }));
    expect(() => namesOf('Domeinen/nul.txt')).toThrow(/"nul\.txt"/);
  });
});
