import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { MergeReport } from '../../../../shared/contract/reports.ts';
import { focusRing } from '../../frame/focus-ring.ts';
import { useWide } from '../../frame/widths.ts';
import { useAppearance } from '../../theme/themed.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';

const useStyles = makeStyles({
  select: { margin: '12px 16px 0' },
  list: { margin: '16px 0 0', padding: 0, listStyleType: 'none', maxHeight: '60vh', overflowY: 'auto' },
  choice: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '7px 12px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    ...focusRing,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  outlined: { outline: `3px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-3px' },
  count: { marginLeft: 'auto' },
});

interface ContributorChoiceProps {
  readonly report: MergeReport;
  /** `null`: everyone. */
  readonly chosen: string | null;
  readonly onChoose: (contributor: string | null) => void;
}

/** Whose changes are shown: a list with counts beside a page, a field in a pane. */
export function ContributorChoice({ report, chosen, onChoose }: ContributorChoiceProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const isWide = useWide();
  const contrast = useAppearance() === 'high-contrast';
  const choices = report.contributors.map((one) => ({
    code: one.contributor,
    count: one.added + one.changed + one.withdrawn + one.conflicts,
    conflicts: one.conflicts,
    nothing: one.submission === null,
  }));
  const all = choices.reduce((sum, { count }) => sum + count, 0);
  const most = choices.toSorted((one, other) => other.count - one.count);
  if (!isWide) {
    return (
      <Select
        className={styles.select}
        aria-label={words.preview.contributors}
        value={chosen ?? ''}
        onChange={(_event, { value }) => onChoose(value === '' ? null : value)}
      >
        <option value="">
          {words.preview.everyone} ({all})
        </option>
        {most.map(({ code, count }) => (
          <option key={code} value={code}>
            {code} ({count})
          </option>
        ))}
      </Select>
    );
  }
  const line = (code: string | null) =>
    mergeClasses(styles.choice, chosen === code && (contrast ? styles.outlined : styles.chosen));
  return (
    <ul className={styles.list} aria-label={words.preview.contributors}>
      <li>
        <button
          type="button"
          className={line(null)}
          aria-pressed={chosen === null}
          onClick={() => onChoose(null)}
        >
          {words.preview.everyone}
          <span className={styles.count}>{all}</span>
        </button>
      </li>
      {most.map(({ code, count, conflicts, nothing }) => (
        <li key={code}>
          <button
            type="button"
            className={mergeClasses(line(code), count === 0 && styles.quiet)}
            aria-pressed={chosen === code}
            onClick={() => onChoose(code)}
          >
            {code}
            {conflicts === 0 ? null : <ConflictIcon />}
            <span className={styles.count}>
              {count > 0 ? count : nothing ? words.preview.nothingSubmitted : words.preview.unchanged}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
