import { type Language, languages } from '../../shared/text/localised.ts';
import { showOfficerPane } from '../panes/show-officer-pane.tsx';
import type { Appearance } from '../panes/theme/appearance.ts';
import { type Asked, Rehearsal } from './rehearsal.ts';
import { stories } from './stories/stories.ts';

declare global {
  /** The names of all stories. */
  var storyNames: readonly string[];
  /** Shows a story in the place of the one before. */
  var showStory: (name: string, language: Language, appearance: Appearance) => void;
  /** What the pane asked of its session since the story began. */
  var asked: readonly Asked[];
}

const appearances = ['light', 'dark', 'high-contrast'] as const satisfies readonly Appearance[];

const place = document.querySelector('#pane');
let end = () => {};

globalThis.storyNames = Object.keys(stories);
globalThis.showStory = (name, language, appearance) => {
  const view = stories[name];
  if (place === null || view === undefined) return;
  end();
  const rehearsal = new Rehearsal({ ...view, language });
  globalThis.asked = rehearsal.asked;
  end = showOfficerPane(place, {
    store: rehearsal,
    actions: rehearsal.actions,
    appearance: { subscribe: () => () => {}, getSnapshot: () => appearance },
  });
};

/** `stories.html?story=findings&language=en&theme=dark`; without a story, a list of them. */
const parameters = new URLSearchParams(location.search);
const story = parameters.get('story');
if (story === null) place?.append(...globalThis.storyNames.map(linkTo));
else {
  globalThis.showStory(
    story,
    languages.find((one) => one === parameters.get('language')) ?? 'nl',
    appearances.find((one) => one === parameters.get('theme')) ?? 'light',
  );
}

function linkTo(name: string): Node {
  const link = document.createElement('a');
  link.href = `?story=${name}`;
  link.textContent = name;
  const line = document.createElement('p');
  line.append(link);
  return line;
}
