import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useState } from 'react';
import type { MappedColumnView, MappingView } from '../../session/officer-view.ts';
import { useWords } from '../words/words.ts';

const shownAtFirst = 4;

const useStyles = makeStyles({
  part: { padding: '8px 16px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '8px',
    padding: '2px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  target: { fontWeight: tokens.fontWeightSemibold },
  more: { fontSize: tokens.fontSizeBase200 },
});

/** Columns whose header says it all: small and last. */
export function RecognisedColumns({
  columns,
  planColumns,
}: {
  readonly columns: readonly MappedColumnView[];
  readonly planColumns: MappingView['planColumns'];
}) {
  const styles = useStyles();
  const { words, say } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? columns : columns.slice(0, shownAtFirst);
  const target = (field: string | null) => {
    const planColumn = planColumns.find((one) => one.field === field);
    return planColumn === undefined ? words.mapping.leaveOut : say(planColumn.header);
  };
  return (
    <div className={styles.part}>
      <ul className={styles.list}>
        {shown.map(({ place, header, field }) => (
          <li key={place} className={styles.pair}>
            <span>{header}</span>
            <ArrowRightRegular aria-label={words.mapping.goesTo} />
            <span className={styles.target}>{target(field)}</span>
          </li>
        ))}
      </ul>
      {shown.length === columns.length ? null : (
        <Link as="button" className={styles.more} onClick={() => setAll(true)}>
          {words.mapping.showMore(columns.length - shown.length)}
        </Link>
      )}
    </div>
  );
}
