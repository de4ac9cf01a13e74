import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../../shared/plan/definition.ts';
import { focusRing } from '../frame/focus-ring.ts';
import { useWords } from '../words/words.ts';
import { SeverityIcon } from './severity-icon.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    margin: '10px 0 0',
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  count: { marginRight: '2px', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '26px',
    padding: '1px 8px 1px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  toggle: { cursor: 'pointer', ...focusRing },
  pressed: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Which severities the list is limited to; none means all. */
export type Filter = ReadonlySet<Severity>;

interface SeverityPillsProps {
  readonly actions: number;
  readonly counts: { readonly errors: number; readonly warnings: number };
  readonly filter: Filter;
  /** `null` where there is no list to filter. */
  readonly onToggle: ((severity: Severity) => void) | null;
}

/** The state in one line; each pill limits the list to its kind, and nothing shows a zero. */
export function SeverityPills({ actions, counts, filter, onToggle }: SeverityPillsProps) {
  const styles = useStyles();
  const { words } = useWords();
  const pills = [
    { severity: 'error', count: counts.errors, label: words.errors(counts.errors) },
    { severity: 'warning', count: counts.warnings, label: words.warnings(counts.warnings) },
  ] as const;
  const shown = pills.filter(({ count }) => count > 0);
  return (
    <fieldset className={styles.line} aria-label={words.header.filters}>
      <span className={styles.count}>{words.actions(actions)}</span>
      {shown.length === 0 && actions > 0 ? (
        <span className={styles.pill}>
          <SeverityIcon severity="fine" />
          {words.header.allGood}
        </span>
      ) : null}
      {shown.map(({ severity, label }) =>
        onToggle === null ? (
          <span key={severity} className={styles.pill}>
            <SeverityIcon severity={severity} />
            {label}
          </span>
        ) : (
          <button
            key={severity}
            type="button"
            aria-pressed={filter.has(severity)}
            title={words.header.onlyErrors(label)}
            className={mergeClasses(styles.pill, styles.toggle, filter.has(severity) && styles.pressed)}
            onClick={() => onToggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {label}
          </button>
        ),
      )}
    </fieldset>
  );
}
