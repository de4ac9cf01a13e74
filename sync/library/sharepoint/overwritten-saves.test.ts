import { describe, expect, it } from 'vitest';
import type { DriveItemVersion, SeenFile } from './drive-item.ts';
import { aftermathOf } from './overwritten-saves.ts';

const us = 'the-service';
const noon = '2021-03-01T12:00:00Z';
const later = '2021-03-01T12:00:07Z';

const ofLien = { by: { user: { id: 'lien' } } };
const ofUs = { by: { application: { id: us } } };
/** What Lien saved, and we read. */
const base: SeenFile = {
  id: '1',
  eTag: '"1"',
  version: '"1"',
  size: 40,
  modifiedAt: noon,
  modifiedBy: ofLien.by,
  downloadUrl: null,
};

interface Saved {
  readonly by: SeenFile['modifiedBy'];
  readonly at?: string;
  readonly size?: number;
}

/** Versions as Graph tells them, the newest first: the last of them is 1.0. */
const versions = (...saved: readonly Saved[]): readonly DriveItemVersion[] =>
  saved.map(({ by, at = later, size = 40 }, index) => ({
    id: `${saved.length - index}.0`,
    lastModifiedDateTime: at,
    size,
    lastModifiedBy: by,
  }));

const told = (list: readonly DriveItemVersion[], by: string | null = us) => {
  const { written, overwritten } = aftermathOf(list, base, by);
  return [written, overwritten.map(({ id }) => id)];
};

const asRead = { ...ofLien, at: noon };

describe('what was written over a state that was read', () => {
  it('stands, and went over nothing', () => {
    expect(told(versions(ofUs, asRead))).toEqual(['stands', []]);
  });

  it('went over the saves that came between', () => {
    expect(told(versions(ofUs, ofLien, ofLien, asRead))).toEqual(['stands', ['3.0', '2.0']]);
  });

  it('was seen by whoever saved on top of it', () => {
    expect(told(versions(ofLien, ofUs, asRead))).toEqual(['passed', []]);
  });

  it('hides what it went over from whoever saved on top of it', () => {
    expect(told(versions(ofLien, ofUs, ofLien, asRead))).toEqual(['passed', ['2.0']]);
  });

  it('is absent where only others saved since', () => {
    expect(told(versions(ofLien, ofLien, asRead))).toEqual(['absent', []]);
  });

  it('is absent where we wrote only what was there before', () => {
    expect(told(versions(ofLien, asRead, ofUs))).toEqual(['absent', []]);
  });

  it('cannot be told from the save of another while nobody said who we are, so both are named', () => {
    expect(told(versions(ofLien, ofUs, asRead), null)).toEqual(['absent', ['3.0', '2.0']]);
    expect(told(versions(ofUs, asRead), null)).toEqual(['absent', []]);
  });
});

describe('a save of the same second as what was read', () => {
  it('is found by its size', () => {
    expect(told(versions(ofUs, { ...asRead, size: 50 }, asRead))).toEqual(['stands', ['2.0']]);
  });

  it('is found by who saved it', () => {
    const ofAn = { by: { user: { id: 'an' } }, at: noon };
    expect(told(versions(ofUs, ofAn, asRead))).toEqual(['stands', ['2.0']]);
  });

  it('is none where it was there before what was read', () => {
    expect(told(versions(ofUs, asRead, { ...ofUs, at: noon }, asRead))).toEqual(['stands', []]);
  });
});

it('goes by the moment alone where what was read is no version any more', () => {
  const older = { ...ofLien, at: '2021-03-01T11:00:00Z' };
  expect(told(versions(ofUs, ofLien, older))).toEqual(['stands', ['2.0']]);
});
