import { tokens } from '@fluentui/react-components';

/** The ring of Fluent's own controls, for the few controls that Fluent has none of. */
export const focusRing = {
  ':focus-visible': {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '1px',
  },
} as const;
