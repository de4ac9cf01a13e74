import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../../shared/plan/definition.ts';
import { Pill, TogglePill } from '../frame/pill.tsx';
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
        <Pill>
          <SeverityIcon severity="fine" />
          {words.header.allGood}
        </Pill>
      ) : null}
      {shown.map(({ severity, label }) =>
        onToggle === null ? (
          <Pill key={severity}>
            <SeverityIcon severity={severity} />
            {label}
          </Pill>
        ) : (
          <TogglePill
            key={severity}
            pressed={filter.has(severity)}
            title={words.header.onlyErrors(label)}
            onToggle={() => onToggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {label}
          </TogglePill>
        ),
      )}
    </fieldset>
  );
}
