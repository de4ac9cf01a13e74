import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import {
  type CoordinatingView,
  type CoordinatorTab,
  coordinatorTabs,
} from '../../../coordination/coordinator-view.ts';
import { useWide, wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useTabNames } from './use-tab-names.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    boxSizing: 'border-box',
    maxWidth: '84rem',
    margin: '0 auto',
    padding: '0 6px',
    [wide]: { padding: '0 22px' },
  },
  border: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Fluent keeps them on one line, whatever width there is.
  tabs: { flexWrap: 'wrap', flexShrink: 1, minWidth: 0 },
});

/** What fits in a pane; the menu leads to the other parts. */
const tabsOfPane: readonly CoordinatorTab[] = ['overview', 'conflicts', 'history'];
/** Reached from where they are needed, and from the menu. */
const tabsAside: readonly CoordinatorTab[] = ['round', 'access'];

/** The parts, with how much waits in each; the one that is open always has a tab. */
export function CoordinatorTabs({
  view,
  panelId,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly panelId: string;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { shared } = useCoordinatorWords();
  const isWide = useWide();
  const nameOf = useTabNames(view);
  const shown = view.tabs.filter(
    (tab) => tab === view.tab || (isWide ? !tabsAside.includes(tab) : tabsOfPane.includes(tab)),
  );
  return (
    <div className={styles.border}>
      <div className={styles.line}>
        <TabList
          className={styles.tabs}
          size={isWide ? 'medium' : 'small'}
          aria-label={shared.tabs.name}
          selectedValue={view.tab}
          onTabSelect={(_event, { value }) => {
            const chosen = coordinatorTabs.find((tab) => tab === value);
            if (chosen !== undefined) actions.openTab(chosen);
          }}
        >
          {shown.map((tab) => (
            <Tab key={tab} value={tab} aria-controls={panelId}>
              {nameOf(tab)}
            </Tab>
          ))}
        </TabList>
      </div>
    </div>
  );
}
