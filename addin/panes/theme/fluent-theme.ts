import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Appearance } from './appearance.ts';

/**
 * Fluent gives type in pixels, which ignore the size of text that people set; 16 px is one rem until
 * they set another.
 */
function growing(theme: Theme): Theme {
  const grown = Object.entries(theme).map(([name, value]) => {
    const pixels = /^(?:fontSize|lineHeight)/.test(name) ? /^(\d+)px$/.exec(String(value)) : null;
    return [name, pixels === null ? value : `${Number(pixels[1]) / 16}rem`];
  });
  return Object.assign({}, theme, Object.fromEntries(grown));
}

const themes: Readonly<Record<Appearance, Theme>> = {
  light: growing(webLightTheme),
  dark: growing(webDarkTheme),
  // Its typeface is that of Teams; this pane stands in Excel.
  'high-contrast': growing({ ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase }),
};

/** Fluent's own theme for an appearance, with type that grows with the reader's text size. */
export const fluentTheme = (appearance: Appearance): Theme => themes[appearance];
