import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WandRegular } from '@fluentui/react-icons/svg/wand';
import { useId } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { FindingView } from '../../session/officer-view.ts';
import { PaneButton } from '../frame/pane-button.tsx';
import { useAppearance } from '../theme/themed.tsx';
import { useWords } from '../words/words.ts';
import { useBasis } from './basis.tsx';
import { PlaceButton, PlaceChip } from './place-chip.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import type { FindingFocus } from './use-finding-focus.ts';

const useStyles = makeStyles({
  item: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 16px 0',
    '& button': { zIndex: 1 },
  },
  body: { paddingBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  last: { borderBottomStyle: 'none' },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  // The selected fill of contrast themes is bright under white text: an outline says it instead.
  outlined: { outline: `3px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-3px' },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  column: { fontWeight: tokens.fontWeightSemibold },
  message: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  aside: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  fix: { position: 'relative', marginTop: '6px', minHeight: '24px' },
});

interface FindingItemProps {
  readonly finding: FindingView;
  readonly last: boolean;
  readonly focus: FindingFocus;
  readonly actions: OfficerActions;
}

/** One finding: where, what to do about it in full strength, what it rests on, and its one fix. */
export function FindingItem({ finding, last, focus, actions }: FindingItemProps) {
  const styles = useStyles();
  const { words, say } = useWords();
  const contrast = useAppearance() === 'high-contrast';
  const messageId = useId();
  const { id, severity, cell, row, column, actionId, fix, selected } = finding;

  const place = cell ?? (row === null ? null : words.findings.row(row));
  // What has no place cannot be selected: its buttons stand in the keyboard's order by themselves.
  const tabIndex = place === null || focus.isCurrent(id) ? 0 : -1;
  const { link, sentences } = useBasis(finding.basis, finding.code, tabIndex);
  const where = [place, column === null ? null : say(column), actionId].filter((part) => part !== null);

  return (
    <li
      className={mergeClasses(styles.item, selected && (contrast ? styles.outlined : styles.selected))}
      aria-current={selected}
    >
      <SeverityIcon severity={severity} />
      <div className={mergeClasses(styles.body, last && styles.last)}>
        <div className={styles.place}>
          {place === null ? (
            <PlaceChip place={words.findings.wholeSheet} />
          ) : (
            <PlaceButton
              ref={focus.register(id)}
              place={place}
              tabIndex={tabIndex}
              aria-label={words.findings.at(words.findings.severity[severity], where.join(', '))}
              aria-describedby={messageId}
              onFocus={() => focus.onFocus(id)}
              onKeyDown={(event) => focus.onKeyDown(event, id)}
              onClick={() => actions.selectFinding(id)}
            />
          )}
          {column === null ? null : <span className={styles.column}>{say(column)}</span>}
          {actionId === null ? null : <span>{actionId}</span>}
          {link}
        </div>
        <p className={styles.message} id={messageId}>
          {say(finding.message)}
        </p>
        {finding.waivable && severity === 'error' ? (
          <p className={styles.aside}>{words.findings.waivable}</p>
        ) : null}
        {sentences}
        {fix === null ? null : (
          <PaneButton
            size="small"
            className={styles.fix}
            icon={<WandRegular />}
            tabIndex={tabIndex}
            aria-describedby={messageId}
            onClick={() => {
              focus.mending(id);
              actions.applyFix(id);
            }}
          >
            {say(fix)}
          </PaneButton>
        )}
      </div>
    </li>
  );
}
