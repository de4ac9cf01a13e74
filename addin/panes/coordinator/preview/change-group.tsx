import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { MergeReport } from '../../../../shared/contract/reports.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import type { ChangesOf } from './changes-shown.ts';
import { ChangesTable } from './changes-table.tsx';
import { countsInWords } from './counts-in-words.ts';

const useStyles = makeStyles({
  card: { padding: '8px 16px', [wide]: { padding: '12px 20px' } },
  toggle: {
    justifyContent: 'flex-start',
    minWidth: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** One contributor's changes, folded or not. */
export function ChangeGroup({
  group: { contributor, changes },
  report,
  view,
  open: openAtFirst,
}: {
  readonly group: ChangesOf;
  readonly report: MergeReport;
  readonly view: CoordinatingView;
  readonly open: boolean;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const [open, setOpen] = useState(openAtFirst);
  const { shown, more } = useShownPart(changes);
  const counts = report.contributors.find((one) => one.contributor === contributor);
  const name = view.status.contributors.find((one) => one.contributor === contributor)?.name ?? '';
  const submission = counts?.submission ?? null;
  return (
    <Card
      className={styles.card}
      heading={
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {contributor}
        </Button>
      }
      hint={submission === null ? name : `${name} · ${words.preview.submission(submission)}`}
      beside={counts === undefined ? null : countsInWords(counts, words)}
    >
      {open ? (
        <>
          <ChangesTable changes={shown} view={view} label={contributor} />
          {more}
        </>
      ) : null}
    </Card>
  );
}
