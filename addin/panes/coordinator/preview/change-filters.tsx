import { makeStyles, SearchBox } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { MergeReport } from '../../../../shared/contract/reports.ts';
import { TogglePill } from '../../frame/pill.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';

export type ChangeFilter = 'all' | 'conflicts' | 'added' | 'changed' | 'withdrawn';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 16px',
    [wide]: { padding: 0 },
  },
  pills: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  search: { flex: '1 1 12rem', maxWidth: '100%', [wide]: { maxWidth: '16rem', marginLeft: 'auto' } },
});

interface ChangeFiltersProps {
  readonly report: MergeReport;
  readonly filter: ChangeFilter;
  readonly search: string;
  readonly onFilter: (filter: ChangeFilter) => void;
  readonly onSearch: (search: string) => void;
}

/** One kind of change at a time, and words to look for; a kind that there is none of has no filter. */
export function ChangeFilters({ report, filter, search, onFilter, onSearch }: ChangeFiltersProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const sum = (of: 'added' | 'changed' | 'withdrawn') =>
    report.contributors.reduce((total, one) => total + one[of], 0);
  const added = sum('added');
  const changed = sum('changed');
  const withdrawn = sum('withdrawn');
  const conflicts = report.conflicts.length;
  const pills = [
    ['all', added + changed + withdrawn + conflicts, words.preview.all, null],
    ['conflicts', conflicts, words.amounts.conflicts, <ConflictIcon key="conflicts" />],
    ['added', added, words.counts.added, <AddRegular key="added" />],
    ['changed', changed, words.counts.changed, <EditRegular key="changed" />],
    ['withdrawn', withdrawn, words.counts.withdrawn, <ArrowUndoRegular key="withdrawn" />],
  ] as const;
  return (
    <div className={styles.line}>
      <fieldset className={styles.pills} aria-label={words.preview.filters}>
        {pills.map(([kind, count, say, icon]) =>
          count === 0 ? null : (
            <TogglePill
              key={kind}
              pressed={filter === kind}
              onToggle={() => onFilter(filter === kind ? 'all' : kind)}
            >
              {icon}
              {say(count)}
            </TogglePill>
          ),
        )}
      </fieldset>
      <SearchBox
        className={styles.search}
        aria-label={words.preview.search}
        placeholder={words.preview.search}
        value={search}
        onChange={(_event, { value }) => onSearch(value)}
      />
    </div>
  );
}
