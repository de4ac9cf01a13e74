import { makeStyles, tokens } from '@fluentui/react-components';
import type { ErasureReport } from '../../../../shared/contract/erasure.ts';
import type { Asked } from '../../../coordination/coordinator-view.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  told: {
    display: 'flex',
    columnGap: '8px',
    margin: '12px 0 0',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: '4px 0 0', paddingLeft: '20px' },
});

/** What was erased, and where the value may still stand. */
export function ErasureTold({ erasure }: { readonly erasure: Asked<ErasureReport> }) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  if (erasure.step !== 'here') return null;
  const { rows, remains } = erasure.answer;
  return (
    <div role="status" className={styles.told}>
      <SeverityIcon severity="fine" />
      <div>
        {words.erase.done(rows)}
        {remains.length === 0 ? null : (
          <>
            <div>{words.erase.remains}</div>
            <ul className={styles.list}>
              {remains.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
