import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { CoordinatingView, CoordinatorTab } from '../../../coordination/coordinator-view.ts';
import { PaneButton } from '../../frame/pane-button.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useTabNames } from './use-tab-names.ts';

const useStyles = makeStyles({
  heading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** Every part that this person may open. */
export function PartsList({
  view,
  onOpen,
}: {
  readonly view: CoordinatingView;
  readonly onOpen: (tab: CoordinatorTab) => void;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const nameOf = useTabNames(view);
  const id = useId();
  return (
    <nav aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {words.frame.parts}
      </h3>
      <ul className={styles.list}>
        {view.tabs.map((tab) => (
          <li key={tab}>
            <PaneButton size="small" onClick={() => onOpen(tab)}>
              {nameOf(tab)}
            </PaneButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
