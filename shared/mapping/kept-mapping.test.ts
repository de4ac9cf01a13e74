import { describe, expect, it } from 'vitest';
import { isMappingProperty, keptMapping, mappingProperties } from './kept-mapping.ts';

const long = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `Eigen kolom 😀 nummer ${index}`,
    index % 3 === 0 ? null : 'title',
  ]),
);

describe('a mapping kept in custom properties', () => {
  it('comes back as it was, however long', () => {
    expect(keptMapping(mappingProperties(long))).toEqual(long);
  });

  it('never exceeds what Excel takes for one property', () => {
    const lengths = [...mappingProperties(long).values()].map((text) => text.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(255);
    expect(lengths.length).toBeGreaterThan(1);
  });

  it('is none where nothing is kept, or what is kept was changed by hand', () => {
    expect(keptMapping(new Map())).toBeNull();
    expect(keptMapping(new Map([['ActieplanKolommen', '{"Naam":']]))).toBeNull();
    expect(keptMapping(new Map([['ActieplanKolommen', '{"Naam":7}']]))).toBeNull();
  });

  it('has properties that are told by their names', () => {
    expect([...mappingProperties(long).keys()].every(isMappingProperty)).toBe(true);
  });
});
