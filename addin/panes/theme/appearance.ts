/** How the pane looks, after Office's own theme. */
export type Appearance = 'light' | 'dark' | 'high-contrast';

/** The appearance over time, in the shape of React's `useSyncExternalStore`. */
export interface AppearanceStore {
  readonly subscribe: (changed: () => void) => () => void;
  readonly getSnapshot: () => Appearance;
}

/** What Office and the system tell of the colours around the pane. */
export interface Surroundings {
  /** `Office.context.officeTheme.bodyBackgroundColor`, as `#rrggbb`; `null` where Office gives none. */
  readonly background: string | null;
  /** `(forced-colors: active)`: the system's own contrast theme is on. */
  readonly forcedColours: boolean;
}

/**
 * The appearance that fits these surroundings. A contrast theme goes before Office's colours; of those
 * only the background's lightness counts, because Excel on the web, on Windows and on Mac give other hues.
 */
export function appearanceIn({ background, forcedColours }: Surroundings): Appearance {
  if (forcedColours) return 'high-contrast';
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (channels === null) return 'light';
  const [red = 255, green = 255, blue = 255] = channels
    .slice(1)
    .map((channel) => Number.parseInt(channel, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128 ? 'dark' : 'light';
}
