import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { Heard } from '../../frame/heard.tsx';
import { useAppearance } from '../../theme/themed.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

/** What a domain owes under an objective: told by border, icon and pattern before colour. */
export type Duty = 'met' | 'missing' | 'nothing' | 'free';

const useStyles = makeStyles({
  cell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '3px',
    boxSizing: 'border-box',
    minHeight: '1.75rem',
    minWidth: '2.2rem',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  place: { padding: 0 },
  met: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  missing: {
    border: `2px dashed ${tokens.colorStatusDangerBorderActive}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  missingInContrast: {
    border: `4px dashed ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  nothing: {
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralStroke2} 5px 6px)`,
  },
  free: {},
  tick: { fontSize: '14px', color: tokens.colorStatusSuccessForeground1 },
  alarm: { fontSize: '14px' },
  // What is only heard stays where its cell is.
  around: { position: 'relative' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    margin: '12px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  meaning: { display: 'flex', alignItems: 'center', columnGap: '6px' },
});

function useDutyLook(duty: Duty) {
  const styles = useStyles();
  const contrast = useAppearance() === 'high-contrast';
  const icon =
    duty === 'met' ? (
      <CheckmarkRegular className={styles.tick} />
    ) : duty === 'missing' ? (
      <ErrorCircleFilled className={styles.alarm} />
    ) : null;
  const className = mergeClasses(
    styles.cell,
    styles[duty],
    duty === 'missing' && contrast && styles.missingInContrast,
  );
  return { icon, className };
}

/** How many actions a domain has under an objective, and whether that is what it owes. */
export function DutyCell({ duty, count }: { readonly duty: Duty; readonly count: number }) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { icon, className } = useDutyLook(duty);
  return (
    <td className={mergeClasses(styles.place, styles.around)}>
      <div className={className}>
        {icon}
        {count === 0 && duty !== 'missing' ? words.none : count}
        {duty === 'free' ? null : <Heard>{words.matrix.duty[duty]}</Heard>}
      </div>
    </td>
  );
}

const told = ['met', 'missing', 'nothing'] as const;

/** What the cells' borders, icons and patterns mean. */
export function DutyLegend() {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {told.map((duty) => (
        <LegendLine key={duty} duty={duty} />
      ))}
    </ul>
  );
}

function LegendLine({ duty }: { readonly duty: (typeof told)[number] }) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { icon, className } = useDutyLook(duty);
  return (
    <li className={styles.meaning}>
      <span className={className} aria-hidden>
        {icon}
      </span>
      {words.matrix.duty[duty]}
    </li>
  );
}
