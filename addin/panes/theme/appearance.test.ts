import { describe, expect, it } from 'vitest';
import { appearanceIn } from './appearance.ts';

describe('the appearance that follows Office', () => {
  it.each([
    ['#FFFFFF', 'light'],
    ['#E6E6E6', 'light'],
    ['#262626', 'dark'],
    ['#000000', 'dark'],
  ] as const)('is %s read as %s', (background, appearance) => {
    expect(appearanceIn({ background, forcedColours: false })).toBe(appearance);
  });

  it('is high contrast whenever the system forces its colours', () => {
    expect(appearanceIn({ background: '#FFFFFF', forcedColours: true })).toBe('high-contrast');
  });

  it.each([null, '', 'white', '#fff'])('is light where Office gives no usable colour (%s)', (background) => {
    expect(appearanceIn({ background, forcedColours: false })).toBe('light');
  });
});
