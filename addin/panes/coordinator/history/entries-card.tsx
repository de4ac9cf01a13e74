import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { History } from '../../../../shared/contract/history.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { StackingRow, StackingTable } from '../../frame/stacking-table.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { narrow, wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';

const useStyles = makeStyles({
  row: { [narrow]: { gridTemplateColumns: '2.5rem minmax(0, 1fr)' } },
  number: { color: tokens.colorNeutralForeground3, [narrow]: { gridRow: 'span 4' } },
  kind: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground2, [narrow]: { fontSize: tokens.fontSizeBase200 } },
  when: { [wide]: { whiteSpace: 'nowrap' } },
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', marginTop: '4px' },
  more: { display: 'flex', gap: '8px', marginTop: '8px' },
});

/** The log, newest first; every merge can be compared with now and gone back to. */
export function EntriesCard({
  history,
  view,
  actions,
}: {
  readonly history: History;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { clockTime, numericDate } = useDates();
  const { shown, more } = useShownPart(history.entries);
  const { heads, kinds } = words.history;
  const latest = view.status.register?.sequence ?? 0;
  return (
    <Card heading={words.history.entries}>
      <StackingTable
        label={words.history.entries}
        headings={[{ name: heads.entry }, { name: heads.what }, { name: heads.by }, { name: heads.at }]}
      >
        {shown.map(({ entry, at, by, kind, what, merge }) => (
          <StackingRow key={entry} className={styles.row}>
            <td className={styles.number}>{entry}</td>
            <th scope="row">
              <span className={styles.kind}>{kinds[kind]}</span>
              {what}
              {merge === undefined || merge >= latest ? null : (
                <span className={styles.links}>
                  <Link
                    as="button"
                    aria-label={words.history.compareOf(merge)}
                    onClick={() => actions.compare(String(merge))}
                  >
                    {words.history.compareWith}
                  </Link>
                  {view.may.merge ? (
                    <Link
                      as="button"
                      aria-label={words.history.backToOf(merge)}
                      onClick={() => {
                        actions.previewBackTo(merge);
                        actions.openTab('preview');
                      }}
                    >
                      {words.history.backTo}
                    </Link>
                  ) : null}
                </span>
              )}
            </th>
            <td className={styles.quiet}>{by}</td>
            <td className={`${styles.quiet} ${styles.when}`}>{words.at(numericDate(at), clockTime(at))}</td>
          </StackingRow>
        ))}
      </StackingTable>
      <div className={styles.more}>
        {more ??
          (view.olderHistory ? (
            <Button size="small" onClick={actions.showOlderHistory}>
              {words.history.older}
            </Button>
          ) : null)}
      </div>
    </Card>
  );
}
