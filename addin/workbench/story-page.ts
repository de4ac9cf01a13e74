import { languages } from '../../shared/text/localised.ts';
import { showOfficerPane } from '../panes/show-officer-pane.tsx';
import type { Appearance } from '../panes/theme/appearance.ts';
import { type Asked, Rehearsal } from './rehearsal.ts';
import { stories } from './stories/stories.ts';

declare global {
  /** The names of all stories. */
  var storyNames: readonly string[];
  /** Gives the story another theme, as Office does while the pane is open. */
  var showTheme: (theme: Appearance) => void;
  /** What the pane asked of its session since the story began. */
  var asked: readonly Asked[];
}

const appearances = ['light', 'dark', 'high-contrast'] as const satisfies readonly Appearance[];

/** `stories.html?story=findings&language=en&theme=dark`; without a story, a list of them. */
const parameters = new URLSearchParams(location.search);
const language = languages.find((one) => one === parameters.get('language')) ?? 'nl';
let appearance: Appearance = appearances.find((one) => one === parameters.get('theme')) ?? 'light';
const followers = new Set<() => void>();
const view = stories[parameters.get('story') ?? ''];
const place = document.querySelector('#pane');

globalThis.storyNames = Object.keys(stories);
globalThis.showTheme = (theme) => {
  appearance = theme;
  for (const follower of followers) follower();
};
if (place !== null && view === undefined) place.append(...globalThis.storyNames.map(linkTo));
if (place !== null && view !== undefined) {
  const rehearsal = new Rehearsal({ ...view, language });
  globalThis.asked = rehearsal.asked;
  showOfficerPane(place, {
    store: rehearsal,
    actions: rehearsal.actions,
    appearance: {
      subscribe: (changed) => {
        followers.add(changed);
        return () => followers.delete(changed);
      },
      getSnapshot: () => appearance,
    },
  });
}

function linkTo(name: string): Node {
  const link = document.createElement('a');
  link.href = `?story=${name}`;
  link.textContent = name;
  const line = document.createElement('p');
  line.append(link);
  return line;
}
