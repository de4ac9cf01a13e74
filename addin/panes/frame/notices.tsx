import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Trouble } from '../../session/trouble.ts';
import { useWords } from '../words/words.ts';
import { TroubleButton, type WaysOut } from './trouble-button.tsx';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    columnGap: '12px',
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorStatusWarningForeground3 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is amiss while work goes on, each with its way out. */
export function Notices({
  notices,
  actions,
}: {
  readonly notices: readonly Trouble[];
  readonly actions: WaysOut;
}) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div role="status">
      {notices.map((trouble) => (
        <section key={trouble.code} className={styles.notice}>
          <WarningFilled className={styles.icon} />
          <div>
            <h2 className={styles.heading}>{say(trouble.heading)}</h2>
            <p className={styles.text}>{say(trouble.message)}</p>
            <TroubleButton trouble={trouble} actions={actions} size="small" />
          </div>
        </section>
      ))}
    </div>
  );
}
