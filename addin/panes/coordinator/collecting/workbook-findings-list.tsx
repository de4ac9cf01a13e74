import { makeStyles, tokens } from '@fluentui/react-components';
import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  heading: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  finding: {
    display: 'flex',
    columnGap: '8px',
    padding: '4px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** What a check found in a workbook, the gravest first, each with its place there. */
export function WorkbookFindingsList({
  findings,
  all,
  notes,
}: {
  readonly findings: readonly FindingJson[];
  /** How many there are; of very many only the gravest are here. */
  readonly all: number;
  /** What was left unread. */
  readonly notes: readonly string[];
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { shown, more } = useShownPart(findings, 10);
  return (
    <>
      <h3 className={styles.heading}>{words.saved.findings}</h3>
      {findings.length === 0 ? <p className={styles.hint}>{words.saved.noFindings}</p> : null}
      <ul className={styles.list}>
        {shown.map(({ code, severity, cell, actionId, row, message }) => (
          <li key={`${code} ${cell ?? row ?? ''} ${actionId ?? ''} ${message}`} className={styles.finding}>
            <SeverityIcon severity={severity} />
            <span>
              {cell === null && actionId === null ? null : (
                <span className={styles.place}>
                  {[cell, actionId].filter((part) => part !== null).join(', ')}:{' '}
                </span>
              )}
              {message}
            </span>
          </li>
        ))}
      </ul>
      {more}
      {all > findings.length ? (
        <p className={styles.hint}>{words.saved.notAll(findings.length, all)}</p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className={styles.hint}>
          {note}
        </p>
      ))}
    </>
  );
}
