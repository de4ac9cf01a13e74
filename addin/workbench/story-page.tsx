import { languages } from '../../shared/text/localised.ts';
import { CoordinatorPane } from '../panes/coordinator/coordinator-pane.tsx';
import { OfficerPane } from '../panes/officer-pane.tsx';
import { showPane } from '../panes/show-pane.tsx';
import type { Appearance, AppearanceStore } from '../panes/theme/appearance.ts';
import { CoordinatorRehearsal } from './coordinator/coordinator-rehearsal.ts';
import { coordinatorStories } from './coordinator/coordinator-stories.ts';
import { Rehearsal } from './rehearsal.ts';
import { stories } from './stories/stories.ts';

declare global {
  /** The names of all stories, by whose they are. */
  var storyNames: { readonly officer: readonly string[]; readonly coordinator: readonly string[] };
  /** Gives the story another theme, as Office does while the pane is open. */
  var showTheme: (theme: Appearance) => void;
  /** What the pane asked of its session since the story began. */
  var asked: readonly (readonly unknown[])[];
}

const appearances = ['light', 'dark', 'high-contrast'] as const satisfies readonly Appearance[];

/** `stories.html?story=findings&language=en&theme=dark`; without a story, a list of them. */
const parameters = new URLSearchParams(location.search);
const language = languages.find((one) => one === parameters.get('language')) ?? 'nl';
let appearance: Appearance = appearances.find((one) => one === parameters.get('theme')) ?? 'light';
const followers = new Set<() => void>();
const place = document.querySelector('#pane');
const name = parameters.get('story') ?? '';
const officers = stories[name];
const coordinators = coordinatorStories[name];

globalThis.storyNames = { officer: Object.keys(stories), coordinator: Object.keys(coordinatorStories) };
globalThis.showTheme = (theme) => {
  appearance = theme;
  for (const follower of followers) follower();
};

const followed: AppearanceStore = {
  subscribe: (changed) => {
    followers.add(changed);
    return () => followers.delete(changed);
  },
  getSnapshot: () => appearance,
};
if (place !== null && officers !== undefined) {
  const rehearsal = new Rehearsal({ ...officers, language });
  globalThis.asked = rehearsal.asked;
  showPane(place, followed, <OfficerPane store={rehearsal} actions={rehearsal.actions} />);
} else if (place !== null && coordinators !== undefined) {
  const rehearsal = new CoordinatorRehearsal(coordinators, { ...coordinators.view, language });
  globalThis.asked = rehearsal.asked;
  showPane(place, followed, <CoordinatorPane store={rehearsal} actions={rehearsal.actions} />);
} else if (place !== null) {
  place.append(...Object.values(globalThis.storyNames).flat().map(linkTo));
}

function linkTo(name: string): Node {
  const link = document.createElement('a');
  link.href = `?story=${name}`;
  link.textContent = name;
  const line = document.createElement('p');
  line.append(link);
  return line;
}
